// The condition of a statement for a line with `when`: the least that its context meets.

import type { RequestContext } from '../account/request.ts';
import { contextValues } from '../account/request.ts';
import { findConditionKey } from '../catalog/condition-keys.ts';
import { isConditionValue, isOperatorMet, parseConditionOperator } from '../policy/condition-operators.ts';
import type { ConditionType, OperatorName } from '../policy/condition-operators.ts';

/** One operator on one key, as it is written. */
export interface GrantCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

const OPERATORS: Readonly<Record<ConditionType, OperatorName>> = {
  string: 'StringEquals',
  number: 'NumericEquals',
  date: 'DateEquals',
  boolean: 'Bool',
  address: 'IpAddress',
};

/** RAM accepts no other keys. */
const KEY = /^(?:acs|[a-z0-9-]+):\S+$/i;

export function isConditionKey(key: string): boolean {
  return KEY.test(key);
}

/** One condition for each key that RAM accepts. */
export function conditionsFor(context: RequestContext): readonly GrantCondition[] {
  return Object.keys(context)
    .filter(isConditionKey)
    .map((key) => {
      const values = contextValues(context, key);
      const type = findConditionKey(key)?.type ?? 'string';
      const isTyped =
        values.length > 0 &&
        values.every((value) => isConditionValue(type, value)) &&
        (type !== 'boolean' || values.length === 1);
      return { operator: OPERATORS[isTyped ? type : 'string'], key, values };
    });
}

export function isMetBy(conditions: readonly GrantCondition[], context: RequestContext): boolean {
  return conditions.every(({ operator, key, values }) => {
    const parsed = parseConditionOperator(operator);
    return parsed !== null && isOperatorMet(parsed, values, contextValues(context, key));
  });
}

/** Equal for conditions that say the same; empty for none. */
export function conditionId(conditions: readonly GrantCondition[]): string {
  if (conditions.length === 0) return '';
  return JSON.stringify(
    conditions.map(({ operator, key, values }) => [operator, key, values.toSorted()].join('\n')).sort(),
  );
}
