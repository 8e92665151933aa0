// Builds the scenario of a custom challenge, which its link opens.

import { parseAssertion } from '../engine/evaluation/assertions/assertion.ts';
import { blankScenario } from '../scenario/presets/start-scenarios.ts';
import type { Budget } from '../scenario/exercise.ts';
import type { Scenario, ScenarioPolicy } from '../scenario/scenario.ts';
import { obfuscate } from '../scenario/link/obfuscate.ts';

export const CHALLENGE_STARTS = ['blank', 'opened', 'present'] as const;
export type ChallengeStart = (typeof CHALLENGE_STARTS)[number];

export interface ChallengeDraft {
  readonly name: string;
  readonly task: string;
  /** Indexes of the scenario's assertions that are hidden. */
  readonly hidden: ReadonlySet<number>;
  readonly budget: Budget | null;
  readonly start: ChallengeStart;
}

/** Reads a budget from form values; null unless both are non-negative safe integers. */
export function readBudget(statements: unknown, characters: unknown): Budget | null {
  return isCount(statements) && isCount(characters) ? { statements, characters } : null;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Excludes invalid assertions. `opened` are the policies as the author opened them. */
export function makeChallenge(
  { name, task, hidden, budget, start }: ChallengeDraft,
  scenario: Scenario,
  opened: readonly ScenarioPolicy[],
): Scenario {
  const lines = scenario.expectations.map((line, index) => ({ line, isHidden: hidden.has(index) }));
  const readable = lines.filter(({ line }) => parseAssertion(line).kind === 'assertion');
  const policies = { blank: blankScenario().policies, opened, present: scenario.policies }[start];
  const view = { ...scenario.view, cell: null, openPolicy: 0, scope: 'effective' as const };
  return {
    ...scenario,
    title: name,
    policies,
    view,
    example: null,
    baseline: null,
    expectations: readable.filter(({ isHidden }) => !isHidden).map(({ line }) => line),
    exercise: {
      kind: 'own-challenge',
      challenge: {
        task,
        hidden: obfuscate(readable.filter(({ isHidden }) => isHidden).map(({ line }) => line)),
        budget,
      },
    },
  };
}
