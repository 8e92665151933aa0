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

/**
 * How a policy value is compared with a context value: as numbers or times, or as text for the types that are neither. `pattern`:
 * with wildcards. `range`: the policy value contains the address.
 */
export type Comparison =
  'equal' | 'ignore-case' | 'pattern' | 'range' | 'less' | 'at-most' | 'greater' | 'at-least';

interface OperatorRule {
  readonly type: ConditionType;
  readonly comparison: Comparison;
  /** Whether the operator is met if no value compares so. */
  readonly negated: boolean;
}

const OPERATOR_RULES = {
  StringEquals: { type: 'string', comparison: 'equal', negated: false },
  StringNotEquals: { type: 'string', comparison: 'equal', negated: true },
  StringEqualsIgnoreCase: { type: 'string', comparison: 'ignore-case', negated: false },
  StringNotEqualsIgnoreCase: { type: 'string', comparison: 'ignore-case', negated: true },
  StringLike: { type: 'string', comparison: 'pattern', negated: false },
  StringNotLike: { type: 'string', comparison: 'pattern', negated: true },
  NumericEquals: { type: 'number', comparison: 'equal', negated: false },
  NumericNotEquals: { type: 'number', comparison: 'equal', negated: true },
  NumericLessThan: { type: 'number', comparison: 'less', negated: false },
  NumericLessThanEquals: { type: 'number', comparison: 'at-most', negated: false },
  NumericGreaterThan: { type: 'number', comparison: 'greater', negated: false },
  NumericGreaterThanEquals: { type: 'number', comparison: 'at-least', negated: false },
  DateEquals: { type: 'date', comparison: 'equal', negated: false },
  DateNotEquals: { type: 'date', comparison: 'equal', negated: true },
  DateLessThan: { type: 'date', comparison: 'less', negated: false },
  DateLessThanEquals: { type: 'date', comparison: 'at-most', negated: false },
  DateGreaterThan: { type: 'date', comparison: 'greater', negated: false },
  DateGreaterThanEquals: { type: 'date', comparison: 'at-least', negated: false },
  Bool: { type: 'boolean', comparison: 'ignore-case', negated: false },
  IpAddress: { type: 'address', comparison: 'range', negated: false },
  NotIpAddress: { type: 'address', comparison: 'range', negated: true },
  IpAddressIncludeBorder: { type: 'address', comparison: 'range', negated: false },
} as const satisfies Record<string, OperatorRule>;

export type OperatorName = keyof typeof OPERATOR_RULES;

function isOperatorName(text: string): text is OperatorName {
  return Object.hasOwn(OPERATOR_RULES, text);
}

/** The names without `ForAllValues:`, in the order of the documentation. */
export const OPERATOR_NAMES: readonly OperatorName[] = Object.keys(OPERATOR_RULES).filter(isOperatorName);

/** How the operator compares values. */
export function comparisonOf({ name }: Pick<ConditionOperator, 'name'>): Comparison {
  return OPERATOR_RULES[name].comparison;
}

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
  const matchesOne = (value: string) => expected.some((candidate) => isMatch(operator, candidate, value));
  if (operator.forAllValues) return actual.every((value) => matchesOne(value) !== operator.negated);
  return actual.some(matchesOne) !== operator.negated;
}

function isMatch(operator: ConditionOperator, expected: string, actual: string): boolean {
  const comparison = comparisonOf(operator);
  switch (comparison) {
    case 'pattern':
      return matchesPattern(expected, actual);
    case 'ignore-case':
      return expected.toLowerCase() === actual.toLowerCase();
    case 'range':
      return isInRange(expected, actual);
    case 'equal':
    case 'less':
    case 'at-most':
    case 'greater':
    case 'at-least': {
      if (operator.type === 'string') return comparison === 'equal' && expected === actual;
      const read = operator.type === 'date' ? readDate : readNumber;
      return isOrdered(comparison, read(actual), read(expected));
    }
  }
}

function isInRange(expected: string, actual: string): boolean {
  const outer = parseAddressRange(expected);
  const inner = parseAddressRange(actual);
  return outer !== null && inner !== null && containsRange(outer, inner);
}

function isOrdered(
  comparison: Exclude<Comparison, 'pattern' | 'ignore-case' | 'range'>,
  actual: number | null,
  expected: number | null,
): boolean {
  if (actual === null || expected === null) return false;
  switch (comparison) {
    case 'equal':
      return actual === expected;
    case 'less':
      return actual < expected;
    case 'at-most':
      return actual <= expected;
    case 'greater':
      return actual > expected;
    case 'at-least':
      return actual >= expected;
  }
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
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? '0'));
  if (year === 0) return null;
  const offsetMinutes = Number(match[10] ?? '0') * 60 + Number(match[11] ?? '0');
  if (hour > 23 || minute > 59 || second > 59 || Number(match[11] ?? '0') > 59 || offsetMinutes > 18 * 60)
    return null;
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  // A day that does not exist is one of another month.
  if (midnight.getUTCMonth() !== month - 1) return null;
  const fraction = Number(`0.${match[7] ?? '0'}`) * 1000;
  const local = midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
  return match[9] === '-' ? local + offsetMinutes * 60_000 : local - offsetMinutes * 60_000;
}
