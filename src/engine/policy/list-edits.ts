// Edits of the lists of a policy: statements, actions, resources and conditions. Inserted text copies the layout of the policy.

import type { ActionElement, ConditionClause, Effect, ResourceElement, Statement } from './document.ts';
import { parseJson } from './json.ts';
import type { JsonMember, JsonValue } from './json.ts';
import type { ParsedPolicy } from './parse.ts';
import type { Span, Spanned } from './span.ts';
import { printJson } from './print.ts';
import type { Json } from './print.ts';
import { appendToList, makeList, removeFromList, writeLike } from './text-edit.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds items, given as JSON text, to the list of an element; a single value becomes a list. */
export function addItems(
  { text }: ParsedPolicy,
  element: ActionElement | ResourceElement,
  items: readonly string[],
): readonly TextEdit[] {
  const spans = element.patterns.map(({ span }) => span);
  return addToValues(text, spans, spans[0]?.start === element.span.start, items);
}

/** Adds values, given as JSON text, to a condition clause. */
function addValues(
  { text }: ParsedPolicy,
  { values }: ConditionClause,
  items: readonly string[],
): readonly TextEdit[] {
  const spans = values.map(({ span }) => span);
  const isSingle = !text.slice(0, spans[0]?.start).trimEnd().endsWith('[');
  return addToValues(text, spans, isSingle, items);
}

function addToValues(
  text: string,
  spans: readonly Span[],
  isSingle: boolean,
  items: readonly string[],
): readonly TextEdit[] {
  const [first] = spans;
  if (items.length === 0 || first === undefined) return [];
  if (!isSingle) return items.flatMap((item) => appendToList(text, spans, item));
  const isSpaced = text.charAt(first.start - 1).trim() === '';
  return makeList(text, first, items.join(isSpaced ? ', ' : ','));
}

export function removeStatement(parsed: ParsedPolicy, index: number): readonly TextEdit[] {
  return removeStatements(parsed, [index]);
}

/** Removing all leaves a policy that RAM rejects. */
export function removeStatements(
  { document }: ParsedPolicy,
  indexes: readonly number[],
): readonly TextEdit[] {
  return removeFromList(
    document.statements.map(({ span }) => span),
    (item) => indexes.includes(item),
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
  const added = newItems(parsed, element.patterns, other.patterns);
  return [...addItems(parsed, element, added), ...removeStatement(parsed, statement.index)];
}

/** Adds the values that a clause of `into` lacks to it as written, and removes the statement. */
export function mergeValues(
  parsed: ParsedPolicy,
  into: ConditionClause,
  other: ConditionClause,
  statement: Statement,
): readonly TextEdit[] {
  const added = newItems(parsed, into.values, other.values);
  return [...addValues(parsed, into, added), ...removeStatement(parsed, statement.index)];
}

/** The JSON texts of the items that a list lacks. */
function newItems(
  { text }: ParsedPolicy,
  list: readonly Spanned<string>[],
  others: readonly Spanned<string>[],
): readonly string[] {
  const known = new Set(list.map(({ value }) => value));
  const added = others
    .filter(({ value }) => !known.has(value))
    .map(({ value, span }) => [value, text.slice(span.start, span.end)] as const);
  return [...new Map(added).values()];
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
  const key = statement?.condition?.clauses[clause]?.key;
  if (statement === undefined || key === undefined) return [];
  const path = membersTo(parseJson(text).root, key.span.start);
  // The innermost object of the statement that keeps another member loses the one on the way to the clause.
  const owner = path.findLast(
    ({ span, members }) => span.start >= statement.span.start && members.length > 1,
  );
  if (owner === undefined) return [];
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
    return value.items.flatMap((item) => membersTo(item, offset));
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

/** Writes other patterns into an element: removes what is not among them, or replaces the whole list. */
export function replacePatterns(
  { text }: ParsedPolicy,
  { span, patterns }: ActionElement | ResourceElement,
  wanted: readonly string[],
): readonly TextEdit[] {
  const isKept = patterns.map(({ value }) => wanted.includes(value));
  const keptCount = isKept.filter(Boolean).length;
  if (keptCount === patterns.length && wanted.length === patterns.length) return [];
  const isList = patterns[0]?.span.start !== span.start;
  if (isList && keptCount === wanted.length) {
    return removeFromList(
      patterns.map((pattern) => pattern.span),
      (index) => isKept[index] !== true,
    );
  }
  return [{ span, text: writeList(text, span.start, wanted, isList) }];
}

/** JSON of a list in the layout of the text: on one line if the text is, else as formatted. */
function writeList(text: string, offset: number, items: readonly string[], isList: boolean): string {
  if (!isList && items.length === 1) return JSON.stringify(items[0]);
  return writeIn(text, offset, items);
}

/** JSON of a value in the layout of the text at an offset. */
function writeIn(text: string, offset: number, value: Json): string {
  if (!text.includes('\n')) return JSON.stringify(value);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const indent = /[ \t]*/.exec(line)?.[0] ?? '';
  return printJson(value).replaceAll('\n', `\n${indent}`);
}

export interface NewStatement {
  readonly effect: Effect;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Null for none. */
  readonly condition: Json | null;
}

/** Adds statements after the last one, in its layout. */
export function addStatements(
  { text, document }: ParsedPolicy,
  added: readonly NewStatement[],
): readonly TextEdit[] {
  const model = document.statements.at(-1);
  if (model === undefined || model.effect === null) return [];
  const effectSpan = model.effect.span;
  const spans = document.statements.map(({ span }) => span);
  const oneOrMore = (items: readonly string[]): Json =>
    items.length === 1 && items[0] !== undefined ? items[0] : items;
  return added.flatMap(({ effect, actions, resources, condition }) =>
    appendToList(
      text,
      spans,
      writeLike(text, model.span, effectSpan, [
        ['Effect', JSON.stringify(effect)],
        ['Action', writeIn(text, effectSpan.start, oneOrMore(actions))],
        ['Resource', writeIn(text, effectSpan.start, oneOrMore(resources))],
        ...(condition === null ? [] : [['Condition', writeIn(text, effectSpan.start, condition)] as const]),
      ]),
    ),
  );
}

/** Adds a copy of a statement after it, with other actions and resources. */
export function addCopy(
  { text, document }: ParsedPolicy,
  { index, span, effect, condition }: Statement,
  { actions, resources }: { readonly actions: readonly string[]; readonly resources: readonly string[] },
): readonly TextEdit[] {
  if (effect === null) return [];
  const list = (items: readonly string[]) =>
    items.length === 1
      ? JSON.stringify(items[0])
      : `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
  const written = writeLike(text, span, effect.span, [
    ['Effect', JSON.stringify(effect.value)],
    ['Action', list(actions)],
    ['Resource', list(resources)],
    ...(condition === null
      ? []
      : [['Condition', text.slice(condition.span.start, condition.span.end)] as const]),
  ]);
  const before = document.statements.slice(0, index + 1).map((statement) => statement.span);
  return appendToList(text, before, written);
}
