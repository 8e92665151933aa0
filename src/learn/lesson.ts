// A lesson: a few steps, each with something to foretell, to do, or both. What is said in it is in `i18n/lessons`, by the same ids.

import { arnOf, findNode } from '../engine/account/resource-tree.ts';
import type { ActionName } from '../engine/catalog/actions.ts';
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
  /** Unique in its lesson; names its texts. */
  readonly id: string;
  /** What the page shows when the step begins, where that is not what the step before has left. */
  readonly start?: Setting;
  /** A cell whose effective decision the learner foretells before it is shown. It holds one decision, not a roll-up. */
  readonly prediction?: Prediction;
  /** What the learner brings about, once a prediction is made. */
  readonly goals: readonly Check[];
  /** In the order in which they are looked through; the first that fits is shown. */
  readonly hints: readonly Hint[];
  /** What meets the goals, put over what the step begins with. */
  readonly solution: Setting;
}

/** Parts of a scenario; those that are absent stay as they are. */
export type Setting = Partial<Pick<Scenario, 'policies' | 'account' | 'context' | 'view'>>;

export interface Prediction {
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly action: ActionName;
}

export interface Hint {
  /** Names its text among those of the step. */
  readonly id: string;
  /** What has to be true for it; nothing fits always. */
  readonly when: readonly Check[];
}

/** What a step begins with when all steps before it were done as their solutions do. */
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

/** What a step's solution leaves. */
export function stepSolution(lesson: Lesson, step: number): Scenario {
  return { ...stepStart(lesson, step), ...lesson.steps[step]?.solution };
}

/** What the cell that a step asks to foretell says where the step begins; null where it asks for none. */
export function actualDecision(lesson: Lesson, step: number): Decision | null {
  const { prediction } = lesson.steps[step] ?? {};
  if (prediction === undefined) return null;
  const { policies, tree, context, mode } = learnerStateOf(stepStart(lesson, step));
  const node = findNode(tree, prediction.resource, prediction.kind);
  if (node === null) return null;
  const attached = policies.filter((policy) => policy.attached).map(({ compiled }) => compiled);
  const request = { action: `mse:${prediction.action}`, resource: arnOf(tree, node), context };
  return evaluate(attached, request, mode).decision;
}

/** The first hint that fits an attempt; null when none does. */
export function hintFor(hints: readonly Hint[], attempt: LearnerState): Hint | null {
  return hints.find(({ when }) => when.every((observation) => isTrue(observation, attempt))) ?? null;
}
