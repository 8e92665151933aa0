// Reads statements and conditions that Terraform describes as blocks, or as the older list of objects.
// Source: provider aliyun/alicloud, data source `alicloud_ram_policy_document` and resource `alicloud_ram_policy`.

import { containsRange, parseAddressRange } from '../policy/address.ts';
import { parseConditionOperator } from '../policy/condition-operators.ts';
import { evaluate, iterationsOf, mentionsName, sourceText } from './hcl-evaluate.ts';
import type { Bindings, Evaluation } from './hcl-evaluate.ts';
import { textParts } from './hcl-functions.ts';
import {
  isNull,
  isSpread,
  literalOf,
  literalText,
  memberResult,
  objectResult,
  sourceOf,
  textResult,
} from './hcl-value.ts';
import type { HclBlock } from './hcl-syntax.ts';
import type { HclResult, ObjectResult, ResultMember, TextPart } from './hcl-value.ts';
import type { ImportChoiceWarning } from './import-result.ts';
import { closedNote, openNote } from './terraform-draft.ts';
import type { DraftNote } from './terraform-draft.ts';

/** The data source writes a list of one as a string, and defaults to Allow. */
export type StatementStyle = 'data' | 'resource';

export interface ReadStatement {
  /** Null where the statement is only a choice of a note. */
  readonly value: ObjectResult | null;
  readonly notes: readonly DraftNote[];
}

/** The parts of a statement before conditions are grouped. */
interface Fields {
  readonly members: ResultMember[];
  readonly conditions: ConditionEntry[];
  readonly notes: DraftNote[];
}

/** Reads a `statement` block, or the `content` of a dynamic one. */
export function readStatementBlock(
  evaluation: Evaluation,
  block: HclBlock,
  bindings: Bindings,
  style: StatementStyle,
  statement: number,
): ReadStatement {
  const fields: Fields = { members: [], conditions: [], notes: [] };
  for (const { name, value } of block.attributes) {
    addArgument(fields, name, evaluate(evaluation, value, bindings), style, statement);
  }
  for (const inner of block.blocks) {
    const isDynamic = inner.type === 'dynamic' && inner.labels[0] === 'condition';
    if (inner.type === 'condition') addCondition(fields, evaluation, inner, bindings, style, statement);
    else if (isDynamic) addDynamicCondition(fields, evaluation, inner, bindings, style, statement);
    else addUnknown(fields, inner.labels[0] ?? inner.type, objectResult([]), statement, nameOfBlock(inner));
  }
  return finishStatement(fields, style, statement);
}

/** Reads an item of the old `statement = [{…}]`. */
export function readStatementObject(
  value: ObjectResult,
  style: StatementStyle,
  statement: number,
): ReadStatement {
  const fields: Fields = { members: [], conditions: [], notes: [] };
  for (const { key, value: member } of value.members) {
    const name = literalText(key);
    if (name !== null) addArgument(fields, name, member, style, statement);
    else fields.members.push({ key, value: member });
  }
  return finishStatement(fields, style, statement);
}

export function nameOfBlock({ type, labels }: HclBlock): string {
  return [type, ...labels.map((label) => JSON.stringify(label))].join(' ');
}

const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['effect', 'Effect'],
  ['action', 'Action'],
  ['not_action', 'NotAction'],
  ['resource', 'Resource'],
]);

function addArgument(
  fields: Fields,
  name: string,
  value: HclResult,
  style: StatementStyle,
  statement: number,
): void {
  // An argument that is null counts as missing.
  if (isNull(value)) return;
  const member = MEMBERS.get(name);
  const conditions = name === 'condition' ? entriesOf(value, style) : null;
  if (member !== undefined) {
    fields.members.push({ key: [member], value: shortened(value, style) });
  } else if (name === 'sid') {
    fields.notes.push(closedNote('argument-dropped', { statement, subject: name }));
  } else if (conditions !== null) {
    for (const entry of conditions) fields.conditions.push(entry);
    fields.notes.push(openNote('argument-unknown', { statement, subject: name }));
  } else {
    addUnknown(fields, name === 'condition' ? 'Condition' : name, value, statement, name);
  }
}

/** Keeps an unknown argument as a member that RAM rejects, since dropping it could widen the statement. */
function addUnknown(fields: Fields, key: string, value: HclResult, statement: number, subject: string): void {
  fields.members.push({ key: [key], value });
  fields.notes.push(openNote('argument-unknown', { statement, subject }));
}

function shortened(value: HclResult, style: StatementStyle): HclResult {
  const [only, ...more] = value.kind === 'list' ? value.items : [];
  const isText = only?.kind === 'text' || (only?.kind === 'unknown' && !isSpread(only));
  return style === 'data' && more.length === 0 && isText ? only : value;
}

