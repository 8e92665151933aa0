// All messages of exercises, loaded with the exercise panel.

import type { ChallengeId, LessonId } from '../../scenario/exercise.ts';
import type { ChallengeMessages } from '../challenges/messages.ts';
import type { AssertionMessages } from '../assertions/en.ts';
import type { LessonMessages } from '../lessons/messages.ts';
import type { LearnMessages } from './en.ts';

interface ExerciseContents {
  readonly lessons: Readonly<Record<LessonId, LessonMessages>>;
  readonly challenges: Readonly<Record<ChallengeId, ChallengeMessages>>;
}

export type ExerciseMessages = LearnMessages & AssertionMessages & ExerciseContents;
