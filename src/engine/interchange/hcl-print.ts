// Writes values as HCL, laid out as `terraform fmt` does. Source: HCL native syntax specification.

import type { Json } from '../policy/print.ts';

const INDENT = '  ';
const LINE_LENGTH = 80;

/** A quoted string that holds exactly the text: nothing in it is a template. Half characters become U+FFFD. */
export function hclString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${hex(character)}`)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[$%](?=\{)/g, '$&$&');
  return `"${escaped}"`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * A heredoc that holds exactly the text and a line break at its end. Its marker is on no line of the text; backslashes mean
 * nothing in it, so only the starts of templates are escaped.
 */
export function hclHeredoc(text: string): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  let marker = 'POLICY';
  while (lines.has(marker)) marker += '_';
  const escaped = text.replace(/\p{Cs}/gu, '\ufffd').replace(/[$%](?=\{)/g, '$&$&');
  return `<<${marker}\n${escaped}\n${marker}`;
}

/** The value as an expression; what breaks over lines is indented like the line that it begins on. */
export function hclValue(value: Json, indent: string): string {
  if (typeof value === 'string') return hclString(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + INDENT;
  if (isList(value)) {
    const oneLine = `[${value.map((item) => hclValue(item, inner)).join(', ')}]`;
    const isFlat = value.every((item) => typeof item !== 'object');
    if (
      value.length === 0 ||
      (isFlat && (value.length === 1 || indent.length + oneLine.length <= LINE_LENGTH))
    )
      return oneLine;
    return `[\n${value.map((item) => `${inner}${hclValue(item, inner)},\n`).join('')}${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, member]) => [hclKey(key), hclValue(member, inner)] as const,
  );
  return entries.length === 0 ? '{}' : `{\n${hclAttributes(entries, inner)}\n${indent}}`;
}

/** Names such as `Effect` stand bare; any other key is quoted, keywords such as `for` with them. */
function hclKey(key: string): string {
  return /^[A-Z][A-Za-z]*$/.test(key) ? key : hclString(key);
}

/** A line for each attribute, given as HCL text. Neighbours that take one line each have their `=` in one column. */
export function hclAttributes(
  attributes: readonly (readonly [name: string, value: string])[],
  indent: string,
): string {
  const isShort = (place: number) => attributes[place]?.[1].includes('\n') === false;
  const lines: string[] = [];
  let width = 0;
  for (const [place, [name, value]] of attributes.entries()) {
    if (!isShort(place)) width = 0;
    else if (!isShort(place - 1)) width = widestFrom(attributes, place);
    lines.push(`${indent}${name.padEnd(width)} = ${value}`);
  }
  return lines.join('\n');
}

/** The longest name in the run of attributes of one line that begins here. */
function widestFrom(attributes: readonly (readonly [name: string, value: string])[], start: number): number {
  let widest = 0;
  for (const [name, value] of attributes.slice(start)) {
    if (value.includes('\n')) break;
    widest = Math.max(widest, name.length);
  }
  return widest;
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}
