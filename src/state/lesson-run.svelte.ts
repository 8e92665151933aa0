// One step of a lesson in progress. Each step has a new run.

import { findNode } from '../engine/account/walk-tree.ts';
import { actionWithId } from '../engine/catalog/catalog.ts';
import type { Decision } from '../engine/evaluation/decide/decision.ts';
import { actualDecision, hintFor, stepSolution, stepStart } from '../learn/lesson.ts';
import type { Hint, Lesson, LessonStep, Prediction } from '../learn/lesson.ts';
import { checkGoals } from '../learn/check.ts';
import type { GoalResult } from '../learn/check.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { learnerStateIn, isHalfTyped } from './learner-state-in.ts';
import { rowCell } from './scope-decisions.ts';
import type { Playground } from './playground.svelte.ts';
import type { Progress } from './progress.svelte.ts';

export class LessonRun {
  readonly lesson: Lesson;
  readonly index: number;
  /** Null at the lesson's summary. */
  readonly step: LessonStep | null;
  #prediction: { readonly predicted: Decision; readonly actual: Decision } | null = $state.raw(null);
  #isHintShown = $state(false);
  readonly #playground: Playground;
  readonly #progress: Progress;
  readonly #initialDecision: Decision | null;
  /** False if the question did not apply when the run began, for example after a reload in the middle of the task. */
  readonly #canPredict: boolean;

  readonly learnerState = $derived.by(() => learnerStateIn(this.#playground));
  readonly results: readonly GoalResult[] = $derived.by(() =>
    this.step === null ? [] : checkGoals(this.step.goals, this.learnerState),
  );
  /** The decision to predict; null if it differs from the start of the step, so that the question no longer applies. */
  readonly actual: Decision | null = $derived.by(() => this.#actualDecision());
  /** Whether the learner still has to predict the cell. */
  readonly isCellHidden: boolean = $derived.by(() => this.#canPredict && this.#prediction === null);
  readonly isMet: boolean = $derived.by(
    () => !this.isCellHidden && this.results.every(({ isMet }) => isMet) && !isHalfTyped(this.#playground),
  );
  /** The first hint that fits the current state. */
  readonly hint: Hint | null = $derived.by(() => hintFor(this.step?.hints ?? [], this.learnerState));

  constructor(lesson: Lesson, index: number, playground: Playground, progress: Progress) {
    this.lesson = lesson;
    this.index = Math.min(index, lesson.steps.length);
    this.step = lesson.steps[this.index] ?? null;
    this.#playground = playground;
    this.#progress = progress;
    this.#initialDecision = actualDecision(lesson, this.index);
    this.#canPredict = this.actual !== null;
  }

  /** The learner's prediction, and the decision at that time. */
  get prediction() {
    return this.#prediction;
  }

  get isHintShown(): boolean {
    return this.#isHintShown;
  }

  toggleHint(): void {
    this.#isHintShown = !this.#isHintShown;
  }

  /** Whether the step was completed, now or on an earlier visit. */
  get isDone(): boolean {
    return this.step === null || this.#progress.stepsOf(this.lesson.id).includes(this.step.id);
  }

  /** Hides the cell to predict, and shows its row and column. The focus does not move. */
  begin(): void {
    const { prediction } = this.step ?? {};
    const { marks, selection, view, filters } = this.#playground;
    marks.setHiddenCell(null);
    if (prediction === undefined || !this.isCellHidden) return;
    marks.setHiddenCell(prediction);
    selection.selectCell(null);
    if (!this.#isShown(prediction)) filters.clear();
    view.showNode({ resource: prediction.resource, kind: prediction.kind });
  }

  /** Shows the cell, and its explanation below the matrix. */
  predict(predicted: Decision): void {
    const { prediction } = this.step ?? {};
    const { actual } = this;
    if (prediction === undefined || actual === null) return;
    this.#prediction = { predicted, actual };
    this.#playground.marks.setHiddenCell(null);
    this.#playground.view.showDetail('reasons');
    this.#playground.selection.selectCell({
      resource: prediction.resource,
      kind: prediction.kind,
      action: actionWithId(prediction.action),
      scope: 'effective',
    });
  }

  completeStep(): void {
    if (this.step !== null) this.#progress.completeStep(this.lesson.id, this.step.id);
  }

  /** Restores the start of the step. */
  restart(): void {
    this.#load(stepStart(this.lesson, this.index));
  }

  /** Loads the solution of the step. */
  showSolution(): void {
    this.#load(stepSolution(this.lesson, this.index));
  }

  /** Goes to another step. The next one keeps the current state, unless it defines its own start. */
  go(index: number): void {
    const { exercise } = stepStart(this.lesson, index);
    const continues = index === this.index + 1 && this.lesson.steps[index]?.start === undefined;
    if (continues) this.#playground.setExercise(exercise);
    else this.#load(stepStart(this.lesson, index));
  }

  /** Keeps the learner's view, unless the lesson defines one. */
  #load(scenario: Scenario): void {
    const { view, title } = this.#playground.scenario;
    const hasOwnView = this.lesson.steps.some(({ start, solution }) => start?.view ?? solution.view);
    this.#playground.load({
      ...scenario,
      title,
      // The texts of a lesson are true in the matching mode of its start.
      view: hasOwnView ? scenario.view : { ...scenario.view, matrix: view.matrix },
    });
  }

  /** Whether no filter hides or dims the cell. */
  #isShown({ resource, kind, action }: Prediction): boolean {
    const { nodes, actions, tier } = this.#playground.filters;
    return (
      tier === null &&
      nodes.some((node) => node.relativeId === resource && node.kind === kind) &&
      actions.some(({ id }) => id === action)
    );
  }

  #actualDecision(): Decision | null {
    const { prediction } = this.step ?? {};
    if (prediction === undefined) return null;
    const { tree, effective, mode } = this.#playground;
    const node = findNode(tree, prediction.resource, prediction.kind);
    if (node === null) return null;
    const cell = rowCell(effective, tree, mode, node, actionWithId(prediction.action));
    return cell.kind === 'decision' && cell.decision === this.#initialDecision ? cell.decision : null;
  }
}
