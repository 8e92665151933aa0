import { expect, test } from 'vitest';
import { LESSONS } from '../../src/learn/lessons.ts';
import {
  lessonMinutes,
  LESSON_SECTIONS,
  LESSONS_IN,
  recommendedNext,
} from '../../src/learn/learning-path.ts';
import { CHALLENGE_IDS, LESSON_IDS } from '../../src/scenario/exercise.ts';
import type { LessonId } from '../../src/scenario/exercise.ts';

test('Each lesson is in one section, in learning order', () => {
  expect(LESSON_SECTIONS.flatMap((section) => LESSONS_IN[section])).toEqual([...LESSON_IDS]);
  expect(LESSONS_IN.start).toHaveLength(3);
});

test('The first lesson takes as long as the page promises', () => {
  expect(lessonMinutes(LESSON_IDS[0])).toBe(4);
});

test('What comes next is the first unfinished step, then a challenge, then nothing', () => {
  const all = (id: LessonId) => LESSONS[id].steps.map((step) => step.id);
  const [first, second] = LESSON_IDS;
  expect(
    recommendedNext(
      () => [],
      () => 0,
    ),
  ).toEqual({ kind: 'lesson', id: first, step: 0 });
  expect(
    recommendedNext(
      (id) => (id === first ? all(id) : id === second ? all(id).slice(0, 1) : []),
      () => 0,
    ),
  ).toEqual({ kind: 'lesson', id: second, step: 1 });
  expect(recommendedNext(all, (id) => (id === CHALLENGE_IDS[0] ? 1 : 0))).toEqual({
    kind: 'challenge',
    id: CHALLENGE_IDS[1],
  });
  expect(recommendedNext(all, () => 3)).toBe(null);
});
