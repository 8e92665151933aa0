// Statements that one statement can replace, because they differ only in their actions or only in their resources.

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

function idsOf(items: readonly { readonly id: number }[]): string {
  return [...new Set(items.map(({ id }) => id))].sort((a, b) => a - b).join();
}
