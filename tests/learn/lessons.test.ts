import { describe, expect, test } from 'vitest';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import { actionWithId } from '../../src/engine/catalog/catalog.ts';
import { lessonsEn } from '../../src/i18n/lessons/en.ts';
import { lessonsZhCN } from '../../src/i18n/lessons/zh-CN.ts';
import { learnEn } from '../../src/i18n/learn/en.ts';
import { learnZhCN } from '../../src/i18n/learn/zh-CN.ts';
import { learnerStateOf, userPolicies } from '../../src/learn/learner-state.ts';
import { LESSONS } from '../../src/learn/lessons.ts';
import { actualDecision, stepSolution, stepStart } from '../../src/learn/lesson.ts';
import { checkGoals } from '../../src/learn/check.ts';
import { LESSON_IDS } from '../../src/scenario/exercise.ts';
import { allow, policy } from '../../src/scenario/presets/write-policy.ts';

const STEPS = LESSON_IDS.flatMap((id) =>
  LESSONS[id].steps.map((step, index) => ({
    title: `${id}, ${step.id}`,
    lesson: LESSONS[id],
    step,
    index,
  })),
);
const PREDICTIONS = STEPS.flatMap(({ step, ...rest }) =>
  step.prediction === undefined ? [] : [{ ...rest, step, prediction: step.prediction }],
);

test('There are at least fourteen lessons, each with three to six steps', () => {
  expect(LESSON_IDS.length).toBeGreaterThanOrEqual(14);
  for (const id of LESSON_IDS) {
    expect(LESSONS[id].id).toBe(id);
    expect(LESSONS[id].steps.length, id).toBeGreaterThanOrEqual(3);
    expect(LESSONS[id].steps.length, id).toBeLessThanOrEqual(6);
    expect(new Set(LESSONS[id].steps.map((step) => step.id)).size, id).toBe(LESSONS[id].steps.length);
  }
});

describe('Every step of every lesson', () => {
  test.each(STEPS)('starts with unmet goals: $title', ({ lesson, step, index }) => {
    const results = checkGoals(step.goals, learnerStateOf(stepStart(lesson, index)));
    expect(results.some(({ isMet }) => !isMet)).toBe(true);
  });

  test.each(PREDICTIONS)(
    'is not done by the prediction alone: $title',
    ({ lesson, step, index, prediction }) => {
      const { view, ...start } = stepStart(lesson, index);
      // A prediction selects its cell.
      const state = learnerStateOf({
        ...start,
        view: { ...view, cell: { ...prediction, scope: 'effective' } },
      });
      expect(checkGoals(step.goals, state).some(({ isMet }) => !isMet)).toBe(true);
    },
  );

  test.each(STEPS)('is done by its stored solution: $title', ({ lesson, step, index }) => {
    const state = learnerStateOf(stepSolution(lesson, index));
    const missed = checkGoals(step.goals, state).filter(({ isMet }) => !isMet);
    expect(missed).toEqual([]);
    expect(userPolicies(state).filter(({ parsed }) => parsed.kind !== 'accepted')).toEqual([]);
  });

  test.each(STEPS.filter(({ step }) => step.goals.some(({ kind }) => kind === 'decides')))(
    'is not done by a policy that allows everything: $title',
    ({ lesson, step, index }) => {
      const policies = [policy('everything', allow('*', '*'))];
      const state = learnerStateOf({ ...stepSolution(lesson, index), policies });
      expect(checkGoals(step.goals, state).some(({ isMet }) => !isMet)).toBe(true);
    },
  );

  test.each(PREDICTIONS)(
    'asks for a cell with a single decision: $title',
    ({ lesson, index, prediction }) => {
      const { tree } = learnerStateOf(stepStart(lesson, index));
      expect(findNode(tree, prediction.resource, prediction.kind)).not.toBeNull();
      expect(actionWithId(prediction.action).resourceType).toBe(prediction.kind);
    },
  );

  test.each(PREDICTIONS)(
    'states the decision of the engine in its answer: $title',
    ({ lesson, step, index }) => {
      const decision = actualDecision(lesson, index);
      const [english, chinese] = [lessonsEn, lessonsZhCN].map(
        (messages) => messages[lesson.id].steps[step.id]?.answer ?? '',
      );
      expect(/allowed|denied by default|denied explicitly/i.exec(english ?? '')?.[0].toLowerCase()).toBe(
        decision === null ? null : learnEn.predictions[decision].toLowerCase(),
      );
      expect(/允许|隐式拒绝|显式拒绝/.exec(chinese ?? '')?.[0]).toBe(
        decision === null ? null : learnZhCN.predictions[decision].slice(0, 4),
      );
    },
  );

  test.each(STEPS)('ends with a hint that always matches: $title', ({ step }) => {
    expect(step.hints.at(-1)?.when).toEqual([]);
  });
});
