// Converts the engine's completions to Monaco's.

import { caretPositionAt } from '../engine/assist/caret.ts';
import { completionsAt } from '../engine/assist/completion/completion.ts';
import type { Completion, InsertPiece, Offer } from '../engine/assist/completion/offer.ts';
import { assistanceOf } from './assistance.ts';
import type { AssistWords } from './assistance.ts';
import { languages } from './monaco.ts';
import type { editor } from './monaco.ts';
import { rangeOf } from './ranges.ts';

export const completionProvider: languages.CompletionItemProvider = {
  triggerCharacters: ['"', ':', '/', '*'],
  provideCompletionItems(model, position, { triggerCharacter }) {
    const assistance = assistanceOf(model);
    const text = model.getValue();
    const offset = model.getOffsetAt(position);
    // A closing quote starts no completion.
    const endsString = triggerCharacter === '"' && caretPositionAt(text, offset)?.target.kind !== 'string';
    if (assistance === null || endsString) return { suggestions: [] };
    const { surroundings, words } = assistance;
    return {
      suggestions: completionsAt(text, offset, surroundings).map((completion, place) =>
        itemOf(model, completion, place, words),
      ),
      // Resources are completed segment by segment, so the list depends on the typed text.
      incomplete: true,
    };
  },
};

function itemOf(
  model: editor.ITextModel,
  completion: Completion,
  place: number,
  words: AssistWords,
): languages.CompletionItem {
  const { label, filter, span, insert, edits, isContinued, offer } = completion;
  const { title, short, markdown } = words.offer(offer);
  const isSnippet = insert.some(({ kind, text }) => kind === 'blank' || text.includes('\n'));
  return {
    label: { label: title ?? label, description: short },
    kind: kindOf(offer),
    // Statements match by name and by code.
    filterText: title === null ? filter : `${title} ${filter}`,
    sortText: String(place).padStart(4, '0'),
    // Monaco reads it for the items that it shows.
    get documentation() {
      return { value: markdown() };
    },
    range: rangeOf(model, span),
    insertText: isSnippet ? snippetOf(insert) : insert.map(({ text }) => text).join(''),
    ...(isSnippet ? { insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet } : {}),
    additionalTextEdits: edits.map((edit) => ({ range: rangeOf(model, edit.span), text: edit.text })),
    ...(isContinued ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  };
}

/** The pieces in Monaco's snippet syntax. */
function snippetOf(pieces: readonly InsertPiece[]): string {
  let stop = 0;
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text.replace(/[\\$}]/g, '\\$&');
      stop += 1;
      if (piece.choices.length === 0) {
        return `\${${String(stop)}:${piece.text.replace(/[\\$}]/g, '\\$&')}}`;
      }
      // The first choice is the initial value of the placeholder.
      const choices = [piece.text, ...piece.choices.filter((choice) => choice !== piece.text)];
      return `\${${String(stop)}|${choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
    })
    .join('');
}

function kindOf(offer: Offer): languages.CompletionItemKind {
  const kinds = languages.CompletionItemKind;
  switch (offer.kind) {
    case 'member':
      return kinds.Property;
    case 'version':
    case 'value':
    case 'region':
    case 'account-id':
      return kinds.Value;
    case 'effect':
      return kinds.EnumMember;
    case 'action':
      return offer.listed === null ? kinds.Function : kinds.Method;
    case 'action-pattern':
    case 'resources-in':
    case 'client-resources-in':
    case 'all-resources':
    case 'all-of-mse':
      return kinds.Class;
    case 'resource':
      return offer.node.depth < 4 ? kinds.Folder : kinds.File;
    case 'client-resource':
      return kinds.File;
    case 'operator':
      return kinds.Operator;
    case 'condition-key':
      return kinds.Variable;
    case 'statement':
    case 'policy':
      return kinds.Snippet;
  }
}
