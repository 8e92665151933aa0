// Does a statement apply to a request? Action, resource and condition must all hold.
// Source: RAM "Policy elements"; that an ARN covers what is beneath it is MSE's documented effect. Assumed: each of the five
// fields of an ARN is matched by itself, so that a `*` crosses `/` but never a `:` between fields.

import { contextValues } from '../../account/request.ts';
import type { AuthorizationRequest, RequestContext } from '../../account/request.ts';
import { ancestorsOf, splitArn } from '../../policy/arn.ts';
import type { Arn } from '../../policy/arn.ts';
import { isOperatorMet } from '../../policy/condition-operators.ts';
import type { ConditionClause } from '../../policy/document.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import { createMatcher } from '../../policy/pattern-matcher.ts';
import type { PatternMatcher } from '../../policy/pattern-matcher.ts';
import type { CompiledResource, CompiledStatement } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';

/** A request made ready for matching against many statements. */
export interface PreparedRequest {
  /** In lower case. */
  readonly action: string;
  /** Null when the request's resource is no ARN: then only `*` matches it. */
  readonly arn: Arn | null;
  /** The relative ids that a pattern may match: the resource itself, then (hierarchical) its containers, nearest first. */
  readonly candidates: readonly string[];
  readonly context: RequestContext;
}

export function prepareRequest(request: AuthorizationRequest, mode: MatchingMode): PreparedRequest {
  const arn = splitArn(request.resource);
  const relativeId = arn?.relativeId ?? request.resource;
  return {
    action: request.action.toLowerCase(),
    arn,
    candidates: mode === 'literal' ? [relativeId] : [relativeId, ...ancestorsOf(relativeId)],
    context: request.context,
  };
}

/** Whether the statement's `Action` or `NotAction` takes in this action, given in lower case. */
export function matchesAction(statement: CompiledStatement, action: string): boolean {
  const listed = statement.actions.some(({ pattern }) => matchesPattern(pattern, action));
  return listed === (statement.actionKind === 'action');
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

/** Of the relative id: the same pattern is compared with many resources. */
function matcherOf(fields: Arn): PatternMatcher {
  const known = matchers.get(fields) ?? createMatcher(fields.relativeId);
  matchers.set(fields, known);
  return known;
}

/** Which of the candidates the pattern matches, as places in `candidates`; all of them for `*` alone. */
export function matchedCandidates(resource: CompiledResource, question: PreparedRequest): readonly number[] {
  const places = [...question.candidates.keys()];
  const { fields } = resource;
  if (fields === null) return places;
  if (question.arn === null || !matchesFixedFields(fields, question.arn)) return [];
  const matches = matcherOf(fields);
  const meter = { steps: 0 };
  return places.filter((place) => matches(question.candidates[place] ?? '', meter));
}

/** Which clauses a context meets: it holds for all requests of a matrix, and many values can make it costly. */
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

/** Whether the context meets the whole condition; a statement without one always does. */
export function isConditionMet(statement: CompiledStatement, context: RequestContext): boolean {
  return statement.clauses.every((clause) => isClauseMet(clause, context));
}

/**
 * How the statement applies: the place among the candidates of the outermost one it matches (0 is the resource itself).
 * Null when it does not apply.
 */
export function outermostMatch(statement: CompiledStatement, question: PreparedRequest): number | null {
  if (!matchesAction(statement, question.action)) return null;
  const places = statement.resources.flatMap((resource) => matchedCandidates(resource, question));
  if (places.length === 0 || !isConditionMet(statement, question.context)) return null;
  return Math.max(...places);
}

/** Whether the statement applies to the request if its condition is met. */
export function matchesApartFromCondition(statement: CompiledStatement, question: PreparedRequest): boolean {
  return (
    matchesAction(statement, question.action) &&
    statement.resources.some((resource) => matchedCandidates(resource, question).length > 0)
  );
}
