import { describe, expect, test } from 'vitest';
import { learnerStateOf } from '../../src/learn/learner-state.ts';
import { challengeStart, checkChallenge, DIFFICULTIES } from '../../src/learn/challenge.ts';
import { CHALLENGES } from '../../src/learn/challenges.ts';
import { CHALLENGE_IDS } from '../../src/scenario/exercise.ts';

const ALL = CHALLENGE_IDS.map((id) => ({ id, challenge: CHALLENGES[id] }));

test('There are at least twelve challenges, ordered by difficulty', () => {
  expect(CHALLENGE_IDS.length).toBeGreaterThanOrEqual(12);
  const difficulties = ALL.map(({ challenge }) => DIFFICULTIES.indexOf(challenge.difficulty));
  expect(difficulties).toEqual(difficulties.toSorted((a, b) => a - b));
  expect(new Set(difficulties).size).toBe(DIFFICULTIES.length);
});

describe('Every challenge', () => {
  test.each(ALL)('starts with fewer than two stars: $id', ({ id, challenge }) => {
    expect(challenge.id).toBe(id);
    expect(checkChallenge(challenge, learnerStateOf(challengeStart(challenge))).stars).toBeLessThan(2);
  });

  test.each(ALL)('earns three stars with its stored solution: $id', ({ challenge }) => {
    const solved = { ...challengeStart(challenge), ...challenge.solution };
    const { goals, hidden, used, stars } = checkChallenge(challenge, learnerStateOf(solved));
    expect([...goals, ...hidden].filter(({ isMet }) => !isMet)).toEqual([]);
    expect({ stars, used }).toEqual({ stars: 3, used });
  });

  test.each(ALL)(
    'gives one star to its stored wrong answers, which meet the visible goals: $id',
    ({ challenge }) => {
      expect(challenge.wrongAnswers.length).toBeGreaterThan(challenge.difficulty === 'devious' ? 2 : 1);
      for (const wrong of challenge.wrongAnswers) {
        const { goals, stars } = checkChallenge(
          challenge,
          learnerStateOf({ ...challengeStart(challenge), ...wrong }),
        );
        expect(goals.filter(({ isMet }) => !isMet)).toEqual([]);
        expect(stars).toBe(1);
      }
    },
  );

  test.each(ALL)('ends with a hint that always matches: $id', ({ challenge }) => {
    expect(challenge.hints.at(-1)?.when).toEqual([]);
  });
});
