// A challenge in progress: a built-in one, or one that another visitor created.

import { withChallengeSetting, challengeStart, checkChallenge, goalsOfOwn } from '../learn/challenge.ts';
import type { Challenge, ChallengeGoals, ChallengeResult } from '../learn/challenge.ts';
import { hintFor } from '../learn/lesson.ts';
import type { Hint } from '../learn/lesson.ts';
import type { OwnChallenge } from '../scenario/exercise.ts';
import { learnerStateIn, isHalfTyped } from './learner-state-in.ts';
import type { Playground } from './playground.svelte.ts';
import type { Progress } from './progress.svelte.ts';

export type TakenChallenge =
  | { readonly kind: 'ours'; readonly challenge: Challenge }
  | { readonly kind: 'own'; readonly challenge: OwnChallenge };

export class ChallengeRun {
  readonly challenge: TakenChallenge;
  #isHintShown = $state(false);
  readonly #playground: Playground;
  readonly #progress: Progress;

  readonly #learnerState = $derived.by(() => learnerStateIn(this.#playground));
  readonly goals: ChallengeGoals = $derived.by(() =>
    this.challenge.kind === 'ours'
      ? this.challenge.challenge
      : goalsOfOwn(this.challenge.challenge, this.#playground.assertions),
  );
  readonly result: ChallengeResult = $derived.by(() => checkChallenge(this.goals, this.#learnerState));
  /** 0 while a text is half typed, because decisions are then those of the last text. */
  readonly stars: ChallengeResult['stars'] = $derived.by(() =>
    isHalfTyped(this.#playground) ? 0 : this.result.stars,
  );
  /** The first hint that fits the current state. */
  readonly hint: Hint | null = $derived.by(() => {
    if (this.challenge.kind !== 'ours') return null;
    const { challenge } = this.challenge;
    return hintFor(challenge.hints, withChallengeSetting(challenge, this.#learnerState));
  });

  constructor(taken: TakenChallenge, playground: Playground, progress: Progress) {
    this.challenge = taken;
    this.#playground = playground;
    this.#progress = progress;
  }

  get isHintShown(): boolean {
    return this.#isHintShown;
  }

  toggleHint(): void {
    this.#isHintShown = !this.#isHintShown;
  }

  /** The most stars won so far; recorded for built-in challenges only. */
  get best(): number {
    return this.challenge.kind === 'ours' ? this.#progress.starsOf(this.challenge.challenge.id) : 0;
  }

  recordStars(): void {
    if (this.challenge.kind === 'ours') this.#progress.recordStars(this.challenge.challenge.id, this.stars);
  }

  /** Restores the start of a built-in challenge. Another visitor's challenge is restarted by its link. */
  restart(): void {
    if (this.challenge.kind === 'ours') this.#playground.load(challengeStart(this.challenge.challenge));
  }

  /** Loads a solution with all stars. */
  showSolution(): void {
    if (this.challenge.kind === 'ours')
      this.#playground.load({
        ...challengeStart(this.challenge.challenge),
        ...this.challenge.challenge.solution,
      });
  }
}
