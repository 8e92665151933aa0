// Edits for fixes: add an action, add or remove a statement. Inserted text copies the layout of the policy.

import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import { addItems } from '../policy/list-edits.ts';
import { POLICY_LENGTH_LIMIT } from '../policy/parse.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import type { Spanned } from '../policy/span.ts';
import { appendToList, removeFromList, writeLike } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';
import type { Fix } from './fix.ts';

/** The edits as a fix; null when there are none, or when the policy could exceed RAM's length limit. */
export function fixOf({ size }: ParsedPolicy, edits: readonly TextEdit[]): Fix | null {
  const growth = edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return edits.length === 0 || size.minified + growth > POLICY_LENGTH_LIMIT ? null : { edits };
}

/** Adds one action to a statement. */
export function addAction(
  parsed: ParsedPolicy,
  { source }: CompiledStatement,
  action: string,
): readonly TextEdit[] {
  return source.action === null ? [] : addItems(parsed, source.action, [JSON.stringify(action)]);
}

/** Adds a statement with these members (name and JSON text) after the last one. */
export function addStatement(
  { text, document: { statements } }: ParsedPolicy,
  members: readonly (readonly [name: string, json: string])[],
): readonly TextEdit[] {
  const model = statements.at(-1);
  if (model === undefined || model.effect === null) return [];
  const written = writeLike(text, model.span, model.effect.span, members);
  return appendToList(
    text,
    statements.map(({ span }) => span),
    written,
  );
}

/**
 * Moves one action to other resources. If all actions of the statement are in `moving`, its resources are replaced. Otherwise
 * the action moves to a new statement with the same condition.
 */
export function moveAction(
  parsed: ParsedPolicy,
  { source, effect }: CompiledStatement,
  action: Spanned<string>,
  moving: readonly Spanned<string>[],
  resources: readonly string[],
): readonly TextEdit[] {
  if (source.action === null || source.resource === null) return [];
  const names = resources.map((resource) => JSON.stringify(resource));
  const written = names.length === 1 ? names.join('') : `[${names.join(', ')}]`;
  if (source.action.patterns.every((pattern) => moving.includes(pattern))) {
    return [{ span: source.resource.span, text: written }];
  }
  const { text } = parsed;
  const { condition } = source;
  const spans = source.action.patterns.map(({ span }) => span);
  const left = removeFromList(spans, (index) => source.action?.patterns[index] === action);
  const added = addStatement(parsed, [
    ['Effect', JSON.stringify(effect)],
    ['Action', text.slice(action.span.start, action.span.end)],
    ['Resource', written],
    ...(condition === null
      ? []
      : [['Condition', text.slice(condition.span.start, condition.span.end)] as const]),
  ]);
  return [...left, ...added];
}
