// Whether a statement applies to a request: its action, resource and condition must all match.
// Source: RAM "Policy elements"; that an ARN covers its descendants is MSE's documented effect. Assumed: each of the five
// fields of an ARN is matched separately, so `*` crosses `/` but never a `:` between fields.

import { contextValues } from '../../account/request.ts';
import type { AuthorizationRequest, RequestContext } from '../../account/request.ts';
import { splitArn } from '../../policy/arn.ts';
import { ancestorIdsOf } from '../../catalog/relative-id.ts';
import type { Arn } from '../../policy/arn.ts';
import { isOperatorMet } from '../../policy/condition-operators.ts';
import type { ConditionClause } from '../../policy/document.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { createMatcher } from '../../policy/pattern-matcher.ts';
import type { PatternMatcher } from '../../policy/pattern-matcher.ts';
import type { CompiledResource, CompiledStatement } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';

/** A request prepared for matching against many statements. */
export interface PreparedRequest {
  /** In lower case. */
  readonly action: string;
  /** Null if the request's resource is not an ARN; then only `*` matches it. */
  readonly arn: Arn | null;
  /** The relative ids that a pattern can match: the resource, then (hierarchical) its ancestors, nearest first. */
  readonly candidates: readonly string[];
  readonly context: RequestContext;
}

export function prepareRequest(request: AuthorizationRequest, mode: MatchingMode): PreparedRequest {
  const arn = splitArn(request.resource);
  const relativeId = arn?.relativeId ?? request.resource;
  return {
    action: request.action.toLowerCase(),
    arn,
    candidates: mode === 'literal' ? [relativeId] : [relativeId, ...ancestorIdsOf(relativeId)],
    context: request.context,
  };
}

/** Whether the statement's `Action` or `NotAction` matches this action, given in lower case. */
export function matchesAction(statement: CompiledStatement, action: string): boolean {
  const isMatched = statement.actions.some(({ pattern }) => matchesPattern(pattern, action));
  return isMatched === (statement.actionKind === 'action');
}

/** The fields before the relative id. */
function matchesFixedFields(pattern: Arn, arn: Arn): boolean {
  return (
    pattern.partition === arn.partition &&
    matchesPattern(pattern.service, arn.service) &&
    matchesPattern(pattern.region, arn.region) &&
    matchesPattern(pattern.account, arn.account)
  );
}

const matchers = new WeakMap<Arn, PatternMatcher>();

/** The matcher of the relative id, kept because a pattern is compared with many resources. */
function matcherOf(fields: Arn): PatternMatcher {
  const known = matchers.get(fields) ?? createMatcher(fields.relativeId);
  matchers.set(fields, known);
  return known;
}

/** The indices in `candidates` that the pattern matches; all for `*` alone. */
export function matchedCandidates(resource: CompiledResource, prepared: PreparedRequest): readonly number[] {
  const indices = [...prepared.candidates.keys()];
  const { fields } = resource;
  if (fields === null) return indices;
  if (prepared.arn === null || !matchesFixedFields(fields, prepared.arn)) return [];
  const matches = matcherOf(fields);
  const meter = { steps: 0 };
  return indices.filter((index) => matches(prepared.candidates[index] ?? '', meter));
}

/** The clauses that a context meets, cached: all requests of a matrix share the context, and many values are costly. */
const metClauses = new WeakMap<RequestContext, WeakMap<ConditionClause, boolean>>();

export function isClauseMet(clause: ConditionClause, context: RequestContext): boolean {
  const known = metClauses.get(context) ?? new WeakMap<ConditionClause, boolean>();
  metClauses.set(context, known);
  const before = known.get(clause);
  if (before !== undefined) return before;
  const isMet = isOperatorMet(
    clause.operator.value,
    clause.values.map(({ value }) => value),
    contextValues(context, clause.key.value),
  );
  known.set(clause, isMet);
  return isMet;
}

/** Whether the context meets the condition. True for a statement without one. */
export function isConditionMet(statement: CompiledStatement, context: RequestContext): boolean {
  return statement.clauses.every((clause) => isClauseMet(clause, context));
}

/**
 * The index of the outermost candidate that the statement matches (0 is the resource itself); null if it does not apply.
 */
export function outermostMatch(statement: CompiledStatement, prepared: PreparedRequest): number | null {
  if (!matchesAction(statement, prepared.action)) return null;
  const indices = statement.resources.flatMap((resource) => matchedCandidates(resource, prepared));
  if (indices.length === 0 || !isConditionMet(statement, prepared.context)) return null;
  return Math.max(...indices);
}

/** Whether the statement applies to the request, ignoring its condition. */
export function matchesApartFromCondition(statement: CompiledStatement, prepared: PreparedRequest): boolean {
  return (
    matchesAction(statement, prepared.action) &&
    statement.resources.some((resource) => matchedCandidates(resource, prepared).length > 0)
  );
}
