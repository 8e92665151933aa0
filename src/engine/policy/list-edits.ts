// Edits of the lists of a policy: statements, actions, resources and conditions. Inserted text copies the layout of the policy.

import type { ActionElement, ConditionClause, ResourceElement, Statement } from './document.ts';
import { parseJson } from './json.ts';
import type { JsonMember, JsonValue } from './json.ts';
import type { ParsedPolicy } from './parse.ts';
import type { Span, Spanned } from './span.ts';
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

/** Removes one of several actions or resources. */
export function removePattern(patterns: readonly Spanned<string>[], index: number): readonly TextEdit[] {
  return removeFromList(
    patterns.map(({ span }) => span),
    (item) => item === index,
  );
}

/** Removes one of several values of a condition clause; nothing if it is the only one. */
export function removeValue(clause: ConditionClause | undefined, index: number): readonly TextEdit[] {
  return clause === undefined || clause.values.length < 2 ? [] : removePattern(clause.values, index);
}

/** Removes a clause of a statement's condition, with its operator or the whole condition if nothing else is in it. */
export function removeClause(
  { text, document }: ParsedPolicy,
  index: number,
  clause: number,
): readonly TextEdit[] {
  const statement = document.statements[index];
  const condition = statement?.condition;
  const { operator, key } = condition?.clauses[clause] ?? {};
  if (statement === undefined || condition == null || operator === undefined || key === undefined) return [];
  const path = membersTo(parseJson(text).root, key.span.start);
  // The innermost object that keeps another member loses the one on the way to the clause.
  const owner = path.findLast(({ members }) => members.length > 1);
  if (owner === undefined || owner.span.start < statement.span.start) return [];
  return removeFromList(
    owner.members.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.span.end })),
    (item) => owner.members[item] === owner.member,
  );
}

interface MemberOnPath {
  readonly span: Span;
  readonly members: readonly JsonMember[];
  readonly member: JsonMember;
}

/** The objects around an offset, outermost first, each with the member that contains it. */
function membersTo(value: JsonValue, offset: number): readonly MemberOnPath[] {
  if (value.kind === 'array') {
    return value.items
      .filter(({ span }) => isWithin(offset, span))
      .flatMap((item) => membersTo(item, offset));
  }
  if (value.kind !== 'object') return [];
  const { span, members } = value;
  return members
    .filter(({ keySpan, value: { span } }) => isWithin(offset, { start: keySpan.start, end: span.end }))
    .flatMap((member) => [{ span, members, member }, ...membersTo(member.value, offset)]);
}

function isWithin(offset: number, { start, end }: Span): boolean {
  return offset >= start && offset < end;
}
