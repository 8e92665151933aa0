// Checks on the state of an exercise. A goal is a check that must become true; a hint is shown if its checks are true.

import { arnOf } from '../engine/account/resource-tree.ts';
import { findNode } from '../engine/account/walk-tree.ts';
import { actionWithId } from '../engine/catalog/catalog.ts';
import { contextValues } from '../engine/account/request.ts';
import type { ActionId } from '../engine/catalog/actions.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import { checkAssertions } from '../engine/evaluation/assertions/check-lines.ts';
import type { AssertionOutcome } from '../engine/evaluation/assertions/check-lines.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { evaluate } from '../engine/evaluation/decide/evaluate.ts';
import { lint } from '../engine/lint/lint.ts';
import type { FindingCode } from '../engine/lint/rules.ts';
import type { Statement } from '../engine/policy/document.ts';
import { userPolicies } from './learner-state.ts';
import type { LearnerState, LearnerPolicy } from './learner-state.ts';

export type Check =
  /** An assertion about the effective decisions, in the syntax of `parseAssertion`. */
  | { readonly kind: 'decides'; readonly line: string }
  /** The action would be allowed on the account. The matrix has no such cell. */
  | { readonly kind: 'allowed-on-account'; readonly action: ActionId }
  /** The account has the resource. */
  | { readonly kind: 'has'; readonly resource: string; readonly of: ResourceKind }
  /** The cell is selected, in any scope. */
  | { readonly kind: 'selected'; readonly resource: string; readonly action: ActionId }
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
  | { readonly kind: 'rejected' }
  /** The attached custom policies have at most this many statements. */
  | { readonly kind: 'statements'; readonly most: number }
  | { readonly kind: 'not'; readonly check: Check };

/** A check from the line of an assertion. */
export function decides(line: string): Check {
  return { kind: 'decides', line };
}

export function not(check: Check): Check {
  return { kind: 'not', check };
}

export interface GoalResult {
  readonly goal: Check;
  readonly isMet: boolean;
  /** The outcome of an assertion; null for other goals. */
  readonly outcome: AssertionOutcome | null;
}

/** Returns the results in the order of the goals. Checks them together, because `deny everything else` depends on all lines. */
export function checkGoals(goals: readonly Check[], state: LearnerState): readonly GoalResult[] {
  const lines = goals.flatMap((goal) => (goal.kind === 'decides' ? [goal.line] : []));
  const outcomes = linesIn(lines, state).values();
  return goals.map((goal) => {
    if (goal.kind !== 'decides') return { goal, isMet: isTrue(goal, state), outcome: null };
    const outcome = outcomes.next().value ?? null;
    return { goal, isMet: outcome?.kind === 'holds', outcome };
  });
}

function linesIn(lines: readonly string[], state: LearnerState): readonly AssertionOutcome[] {
  const { tree, context, mode } = state;
  const attached = state.policies.filter((policy) => policy.attached);
  return checkAssertions(lines, {
    ...{ tree, context, mode },
    policies: attached.map((one) => one.compiled),
  });
}

export function isTrue(check: Check, state: LearnerState): boolean {
  switch (check.kind) {
    case 'decides':
      return linesIn([check.line], state)[0]?.kind === 'holds';
    case 'allowed-on-account':
      return isAllowedOnAccount(check.action, state);
    case 'has':
      return findNode(state.tree, check.resource, check.of) !== null;
    case 'selected':
      return state.cell?.resource === check.resource && state.cell.action === check.action;
    case 'mode':
      return state.mode === check.mode;
    case 'context': {
      const values = contextValues(state.context, check.key);
      return check.value === null ? values.length === 0 : values.includes(check.value);
    }
    case 'attached':
      return state.policies.some(({ name, attached }) => attached && name === check.policy);
    case 'writes':
      return statementsIn(state).some((statement) => writes(statement, check.element));
    case 'contains': {
      const text = check.text.toLowerCase();
      return userPolicies(state).some(({ parsed }) => parsed.text.toLowerCase().includes(text));
    }
    case 'finding':
      return userPolicies(state).some((policy) =>
        findingsIn(policy, state).some(({ code }) => code === check.code),
      );
    case 'rejected':
      return userPolicies(state).some(({ parsed }) => parsed.kind !== 'accepted');
    case 'statements':
      return statementsIn(state).length <= check.most;
    case 'not':
      return !isTrue(check.check, state);
  }
}

function isAllowedOnAccount(action: ActionId, { policies, tree, context, mode }: LearnerState): boolean {
  const [account] = tree.nodes;
  if (account === undefined) return false;
  const attached = policies.filter((policy) => policy.attached).map(({ compiled }) => compiled);
  const request = { action: actionWithId(action).fullName, resource: arnOf(tree, account), context };
  return evaluate(attached, request, mode).decision === 'allow';
}

function statementsIn(state: LearnerState): readonly Statement[] {
  return userPolicies(state).flatMap(({ parsed }) => parsed.document.statements);
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
function findingsIn({ parsed, compiled }: LearnerPolicy, state: LearnerState): ReturnType<typeof lint> {
  if (compiled.isRejected) return [];
  const { policies, tree, context, mode } = state;
  const otherPolicies = policies
    .filter((other) => other.attached && other.parsed !== parsed)
    .map((other) => other.compiled);
  const { statements } = compiled;
  return lint({ parsed, statements, tree, context, mode, otherPolicies, attached: null, now: 0 });
}
