// A text in which `|` marks the caret, and its completions.

import type { AssistContext } from '../../src/engine/assist/assist-context.ts';
import { completionsAt } from '../../src/engine/assist/completion/completion.ts';
import { insertedText } from '../../src/engine/assist/completion/offer.ts';
import type { Completion } from '../../src/engine/assist/completion/offer.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { applyEdits } from '../../src/engine/policy/text-edit.ts';

export interface TextWithCaret {
  readonly text: string;
  readonly offset: number;
}

export function readCaret(drawn: string): TextWithCaret {
  const offset = drawn.indexOf('|');
  if (offset < 0) throw new Error(`No caret is marked in ${drawn}`);
  return { text: drawn.replace('|', ''), offset };
}

/** The default account and context, without other policies. */
export function surroundings(parts: Partial<AssistContext> = {}): AssistContext {
  return {
    tree: buildTree(DEFAULT_ACCOUNT),
    context: DEFAULT_CONTEXT,
    mode: 'hierarchical',
    otherPolicies: [],
    ...parts,
  };
}

export function offeredAt(drawn: string, parts: Partial<AssistContext> = {}): readonly Completion[] {
  const { text, offset } = readCaret(drawn);
  return completionsAt(text, offset, surroundings(parts));
}

export function labelsAt(drawn: string, parts: Partial<AssistContext> = {}): readonly string[] {
  return offeredAt(drawn, parts).map(({ label }) => label);
}

/** The text that each completion inserts. */
export function insertsAt(drawn: string, parts: Partial<AssistContext> = {}): readonly string[] {
  return offeredAt(drawn, parts).map(insertedText);
}

/** The text after a completion, with placeholders at their initial values. */
export function accept(text: string, completion: Completion): string {
  return applyEdits(text, [...completion.edits, { span: completion.span, text: insertedText(completion) }]);
}

/** The text after the completion with this label. */
export function acceptAt(drawn: string, label: string): string {
  const { text } = readCaret(drawn);
  const offers = offeredAt(drawn);
  const chosen = offers.find((offer) => offer.label === label);
  if (chosen === undefined) throw new Error(`${label} is not among ${offers.map((o) => o.label).join(' ')}`);
  return accept(text, chosen);
}
