// A challenge: goals to meet, others that are checked and not shown, and what a policy for it should do with at most.

import { buildTree } from '../engine/account/resource-tree.ts';
import type { Budget, ChallengeId, OwnChallenge } from '../scenario/exercise.ts';
import { scenarioOf } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { deobfuscate } from '../scenario/link/obfuscate.ts';
import { userPolicies } from './learner-state.ts';
import type { LearnerState } from './learner-state.ts';
import type { Hint, Setting } from './lesson.ts';
import { checkGoals, decides } from './check.ts';
import type { GoalResult } from './check.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard', 'devious'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What is checked of an attempt. */
export interface ChallengeGoals {
  /** Expectations, a line each. */
  readonly goals: readonly string[];
  /** Those that catch what was granted beyond the goals. */
  readonly hidden: readonly string[];
  /** Null where any size will do. */
  readonly budget: Budget | null;
  /** What the goals are asked in; absent where that is whatever the page shows. */
  readonly start?: Setting;
}

export interface Challenge extends ChallengeGoals {
  readonly id: ChallengeId;
  readonly difficulty: Difficulty;
  readonly budget: Budget;
  readonly start: Setting;
  /** In the order in which they are looked through; the first that fits is shown. */
  readonly hints: readonly Hint[];
  /** What earns all stars, put over the start. */
  readonly solution: Setting;
  /** Answers that people give: each meets the goals, and fails a hidden expectation. */
  readonly wrongAnswers: readonly Setting[];
}

export interface ChallengeResult {
  readonly goals: readonly GoalResult[];
  readonly hidden: readonly GoalResult[];
  readonly used: Budget;
  /**
   * None until all goals are met; one for these; a second where nothing is granted that was not asked for; a third within the
   * budget besides.
   */
  readonly stars: 0 | 1 | 2 | 3;
}

export function challengeStart(challenge: Challenge): Scenario {
  const exercise = { kind: 'challenge', id: challenge.id } as const;
  return { ...scenarioOf([]), ...challenge.start, exercise };
}

/** The goals of a challenge that a visitor has made, which stand in the scenario's expectations. */
export function goalsOfOwn(
  { hidden, budget }: OwnChallenge,
  expectations: readonly string[],
): ChallengeGoals {
  return { goals: expectations, hidden: deobfuscate(hidden), budget };
}

export function checkChallenge(challenge: ChallengeGoals, attempt: LearnerState): ChallengeResult {
  const { goals, hidden, budget } = challenge;
  // Together, so that a hidden `deny everything else` spares what the goals ask for.
  const results = checkGoals([...goals, ...hidden].map(decides), asAsked(challenge, attempt));
  const open = results.slice(0, goals.length);
  const covert = results.slice(goals.length);
  const used = usedBy(attempt);
  const isMet = open.every((result) => result.isMet);
  const isLeast = covert.every((result) => result.isMet);
  const isWithin =
    budget === null || (used.statements <= budget.statements && used.characters <= budget.characters);
  return {
    goals: open,
    hidden: covert,
    used,
    stars: !isMet ? 0 : !isLeast ? 1 : !isWithin ? 2 : 3,
  };
}

/**
 * The attempt in what the goals are asked in: whoever looks around with another context, mode or account is still to be told of
 * the one that the story speaks of.
 */
export function asAsked({ start }: Pick<ChallengeGoals, 'start'>, attempt: LearnerState): LearnerState {
  if (start === undefined) return attempt;
  const { account, context, view } = { ...scenarioOf([]), ...start };
  return { ...attempt, tree: buildTree(account), context, mode: view.mode };
}

/** What the attached policies that the learner writes come to. */
function usedBy(attempt: LearnerState): Budget {
  const written = userPolicies(attempt).map(({ parsed }) => parsed);
  return {
    statements: written.reduce((sum, { document }) => sum + document.statements.length, 0),
    characters: written.reduce((sum, { size }) => sum + size.minified, 0),
  };
}
