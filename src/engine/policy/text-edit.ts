// Edits of a policy's text that keep the rest unchanged. Inserted text copies the layout of its neighbours: line breaks,
// indentation and the space after colons.

import type { Span } from './span.ts';

/** Replaces a span by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Applies the edits. Spans refer to the original text, in any order; insertions at one offset keep their order. Of overlapping
 * edits, only the one that begins first is applied.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const kept: string[] = [];
  let copiedTo = 0;
  for (const { span, text: replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < copiedTo) continue;
    kept.push(text.slice(copiedTo, span.start), replacement);
    copiedTo = Math.max(span.start, span.end);
  }
  return kept.join('') + text.slice(copiedTo);
}

/**
 * Appends an item, given as JSON text, to a list. Copies the separator before the last item. `items` are the spans of the
 * list's items; returns no edit if there are none.
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
  // A single item directly after its bracket: the space after the comma is that after the colon.
  return `,${spaceAfterColon(text, item.start - 1)}`;
}

/** Turns a single value into a list on one line with an additional item, given as JSON text. */
export function makeList(text: string, value: Span, item: string): readonly TextEdit[] {
  const { start, end } = value;
  return [
    { span: { start, end: start }, text: '[' },
    { span: { start: end, end }, text: `,${spaceAfterColon(text, start)}${item}]` },
  ];
}

/** Removes items from a list, each with one comma; removing all leaves an empty list. */
export function removeFromList(
  items: readonly Span[],
  isRemoved: (index: number) => boolean,
): readonly TextEdit[] {
  const firstKept = items.findIndex((_, index) => !isRemoved(index));
  return items.flatMap((item, index) => {
    if (!isRemoved(index)) return [];
    // Leading items are removed with the separator after them, all others with the separator before them.
    const span =
      index < firstKept
        ? { start: item.start, end: items[index + 1]?.start ?? item.end }
        : { start: items[index - 1]?.end ?? item.start, end: item.end };
    return [{ span, text: '' }];
  });
}

/**
 * Writes an object with these members (name and JSON text) in the layout of another object of the text: on one line or one
 * member per line, with the same indentation. `value` is the span of a value in that object.
 */
export function writeLike(
  text: string,
  object: Span,
  value: Span,
  members: readonly (readonly [name: string, json: string])[],
): string {
  const opening = spaceAfter(text, object.start + 1);
  const closing = spaceBefore(text, object.end - 1);
  const colon = spaceAfterColon(text, value.start);
  const separator = opening.includes('\n') ? opening : colon;
  const written = members.map(([name, json]) => `${JSON.stringify(name)}:${colon}${json}`);
  return `{${opening}${written.join(`,${separator}`)}${closing}}`;
}

const WHITE_SPACE = ' \t\r\n';

function spaceAfterColon(text: string, valueStart: number): string {
  return spaceBefore(text, valueStart) === '' ? '' : ' ';
}

function spaceBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && WHITE_SPACE.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

function spaceAfter(text: string, start: number): string {
  let end = start;
  while (end < text.length && WHITE_SPACE.includes(text.charAt(end))) end += 1;
  return text.slice(start, end);
}
