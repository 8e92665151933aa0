// Quick fixes of errors and findings in Monaco.

import type { Span } from '../engine/policy/span.ts';
import type { TextEdit } from '../engine/policy/text-edit.ts';
import { editor } from './monaco.ts';
import type { languages } from './monaco.ts';

/** A fix for a span of the current text. */
export interface EditorFix {
  readonly span: Span;
  /** The label, as a command. */
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/** Applies the edits to the page's state as one step of its history. */
type ApplyEdits = (edits: readonly TextEdit[]) => void;

const FIXES = new WeakMap<
  editor.ITextModel,
  { readonly fixes: readonly EditorFix[]; readonly apply: ApplyEdits }
>();

const FIX_COMMAND = 'ram-policy.fix';

export function setFixesOf(model: editor.ITextModel, fixes: readonly EditorFix[], apply: ApplyEdits): void {
  FIXES.set(model, { fixes, apply });
}

/** Registers the command that applies quick fixes. Call it once. */
export function registerFixCommand(): void {
  editor.registerCommand(FIX_COMMAND, (_accessor: unknown, run: () => void) => {
    run();
  });
}

export const quickFixProvider: languages.CodeActionProvider = {
  provideCodeActions(model, range) {
    const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
    const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
    const { fixes, apply } = FIXES.get(model) ?? { fixes: [], apply: () => {} };
    const here = fixes.filter(({ span }) => span.start <= end && span.end >= start);
    const actions = here.map(({ label, edits }) => {
      const run = (): void => {
        apply(edits);
      };
      return {
        title: label,
        kind: 'quickfix',
        command: { id: FIX_COMMAND, title: label, arguments: [run] },
      };
    });
    return { actions, dispose: () => {} };
  },
};
