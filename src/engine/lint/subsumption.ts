// Whether statements and resources cover or overlap each other, for all possible resources. The tests are conservative:
// `contains…` and `covers…` return true only if certain, `may…` returns false only if certain.

import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import { ancestorIdsOf, countSlashes, DEPTHS } from '../catalog/relative-id.ts';
import { canMatchMse } from '../policy/arn.ts';
import type { Arn } from '../policy/arn.ts';
import { operatorText } from '../policy/condition-operators.ts';
import type { ConditionClause } from '../policy/document.ts';
import { containsPattern, hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { patternsOverlap } from '../policy/pattern-overlap.ts';

/** Whether some text matches both patterns. Compares the literal prefixes first, to avoid the full search. */
export function mayOverlap(a: string, b: string): boolean {
  if (!hasWildcard(a)) return matchesPattern(b, a);
  if (!hasWildcard(b)) return matchesPattern(a, b);
  const startOfA = a.slice(0, a.search(/[*?]/));
  const startOfB = b.slice(0, b.search(/[*?]/));
  if (!startOfA.startsWith(startOfB) && !startOfB.startsWith(startOfA)) return false;
  return patternsOverlap(a, b);
}

/** Whether `outer` certainly matches everything that `inner` matches, or (hierarchical) its containers. */
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
  // A wildcard can match across segments, so only containers without wildcards are certain.
  return ancestorIdsOf(narrow.relativeId).some(
    (ancestor) => !hasWildcard(ancestor) && containsPattern(wide.relativeId, ancestor),
  );
}

/** Whether the ARN is `acs:*:*:*:*`. */
export function isEveryArn({ service, region, account, relativeId }: Arn): boolean {
  return [service, region, account, relativeId].every((field) => field === '*');
}

/** Whether both may cover the same resource. */
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

/** Whether the pattern can match a resource of MSE: the account, or an ID that begins with `instance/`. */
export function isResourceOfMse({ fields }: CompiledResource): boolean {
  if (fields === null) return true;
  if (!canMatchMse(fields)) return false;
  return matchesPattern(fields.relativeId, '*') || mayOverlap(fields.relativeId, 'instance/?*');
}

/** The number of slashes in the relative ID of a resource type; unlimited for leaves, whose names may contain slashes. */
const MAX_SLASHES = { ...DEPTHS, config: Infinity, service: Infinity } as const;

/** Whether the pattern may cover a resource of the type, directly or by a container. */
export function mayCoverKind(resource: CompiledResource, kind: ResourceKind): boolean {
  const { fields } = resource;
  if (fields === null) return true;
  if (!isResourceOfMse(resource)) return false;
  if (kind === 'account') return matchesPattern(fields.relativeId, '*');
  return mayOverlap(fields.relativeId, 'instance/?*') && countSlashes(fields.relativeId) <= MAX_SLASHES[kind];
}

/** A key that equal clauses share, whatever the order of their values. */
function clauseKey({ operator, key, values }: ConditionClause): string {
  return JSON.stringify([operatorText(operator.value), key.value, values.map(({ value }) => value).sort()]);
}

/** A key that statements with equal conditions share. */
export function conditionKey({ clauses }: CompiledStatement): string {
  return clauses.map(clauseKey).sort().join();
}

/** Whether the condition of `outer` is certainly met whenever that of `inner` is. */
function coversCondition(outer: CompiledStatement, inner: CompiledStatement): boolean {
  if (outer.clauses.length === 0) return true;
  const required = new Set(inner.clauses.map(clauseKey));
  return outer.clauses.every((clause) => required.has(clauseKey(clause)));
}

/** Whether the statement certainly matches every action that the lower-case pattern matches. */
function coversActionPattern({ actionKind, actions }: CompiledStatement, pattern: string): boolean {
  return actionKind === 'action'
    ? actions.some((action) => containsPattern(action.pattern, pattern))
    : !actions.some((action) => mayOverlap(action.pattern, pattern));
}

/** Whether `outer` certainly matches every action that the NotAction of `inner` matches. */
function coversNotAction(outer: CompiledStatement, inner: CompiledStatement): boolean {
  if (outer.actionKind === 'action') return outer.actions.some(({ pattern }) => /^\*+$/.test(pattern));
  return outer.actions.every(({ pattern }) =>
    inner.actions.some((excluded) => containsPattern(excluded.pattern, pattern)),
  );
}

/**
 * The statements among `outers` that together certainly cover `inner`, whatever their effects: each pair of action and resource
 * is covered by one of them. Null when a pair may be left.
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
    const covered = actions.flatMap((pattern, index) =>
      (pattern === null ? coversNotAction(outer, inner) : coversActionPattern(outer, pattern)) ? [index] : [],
    );
    if (covered.length === 0) continue;
    const before = open.size;
    for (const [r, resource] of inner.resources.entries()) {
      if (!outer.resources.some((wide) => containsResource(wide, resource, mode))) continue;
      for (const a of covered) open.delete(a * inner.resources.length + r);
    }
    if (open.size < before) used.push(outer);
  }
  return open.size === 0 && inner.resources.length > 0 ? used : null;
}
