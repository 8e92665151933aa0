// Annotations in the text of a policy: above each statement, what it grants and how many decisions depend on it; after each
// wildcard, how much it matches.

import type { RequestContext } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { actionsOnResourceType } from '../../catalog/catalog.ts';
import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { compilePolicy, compileResource } from '../../evaluation/decide/compile-policy.ts';
import { isConditionMet } from '../../evaluation/decide/match-statement.ts';
import {
  actionsMatchedBy,
  allowedOn,
  buildMatrix,
  computeGrants,
} from '../../evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix, PolicyGrants } from '../../evaluation/decide/permission-matrix.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { Spanned, Span } from '../../policy/span.ts';
import { grantOf } from '../grant.ts';
import type { Grant } from '../grant.ts';
import { matchedActions } from '../known-actions.ts';
import { resourcesNamedBy, nodesNamedBy } from '../named-resources.ts';
import type { AssistContext } from '../assist-context.ts';

export type StatementLens =
  | {
      readonly kind: 'grant';
      readonly span: Span;
      readonly grant: Grant;
      /** The number of decisions that would differ without the statement. */
      readonly changes: number;
    }
  /** `rejected`: RAM would reject the policy. `not-json`: the text is incomplete. */
  | { readonly kind: 'undecided'; readonly span: Span; readonly because: 'rejected' | 'not-json' };

/** One lens for each statement, in the order of the text. */
export function statementLenses(parsed: ParsedPolicy, assist: AssistContext): readonly StatementLens[] {
  const { kind, document } = parsed;
  if (kind !== 'accepted') {
    return document.statements.map(({ span }) => ({ kind: 'undecided', span, because: kind }));
  }
  const { statements } = compilePolicy(parsed);
  const changes = changesWithout(statements, assist);
  return statements.map((statement, index) => ({
    kind: 'grant',
    span: statement.source.span,
    grant: grantOf(statement, assist),
    changes: changes[index] ?? 0,
  }));
}

/** For each statement, the number of decisions that differ without it, among all attached policies. */
function changesWithout(
  statements: readonly CompiledStatement[],
  { tree, context, mode, otherPolicies }: AssistContext,
): readonly number[] {
  const others = mergeUpTo(otherPolicies.map((policy) => computeGrants(policy, tree, context))).slice(-1);
  const own = statements.map((statement) => grantsOfStatement(statement, tree, context));
  // Merge the grants before and after each statement once, so that leaving one out costs only one pass over the tree.
  const before = mergeUpTo(own);
  const after = mergeUpTo(own.toReversed()).toReversed();
  const whole = buildMatrix(tree, [...others, ...own]);
  return own.map((grants, index) => {
    if (isEmpty(grants)) return 0;
    const rest = [before[index - 1], after[index + 1]].filter((merged) => merged !== undefined);
    return countDifferences(whole, buildMatrix(tree, [...others, ...rest]), mode);
  });
}

/** The grants of one statement, from the cached matches of its patterns. */
export function grantsOfStatement(
  statement: CompiledStatement,
  tree: ResourceTree,
  context: RequestContext,
): PolicyGrants {
  const none = new Int32Array(tree.nodes.length);
  const actions = actionsMatchedBy(statement);
  if (actions === 0 || !isConditionMet(statement, context)) return { allow: none, deny: none };
  const named = Int32Array.from(nodesNamedBy(statement.resources, tree), (isNamed) =>
    isNamed === 0 ? 0 : actions,
  );
  return statement.effect === 'Allow' ? { allow: named, deny: none } : { allow: none, deny: named };
}

/** For each index, the merged grants of all items up to it. */
function mergeUpTo(items: readonly PolicyGrants[]): readonly PolicyGrants[] {
  const merged: PolicyGrants[] = [];
  for (const grants of items) {
    const last = merged.at(-1);
    merged.push(
      last === undefined
        ? grants
        : {
            allow: grants.allow.map((set, index) => set | (last.allow[index] ?? 0)),
            deny: grants.deny.map((set, index) => set | (last.deny[index] ?? 0)),
          },
    );
  }
  return merged;
}

function isEmpty({ allow, deny }: PolicyGrants): boolean {
  return allow.every((set) => set === 0) && deny.every((set) => set === 0);
}

function countDifferences(a: PermissionMatrix, b: PermissionMatrix, mode: AssistContext['mode']): number {
  let count = 0;
  for (const node of a.tree.nodes) {
    if (node.isPlaceholder) continue;
    const differing =
      (allowedOn(a, mode, node) ^ allowedOn(b, mode, node)) & actionsOnResourceType(node.kind);
    for (let rest = differing; rest !== 0; rest &= rest - 1) count += 1;
  }
  return count;
}

export type WildcardHint =
  /** The number of matched catalog actions and of other known actions. */
  | { readonly kind: 'actions'; readonly offset: number; readonly listed: number; readonly others: number }
  /** The number of resources of the account that the pattern covers. */
  | { readonly kind: 'resources'; readonly offset: number; readonly count: number };

/** The hints for the wildcards that end in a part of the text. */
export function wildcardHints(
  { document }: ParsedPolicy,
  part: Span,
  { tree, mode }: AssistContext,
): readonly WildcardHint[] {
  const isInPart = ({ value, span }: Spanned<string>) =>
    hasWildcard(value) && span.end >= part.start && span.end <= part.end;
  return document.statements.flatMap(({ action, resource }) => [
    ...(action?.patterns ?? []).filter(isInPart).map(({ value, span }): WildcardHint => {
      const { catalogActions, otherActions } = matchedActions([value]);
      return {
        kind: 'actions',
        offset: span.end,
        listed: catalogActions.length,
        others: otherActions.length,
      };
    }),
    ...(resource?.patterns ?? []).filter(isInPart).flatMap((pattern): readonly WildcardHint[] => {
      const compiled = compileResource(pattern);
      if (compiled === null) return [];
      const { roots, descendants } = resourcesNamedBy([compiled], tree, mode);
      return [{ kind: 'resources', offset: pattern.span.end, count: roots.length + descendants }];
    }),
  ]);
}
