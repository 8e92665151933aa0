// Replaces ids of the account, instances and namespaces in condition values and contexts, key by key, if every condition on the
// key still evaluates to the same result.

import { contextValues } from '../../engine/account/request.ts';
import type { RequestContext } from '../../engine/account/request.ts';
import { isClauseMet } from '../../engine/evaluation/decide/match-statement.ts';
import { isConditionValue } from '../../engine/policy/condition-operators.ts';
import type { ConditionClause } from '../../engine/policy/document.ts';

export interface ConditionRedaction {
  /** Returns the new value for a condition key, which can be the same value. */
  readonly redactValue: (key: string, value: string) => string;
  /** The keys with a value that still contains an id. */
  readonly exposedKeys: readonly string[];
}

/** Replaces values by `redactId`, except for keys whose conditions would then evaluate differently. */
export function redactConditions(
  clauses: readonly ConditionClause[],
  contexts: readonly RequestContext[],
  redactId: (value: string) => string,
  accountId: string,
): ConditionRedaction {
  const unchanged = new Set<string>();
  for (const clause of clauses) {
    if (!keepsResult(clause, contexts, redactId)) unchanged.add(clause.key.value);
  }
  const redactValue = (key: string, value: string): string => (unchanged.has(key) ? value : redactId(value));
  const exposedKeys = new Set<string>();
  for (const [key, value] of valuesIn(clauses, contexts)) {
    const shown = redactValue(key, value);
    if (redactId(shown) !== shown || (accountId !== '' && shown.includes(accountId))) exposedKeys.add(key);
  }
  return { redactValue, exposedKeys: [...exposedKeys] };
}

function keepsResult(
  clause: ConditionClause,
  contexts: readonly RequestContext[],
  redactId: (value: string) => string,
): boolean {
  const { operator, key } = clause;
  const values = clause.values.map(({ value, span }) => ({ value: redactId(value), span }));
  if (!values.every(({ value }) => isConditionValue(operator.value.type, value))) return false;
  return contexts.every((context) => {
    const redacted = Object.fromEntries([[key.value, contextValues(context, key.value).map(redactId)]]);
    return isClauseMet(clause, context) === isClauseMet({ ...clause, values }, redacted);
  });
}

function valuesIn(
  clauses: readonly ConditionClause[],
  contexts: readonly RequestContext[],
): readonly (readonly [key: string, value: string])[] {
  return [
    ...clauses.flatMap(({ key, values }) => values.map(({ value }) => [key.value, value] as const)),
    ...contexts.flatMap((context) =>
      Object.keys(context).flatMap((key) =>
        contextValues(context, key).map((value) => [key, value] as const),
      ),
    ),
  ];
}

export function redactContext(
  context: RequestContext,
  redactValue: ConditionRedaction['redactValue'],
): RequestContext {
  const entries = Object.entries(context).map(([key, values]): [string, string | readonly string[]] => [
    key,
    typeof values === 'string' ? redactValue(key, values) : values.map((value) => redactValue(key, value)),
  ]);
  return Object.fromEntries(entries);
}
