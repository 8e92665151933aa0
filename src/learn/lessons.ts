// All lessons, in learning order.

import type { LessonId } from '../scenario/exercise.ts';
import type { Lesson } from './lesson.ts';
import { GRANT_LESSONS } from './lessons/grants.ts';
import { PRACTICE_LESSONS } from './lessons/practice.ts';
import { RULE_LESSONS } from './lessons/rules.ts';

export const LESSONS: Readonly<Record<LessonId, Lesson>> = {
  ...GRANT_LESSONS,
  ...RULE_LESSONS,
  ...PRACTICE_LESSONS,
};
