// A challenge: visible and hidden goals, and a budget for the size of the policies.

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

export interface ChallengeGoals {
  /** Assertions, one line each. */
  readonly goals: readonly string[];
  /** Hidden assertions that fail if more is granted than the goals require. */
  readonly hidden: readonly string[];
  /** Null for any size. */
  readonly budget: Budget | null;
  /** Sets account, context and mode for checking the goals. If absent, those of the page are used. */
  readonly start?: Setting;
}

export interface Challenge extends ChallengeGoals {
  readonly id: ChallengeId;
  readonly difficulty: Difficulty;
  readonly budget: Budget;
  readonly start: Setting;
  /** The first matching hint is shown. */
  readonly hints: readonly Hint[];
  /** Earns all stars; overrides parts of the start. */
  readonly solution: Setting;
  /** Typical wrong answers: each meets the goals, and fails a hidden assertion. */
  readonly wrongAnswers: readonly Setting[];
}

export interface ChallengeResult {
  readonly goals: readonly GoalResult[];
  readonly hidden: readonly GoalResult[];
  readonly used: Budget;
  /** 1: all goals are met; 2: and the hidden ones; 3: and the policies are within the budget. */
  readonly stars: 0 | 1 | 2 | 3;
}

export function challengeStart(challenge: Challenge): Scenario {
  const exercise = { kind: 'challenge', id: challenge.id } as const;
  return { ...scenarioOf([]), ...challenge.start, exercise };
}

/** The goals of a custom challenge. Its visible goals are the assertions of the scenario. */
export function goalsOfOwn(
  { hidden, budget }: OwnChallenge,
  expectations: readonly string[],
): ChallengeGoals {
  return { goals: expectations, hidden: deobfuscate(hidden), budget };
}

export function checkChallenge(challenge: ChallengeGoals, state: LearnerState): ChallengeResult {
  const { goals, hidden, budget } = challenge;
  // Checked together, so that a hidden `deny everything else` excludes the goals.
  const results = checkGoals([...goals, ...hidden].map(decides), withChallengeSetting(challenge, state));
  const goalResults = results.slice(0, goals.length);
  const hiddenResults = results.slice(goals.length);
  const used = measureSize(state);
  const areGoalsMet = goalResults.every((result) => result.isMet);
  const areHiddenGoalsMet = hiddenResults.every((result) => result.isMet);
  const isWithinBudget =
    budget === null || (used.statements <= budget.statements && used.characters <= budget.characters);
  return {
    goals: goalResults,
    hidden: hiddenResults,
    used,
    stars: !areGoalsMet ? 0 : !areHiddenGoalsMet ? 1 : !isWithinBudget ? 2 : 3,
  };
}

/** Replaces account, context and mode with those of the challenge, since learners can change them on the page. */
export function withChallengeSetting(
  { start }: Pick<ChallengeGoals, 'start'>,
  state: LearnerState,
): LearnerState {
  if (start === undefined) return state;
  const { account, context, view } = { ...scenarioOf([]), ...start };
  return { ...state, tree: buildTree(account), context, mode: view.mode };
}

/** The total size of the attached custom policies. */
function measureSize(state: LearnerState): Budget {
  const policies = userPolicies(state).map(({ parsed }) => parsed);
  return {
    statements: policies.reduce((sum, { document }) => sum + document.statements.length, 0),
    characters: policies.reduce((sum, { size }) => sum + size.minified, 0),
  };
}
