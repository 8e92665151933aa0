// What can be read beside a policy's text: above each statement what it grants and what hangs on it, behind each wildcard how
// much it takes in.

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
      /** How many decisions of the matrix would be others without the statement. */
      readonly changes: number;
    }
  /** `rejected`: RAM would refuse the policy. `not-json`: the text is being typed. */
  | { readonly kind: 'undecided'; readonly span: Span; readonly because: 'rejected' | 'not-json' };

/** One lens for each statement, in the order of the text. */
export function statementLenses(parsed: ParsedPolicy, surroundings: AssistContext): readonly StatementLens[] {
  const { kind, document } = parsed;
  if (kind !== 'accepted') {
    return document.statements.map(({ span }) => ({ kind: 'undecided', span, because: kind }));
  }
  const { statements } = compilePolicy(parsed);
  const changes = changesWithout(statements, surroundings);
  return statements.map((statement, place) => ({
    kind: 'grant',
    span: statement.source.span,
    grant: grantOf(statement, surroundings),
    changes: changes[place] ?? 0,
  }));
}

/** For each statement, how many decisions differ when it alone is left out of all that is attached. */
function changesWithout(
  statements: readonly CompiledStatement[],
  { tree, context, mode, otherPolicies }: AssistContext,
): readonly number[] {
  const others = pooledFrom(otherPolicies.map((policy) => computeGrants(policy, tree, context))).slice(-1);
  const own = statements.map((statement) => reachOfOne(statement, tree, context));
  // What stands before and behind each statement, pooled once: leaving one out then costs no more than the tree.
  const before = pooledFrom(own);
  const behind = pooledFrom(own.toReversed()).toReversed();
  const whole = buildMatrix(tree, [...others, ...own]);
  return own.map((reach, place) => {
    if (isEmpty(reach)) return 0;
    const rest = [before[place - 1], behind[place + 1]].filter((pooled) => pooled !== undefined);
    return countDifferences(whole, buildMatrix(tree, [...others, ...rest]), mode);
  });
}

/** What `reachOfStatements` says of one statement, from what is known of its patterns. */
export function reachOfOne(
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

/** At each place, what that and all before it come to. */
function pooledFrom(reaches: readonly PolicyGrants[]): readonly PolicyGrants[] {
  const pooled: PolicyGrants[] = [];
  for (const reach of reaches) {
    const last = pooled.at(-1);
    pooled.push(
      last === undefined
        ? reach
        : {
            allow: reach.allow.map((set, index) => set | (last.allow[index] ?? 0)),
            deny: reach.deny.map((set, index) => set | (last.deny[index] ?? 0)),
          },
    );
  }
  return pooled;
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
  /** How many of the 25 actions, and how many of the other known ones. */
  | { readonly kind: 'actions'; readonly offset: number; readonly listed: number; readonly others: number }
  /** How many resources of the account are named by the pattern or lie beneath them. */
  | { readonly kind: 'resources'; readonly offset: number; readonly count: number };

/** The hints of the wildcards that end in a part of the text. */
export function wildcardHints(
  { document }: ParsedPolicy,
  part: Span,
  { tree, mode }: AssistContext,
): readonly WildcardHint[] {
  const isAsked = ({ value, span }: Spanned<string>) =>
    hasWildcard(value) && span.end >= part.start && span.end <= part.end;
  return document.statements.flatMap(({ action, resource }) => [
    ...(action?.patterns ?? []).filter(isAsked).map(({ value, span }): WildcardHint => {
      const { catalogActions, otherActions } = matchedActions([value]);
      return {
        kind: 'actions',
        offset: span.end,
        listed: catalogActions.length,
        others: otherActions.length,
      };
    }),
    ...(resource?.patterns ?? []).filter(isAsked).flatMap((pattern): readonly WildcardHint[] => {
      const compiled = compileResource(pattern);
      if (compiled === null) return [];
      const { roots, descendants } = resourcesNamedBy([compiled], tree, mode);
      return [{ kind: 'resources', offset: pattern.span.end, count: roots.length + descendants }];
    }),
  ]);
}
