// Prints JSON as policies are usually written: indented by two spaces, lists of strings on one line if they fit.

const INDENT = '  ';
const LINE_LENGTH = 100;

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A value to print, whose scalars and keys are JSON text. Keys can be duplicate. */
export type Layout =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Layout[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [key: string, value: Layout])[] };

export interface LayoutStyle {
  /** Lists of scalars are on one line if it has at most this many characters. */
  readonly lineLength: number;
  /** Whether a list of one scalar is on one line, however long. */
  readonly keepsLoneItems: boolean;
}

/** Prints a value as indented JSON without a final line break; `JSON.parse` returns an equal value. */
export function printJson(value: Json): string {
  return printLayout(layoutOf(value), { lineLength: LINE_LENGTH, keepsLoneItems: false });
}

/** Prints a layout as indented text without a final line break. */
export function printLayout(layout: Layout, style: LayoutStyle): string {
  return print(layout, style, '', 0);
}

function layoutOf(value: Json): Layout {
  if (typeof value !== 'object' || value === null) return { kind: 'scalar', text: JSON.stringify(value) };
  if (isList(value)) return { kind: 'list', items: value.map(layoutOf) };
  const members = Object.entries(value).map(
    ([key, member]) => [JSON.stringify(key), layoutOf(member)] as const,
  );
  return { kind: 'object', members };
}

/** `used` is the number of characters on the line before the value. */
function print(value: Layout, style: LayoutStyle, indent: string, used: number): string {
  const inner = indent + INDENT;
  switch (value.kind) {
    case 'scalar':
      return value.text;
    case 'list': {
      const scalars = value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
      const oneLine = `[${scalars.join(', ')}]`;
      const fits =
        used + oneLine.length <= style.lineLength || (style.keepsLoneItems && scalars.length === 1);
      if (value.items.length === 0 || (scalars.length === value.items.length && fits)) return oneLine;
      const items = value.items.map((item) => inner + print(item, style, inner, inner.length));
      return `[\n${items.join(',\n')}\n${indent}]`;
    }
    case 'object': {
      const members = value.members.map(([key, member]) => {
        const start = `${inner}${key}: `;
        return start + print(member, style, inner, start.length);
      });
      return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
    }
  }
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}