/** Conditions that an attribute describes in the form of blocks; null for another form. */
function entriesOf(value: HclResult, style: StatementStyle): readonly ConditionEntry[] | null {
  const items = value.kind === 'list' ? value.items : [value];
  const entries = items.map((item): ConditionEntry | null => {
    const [operator, key, values] = ['operator', 'variable', 'values'].map((name) =>
      memberResult(item, name),
    );
    const parts = [operator, key].map((part) => (part === undefined ? null : textParts(part)));
    const [operatorParts, keyParts] = parts;
    return operatorParts && keyParts && values && item.kind === 'object' && item.members.length === 3
      ? { operator: operatorParts, key: keyParts, values: shortened(values, style) }
      : null;
  });
  return entries.every((entry) => entry !== null) ? entries : null;
}

const CONDITION_ARGUMENTS = ['operator', 'variable', 'values'];

function addCondition(
  fields: Fields,
  evaluation: Evaluation,
  block: HclBlock,
  bindings: Bindings,
  style: StatementStyle,
  statement: number,
): void {
  const [operator, key, values] = CONDITION_ARGUMENTS.map((name) => {
    const attribute = block.attributes.find((candidate) => candidate.name === name);
    return attribute === undefined ? null : evaluate(evaluation, attribute.value, bindings);
  });
  fields.conditions.push({
    operator: (operator ? textParts(operator) : null) ?? [],
    key: (key ? textParts(key) : null) ?? [],
    values: shortened(values ?? { kind: 'list', items: [] }, style),
  });
  const others = [
    ...block.attributes.flatMap(({ name }) => (CONDITION_ARGUMENTS.includes(name) ? [] : [name])),
    ...block.blocks.map(nameOfBlock),
  ];
  for (const subject of others) fields.notes.push(openNote('argument-unknown', { statement, subject }));
}

function addDynamicCondition(
  fields: Fields,
  evaluation: Evaluation,
  block: HclBlock,
  bindings: Bindings,
  style: StatementStyle,
  statement: number,
): void {
  const dynamic = readDynamic(evaluation, block, bindings);
  if (dynamic === null) {
    addUnknown(fields, 'condition', objectResult([]), statement, nameOfBlock(block));
    return;
  }
  const { content, iterations, forEach } = dynamic;
  const expanded: Fields = { members: [], conditions: [], notes: [] };
  for (const names of iterations ?? []) {
    addCondition(expanded, evaluation, content, names, style, statement);
  }
  if (iterations !== null && !expanded.conditions.some((entry) => isOpenIn(entry, dynamic.name))) {
    for (const entry of expanded.conditions) fields.conditions.push(entry);
    for (const note of expanded.notes) fields.notes.push(note);
    return;
  }
  addCondition(fields, evaluation, content, bindings, style, statement);
  fields.notes.push(openNote('condition-dynamic', { statement, subject: forEach }));
}

function isOpenIn({ operator, key, values }: ConditionEntry, name: string): boolean {
  const parts: HclResult = { kind: 'text', parts: [...operator, ...key] };
  return mentionsName({ kind: 'list', items: [parts, values] }, name);
}

export interface Dynamic {
  readonly content: HclBlock;
  /** The names of each iteration; null where their number is not known. */
  readonly iterations: readonly Bindings[] | null;
  /** Of the iterator. */
  readonly name: string;
  /** The source of `for_each`. */
  readonly forEach: string;
}

/** Null for a block without `for_each` or `content`. */
export function readDynamic(evaluation: Evaluation, block: HclBlock, bindings: Bindings): Dynamic | null {
  const content = block.blocks.find(({ type }) => type === 'content');
  const forEach = block.attributes.find(({ name }) => name === 'for_each');
  if (content === undefined || forEach === undefined) return null;
  const iterator = block.attributes.find(({ name }) => name === 'iterator');
  const name = iterator?.value.kind === 'name' ? iterator.value.name : (block.labels[0] ?? '');
  const collection = evaluate(evaluation, forEach.value, bindings);
  const iterations = iterationsOf(collection)?.map(({ key, value }) => {
    const item = objectResult([
      { key: ['key'], value: key },
      { key: ['value'], value },
    ]);
    return new Map([...bindings, [name, item] as const]);
  });
  return { content, iterations: iterations ?? null, name, forEach: sourceText(evaluation, forEach.value) };
}

function finishStatement(fields: Fields, style: StatementStyle, statement: number): ReadStatement {
  const { conditions, notes } = fields;
  const effect = fields.members.find(({ key }) => literalText(key) === 'Effect');
  const members = [...fields.members];
  if (effect === undefined && style === 'data') {
    members.unshift({ key: ['Effect'], value: textResult('Allow') });
    notes.push(closedNote('effect-default', { statement }));
  }
  const { condition, repeated } = groupConditions(conditions);
  const withCondition = (value: ObjectResult): ObjectResult => ({
    kind: 'object',
    members: conditions.length === 0 ? members : [...members, { key: ['Condition'], value }],
    repeated: [],
  });
  const merged = repeated.length === 0 ? null : mergeConditions(conditions);
  if (merged !== null) {
    const isDeny = effect !== undefined && literalOf(effect.value) !== 'Allow';
    const inexact: ImportChoiceWarning = isDeny ? 'wider' : 'narrower';
    const warning = merged.isExact ? null : inexact;
    const choice = { statement: withCondition(groupConditions(merged.entries).condition), warning };
    const [{ key, operator } = { key: '', operator: '' }] = repeated;
    const note = { statement, subject: key, detail: operator, choices: [choice] };
    return { value: null, notes: [...notes, openNote('condition-key-twice', note)] };
  }
  for (const { key, operator } of repeated) {
    notes.push(openNote('condition-key-twice', { statement, subject: key, detail: operator }));
  }
  return { value: withCondition(condition), notes };
}

