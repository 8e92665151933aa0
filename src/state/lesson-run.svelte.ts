// One step of a lesson as somebody takes it. A new step is a new run.

import { findNode } from '../engine/account/walk-tree.ts';
import { actionNamed } from '../engine/catalog/catalog.ts';
import type { Decision } from '../engine/evaluation/decide/decision.ts';
import { actualDecision, hintFor, stepSolution, stepStart } from '../learn/lesson.ts';
import type { Hint, Lesson, LessonStep } from '../learn/lesson.ts';
import { checkGoals } from '../learn/check.ts';
import type { GoalResult } from '../learn/check.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { learnerStateIn, isHalfTyped } from './learner-state-in.ts';
import { rowCell } from './scope-decisions.ts';
import type { Playground } from './playground.svelte.ts';
import type { Progress } from './progress.svelte.ts';

export class LessonRun {
  readonly lesson: Lesson;
  readonly place: number;
  /** Null at the lesson's summary. */
  readonly step: LessonStep | null;
  /** What the learner has said that the cell will say, and what it said then. */
  prediction: { readonly said: Decision; readonly shown: Decision } | null = $state.raw(null);
  isHintWanted = $state(false);
  readonly #playground: Playground;
  readonly #progress: Progress;
  readonly #begunWith: Decision | null;
  /** False where the question did not fit any more when the run began, as after a reload in the middle of the task. */
  readonly #isAsked: boolean;

  readonly learnerState = $derived.by(() => learnerStateIn(this.#playground));
  readonly results: readonly GoalResult[] = $derived.by(() =>
    this.step === null ? [] : checkGoals(this.step.goals, this.learnerState),
  );
  /** What the cell that is to be foretold says; null where that is not what the step begins with, and the question no longer fits. */
  readonly actual: Decision | null = $derived.by(() => this.#actualDecision());
  /** Whether the cell is still to be foretold. */
  readonly isCellHidden: boolean = $derived.by(() => this.#isAsked && this.prediction === null);
  readonly isMet: boolean = $derived.by(
    () => !this.isCellHidden && this.results.every(({ isMet }) => isMet) && !isHalfTyped(this.#playground),
  );
  /** The first hint that fits what the learner has made so far. */
  readonly hint: Hint | null = $derived.by(() => hintFor(this.step?.hints ?? [], this.learnerState));

  constructor(lesson: Lesson, place: number, playground: Playground, progress: Progress) {
    this.lesson = lesson;
    this.place = Math.min(place, lesson.steps.length);
    this.step = lesson.steps[this.place] ?? null;
    this.#playground = playground;
    this.#progress = progress;
    this.#begunWith = actualDecision(lesson, this.place);
    this.#isAsked = this.actual !== null;
  }

  /** Whether the step was done before, now or on another day. */
  get isDone(): boolean {
    return this.step === null || this.#progress.stepsOf(this.lesson.id).includes(this.step.id);
  }

  /** Hides the cell that is to be foretold. The focus stays where it is. */
  begin(): void {
    const { prediction } = this.step ?? {};
    const { marks, selection } = this.#playground;
    marks.hiddenCell = null;
    if (prediction === undefined || !this.isCellHidden) return;
    marks.hiddenCell = prediction;
    selection.cell = null;
    this.#playground.nodeRef = { resource: prediction.resource, kind: prediction.kind };
  }

  /** Shows the cell, and beneath the matrix why it says what it says. */
  predict(decision: Decision): void {
    const { prediction } = this.step ?? {};
    const { actual } = this;
    if (prediction === undefined || actual === null) return;
    this.prediction = { said: decision, shown: actual };
    this.#playground.marks.hiddenCell = null;
    this.#playground.detail = 'reasons';
    this.#playground.selection.cell = {
      resource: prediction.resource,
      kind: prediction.kind,
      action: actionNamed(prediction.action),
      scope: 'effective',
    };
  }

  completeStep(): void {
    if (this.step !== null) this.#progress.completeStep(this.lesson.id, this.step.id);
  }

  /** Puts the step back to what it begins with. */
  restart(): void {
    this.#load(stepStart(this.lesson, this.place));
  }

  /** Makes what the step asks for. */
  showSolution(): void {
    this.#load(stepSolution(this.lesson, this.place));
  }

  /** Goes to another step: on with what is there where it begins so, and else to what it begins with. */
  go(place: number): void {
    const { exercise } = stepStart(this.lesson, place);
    const continues = place === this.place + 1 && this.lesson.steps[place]?.start === undefined;
    if (continues) this.#playground.exercise = exercise;
    else this.#load(stepStart(this.lesson, place));
  }

  /** In the view that the learner has, unless the lesson has a view of its own. */
  #load(scenario: Scenario): void {
    const { view, title } = this.#playground.scenario;
    const isOwnView = this.lesson.steps.some(({ start, solution }) => start?.view ?? solution.view);
    this.#playground.load({
      ...scenario,
      title,
      // What a lesson says holds in the mode that it begins in.
      view: isOwnView ? scenario.view : { ...scenario.view, matrix: view.matrix },
    });
  }

  #actualDecision(): Decision | null {
    const { prediction } = this.step ?? {};
    if (prediction === undefined) return null;
    const { tree, effective, mode } = this.#playground;
    const node = findNode(tree, prediction.resource, prediction.kind);
    if (node === null) return null;
    const cell = rowCell(effective, tree, mode, node, actionNamed(prediction.action));
    return cell.kind === 'decision' && cell.decision === this.#begunWith ? cell.decision : null;
  }
}
