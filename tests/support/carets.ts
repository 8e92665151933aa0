// Marked positions in a text: in `{"Version":«"2"»}` the span of "2" is marked. Adjacent marks
// are an empty span.

import type { Diagnostic } from '../../src/engine/policy/diagnostic.ts';
import type { Span } from '../../src/engine/policy/span.ts';

export interface MarkedText {
  readonly text: string;
  readonly span: Span;
}

/** Removes the marks and returns their positions. */
export function readMarks(marked: string): MarkedText {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`No span is marked in ${marked}`);
  return { text: marked.replace('«', '').replace('»', ''), span: { start, end } };
}

export function drawMarks(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}

/** A diagnostic as one line: its code, then the text with its span marked. */
export function drawDiagnostic(text: string, { code, span }: Diagnostic): string {
  return `${code} ${drawMarks(text, span)}`;
}
