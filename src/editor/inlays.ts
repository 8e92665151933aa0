// Lenses above statements and hints after wildcards.

import { statementLenses, wildcardHints } from '../engine/assist/lenses/inlays.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import { assistanceOf, onAssistanceChange } from './assistance.ts';
import type { languages } from './monaco.ts';
import { rangeOf } from './ranges.ts';

/** Lenses evaluate each statement on all nodes; with more nodes they would delay typing. */
const MAX_NODES = 3000;

export const lensProvider: languages.CodeLensProvider = {
  onDidChange: (listener, thisArg?: unknown) =>
    onAssistanceChange(() => {
      listener.call(thisArg, lensProvider);
    }),
  provideCodeLenses(model) {
    const assistance = assistanceOf(model);
    if (assistance === null) return { lenses: [] };
    const { surroundings, words } = assistance;
    if (surroundings.tree.nodes.length > MAX_NODES) return { lenses: [] };
    const lenses = statementLenses(parsePolicy(model.getValue()), surroundings);
    return {
      lenses: lenses.map((lens) => ({
        range: rangeOf(model, { start: lens.span.start, end: lens.span.start + 1 }),
        // Without an id, Monaco shows text instead of a button.
        command: { id: '', title: words.lens(lens) },
      })),
    };
  },
};

export const hintProvider: languages.InlayHintsProvider = {
  onDidChangeInlayHints: onAssistanceChange,
  provideInlayHints(model, range) {
    const assistance = assistanceOf(model);
    if (assistance === null) return { hints: [], dispose: () => undefined };
    const { surroundings, words } = assistance;
    const part = {
      start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
      end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
    };
    const hints = wildcardHints(parsePolicy(model.getValue()), part, surroundings).map((hint) => ({
      ...words.hint(hint),
      position: model.getPositionAt(hint.offset),
      paddingLeft: true,
    }));
    return { hints, dispose: () => undefined };
  },
};
