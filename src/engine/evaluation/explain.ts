// Why a request is decided as it is: statement by statement, which element holds and which fails, as data.

import type { AuthorizationRequest } from '../account/request.ts';
import { contextValues } from '../account/request.ts';
import type { ConditionClause, Effect } from '../policy/document.ts';
import { matchesPattern } from '../policy/pattern.ts';
import type { Located } from '../policy/span.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { askQuestion, coversAction, isClauseMet, matchedCandidates } from './match-statement.ts';
import type { Question } from './match-statement.ts';
import { nearestMiss } from './resource-miss.ts';
import type { ResourceMiss } from './resource-miss.ts';

/** Why a statement does not apply: one entry for each element that fails. */
export type Mismatch =
  | { readonly element: 'action'; readonly patterns: readonly Located<string>[] }
  | { readonly element: 'not-action'; readonly pattern: Located<string> }
  | { readonly element: 'resource'; readonly miss: ResourceMiss }
  | {
      readonly element: 'condition';
      readonly clause: ConditionClause;
      /** What the context holds for the key; empty when it is absent. */
      readonly actual: readonly string[];
    };

export type StatementOutcome =
  | {
      readonly kind: 'applies';
      /** The pattern that names the resource or one of its containers. */
      readonly resource: Located<string>;
      /** The relative id that the pattern matched: the resource's own, or that of a container; the nearest is told. */
      readonly matchedAt: string;
      readonly matchedItself: boolean;
    }
  | { readonly kind: 'does-not-apply'; readonly mismatches: readonly Mismatch[] };

export interface StatementTrace {
  readonly ref: StatementRef;
  readonly effect: Effect;
  readonly outcome: StatementOutcome;
}

export interface Explanation {
  readonly request: AuthorizationRequest;
  readonly decision: Decision;
  readonly determining: readonly StatementRef[];
  readonly assumed: boolean;
  /** Every statement of the policies that are not rejected, in order. */
  readonly traces: readonly StatementTrace[];
  /** For an implicit deny, the Allow that came closest; null when there is no Allow at all. */
  readonly nearest: StatementTrace | null;
}

/** The decision of `evaluate` with the reason for each statement. */
export function explain(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): Explanation {
  const question = askQuestion(request, mode);
  const traces = policies.flatMap((policy, index) =>
    policy.kind === 'rejected' ? [] : policy.statements.map((statement) => trace(statement, index, question)),
  );
  const evaluation = evaluate(policies, request, mode);
  return {
    request,
    ...evaluation,
    traces,
    nearest: evaluation.decision === 'implicit-deny' ? nearestAllow(traces) : null,
  };
}

function trace(statement: CompiledStatement, policy: number, question: Question): StatementTrace {
  return {
    ref: { policy, statement: statement.source.index },
    effect: statement.effect,
    outcome: outcomeOf(statement, question),
  };
}

function outcomeOf(statement: CompiledStatement, question: Question): StatementOutcome {
  const matches = statement.resources
    .flatMap((resource) =>
      matchedCandidates(resource, question).map((place) => ({ place, resource: resource.source })),
    )
    .sort((a, b) => a.place - b.place);
  const match = matches[0];
  const mismatches: readonly Mismatch[] = [
    ...actionMismatch(statement, question),
    ...(match === undefined ? resourceMismatch(statement, question) : []),
    ...statement.clauses
      .filter((clause) => !isClauseMet(clause, question.context))
      .map((clause) => ({
        element: 'condition' as const,
        clause,
        actual: contextValues(question.context, clause.key.value),
      })),
  ];
  if (match === undefined || mismatches.length > 0) return { kind: 'does-not-apply', mismatches };
  return {
    kind: 'applies',
    resource: match.resource,
    matchedAt: question.candidates[match.place] ?? '',
    matchedItself: match.place === 0,
  };
}

function actionMismatch(statement: CompiledStatement, question: Question): readonly Mismatch[] {
  if (coversAction(statement, question.action)) return [];
  if (statement.actionKind === 'action') {
    return [{ element: 'action', patterns: statement.actions.map(({ source }) => source) }];
  }
  const excluding = statement.actions.find(({ pattern }) => matchesPattern(pattern, question.action));
  return excluding === undefined ? [] : [{ element: 'not-action', pattern: excluding.source }];
}

function resourceMismatch(statement: CompiledStatement, question: Question): readonly Mismatch[] {
  const miss = nearestMiss(statement.resources, question);
  return miss === null ? [] : [{ element: 'resource', miss }];
}

/** Of the Allows, the one with the fewest failing elements; of those, one that names the action; of those, the nearest resource. */
function nearestAllow(traces: readonly StatementTrace[]): StatementTrace | null {
  const ranked = traces
    .filter(({ effect }) => effect === 'Allow')
    .map((candidate) => ({ candidate, rank: rankOf(candidate.outcome) }))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  return ranked[0]?.candidate ?? null;
}

type Rank = readonly [failing: number, actionFails: number, resourceDistance: number];

function rankOf(outcome: StatementOutcome): Rank {
  if (outcome.kind === 'applies') return [0, 0, 0];
  const actionFails = outcome.mismatches.some(
    ({ element }) => element === 'action' || element === 'not-action',
  );
  const resource = outcome.mismatches.find((mismatch) => mismatch.element === 'resource');
  return [
    outcome.mismatches.length,
    actionFails ? 1 : 0,
    resource === undefined ? 0 : -resource.miss.progress,
  ];
}

function compareRanks(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
