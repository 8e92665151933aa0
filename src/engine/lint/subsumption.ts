// What one statement covers of another, for all resources and not only the account's. Each answer errs to one side, as said:
// `contains…` and `covers…` are true only when sure, `may…` is false only when sure. Matching itself is that of `policy`.

import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import { ancestorIdsOf, DEPTHS } from '../catalog/relative-id.ts';
import { canMatchMse } from '../policy/arn.ts';
import type { Arn } from '../policy/arn.ts';
import { operatorText } from '../policy/condition-operators.ts';
import type { ConditionClause } from '../policy/document.ts';
import { containsPattern, hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { patternsOverlap } from '../policy/pattern-overlap.ts';

/** Whether two patterns have a text in common. Most have beginnings that tell, so that the full search is seldom made. */
export function mayOverlap(a: string, b: string): boolean {
  if (!hasWildcard(a)) return matchesPattern(b, a);
  if (!hasWildcard(b)) return matchesPattern(a, b);
  const startOfA = a.slice(0, a.search(/[*?]/));
  const startOfB = b.slice(0, b.search(/[*?]/));
  if (!startOfA.startsWith(startOfB) && !startOfB.startsWith(startOfA)) return false;
  return patternsOverlap(a, b);
}

/** Whether `outer` surely matches the resource, or (hierarchical) what contains it. */
export function containsResource(
  outer: CompiledResource,
  inner: CompiledResource,
  mode: MatchingMode,
): boolean {
  if (outer.fields === null) return true;
  if (inner.fields === null) return isEveryArn(outer.fields);
  const wide = outer.fields;
  const narrow = inner.fields;
  if (wide.partition !== narrow.partition || !containsPattern(wide.service, narrow.service)) return false;
  if (!containsPattern(wide.region, narrow.region)) return false;
  if (!containsPattern(wide.account, narrow.account)) return false;
  if (containsPattern(wide.relativeId, narrow.relativeId)) return true;
  if (mode === 'literal') return false;
  // A wildcard may match across what looks like a segment, so only containers without one are sure to be containers.
  return ancestorIdsOf(narrow.relativeId).some(
    (ancestor) => !hasWildcard(ancestor) && containsPattern(wide.relativeId, ancestor),
  );
}

/** Whether the ARN is `acs:*:*:*:*`. */
export function isEveryArn({ service, region, account, relativeId }: Arn): boolean {
  return [service, region, account, relativeId].every((field) => field === '*');
}

/** Whether some resource may be covered by both. */
export function mayShare(a: CompiledResource, b: CompiledResource): boolean {
  if (a.fields === null || b.fields === null) return true;
  const one = a.fields;
  const other = b.fields;
  return (
    mayOverlap(one.service, other.service) &&
    mayOverlap(one.region, other.region) &&
    mayOverlap(one.account, other.account) &&
    (mayOverlap(one.relativeId, other.relativeId) ||
      mayOverlap(`${one.relativeId}/*`, other.relativeId) ||
      mayOverlap(one.relativeId, `${other.relativeId}/*`))
  );
}

/** Whether the pattern is one of MSE's own, for the account, for all, or for what is under `instance/`. */
export function isResourceOfMse({ fields }: CompiledResource): boolean {
  if (fields === null) return true;
  if (!canMatchMse(fields)) return false;
  return matchesPattern(fields.relativeId, '*') || mayOverlap(fields.relativeId, 'instance/?*');
}

/** How many slashes the relative id of a node of that kind has; a leaf's name may hold more. */
const MAX_SLASHES = { ...DEPTHS, config: Infinity, service: Infinity } as const;

/** Whether something of that kind may be covered: named itself, or what contains it. */
export function mayCoverKind(resource: CompiledResource, kind: ResourceKind): boolean {
  const { fields } = resource;
  if (fields === null) return true;
  if (!isResourceOfMse(resource)) return false;
  if (kind === 'account') return matchesPattern(fields.relativeId, '*');
  return mayOverlap(fields.relativeId, 'instance/?*') && leastSlashes(fields.relativeId) <= MAX_SLASHES[kind];
}

/** No match of a pattern has fewer slashes than the pattern itself. */
export function leastSlashes(pattern: string): number {
  return pattern.split('/').length - 1;
}

/** A clause as a text that is the same for clauses that say the same. */
function clauseKey({ operator, key, values }: ConditionClause): string {
  return JSON.stringify([operatorText(operator.value), key.value, values.map(({ value }) => value).sort()]);
}

/** All clauses of a statement as one such text. */
export function conditionKey({ clauses }: CompiledStatement): string {
  return clauses.map(clauseKey).sort().join();
}

/** Whether `outer` surely applies whenever the condition of `inner` is met. */
function coversCondition(outer: CompiledStatement, inner: CompiledStatement): boolean {
  if (outer.clauses.length === 0) return true;
  const required = new Set(inner.clauses.map(clauseKey));
  return outer.clauses.every((clause) => required.has(clauseKey(clause)));
}

/** Whether an action pattern, in lower case, is surely taken in as a whole by the statement's `Action` or `NotAction`. */
function coversActionPattern({ actionKind, actions }: CompiledStatement, pattern: string): boolean {
  return actionKind === 'action'
    ? actions.some((action) => containsPattern(action.pattern, pattern))
    : !actions.some((action) => mayOverlap(action.pattern, pattern));
}

/** Whether what a `NotAction` takes in is surely taken in by the other statement too. */
function coversNotAction(outer: CompiledStatement, inner: CompiledStatement): boolean {
  if (outer.actionKind === 'action') return outer.actions.some(({ pattern }) => /^\*+$/.test(pattern));
  return outer.actions.every(({ pattern }) =>
    inner.actions.some((excluded) => containsPattern(excluded.pattern, pattern)),
  );
}

/**
 * The statements among `outers` that together surely cover all that `inner` does, whatever their effects; null when they may
 * leave something. Each action on each resource is covered by one of them.
 */
export function subsumedBy(
  inner: CompiledStatement,
  outers: readonly CompiledStatement[],
  mode: MatchingMode,
): readonly CompiledStatement[] | null {
  const actions = inner.actionKind === 'action' ? inner.actions.map(({ pattern }) => pattern) : [null];
  const open = new Set(
    actions.flatMap((_, a) => inner.resources.map((_, r) => a * inner.resources.length + r)),
  );
  const used: CompiledStatement[] = [];
  for (const outer of outers) {
    if (open.size === 0) break;
    if (!coversCondition(outer, inner)) continue;
    const taken = actions.flatMap((pattern, place) =>
      (pattern === null ? coversNotAction(outer, inner) : coversActionPattern(outer, pattern)) ? [place] : [],
    );
    if (taken.length === 0) continue;
    const before = open.size;
    for (const [r, resource] of inner.resources.entries()) {
      if (!outer.resources.some((wide) => containsResource(wide, resource, mode))) continue;
      for (const a of taken) open.delete(a * inner.resources.length + r);
    }
    if (open.size < before) used.push(outer);
  }
  return open.size === 0 && inner.resources.length > 0 ? used : null;
}
