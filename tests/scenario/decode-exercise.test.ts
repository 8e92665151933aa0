import { describe, expect, test } from 'vitest';
import { decodeScenario } from '../../src/scenario/decode-scenario.ts';

function exerciseIn(exercise: unknown): unknown {
  return decodeScenario({ policies: [], exercise });
}

describe('An exercise in a scenario', () => {
  test.each([
    { kind: 'lesson', id: 'wildcards', step: 2 },
    { kind: 'challenge', id: 'example-5' },
    { kind: 'own-challenge', challenge: { task: 'Do it', hidden: 'abc', budget: null } },
    {
      kind: 'own-challenge',
      challenge: { task: '', hidden: '', budget: { statements: 2, characters: 300 } },
    },
  ])('is decoded: %o', (exercise) => {
    expect(exerciseIn(exercise)).toMatchObject({ exercise });
  });

  test.each([
    null,
    { kind: 'lesson', id: 'not-a-lesson', step: 0 },
    { kind: 'lesson', id: 'example-4', step: 0 },
    { kind: 'exam', id: 'wildcards' },
    {},
  ])('that is unknown becomes null: %o', (exercise) => {
    expect(exerciseIn(exercise)).toMatchObject({ exercise: null });
  });

  test.each([
    'wildcards',
    [],
    { kind: 'lesson', id: 'wildcards', step: -1 },
    { kind: 'lesson', id: 'wildcards', step: 'one' },
    { kind: 'own-challenge' },
    { kind: 'own-challenge', challenge: { budget: { statements: 1 } } },
  ])('of the wrong type rejects the whole scenario: %o', (exercise) => {
    expect(exerciseIn(exercise)).toBeNull();
  });
});