/** One `condition` block. */
export interface ConditionEntry {
  readonly operator: readonly TextPart[];
  readonly key: readonly TextPart[];
  readonly values: HclResult;
}

/** Two or more blocks with one operator and key, all of which must hold. JSON has no form for that. */
export interface RepeatedCondition {
  readonly operator: string;
  readonly key: string;
}

export interface GroupedConditions {
  /** An operator is a member once, with all its keys; keys can come twice. */
  readonly condition: ObjectResult;
  readonly repeated: readonly RepeatedCondition[];
}

function groupConditions(entries: readonly ConditionEntry[]): GroupedConditions {
  const operators = new Map<
    string,
    { readonly operator: readonly TextPart[]; readonly keys: ConditionEntry[] }
  >();
  const seen = new Set<string>();
  const repeated = new Map<string, RepeatedCondition>();
  for (const entry of entries) {
    const [operator, key] = [sourceOf(entry.operator), sourceOf(entry.key)];
    const identity = JSON.stringify([operator, key]);
    const group = operators.get(operator) ?? { operator: entry.operator, keys: [] };
    operators.set(operator, group);
    if (seen.has(identity)) repeated.set(identity, { operator, key });
    seen.add(identity);
    group.keys.push(entry);
  }
  const members = [...operators.values()].map(({ operator, keys }): ResultMember => ({
    key: operator,
    value: { kind: 'object', members: keys.map(({ key, values }) => ({ key, value: values })), repeated: [] },
  }));
  return { condition: { kind: 'object', members, repeated: [] }, repeated: [...repeated.values()] };
}

export interface MergedConditions {
  readonly entries: readonly ConditionEntry[];
  /** Whether the merged conditions hold for the same requests as the blocks, and not only for some of them. */
  readonly isExact: boolean;
}

/** One condition for each operator and key that holds only where all of its blocks do; null where no value is left, or known. */
function mergeConditions(entries: readonly ConditionEntry[]): MergedConditions | null {
  const merged = new Map<string, ConditionEntry>();
  let isExact = true;
  for (const entry of entries) {
    const identity = JSON.stringify([sourceOf(entry.operator), sourceOf(entry.key)]);
    const before = merged.get(identity);
    if (before === undefined) {
      merged.set(identity, entry);
      continue;
    }
    const both = mergeValues(literalText(entry.operator), before.values, entry.values);
    if (both === null) return null;
    isExact &&= both.isExact;
    merged.set(identity, { ...entry, values: listResult(both.values) });
  }
  return { entries: [...merged.values()], isExact };
}

function listResult(values: readonly string[]): HclResult {
  const [only] = values;
  return values.length === 1 && only !== undefined
    ? textResult(only)
    : { kind: 'list', items: values.map(textResult) };
}

function mergeValues(
  operatorName: string | null,
  first: HclResult,
  second: HclResult,
): { readonly values: readonly string[]; readonly isExact: boolean } | null {
  const operator = operatorName === null ? null : parseConditionOperator(operatorName);
  const [a, b] = [literalValues(first), literalValues(second)];
  if (operator === null || a === null || b === null) return null;
  // A negated operator is met when no value matches: both are met when none of all values does.
  if (operator.negated) return { values: [...new Set([...a, ...b])], isExact: !operator.forAllValues };
  const [inFirst, inSecond] = [a, b].map((values) =>
    operator.type === 'address' ? rangesInclude(values) : new Set(values),
  );
  if (inFirst === undefined || inSecond === undefined) return null;
  const values = [...a.filter((value) => inSecond.has(value)), ...b.filter((value) => inFirst.has(value))];
  const distinct = [...new Set(values)];
  if (distinct.length === 0) return null;
  const isSubset = [a.every((value) => inSecond.has(value)), b.every((value) => inFirst.has(value))];
  return { values: distinct, isExact: isSubset.includes(true) };
}

/** Beyond this many, an address is found only where it is written alike. */
const MAX_RANGES = 100;

function rangesInclude(values: readonly string[]): { readonly has: (value: string) => boolean } {
  const written = new Set(values);
  const ranges = values.slice(0, MAX_RANGES).flatMap((value) => parseAddressRange(value) ?? []);
  return {
    has: (value) => {
      const range = parseAddressRange(value);
      return written.has(value) || (range !== null && ranges.some((outer) => containsRange(outer, range)));
    },
  };
}

function literalValues(value: HclResult): readonly string[] | null {
  const items = value.kind === 'list' ? value.items : [value];
  const texts = items.map(literalOf);
  return texts.every((text) => text !== null) ? texts : null;
}
