// The quick fixes of findings, offered by Monaco at their places.

import type { Span } from '../engine/policy/span.ts';
import type { TextEdit } from '../engine/policy/text-edit.ts';
import type { editor, languages } from './monaco.ts';
import { rangeOf } from './ranges.ts';

/** A fix of something at a place of the text, for the very text that is there. */
export interface EditorFix {
  readonly span: Span;
  /** What it does, as a command. */
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

const FIXES = new WeakMap<editor.ITextModel, readonly EditorFix[]>();

export function setFixesOf(model: editor.ITextModel, fixes: readonly EditorFix[]): void {
  FIXES.set(model, fixes);
}

export const quickFixProvider: languages.CodeActionProvider = {
  provideCodeActions(model, range) {
    const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
    const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
    const here = (FIXES.get(model) ?? []).filter(({ span }) => span.start <= end && span.end >= start);
    const actions = here.map(({ label, edits }) => ({
      title: label,
      kind: 'quickfix',
      edit: {
        edits: edits.map(({ span, text }) => ({
          resource: model.uri,
          versionId: model.getVersionId(),
          textEdit: { range: rangeOf(model, span), text },
        })),
      },
    }));
    return { actions, dispose: () => {} };
  },
};
