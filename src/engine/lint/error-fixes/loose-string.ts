// Strings in invalid JSON: with straight, curly, single or corner quotes, unknown escapes, or line breaks.

import { plainTwin } from './plain-characters.ts';
import type { RepairEdit } from './repair-edit.ts';
import { skipTrivia } from './trivia.ts';

/** Opening quotation marks with the marks that can close the string. */
const CLOSERS: readonly { readonly openers: string; readonly closers: string }[] = [
  { openers: '"“”„‟＂«»〝〞〟', closers: '"“”„‟＂«»〝〞〟' },
  { openers: "'‘’‚‛＇", closers: "'‘’‚‛＇" },
  { openers: '「', closers: '」' },
  { openers: '『', closers: '』' },
];

/** A name is followed by a colon; a value by a comma or a closing bracket. */
export type StringRole = 'name' | 'value';

const AFTER: Readonly<Record<StringRole, RegExp>> = { name: /[:=;]/, value: /[,;}\]`~\\]/ };

export function isQuote(character: string): boolean {
  return character !== '' && CLOSERS.some(({ openers }) => openers.includes(character));
}

/** The character at the index, as its plain ASCII equivalent if it has one. */
export function plainAt(text: string, index: number): string {
  const character = text.charAt(index);
  return plainTwin(character) ?? character;
}

/**
 * Reads the string that opens at `start` and adds the edits that make it a JSON string. The string ends at the next straight quote
 * if that matches the opening and valid JSON follows; otherwise at the first quotation mark after which JSON can continue.
 * Returns the offset after the string, or null if it is not closed.
 */
export function readString(
  text: string,
  start: number,
  role: StringRole,
  edits: RepairEdit[],
): number | null {
  const opener = text.charAt(start);
  const pair = CLOSERS.find(({ openers }) => openers.includes(opener));
  if (pair === undefined) return null;
  const end = findClosing(text, start, role, opener === '"', pair.closers);
  if (end === null) return null;
  const kind = opener === "'" ? 'quotes' : 'punctuation';
  if (opener !== '"') edits.push({ span: { start, end: start + 1 }, text: '"', kind });
  addContentEdits(text, start + 1, end, edits);
  if (text.charAt(end) !== '"') edits.push({ span: { start: end, end: end + 1 }, text: '"', kind });
  return end + 1;
}

function findClosing(
  text: string,
  start: number,
  role: StringRole,
  isStraight: boolean,
  closers: string,
): number | null {
  if (!isStraight) return findFitting(text, start + 1, text.length, role, closers);
  const straight = findStraight(text, start + 1);
  if (straight === null) return findFitting(text, start + 1, text.length, role, closers);
  if (fits(text, straight + 1, role, true)) return straight;
  return findFitting(text, start + 1, straight, role, closers);
}

function findStraight(text: string, from: number): number | null {
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') return index;
    if (character === '\\') index += 1;
  }
  return null;
}

function findFitting(
  text: string,
  from: number,
  to: number,
  role: StringRole,
  closers: string,
): number | null {
  for (let index = from; index < to; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') index += 1;
    else if (closers.includes(character) && fits(text, index + 1, role, false)) return index;
  }
  return null;
}

/** Whether JSON can continue at `from` after a string. `mayMiss`: the comma or colon may be missing. */
function fits(text: string, from: number, role: StringRole, mayMiss: boolean): boolean {
  const next = skipTrivia(text, from, null);
  if (next >= text.length) return role === 'value';
  const character = plainAt(text, next);
  if (AFTER[role].test(character)) return true;
  return mayMiss && next > from && (isQuote(text.charAt(next)) || '{['.includes(character));
}

const VALID_ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const LINE_BREAK = /\\?\r?\n[ \t]*/y;

function addContentEdits(text: string, start: number, end: number, edits: RepairEdit[]): void {
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    VALID_ESCAPE.lastIndex = index;
    LINE_BREAK.lastIndex = index;
    if (VALID_ESCAPE.test(text)) {
      index = VALID_ESCAPE.lastIndex - 1;
    } else if (LINE_BREAK.test(text)) {
      const after = Math.min(LINE_BREAK.lastIndex, end);
      edits.push({ span: { start: index, end: after }, text: '', kind: 'line-break' });
      index = after - 1;
    } else if (character === '\\') {
      // Markdown escapes punctuation. A backslash before a letter is kept as text.
      const isPunctuation = /[^\w\s]/.test(text.charAt(index + 1));
      edits.push({
        span: { start: index, end: index + 1 },
        text: isPunctuation ? '' : '\\\\',
        kind: 'escape',
      });
      if (isPunctuation) index += 1;
    } else if (character === '"') {
      edits.push({ span: { start: index, end: index + 1 }, text: '\\"', kind: 'escape' });
    } else if (character < ' ') {
      const written = JSON.stringify(character).slice(1, -1);
      edits.push({ span: { start: index, end: index + 1 }, text: written, kind: 'escape' });
    }
  }
}
