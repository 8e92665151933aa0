// The condition operators of AWS and what RAM has for them. Sources: AWS "IAM JSON policy elements: Condition operators",
// RAM "Conditional operators". Assumed, as in condition-operators.ts: an absent key meets a negated operator and `ForAllValues:`.

import { isOperatorMet, parseConditionOperator } from '../policy/condition-operators.ts';
import type { JsonValue } from '../policy/json.ts';
import { itemsOf } from '../policy/json-value.ts';
import { hasWildcard } from '../policy/pattern.ts';
import { scalarText, textValue } from './json-tree.ts';

/** ARNs are compared as text in RAM, where `*` and `?` also match a colon. */
const ARN_OPERATORS: ReadonlyMap<string, string> = new Map([
  ['ArnEquals', 'StringLike'],
  ['ArnLike', 'StringLike'],
  ['ArnNotEquals', 'StringNotLike'],
  ['ArnNotLike', 'StringNotLike'],
]);

const FOR_ANY = 'ForAnyValue:';
const FOR_ALL = 'ForAllValues:';
const IF_EXISTS = 'IfExists';

/** RAM's operator for an AWS one, and how the two differ. */
export interface OperatorMatch {
  readonly operator: string;
  /** Which requests meet RAM's operator: as many as AWS's, fewer, more, or neither of these. */
  readonly meets: 'same' | 'fewer' | 'more' | 'other';
  /** The values in RAM's form. */
  readonly values: JsonValue;
}

/** The closest operator of RAM; null when there is none. */
export function matchOperator(awsOperator: string, values: JsonValue): OperatorMatch | null {
  if (awsOperator === 'Null') return matchNull(values);
  const prefix = [FOR_ANY, FOR_ALL].find((it) => awsOperator.startsWith(it)) ?? '';
  const isIfExists = awsOperator.endsWith(IF_EXISTS);
  const name = awsOperator.slice(prefix.length, awsOperator.length - (isIfExists ? IF_EXISTS.length : 0));
  const arnOperator = ARN_OPERATORS.get(name);
  const operator = (prefix === FOR_ALL ? FOR_ALL : '') + (arnOperator ?? name);
  const parsed = parseConditionOperator(operator);
  if (parsed === null || name.startsWith('For')) return null;
  const { negated } = parsed;
  let meets: OperatorMatch['meets'] = 'same';
  if (arnOperator !== undefined && hasWildcards(values)) meets = negated ? 'fewer' : 'more';
  if (prefix === FOR_ANY && negated) {
    // AWS needs a value that differs; RAM needs that none is equal, and is met by an absent key.
    meets = isIfExists && meets !== 'more' ? 'fewer' : 'other';
  } else if (isIfExists && !negated && prefix !== FOR_ALL) {
    meets = meets === 'more' ? 'other' : 'fewer';
  }
  return { operator, meets, values };
}

/** `Null` asks whether the key is absent. Every value matches `*`. */
function matchNull(values: JsonValue): OperatorMatch | null {
  const [value, ...others] = itemsOf(values).map((item) => scalarText(item)?.toLowerCase());
  if (others.length > 0 || (value !== 'true' && value !== 'false')) return null;
  const operator = value === 'true' ? 'StringNotLike' : 'StringLike';
  return { operator, meets: 'same', values: textValue('*') };
}

function hasWildcards(values: JsonValue): boolean {
  return itemsOf(values).some((item) => hasWildcard(scalarText(item) ?? ''));
}

export function isNegated(operator: string): boolean {
  return parseConditionOperator(operator)?.negated === true;
}

/** Which requests meet the operator when none holds the key. */
export function metWithoutKey(operator: string): 'every-request' | 'no-request' {
  const parsed = parseConditionOperator(operator);
  return parsed !== null && isOperatorMet(parsed, [], []) ? 'every-request' : 'no-request';
}
