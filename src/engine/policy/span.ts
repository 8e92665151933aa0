// Positions in a policy's text. Offsets count UTF-16 code units from 0, as Monaco and jsonc-parser do.

/** A half-open range of the text: `start` is the first offset, `end` the offset behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value together with the characters that spell it (quotes included). */
export interface Spanned<T> {
  readonly value: T;
  readonly span: Span;
}

/** Whether `offset` lies in the span or touches one of its edges, as a caret does. */
export function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}
