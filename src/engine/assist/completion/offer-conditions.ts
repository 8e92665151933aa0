// Offers operators, keys and values of conditions that fit together. Source: RAM "Conditional operators", "Policy elements".

import { contextValues } from '../../account/request.ts';
import type { RequestContext } from '../../account/request.ts';
import { CONDITION_KEYS, findConditionKey } from '../../catalog/condition-keys.ts';
import {
  isConditionValue,
  OPERATOR_NAMES,
  parseConditionOperator,
} from '../../policy/condition-operators.ts';
import type { ConditionOperator, ConditionType } from '../../policy/condition-operators.ts';
import { parseJson } from '../../policy/json.ts';
import type { JsonMember, JsonValue } from '../../policy/json.ts';
import type { CaretPosition } from '../caret.ts';
import { blank, escaped, memberOffer, plain, stringOffer, valueOffer } from './offer.ts';
import type { Completion, InsertPiece } from './offer.ts';
import type { AssistContext } from '../assist-context.ts';

/** The most common first, the set operators last. */
const OPERATORS: readonly string[] = [
  'IpAddress',
  'Bool',
  'StringEquals',
  'StringLike',
  'DateLessThan',
  'DateGreaterThan',
];
const ALL_OPERATORS: readonly string[] = [
  ...OPERATORS,
  ...OPERATOR_NAMES.filter((name) => !OPERATORS.includes(name)),
  'ForAllValues:StringEquals',
  'ForAllValues:StringLike',
];

const EXAMPLES: Readonly<Record<ConditionType, readonly string[]>> = {
  string: [],
  number: ['10'],
  date: ['2026-12-31T23:59:59+08:00'],
  boolean: ['true', 'false'],
  address: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
};

/** The operators that the condition lacks. For an operator that has keys, only those that fit its keys and values. */
export function offerOperators(text: string, caret: CaretPosition): readonly Completion[] {
  const { target, siblings, hasColon } = caret;
  const block = hasColon && target.kind === 'string' ? memberAt(text, target.span.start - 1) : null;
  return ALL_OPERATORS.flatMap((name) => {
    const operator = parseConditionOperator(name);
    if (operator === null || siblings.includes(name)) return [];
    if (block !== null && !fitsBlock(operator, block.value)) return [];
    const value = [plain('{'), ...firstClause(operator.type), plain('}')];
    return [memberOffer(caret, [plain(name)], value, { label: name, offer: { kind: 'operator', operator } })];
  });
}

function firstClause(type: ConditionType): readonly InsertPiece[] {
  const keys = keysFor(type).map((key) => named(key, type));
  const [first = 'acs:UserAgent'] = keys;
  return [
    plain(' "'),
    blank(first, keys.length > 1 ? keys : []),
    plain('": "'),
    blank(firstValue(type)),
    plain('" '),
  ];
}

/** The keys of a type; tags also for numbers. */
function keysFor(type: ConditionType): readonly string[] {
  return CONDITION_KEYS.filter(
    (facts) => facts.type === type || (type === 'number' && facts.key.endsWith('/')),
  ).map(({ key }) => key);
}

/** A complete key: for tags, with an example of a tag name. */
function named(key: string, type: ConditionType): string {
  return key.endsWith('/') ? key + tagFor(type) : key;
}

function tagFor(type: ConditionType): string {
  return type === 'number' ? 'size' : 'env';
}

function firstValue(type: ConditionType): string {
  return EXAMPLES[type][0] ?? '*';
}

function fitsBlock(operator: ConditionOperator, block: JsonValue): boolean {
  if (block.kind !== 'object') return true;
  return block.members.every(({ key, value }) => {
    const values = stringsIn(value);
    const type = findConditionKey(key)?.type;
    const fitsKey = type === undefined || type === operator.type || key.includes('Tag/');
    const isOneBoolean = operator.type !== 'boolean' || values.length <= 1;
    return fitsKey && isOneBoolean && values.every((text) => isConditionValue(operator.type, text));
  });
}

function stringsIn(value: JsonValue): readonly string[] {
  if (value.kind === 'string') return [value.value];
  return value.kind === 'array' ? value.items.flatMap(stringsIn) : [];
}

/** The member whose name begins at an offset. */
function memberAt(text: string, start: number): JsonMember | null {
  const open: JsonValue[] = [parseJson(text).root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value.kind === 'array') open.push(...value.items);
    if (value.kind !== 'object') continue;
    for (const member of value.members) {
      if (member.keySpan.start === start) return member;
      open.push(member.value);
    }
  }
  return null;
}

/** The keys of the operator's type that the block lacks. */
export function offerConditionKeys(caret: CaretPosition, operatorText: string): readonly Completion[] {
  const operator = parseConditionOperator(operatorText);
  const { siblings } = caret;
  const facts = CONDITION_KEYS.filter(({ key }) => operator === null || keysFor(operator.type).includes(key));
  return facts.flatMap(({ key, type: ownType }) => {
    const type = operator?.type ?? ownType;
    const whole = named(key, type);
    if (siblings.includes(whole)) return [];
    const name = whole === key ? [plain(key)] : [plain(key), blank(tagFor(type))];
    const value = [plain('"'), blank(firstValue(type)), plain('"')];
    return [memberOffer(caret, name, value, { label: key, offer: { kind: 'condition-key', key, type } })];
  });
}

/** Complete conditions, one for each common operator. */
export function offerConditions(caret: CaretPosition, context: RequestContext): readonly Completion[] {
  return OPERATORS.flatMap((name) => {
    const operator = parseConditionOperator(name);
    if (operator === null) return [];
    const [key = ''] = keysFor(operator.type);
    const value = contextValues(context, key)[0] ?? firstValue(operator.type);
    const fitting = isConditionValue(operator.type, value) ? value : firstValue(operator.type);
    const insert = [
      plain(`{\n  "${name}": { "${escaped(named(key, operator.type))}": "`),
      blank(escaped(fitting)),
      plain('" }\n}'),
    ];
    const offer = { kind: 'operator', operator } as const;
    const completion = valueOffer(caret, insert, { label: name, filter: name, offer });
    return completion === null ? [] : [completion];
  });
}

/** Values of the operator's type: those of the context first, then examples. */
export function offerValues(
  caret: CaretPosition,
  operatorText: string,
  key: string,
  { context, tree }: AssistContext,
): readonly Completion[] {
  const type = parseConditionOperator(operatorText)?.type ?? findConditionKey(key)?.type ?? 'string';
  const siblings = caret.path.at(-1) === '#' ? caret.siblings : [];
  if (type === 'boolean' && siblings.length > 0) return [];
  const known = contextValues(context, key);
  const values = new Set([...known, ...examplesFor(key, type, tree.accountId)]);
  return [...values]
    .filter((value) => isConditionValue(type, value) && !siblings.includes(value))
    .map((value) => stringOffer(caret, value, { kind: 'value', type, isFromContext: known.includes(value) }));
}

function examplesFor(key: string, type: ConditionType, accountId: string): readonly string[] {
  if (type === 'string' && key === 'acs:PrincipalARN') return [`acs:ram::${accountId}:user/*`];
  return EXAMPLES[type];
}
