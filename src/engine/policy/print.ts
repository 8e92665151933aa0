// A JSON value as a policy is usually written: two spaces, lists of strings on one line while they fit.

const INDENT = '  ';
const LINE_LENGTH = 100;

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value as indented JSON text without a final line break; `JSON.parse` of it gives the value back. */
export function printJson(value: Json): string {
  return print(value, '', 0);
}

/** `used` is how many characters the line already holds before the value. */
function print(value: Json, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + INDENT;
  if (isList(value)) {
    if (value.length === 0) return '[]';
    const oneLine = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const fits = used + oneLine.length <= LINE_LENGTH;
    if (fits && value.every((item) => typeof item !== 'object')) return oneLine;
    const items = value.map((item) => inner + print(item, inner, inner.length));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + print(member, inner, start.length);
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}
