import { describe, expect, test } from 'vitest';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import { actionNamed } from '../../src/engine/catalog/catalog.ts';
import { lessonsEn } from '../../src/i18n/lessons/en.ts';
import { lessonsZhCN } from '../../src/i18n/lessons/zh-CN.ts';
import type { LessonText } from '../../src/i18n/lessons/text.ts';
import { learnEn } from '../../src/i18n/learn/en.ts';
import { learnZhCN } from '../../src/i18n/learn/zh-CN.ts';
import { learnerStateOf, userPolicies } from '../../src/learn/learner-state.ts';
import { LESSONS } from '../../src/learn/lessons.ts';
import { actualDecision, stepSolution, stepStart } from '../../src/learn/lesson.ts';
import { checkGoals } from '../../src/learn/check.ts';
import { LESSON_IDS } from '../../src/scenario/exercise.ts';
import { allow, policy } from '../../src/scenario/presets/write-policy.ts';

const STEPS = LESSON_IDS.flatMap((id) =>
  LESSONS[id].steps.map((step, place) => ({
    title: `${id}, ${step.id}`,
    lesson: LESSONS[id],
    step,
    place,
  })),
);

test('There are at least fourteen lessons, each with three to six steps.', () => {
  expect(LESSON_IDS.length).toBeGreaterThanOrEqual(14);
  for (const id of LESSON_IDS) {
    expect(LESSONS[id].id).toBe(id);
    expect(LESSONS[id].steps.length, id).toBeGreaterThanOrEqual(3);
    expect(LESSONS[id].steps.length, id).toBeLessThanOrEqual(6);
    expect(new Set(LESSONS[id].steps.map((step) => step.id)).size, id).toBe(LESSONS[id].steps.length);
  }
});

describe('Every step of every lesson', () => {
  test.each(STEPS)('starts with unmet goals: $title', ({ lesson, step, place }) => {
    const results = checkGoals(step.goals, learnerStateOf(stepStart(lesson, place)));
    expect(results.some(({ isMet }) => !isMet)).toBe(true);
  });

  test.each(STEPS)('is not done by foretelling alone: $title', ({ lesson, step, place }) => {
    if (step.prediction === undefined) return;
    const { view, ...start } = stepStart(lesson, place);
    // Where the foretold cell is chosen as it is shown.
    const attempt = learnerStateOf({
      ...start,
      view: { ...view, cell: { ...step.prediction, scope: 'effective' } },
    });
    expect(checkGoals(step.goals, attempt).some(({ isMet }) => !isMet)).toBe(true);
  });

  test.each(STEPS)('is done by its stored solution: $title', ({ lesson, step, place }) => {
    const attempt = learnerStateOf(stepSolution(lesson, place));
    const missed = checkGoals(step.goals, attempt).filter(({ isMet }) => !isMet);
    expect(missed).toEqual([]);
    expect(userPolicies(attempt).filter(({ parsed }) => parsed.kind !== 'accepted')).toEqual([]);
  });

  test.each(STEPS.filter(({ step }) => step.goals.some(({ kind }) => kind === 'decides')))(
    'is not done by a policy that allows everything: $title',
    ({ lesson, step, place }) => {
      const policies = [policy('everything', allow('*', '*'))];
      const attempt = learnerStateOf({ ...stepSolution(lesson, place), policies });
      expect(checkGoals(step.goals, attempt).some(({ isMet }) => !isMet)).toBe(true);
    },
  );

  test.each(STEPS)('asks to foretell a cell that holds one decision: $title', ({ lesson, step, place }) => {
    const { prediction } = step;
    if (prediction === undefined) return;
    const { tree } = learnerStateOf(stepStart(lesson, place));
    expect(findNode(tree, prediction.resource, prediction.kind)).not.toBeNull();
    expect(actionNamed(prediction.action).resourceType).toBe(prediction.kind);
  });

  test.each(STEPS)('has all its texts, in both languages: $title', ({ lesson, step }) => {
    for (const texts of [lessonsEn[lesson.id], lessonsZhCN[lesson.id]]) {
      const text = texts.steps[step.id];
      expect(text).toBeDefined();
      expect(Object.keys(text?.hints ?? {})).toEqual(step.hints.map(({ id }) => id));
      expect(text?.question !== undefined).toBe(step.prediction !== undefined);
      expect(text?.answer !== undefined).toBe(step.prediction !== undefined);
      expect(Object.keys(texts.steps)).toEqual(lesson.steps.map(({ id }) => id));
    }
  });

  test.each(STEPS)('states the decision of the engine in its answer: $title', ({ lesson, step, place }) => {
    if (step.prediction === undefined) return;
    const decision = actualDecision(lesson, place);
    const [english, chinese] = [lessonsEn, lessonsZhCN].map(
      (texts) => texts[lesson.id].steps[step.id]?.answer ?? '',
    );
    expect(/allowed|denied by default|denied explicitly/i.exec(english ?? '')?.[0].toLowerCase()).toBe(
      decision === null ? null : learnEn.predictions[decision].toLowerCase(),
    );
    expect(/允许|隐式拒绝|显式拒绝/.exec(chinese ?? '')?.[0]).toBe(
      decision === null ? null : learnZhCN.predictions[decision].slice(0, 4),
    );
  });

  test.each(STEPS)('ends with a hint that always matches: $title', ({ step }) => {
    expect(step.hints.at(-1)?.when).toEqual([]);
  });
});

describe('The texts of a lesson', () => {
  test.each(LESSON_IDS)('pair their backquotes and asterisks: %s', (id) => {
    for (const texts of [lessonsEn[id], lessonsZhCN[id]])
      for (const text of sentencesOf(texts)) {
        expect(text.split('`').length % 2, text).toBe(1);
        expect(text.split('**').length % 2, text).toBe(1);
      }
  });
});

function sentencesOf({ title, teaser, steps, summary }: LessonText): readonly string[] {
  const said = Object.values(steps).flatMap(({ heading, text, question, answer, task, hints, done }) => [
    ...[heading, ...text, question, answer, task, done],
    ...Object.values(hints),
  ]);
  return [title, teaser, ...summary, ...said.filter((one) => one !== undefined)];
}
