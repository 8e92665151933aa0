// Converts spans to Monaco's ranges, with lines and columns from 1.

import type { Span } from '../engine/policy/span.ts';
import type { editor, IRange } from './monaco.ts';

export function rangeOf(model: editor.ITextModel, span: Span): IRange {
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(span.end);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
