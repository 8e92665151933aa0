// Explains a decision: for each statement, the elements that match and those that do not, as data.

import type { AuthorizationRequest } from '../../account/request.ts';
import { GUIDE_TYPES } from '../decide/resource-types.ts';
import type { RequiredResource, ResourceTypes } from '../decide/resource-types.ts';
import { contextValues } from '../../account/request.ts';
import type { ConditionClause, Effect } from '../../policy/document.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Spanned } from '../../policy/span.ts';
import type { CompiledPolicy, CompiledStatement } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import { prepareRequest, isClauseMet, matchedCandidates } from '../decide/match-statement.ts';
import type { PreparedRequest } from '../decide/match-statement.ts';
import { nearestMiss } from './resource-miss.ts';
import type { ResourceMiss } from './resource-miss.ts';

/** Why a statement does not apply: one entry for each element that does not match. */
export type Mismatch =
  | { readonly element: 'action'; readonly patterns: readonly Spanned<string>[] }
  | { readonly element: 'not-action'; readonly pattern: Spanned<string> }
  | { readonly element: 'resource'; readonly miss: ResourceMiss }
  | {
      readonly element: 'condition';
      readonly clause: ConditionClause;
      /** The values of the key in the context; empty if it is absent. */
      readonly actual: readonly string[];
    };

export type StatementOutcome =
  | {
      readonly kind: 'applies';
      /** The pattern that matches the resource or its nearest ancestor. */
      readonly resource: Spanned<string>;
      /** The relative id that the pattern matches: the resource or its nearest ancestor. */
      readonly matchedAt: string;
      readonly matchedItself: boolean;
    }
  | { readonly kind: 'does-not-apply'; readonly mismatches: readonly Mismatch[] };

/** An element of a statement that matches the request. */
export type HoldingElement =
  | { readonly element: 'action'; readonly pattern: Spanned<string> }
  /** None of these patterns matches the action. */
  | { readonly element: 'not-action'; readonly patterns: readonly Spanned<string>[] }
  | {
      readonly element: 'resource';
      readonly pattern: Spanned<string>;
      /** The relative id that the pattern matches: the resource or its nearest ancestor. */
      readonly matchedAt: string;
      readonly matchedItself: boolean;
    }
  | { readonly element: 'condition'; readonly clause: ConditionClause; readonly actual: readonly string[] };

/** Whether one element of a statement matches, and why. A condition has one fact for each clause. */
export type Fact =
  | { readonly holds: true; readonly because: HoldingElement }
  | { readonly holds: false; readonly because: Mismatch };

export interface StatementTrace {
  readonly ref: StatementRef;
  readonly effect: Effect;
  /** Element by element: the action, the resource, each clause of the condition. */
  readonly facts: readonly Fact[];
  readonly outcome: StatementOutcome;
}

export interface Explanation {
  /** The request on the resource that decides. */
  readonly request: AuthorizationRequest;
  /** Each required resource with its decision, if there are several. */
  readonly required: readonly RequiredResource[];
  readonly decision: Decision;
  readonly determining: readonly StatementRef[];
  readonly assumed: boolean;
  /** Every statement of the policies that are not rejected, in order. */
  readonly traces: readonly StatementTrace[];
  /** For an implicit deny, the Allow that is nearest to applying; null if there is no Allow. */
  readonly nearest: StatementTrace | null;
}

/** Returns the decision of `evaluate` with the reasons for each statement. */
export function explain(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
  types: ResourceTypes = GUIDE_TYPES,
): Explanation {
  const { request: deciding, required } = types.special?.examine(policies, request, mode) ?? {
    request,
    required: [],
  };
  const prepared = prepareRequest(deciding, mode);
  const traces = policies.flatMap((policy, index) =>
    policy.statements.map((statement) => trace(statement, index, prepared)),
  );
  const evaluation = evaluate(policies, request, mode, types);
  return {
    request: deciding,
    required,
    ...evaluation,
    traces,
    nearest: evaluation.decision === 'implicit-deny' ? (nearestFirst(traces)[0] ?? null) : null,
  };
}

/** The Allows that apply but lose to a Deny. */
export function overriddenBy({ decision, traces }: Explanation): readonly StatementTrace[] {
  if (decision !== 'explicit-deny') return [];
  return traces.filter(({ effect, outcome }) => effect === 'Allow' && outcome.kind === 'applies');
}

