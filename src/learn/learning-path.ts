// The order in which to learn: where to start, then the groups of lessons, then the challenges.

import { CHALLENGE_IDS, LESSON_IDS } from '../scenario/exercise.ts';
import type { BuiltInExercise, ChallengeId, LessonId } from '../scenario/exercise.ts';
import type { Difficulty } from './challenge.ts';
import { CHALLENGES } from './challenges.ts';
import { LESSONS } from './lessons.ts';
import { GRANT_LESSONS } from './lessons/grants.ts';
import { PRACTICE_LESSONS } from './lessons/practice.ts';
import { RULE_LESSONS } from './lessons/rules.ts';

export const LESSON_SECTIONS = ['start', 'grants', 'rules', 'practice'] as const;
export type LessonSection = (typeof LESSON_SECTIONS)[number];

const START_COUNT = 3;
const START = LESSON_IDS.slice(0, START_COUNT);

/** The lessons of each section, in learning order. Each lesson is in one section. */
export const LESSONS_IN: Readonly<Record<LessonSection, readonly LessonId[]>> = {
  start: START,
  grants: LESSON_IDS.filter((id) => id in GRANT_LESSONS && !START.includes(id)),
  rules: LESSON_IDS.filter((id) => id in RULE_LESSONS),
  practice: LESSON_IDS.filter((id) => id in PRACTICE_LESSONS),
};

const MINUTES_PER_STEP = 4 / 3;
const CHALLENGE_MINUTES: Readonly<Record<Difficulty, number>> = { easy: 3, medium: 5, hard: 8, devious: 12 };

/** An estimate from the number of steps. */
export function lessonMinutes(id: LessonId): number {
  return Math.round(LESSONS[id].steps.length * MINUTES_PER_STEP);
}

/** An estimate from the difficulty. */
export function challengeMinutes(id: ChallengeId): number {
  return CHALLENGE_MINUTES[CHALLENGES[id].difficulty];
}

/** What to do next: the first unfinished lesson, then the first challenge without a star; null if all are done. */
export function recommendedNext(
  stepsOf: (lesson: LessonId) => readonly string[],
  starsOf: (challenge: ChallengeId) => number,
): BuiltInExercise | null {
  const lesson = LESSON_IDS.find((id) => LESSONS[id].steps.some((step) => !stepsOf(id).includes(step.id)));
  if (lesson !== undefined) {
    const step = LESSONS[lesson].steps.findIndex(({ id }) => !stepsOf(lesson).includes(id));
    return { kind: 'lesson', id: lesson, step };
  }
  const challenge = CHALLENGE_IDS.find((id) => starsOf(id) === 0);
  return challenge === undefined ? null : { kind: 'challenge', id: challenge };
}
