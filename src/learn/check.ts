// Checks on the state of an exercise. A goal is a check that must become true; a hint is shown if its checks are true.

import { arnOf } from '../engine/account/resource-tree.ts';
import { findNode } from '../engine/account/walk-tree.ts';
import { contextValues } from '../engine/account/request.ts';
import type { ActionName } from '../engine/catalog/actions.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import { checkAssertions } from '../engine/evaluation/assertions/check-lines.ts';
import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { evaluate } from '../engine/evaluation/decide/evaluate.ts';
import { lint } from '../engine/lint/lint.ts';
import type { FindingCode } from '../engine/lint/lint.ts';
import type { Statement } from '../engine/policy/document.ts';
import { userPolicies } from './learner-state.ts';
import type { LearnerState, LearnerPolicy } from './learner-state.ts';

export type Check =
  /** An assertion about the effective decisions, in the syntax of `parseAssertion`. */
  | { readonly kind: 'decides'; readonly line: string }
  /** The action would be allowed on the account. The matrix has no such cell. */
  | { readonly kind: 'allowed-on-account'; readonly action: ActionName }
  /** The account has the resource. */
  | { readonly kind: 'has'; readonly resource: string; readonly of: ResourceKind }
  /** The cell is selected, in any scope. */
  | { readonly kind: 'chosen'; readonly resource: string; readonly action: ActionName }
  | { readonly kind: 'mode'; readonly mode: MatchingMode }
  /** The request context has the value for the key; null: the key is absent. */
  | { readonly kind: 'context'; readonly key: string; readonly value: string | null }
  /** A policy with this name is attached. */
  | { readonly kind: 'attached'; readonly policy: string }
  /** A statement in an attached custom policy has the element. */
  | { readonly kind: 'writes'; readonly element: 'Allow' | 'Deny' | 'NotAction' | 'Condition' }
  /** An attached custom policy contains the text, ignoring case. */
  | { readonly kind: 'contains'; readonly text: string }
  /** An attached custom policy has the finding. */
  | { readonly kind: 'finding'; readonly code: FindingCode }
  /** RAM would reject an attached custom policy. */
  | { readonly kind: 'refused' }
  /** The attached custom policies have at most this many statements. */
  | { readonly kind: 'statements'; readonly most: number }
  | { readonly kind: 'not'; readonly observation: Check };

/** A check from the line of an assertion. */
export function decides(line: string): Check {
  return { kind: 'decides', line };
}

export function not(observation: Check): Check {
  return { kind: 'not', observation };
}

export interface GoalResult {
  readonly goal: Check;
  readonly isMet: boolean;
  /** The outcome of an assertion; null for other goals. */
  readonly outcome: AssertionOutcome | null;
}

/** Returns the results in the order of the goals. Checks them together, because `deny everything else` depends on all lines. */
export function checkGoals(goals: readonly Check[], attempt: LearnerState): readonly GoalResult[] {
  const lines = goals.flatMap((goal) => (goal.kind === 'decides' ? [goal.line] : []));
  const outcomes = linesIn(lines, attempt).values();
  return goals.map((goal) => {
    if (goal.kind !== 'decides') return { goal, isMet: isTrue(goal, attempt), outcome: null };
    const outcome = outcomes.next().value ?? null;
    return { goal, isMet: outcome?.kind === 'holds', outcome };
  });
}

function linesIn(lines: readonly string[], attempt: LearnerState): readonly AssertionOutcome[] {
  const { tree, context, mode } = attempt;
  const attached = attempt.policies.filter((policy) => policy.attached);
  return checkAssertions(lines, {
    ...{ tree, context, mode },
    policies: attached.map((one) => one.compiled),
  });
}

export function isTrue(observation: Check, attempt: LearnerState): boolean {
  switch (observation.kind) {
    case 'decides':
      return linesIn([observation.line], attempt)[0]?.kind === 'holds';
    case 'allowed-on-account':
      return isAllowedOnAccount(observation.action, attempt);
    case 'has':
      return findNode(attempt.tree, observation.resource, observation.of) !== null;
    case 'chosen':
      return attempt.cell?.resource === observation.resource && attempt.cell.action === observation.action;
    case 'mode':
      return attempt.mode === observation.mode;
    case 'context': {
      const values = contextValues(attempt.context, observation.key);
      return observation.value === null ? values.length === 0 : values.includes(observation.value);
    }
    case 'attached':
      return attempt.policies.some(({ name, attached }) => attached && name === observation.policy);
    case 'writes':
      return statementsIn(attempt).some((statement) => writes(statement, observation.element));
    case 'contains': {
      const sought = observation.text.toLowerCase();
      return userPolicies(attempt).some(({ parsed }) => parsed.text.toLowerCase().includes(sought));
    }
    case 'finding':
      return userPolicies(attempt).some((policy) =>
        findingsIn(policy, attempt).some(({ code }) => code === observation.code),
      );
    case 'refused':
      return userPolicies(attempt).some(({ parsed }) => parsed.kind !== 'accepted');
    case 'statements':
      return statementsIn(attempt).length <= observation.most;
    case 'not':
      return !isTrue(observation.observation, attempt);
  }
}

function isAllowedOnAccount(action: ActionName, { policies, tree, context, mode }: LearnerState): boolean {
  const [account] = tree.nodes;
  if (account === undefined) return false;
  const attached = policies.filter((policy) => policy.attached).map(({ compiled }) => compiled);
  const request = { action: `mse:${action}`, resource: arnOf(tree, account), context };
  return evaluate(attached, request, mode).decision === 'allow';
}

function statementsIn(attempt: LearnerState): readonly Statement[] {
  return userPolicies(attempt).flatMap(({ parsed }) => parsed.document.statements);
}

function writes(statement: Statement, element: Extract<Check, { kind: 'writes' }>['element']): boolean {
  switch (element) {
    case 'Allow':
    case 'Deny':
      return statement.effect?.value === element;
    case 'NotAction':
      return statement.action?.kind === 'not-action';
    case 'Condition':
      return (statement.condition?.clauses.length ?? 0) > 0;
  }
}

/** Returns the findings of a policy. Dates are compared only with the time in the context, since there is no clock. */
function findingsIn({ parsed, compiled }: LearnerPolicy, attempt: LearnerState): ReturnType<typeof lint> {
  if (compiled.isRejected) return [];
  const { policies, tree, context, mode } = attempt;
  const otherPolicies = policies
    .filter((other) => other.attached && other.parsed !== parsed)
    .map((other) => other.compiled);
  const { statements } = compiled;
  return lint({ parsed, statements, tree, context, mode, otherPolicies, attached: null, now: 0 });
}
