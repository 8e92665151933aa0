// Positions in a policy's text. Offsets count UTF-16 code units from 0, as Monaco and jsonc-parser do.

/** A range of the text: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value with the span of its text, including quotes. */
export interface Spanned<T> {
  readonly value: T;
  readonly span: Span;
}

/** Whether a caret at `offset` is in the span or at one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}
