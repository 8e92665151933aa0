// All texts of exercises, loaded with the exercise panel.

import type { ChallengeId, LessonId } from '../../scenario/exercise.ts';
import type { ChallengeText } from '../challenges/text.ts';
import type { AssertionMessages } from '../assertions/en.ts';
import type { LessonText } from '../lessons/text.ts';
import type { LearnMessages } from './en.ts';

interface ExerciseTexts {
  readonly lessons: Readonly<Record<LessonId, LessonText>>;
  readonly challenges: Readonly<Record<ChallengeId, ChallengeText>>;
}

export type ExerciseWords = LearnMessages & AssertionMessages & ExerciseTexts;
