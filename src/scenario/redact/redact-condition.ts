// The account's id, and ids of instances and namespaces, where they are values of conditions: replaced in policies and contexts
// alike, key by key, and only where every condition on the key goes on being met as before.

import { contextValues } from '../../engine/account/request.ts';
import type { RequestContext } from '../../engine/account/request.ts';
import { isClauseMet } from '../../engine/evaluation/decide/match-statement.ts';
import { isConditionValue } from '../../engine/policy/condition-operators.ts';
import type { ConditionClause } from '../../engine/policy/document.ts';

export interface ConditionRedaction {
  /** What a value of a condition key becomes; itself when it stays. */
  readonly redactValue: (key: string, value: string) => string;
  /** The keys among whose values an id still shows. */
  readonly showingKeys: readonly string[];
}

/** Replaces values by `redactId`, except under keys whose conditions would then come out differently. */
export function redactConditions(
  clauses: readonly ConditionClause[],
  contexts: readonly RequestContext[],
  redactId: (value: string) => string,
  accountId: string,
): ConditionRedaction {
  const unchanged = new Set<string>();
  for (const clause of clauses) {
    if (!staysTheSame(clause, contexts, redactId)) unchanged.add(clause.key.value);
  }
  const redactValue = (key: string, value: string): string => (unchanged.has(key) ? value : redactId(value));
  const showingKeys = new Set<string>();
  for (const [key, value] of valuesIn(clauses, contexts)) {
    const shown = redactValue(key, value);
    if (redactId(shown) !== shown || (accountId !== '' && shown.includes(accountId))) showingKeys.add(key);
  }
  return { redactValue, showingKeys: [...showingKeys] };
}

function staysTheSame(
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
