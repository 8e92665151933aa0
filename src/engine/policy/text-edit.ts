// Changes to a policy's text that leave the rest of it as a person typed it, to the character. What is added is laid out
// like its neighbours: same line or a line of its own, same indentation, same line break, same space behind colons.

import type { Span } from './span.ts';

/** Puts `text` in the place of a span's characters; a span of no length inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with the edits made. All spans count in the text as it was, in any order; insertions at one place keep their
 * order. Of edits that overlap, the one that begins first is made and the others are not.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const kept: string[] = [];
  let copiedTo = 0;
  for (const { span, text: put } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < copiedTo) continue;
    kept.push(text.slice(copiedTo, span.start), put);
    copiedTo = Math.max(span.start, span.end);
  }
  return kept.join('') + text.slice(copiedTo);
}

/**
 * Adds an item, given as JSON text, behind the last of a list, parted from it as the last is from the one before. `items`
 * are the spans of the list's items; no edit when there are none.
 */
export function appendToList(text: string, items: readonly Span[], item: string): readonly TextEdit[] {
  const last = items.at(-1);
  if (last === undefined) return [];
  const { end } = last;
  return [{ span: { start: end, end }, text: separatorBefore(text, last, items.at(-2)) + item }];
}

function separatorBefore(text: string, item: Span, before: Span | undefined): string {
  if (before !== undefined) return text.slice(before.end, item.start);
  const gap = spaceBefore(text, item.start);
  if (gap !== '') return `,${gap}`;
  // The only item, tight behind its bracket: then the space behind a comma is that behind the colon.
  return `,${spaceBehindColon(text, item.start - 1)}`;
}

/** Makes a list on one line of a lone value and an item, given as JSON text. */
export function makeList(text: string, value: Span, item: string): readonly TextEdit[] {
  const { start, end } = value;
  return [
    { span: { start, end: start }, text: '[' },
    { span: { start: end, end }, text: `,${spaceBehindColon(text, start)}${item}]` },
  ];
}

/** Takes some items out of a list, each with one comma; when all go, an empty list is left. */
export function removeFromList(
  items: readonly Span[],
  isRemoved: (place: number) => boolean,
): readonly TextEdit[] {
  const firstKept = items.findIndex((_, place) => !isRemoved(place));
  if (firstKept < 0) {
    const start = items[0]?.start;
    const end = items.at(-1)?.end;
    return start === undefined || end === undefined ? [] : [{ span: { start, end }, text: '' }];
  }
  return items.flatMap((item, place) => {
    if (!isRemoved(place)) return [];
    // Leading items go with what parts them from the next, all others with what parts them from the one before.
    const span =
      place < firstKept
        ? { start: item.start, end: items[place + 1]?.start ?? item.end }
        : { start: items[place - 1]?.end ?? item.start, end: item.end };
    return [{ span, text: '' }];
  });
}

/**
 * An object of these members (name and JSON text), as JSON text laid out like another object of the text: on one line
 * or a member a line, with the same indentation. `value` is the span of one of the values in that object.
 */
export function writeLike(
  text: string,
  object: Span,
  value: Span,
  members: readonly (readonly [name: string, json: string])[],
): string {
  const opening = spaceBehind(text, object.start + 1);
  const closing = spaceBefore(text, object.end - 1);
  const colon = spaceBehindColon(text, value.start);
  const parting = opening.includes('\n') ? opening : colon;
  const written = members.map(([name, json]) => `${JSON.stringify(name)}:${colon}${json}`);
  return `{${opening}${written.join(`,${parting}`)}${closing}}`;
}

const WHITE_SPACE = ' \t\r\n';

function spaceBehindColon(text: string, valueStart: number): string {
  return spaceBefore(text, valueStart) === '' ? '' : ' ';
}

function spaceBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && WHITE_SPACE.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function spaceBehind(text: string, start: number): string {
  let end = start;
  while (end < text.length && WHITE_SPACE.includes(text.charAt(end))) end += 1;
  return text.slice(start, end);
}
