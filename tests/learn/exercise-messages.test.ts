import { describe, expect, test } from 'vitest';
import { challengesEn } from '../../src/i18n/challenges/en.ts';
import type { ChallengeMessages } from '../../src/i18n/challenges/messages.ts';
import { challengesZhCN } from '../../src/i18n/challenges/zh-CN.ts';
import { lessonsEn } from '../../src/i18n/lessons/en.ts';
import type { LessonMessages } from '../../src/i18n/lessons/messages.ts';
import { lessonsZhCN } from '../../src/i18n/lessons/zh-CN.ts';
import { CHALLENGES } from '../../src/learn/challenges.ts';
import { LESSONS } from '../../src/learn/lessons.ts';
import { CHALLENGE_IDS, LESSON_IDS } from '../../src/scenario/exercise.ts';

const LANGUAGES = [
  { language: 'en', lessons: lessonsEn, challenges: challengesEn },
  { language: 'zh-CN', lessons: lessonsZhCN, challenges: challengesZhCN },
];

describe.each(LANGUAGES)('The messages in $language', ({ lessons, challenges }) => {
  test.each(LESSON_IDS)('word each step of the lesson %s', (id) => {
    const { steps } = LESSONS[id];
    const words = lessons[id].steps;
    expect(Object.keys(words)).toEqual(steps.map((step) => step.id));
    for (const step of steps) {
      const { hints, question, answer } = words[step.id] ?? { hints: {} };
      expect(Object.keys(hints)).toEqual(step.hints.map((hint) => hint.id));
      expect(question !== undefined).toBe(step.prediction !== undefined);
      expect(answer !== undefined).toBe(step.prediction !== undefined);
    }
  });

  test.each(CHALLENGE_IDS)('word the challenge %s', (id) => {
    const { story, hints, debrief } = challenges[id];
    expect(Object.keys(hints)).toEqual(CHALLENGES[id].hints.map((hint) => hint.id));
    expect(story.length).toBeGreaterThan(0);
    expect(debrief.length).toBeGreaterThan(0);
  });

  test.each(LESSON_IDS)('pair their backquotes and asterisks in the lesson %s', (id) => {
    expectPairedMarks(lessonSentences(lessons[id]));
  });

  test.each(CHALLENGE_IDS)('pair their backquotes and asterisks in the challenge %s', (id) => {
    expectPairedMarks(challengeSentences(challenges[id]));
  });
});

function expectPairedMarks(sentences: readonly string[]): void {
  for (const sentence of sentences) {
    expect(sentence.split('`').length % 2, sentence).toBe(1);
    expect(sentence.replace(/`[^`]*`/g, '').split('**').length % 2, sentence).toBe(1);
  }
}

function lessonSentences({ title, teaser, steps, summary }: LessonMessages): readonly string[] {
  const inSteps = Object.values(steps).flatMap(({ heading, text, question, answer, task, hints, done }) => [
    ...[heading, ...text, question, answer, task, done],
    ...Object.values(hints),
  ]);
  return [title, teaser, ...summary, ...inSteps.filter((one) => one !== undefined)];
}

function challengeSentences({ title, teaser, story, hints, debrief }: ChallengeMessages): readonly string[] {
  return [title, teaser, ...story, ...Object.values(hints), ...debrief];
}
