// Writes values as HCL, laid out as `terraform fmt` does. Source: HCL native syntax specification.

import type { Json } from '../policy/print.ts';

const INDENT = '  ';
const LINE_LENGTH = 80;

/** A quoted string with exactly this text: template markers are escaped. HCL cannot represent lone surrogates. */
export function hclString(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${hex(character)}`)
    .replace(/[$%](?=\{)/g, '$&$&');
  return `"${escaped}"`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * A heredoc with exactly this text and a final line break. The marker differs from every line of the text. A heredoc has no
 * backslash escapes, so only template markers are escaped.
 */
export function hclHeredoc(text: string): string {
  const lines = new Set(text.split('\n').map((line) => line.trim()));
  let marker = 'POLICY';
  while (lines.has(marker)) marker += '_';
  const escaped = text.replace(/[$%](?=\{)/g, '$&$&');
  return `<<${marker}\n${escaped}\n${marker}`;
}

/** The value as an expression. `indent` is the indentation of the line that it begins on. */
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

/** Keys such as `Effect` are written without quotes; other keys, including keywords such as `for`, are quoted. */
function hclKey(key: string): string {
  return /^[A-Z][A-Za-z]*$/.test(key) ? key : hclString(key);
}

/** One line for each attribute, given as HCL text. The `=` of consecutive one-line attributes are aligned. */
export function hclAttributes(
  attributes: readonly (readonly [name: string, value: string])[],
  indent: string,
): string {
  const isShort = (index: number) => attributes[index]?.[1].includes('\n') === false;
  const lines: string[] = [];
  let width = 0;
  for (const [index, [name, value]] of attributes.entries()) {
    if (!isShort(index)) width = 0;
    else if (!isShort(index - 1)) width = widestFrom(attributes, index);
    lines.push(`${indent}${name.padEnd(width)} = ${value}`);
  }
  return lines.join('\n');
}

/** The length of the longest name in the one-line attributes that follow each other from `start`. */
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