function trace(statement: CompiledStatement, policy: number, prepared: PreparedRequest): StatementTrace {
  const facts = [
    ...actionFacts(statement, prepared),
    ...resourceFacts(statement, prepared),
    ...statement.clauses.map((clause) => conditionFact(clause, prepared)),
  ];
  return {
    ref: { policy, statement: statement.source.index },
    effect: statement.effect,
    facts,
    outcome: outcomeOf(facts),
  };
}

function outcomeOf(facts: readonly Fact[]): StatementOutcome {
  const mismatches = mismatchesIn(facts);
  const match = facts.flatMap(({ because }) => ('matchedAt' in because ? [because] : []))[0];
  if (match === undefined || mismatches.length > 0) return { kind: 'does-not-apply', mismatches };
  const { pattern: resource, matchedAt, matchedItself } = match;
  return { kind: 'applies', resource, matchedAt, matchedItself };
}

function mismatchesIn(facts: readonly Fact[]) {
  return facts.flatMap((fact) => (fact.holds ? [] : [fact.because]));
}

function actionFacts(statement: CompiledStatement, prepared: PreparedRequest): readonly Fact[] {
  const patterns = statement.actions.map(({ source }) => source);
  const matching = statement.actions.find(({ pattern }) => matchesPattern(pattern, prepared.action))?.source;
  if (statement.actionKind === 'action') {
    return matching === undefined
      ? [{ holds: false, because: { element: 'action', patterns } }]
      : [{ holds: true, because: { element: 'action', pattern: matching } }];
  }
  return matching === undefined
    ? [{ holds: true, because: { element: 'not-action', patterns } }]
    : [{ holds: false, because: { element: 'not-action', pattern: matching } }];
}

/** Prefers the pattern that matches the resource itself, then the nearest ancestor. */
function resourceFacts(statement: CompiledStatement, prepared: PreparedRequest): readonly Fact[] {
  const matches = statement.resources.flatMap((resource) =>
    matchedCandidates(resource, prepared).map((index) => ({ index, pattern: resource.source })),
  );
  const [match] = matches.sort((a, b) => a.index - b.index);
  if (match === undefined) {
    const miss = nearestMiss(statement.resources, prepared);
    return miss === null ? [] : [{ holds: false, because: { element: 'resource', miss } }];
  }
  const { index, pattern } = match;
  const matchedAt = prepared.candidates[index] ?? '';
  return [{ holds: true, because: { element: 'resource', pattern, matchedAt, matchedItself: index === 0 } }];
}

function conditionFact(clause: ConditionClause, { context }: PreparedRequest): Fact {
  const because = { element: 'condition' as const, clause, actual: contextValues(context, clause.key.value) };
  return isClauseMet(clause, context) ? { holds: true, because } : { holds: false, because };
}

/**
 * The Allows, the nearest to applying first. Compares the number of elements that do not match, then whether the action
 * matches, then how far the resource pattern matches, then how specific the pattern is.
 */
export function nearestFirst(traces: readonly StatementTrace[]): readonly StatementTrace[] {
  return traces
    .filter(({ effect }) => effect === 'Allow')
    .map((candidate) => ({ candidate, rank: rankOf(candidate) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ candidate }) => candidate);
}

type Rank = readonly [failing: number, actionFails: number, resourceDistance: number, looseness: number];

function rankOf({ facts }: StatementTrace): Rank {
  const mismatches = mismatchesIn(facts);
  const actionFails = mismatches.some(({ element }) => element === 'action' || element === 'not-action');
  const resource = mismatches.find((mismatch) => mismatch.element === 'resource');
  return [
    mismatches.length,
    actionFails ? 1 : 0,
    resource === undefined ? 0 : -resource.miss.progress,
    -literalLength(facts),
  ];
}

/** The number of characters in the matching resource pattern that are not wildcards. */
function literalLength(facts: readonly Fact[]): number {
  const [pattern = ''] = facts.flatMap(({ because }) =>
    'matchedAt' in because ? [because.pattern.value] : [],
  );
  return pattern.replace(/[*?]/g, '').length;
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
