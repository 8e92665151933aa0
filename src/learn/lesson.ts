// A lesson: a few steps, each with a prediction, a task, or both. The texts are in `i18n/lessons`, by the same ids.

import { requestedArn } from '../engine/account/resource-tree.ts';
import { findNode } from '../engine/account/walk-tree.ts';
import { actionWithId } from '../engine/catalog/catalog.ts';
import type { ActionId } from '../engine/catalog/actions.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import type { Decision } from '../engine/evaluation/decide/decision.ts';
import { evaluate } from '../engine/evaluation/decide/evaluate.ts';
import type { LessonId } from '../scenario/exercise.ts';
import { scenarioOf } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { learnerStateOf } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import { isTrue } from './check.ts';
import type { Check } from './check.ts';

export interface Lesson {
  readonly id: LessonId;
  readonly steps: readonly LessonStep[];
}

export interface LessonStep {
  /** Unique in its lesson; the key of its texts. */
  readonly id: string;
  /** Overrides the scenario left by the previous step. */
  readonly start?: Setting;
  /** A cell whose effective decision the learner predicts before it is shown. It has one decision, not a roll-up. */
  readonly prediction?: Prediction;
  /** Checked after the prediction. */
  readonly goals: readonly Check[];
  /** The first matching hint is shown. */
  readonly hints: readonly Hint[];
  /** Meets the goals; overrides parts of the start. */
  readonly solution: Setting;
}

/** Overrides parts of a scenario. */
export type Setting = Partial<
  Pick<Scenario, 'policies' | 'account' | 'context' | 'view' | 'expectations' | 'baseline'>
>;

export interface Prediction {
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly action: ActionId;
}

export interface Hint {
  /** The key of its text in the step. */
  readonly id: string;
  /** All must be true; an empty list always matches. */
  readonly when: readonly Check[];
}

/** Returns the scenario at the start of a step, with the solutions of all previous steps applied. */
export function stepStart(lesson: Lesson, step: number): Scenario {
  const begun = lesson.steps
    .slice(0, step)
    .reduce<Scenario>(
      (scenario, { start, solution }) => ({ ...scenario, ...start, ...solution }),
      scenarioOf([]),
    );
  const exercise = { kind: 'lesson', id: lesson.id, step } as const;
  return { ...begun, ...lesson.steps[step]?.start, exercise };
}

/** Returns the scenario with the solution of a step applied. */
export function stepSolution(lesson: Lesson, step: number): Scenario {
  return { ...stepStart(lesson, step), ...lesson.steps[step]?.solution };
}

/** Returns the decision to predict at the start of a step, or null if the step has no prediction. */
export function actualDecision(lesson: Lesson, step: number): Decision | null {
  const { prediction } = lesson.steps[step] ?? {};
  if (prediction === undefined) return null;
  const { policies, tree, context, mode } = learnerStateOf(stepStart(lesson, step));
  const node = findNode(tree, prediction.resource, prediction.kind);
  if (node === null) return null;
  const attached = policies.filter((policy) => policy.attached).map(({ compiled }) => compiled);
  const action = actionWithId(prediction.action);
  // What MSE does not check is allowed, whatever the policies say.
  if (action.path === 'client' && !node.isClientChecked) return 'allow';
  const request = { action: action.fullName, resource: requestedArn(tree, node, action), context };
  return evaluate(attached, request, mode).decision;
}

/** Returns the first matching hint, or null. */
export function hintFor(hints: readonly Hint[], state: LearnerState): Hint | null {
  return hints.find(({ when }) => when.every((check) => isTrue(check, state))) ?? null;
}
