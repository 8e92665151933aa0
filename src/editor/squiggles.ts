// Marks the text of errors and findings with decorations of the text itself: Monaco's own squiggles also run below indentation.

import type { Severity } from '../engine/policy/diagnostic.ts';
import type { Span } from '../engine/policy/span.ts';
import type { editor } from './monaco.ts';
import { rangeOf } from './ranges.ts';
import './squiggles.css';

interface Marked {
  readonly span: Span;
  readonly severity: Severity;
}

/** One decoration for each line that a mark touches. The most severe come first, and win where marks overlap. */
export function squigglesOf(
  model: editor.ITextModel,
  marks: readonly Marked[],
): editor.IModelDeltaDecoration[] {
  return marks.toReversed().flatMap(({ span, severity }) => {
    const range = rangeOf(model, span);
    const lines = Array.from(
      { length: range.endLineNumber - range.startLineNumber + 1 },
      (_, index) => range.startLineNumber + index,
    );
    return lines.flatMap((line): editor.IModelDeltaDecoration[] => {
      const isFirst = line === range.startLineNumber;
      const isLast = line === range.endLineNumber;
      const startColumn = isFirst ? range.startColumn : model.getLineFirstNonWhitespaceColumn(line);
      const endColumn = isLast ? range.endColumn : model.getLineLastNonWhitespaceColumn(line);
      if (startColumn === 0 || endColumn <= startColumn) return [];
      return [
        {
          range: { startLineNumber: line, startColumn, endLineNumber: line, endColumn },
          options: { inlineClassName: `policy-squiggle policy-squiggle-${severity}` },
        },
      ];
    });
  });
}
