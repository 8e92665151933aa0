// Statements that one statement can replace, because they differ only in their actions, their resources or the values of one clause.

import { idsOf } from './analyzed-statement.ts';
import type { AnalyzedStatement } from './analyzed-statement.ts';

export type MergeableElement = 'action' | 'resource';

/** What two statements must share so that one with the elements of both is equivalent; null where it is not. */
export function mergeKeysOf({
  effect,
  actions,
  boxes,
  clauses,
}: AnalyzedStatement): Readonly<Record<MergeableElement, string | null>> {
  const condition = idsOf(clauses);
  return {
    // Longer exceptions of a NotAction would match less.
    action: actions.isNot ? null : `${effect} on ${idsOf(boxes)} if ${condition}`,
    resource: `${effect} ${actions.id} if ${condition}`,
  };
}

/**
 * For each clause, what two statements must share so that one with the values of both is equivalent; null where it is not. The
 * values of a negated operator must all differ, and with ForAllValues those of a request can be in several lists.
 */
export function valueMergeKeysOf({
  effect,
  actions,
  boxes,
  clauses,
}: AnalyzedStatement): readonly (string | null)[] {
  return clauses.map(({ clause: { operator, key } }, index) => {
    const { name, negated, forAllValues } = operator.value;
    if (negated || forAllValues) return null;
    const others = idsOf(clauses.filter((_, other) => other !== index));
    return `${effect} ${actions.id} on ${idsOf(boxes)} if ${others} and ${name} ${key.value}`;
  });
}
