// The scenario with which a built-in exercise starts.

import type { BuiltInExercise } from '../scenario/exercise.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { challengeStart } from './challenge.ts';
import { CHALLENGES } from './challenges.ts';
import { stepStart } from './lesson.ts';
import { LESSONS } from './lessons.ts';

export function exerciseScenario(exercise: BuiltInExercise): Scenario {
  return exercise.kind === 'lesson'
    ? stepStart(LESSONS[exercise.id], exercise.step)
    : challengeStart(CHALLENGES[exercise.id]);
}
