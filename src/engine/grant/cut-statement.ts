// Takes what a wish matches out of one statement: removes actions, resources or the statement, without a wildcard that matches more.

import type { AnalyzedStatement } from '../analysis/analyzed-statement.ts';
import type { StatementProofs } from '../analysis/statement-proofs.ts';
import { addCopy, replacePatterns } from '../policy/list-edits.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import type { TextEdit } from '../policy/text-edit.ts';
import type { ExistingStatement } from './extend-statements.ts';

export interface StatementCut {
  /** Whether nothing of the statement is left. */
  readonly isRemoved: boolean;
  /** Empty if the statement is removed. */
  readonly edits: readonly TextEdit[];
}

/** Larger statements are not cut. */
const MAX_CELLS = 400;

/** Resources with the actions that stay allowed, or denied, on them. */
interface KeptPart {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Null if a pattern of the statement also matches something else than the wish, so that no removal is exact. */
export function cutStatement(
  parsed: ParsedPolicy,
  { source, action, resource, analyzed }: ExistingStatement,
  wish: readonly AnalyzedStatement[],
  proofs: StatementProofs,
): StatementCut | null {
  const isNotAction = action.kind === 'not-action';
  const actions = valuesOf(action.patterns);
  const resources = valuesOf(resource.patterns);
  if (actions.length * resources.length > MAX_CELLS) return null;
  const parts = new Map<string, { actions: readonly string[]; resources: string[] }>();
  for (const name of resources) {
    const kept: string[] = [];
    // All that a `NotAction` matches is one part.
    for (const pattern of isNotAction ? [null] : actions) {
      const cell = proofs.withPatterns(analyzed, pattern === null ? null : [pattern], [name]);
      if (proofs.isCovered(cell, wish)) continue;
      if (!wish.every((each) => proofs.isDisjoint(cell, each))) return null;
      kept.push(...(pattern === null ? actions : [pattern]));
    }
    if (kept.length === 0) continue;
    const key = kept.join('\n');
    const known = parts.get(key);
    if (known === undefined) parts.set(key, { actions: kept, resources: [name] });
    else known.resources.push(name);
  }
  const [main, ...others] = [...parts.values()].toSorted(bySize);
  if (main === undefined) return { isRemoved: true, edits: [] };
  return {
    isRemoved: false,
    edits: [
      ...others.flatMap((part: KeptPart) => addCopy(parsed, source, part)),
      ...replacePatterns(parsed, action, main.actions),
      ...replacePatterns(parsed, resource, main.resources),
    ],
  };
}

function valuesOf(patterns: readonly { readonly value: string }[]): readonly string[] {
  return [...new Set(patterns.map(({ value }) => value))];
}

/** What most of the statement is about stays in it. */
function bySize(one: KeptPart, other: KeptPart): number {
  const sizeOf = ({ actions, resources }: KeptPart) => actions.length * resources.length;
  return sizeOf(other) - sizeOf(one);
}
