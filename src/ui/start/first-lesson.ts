// The lesson that a newcomer begins with.

import { LESSON_IDS } from '../../scenario/exercise.ts';
import type { BuiltInExercise } from '../../scenario/exercise.ts';

export const FIRST_LESSON: BuiltInExercise = { kind: 'lesson', id: LESSON_IDS[0], step: 0 };

export const FIRST_LESSON_MINUTES = 4;
