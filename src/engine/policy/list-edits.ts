// Edits of the lists of a policy: actions, resources and statements. Inserted text copies the layout of the policy.

import type { ActionElement, ResourceElement, Statement } from './document.ts';
import type { ParsedPolicy } from './parse.ts';
import { appendToList, makeList, removeFromList } from './text-edit.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds items, given as JSON text, to the list of an element; a single value becomes a list. */
export function addItems(
  { text }: ParsedPolicy,
  element: ActionElement | ResourceElement,
  items: readonly string[],
): readonly TextEdit[] {
  if (items.length === 0) return [];
  const spans = element.patterns.map(({ span }) => span);
  const isSingle = spans[0]?.start === element.span.start;
  if (!isSingle) return items.flatMap((item) => appendToList(text, spans, item));
  const isSpaced = text.charAt(element.span.start - 1).trim() === '';
  return makeList(text, element.span, items.join(isSpaced ? ', ' : ','));
}

export function removeStatement({ document }: ParsedPolicy, index: number): readonly TextEdit[] {
  return removeFromList(
    document.statements.map(({ span }) => span),
    (item) => item === index,
  );
}

/** Adds the actions or resources that `into` lacks to it as written, and removes the statement. */
export function mergeStatements(
  parsed: ParsedPolicy,
  into: Statement,
  statement: Statement,
  differing: 'action' | 'resource',
): readonly TextEdit[] {
  const element = into[differing];
  const other = statement[differing];
  if (element === null || other === null) return [];
  const known = new Set(element.patterns.map(({ value }) => value));
  const added = new Map(
    other.patterns
      .filter(({ value }) => !known.has(value))
      .map(({ value, span }) => [value, parsed.text.slice(span.start, span.end)]),
  );
  return [...addItems(parsed, element, [...added.values()]), ...removeStatement(parsed, statement.index)];
}
