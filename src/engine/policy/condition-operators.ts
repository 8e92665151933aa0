// The condition operators of RAM, their value types, and when they are met.
// Source: RAM "Conditional operators". Assumed, since undocumented: a negated operator is met when no value matches, and
// `ForAllValues:` is met by an absent key.

import { containsRange, parseAddressRange } from './address.ts';
import { matchesPattern } from './pattern.ts';

export type ConditionType = 'string' | 'number' | 'date' | 'boolean' | 'address';

/** An operator as a policy writes it, `ForAllValues:` included. */
export interface ConditionOperator {
  readonly name: OperatorName;
  readonly type: ConditionType;
  readonly negated: boolean;
  readonly forAllValues: boolean;
}

interface OperatorRule {
  readonly type: ConditionType;
  readonly negated: boolean;
  /** Compares one policy value with one context value; a negated operator inverts the result. */
  readonly matches: (expected: string, actual: string) => boolean;
}

const equal = (expected: string, actual: string) => expected === actual;
const equalIgnoringCase = (expected: string, actual: string) =>
  expected.toLowerCase() === actual.toLowerCase();

function comparing(
  read: (text: string) => number | null,
  test: (actual: number, expected: number) => boolean,
): OperatorRule['matches'] {
  return (expected, actual) => {
    const left = read(actual);
    const right = read(expected);
    return left !== null && right !== null && test(left, right);
  };
}

function inRange(expected: string, actual: string): boolean {
  const outer = parseAddressRange(expected);
  const inner = parseAddressRange(actual);
  return outer !== null && inner !== null && containsRange(outer, inner);
}

const same = (a: number, b: number) => a === b;
const less = (a: number, b: number) => a < b;
const lessOrSame = (a: number, b: number) => a <= b;
const greater = (a: number, b: number) => a > b;
const greaterOrSame = (a: number, b: number) => a >= b;

const OPERATOR_RULES = {
  StringEquals: { type: 'string', negated: false, matches: equal },
  StringNotEquals: { type: 'string', negated: true, matches: equal },
  StringEqualsIgnoreCase: { type: 'string', negated: false, matches: equalIgnoringCase },
  StringNotEqualsIgnoreCase: { type: 'string', negated: true, matches: equalIgnoringCase },
  StringLike: { type: 'string', negated: false, matches: matchesPattern },
  StringNotLike: { type: 'string', negated: true, matches: matchesPattern },
  NumericEquals: { type: 'number', negated: false, matches: comparing(readNumber, same) },
  NumericNotEquals: { type: 'number', negated: true, matches: comparing(readNumber, same) },
  NumericLessThan: { type: 'number', negated: false, matches: comparing(readNumber, less) },
  NumericLessThanEquals: { type: 'number', negated: false, matches: comparing(readNumber, lessOrSame) },
  NumericGreaterThan: { type: 'number', negated: false, matches: comparing(readNumber, greater) },
  NumericGreaterThanEquals: { type: 'number', negated: false, matches: comparing(readNumber, greaterOrSame) },
  DateEquals: { type: 'date', negated: false, matches: comparing(readDate, same) },
  DateNotEquals: { type: 'date', negated: true, matches: comparing(readDate, same) },
  DateLessThan: { type: 'date', negated: false, matches: comparing(readDate, less) },
  DateLessThanEquals: { type: 'date', negated: false, matches: comparing(readDate, lessOrSame) },
  DateGreaterThan: { type: 'date', negated: false, matches: comparing(readDate, greater) },
  DateGreaterThanEquals: { type: 'date', negated: false, matches: comparing(readDate, greaterOrSame) },
  Bool: { type: 'boolean', negated: false, matches: equalIgnoringCase },
  IpAddress: { type: 'address', negated: false, matches: inRange },
  NotIpAddress: { type: 'address', negated: true, matches: inRange },
  IpAddressIncludeBorder: { type: 'address', negated: false, matches: inRange },
} as const satisfies Record<string, OperatorRule>;

export type OperatorName = keyof typeof OPERATOR_RULES;

function isOperatorName(text: string): text is OperatorName {
  return Object.hasOwn(OPERATOR_RULES, text);
}

/** The names without `ForAllValues:`, in the order of the documentation. */
export const OPERATOR_NAMES: readonly OperatorName[] = Object.keys(OPERATOR_RULES).filter(isOperatorName);

const SET_PREFIX = 'ForAllValues:';

/** Reads an operator as a policy writes it, case-sensitively; null if RAM has no such operator. */
export function parseConditionOperator(text: string): ConditionOperator | null {
  const forAllValues = text.startsWith(SET_PREFIX);
  const name = forAllValues ? text.slice(SET_PREFIX.length) : text;
  if (!isOperatorName(name)) return null;
  const { type, negated } = OPERATOR_RULES[name];
  return { name, type, negated, forAllValues };
}

/** The operator as a policy writes it: the inverse of `parseConditionOperator`. */
export function operatorText({
  name,
  forAllValues,
}: Pick<ConditionOperator, 'name' | 'forAllValues'>): string {
  return forAllValues ? SET_PREFIX + name : name;
}

/** Whether `text` is a valid value for an operator of this type. */
export function isConditionValue(type: ConditionType, text: string): boolean {
  switch (type) {
    case 'string':
      return true;
    case 'number':
      return readNumber(text) !== null;
    case 'date':
      return readDate(text) !== null;
    case 'boolean':
      return /^(true|false)$/i.test(text);
    case 'address':
      return parseAddressRange(text) !== null;
  }
}

/**
 * Whether the context's values of a key meet the operator. An absent key (or one without values) does not meet a positive
 * operator, and meets a negated one and `ForAllValues:`. Of several context values, one match meets a positive operator and
 * fails a negated one.
 */
export function isOperatorMet(
  operator: ConditionOperator,
  expected: readonly string[],
  actual: readonly string[],
): boolean {
  const { matches } = OPERATOR_RULES[operator.name];
  const matchesOne = (value: string) => expected.some((candidate) => matches(candidate, value));
  if (operator.forAllValues) return actual.every((value) => matchesOne(value) !== operator.negated);
  return actual.some(matchesOne) !== operator.negated;
}

/** The number that a text is for a numeric operator; null for any other text. */
export function readNumber(text: string): number | null {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

const ISO_DATE =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))$/;

/** The time of a date in the format of docs/semantics.md, in milliseconds since 1970; null for any other text. */
export function readDate(text: string): number | null {
  const match = ISO_DATE.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? '0'));
  if (year === undefined || year === 0 || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  const offsetMinutes = Number(match[10] ?? '0') * 60 + Number(match[11] ?? '0');
  if (hour > 23 || minute > 59 || second > 59 || Number(match[11] ?? '0') > 59 || offsetMinutes > 18 * 60)
    return null;
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const fraction = Number(`0.${match[7] ?? '0'}`) * 1000;
  const local = midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return match[9] === '-' ? local + offsetMinutes * 60_000 : local - offsetMinutes * 60_000;
}
