// Lessons and challenges as somebody takes them.

import { describe, expect, test } from 'vitest';
import type { Instance } from '../../src/engine/account/account.ts';
import { actionWithId } from '../../src/engine/catalog/catalog.ts';
import { makeChallenge } from '../../src/learn/make-challenge.ts';
import { CHALLENGES } from '../../src/learn/challenges.ts';
import { exerciseScenario } from '../../src/learn/exercise-scenario.ts';
import { stepStart } from '../../src/learn/lesson.ts';
import { LESSONS } from '../../src/learn/lessons.ts';
import { encodeFragment, readFragment } from '../../src/scenario/link/permalink.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import { allow, document, policy } from '../../src/scenario/presets/write-policy.ts';
import { ChallengeRun } from '../../src/state/challenge-run.svelte.ts';
import { LessonRun } from '../../src/state/lesson-run.svelte.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { Progress } from '../../src/state/progress.svelte.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { Browser } from './pages.ts';

const LESSON = LESSONS['first-statement'];
const isSwitchedOff = ({ configAuthEnabled }: Instance) => configAuthEnabled === false;

function startLesson(step = 0): { run: LessonRun; playground: Playground; progress: Progress } {
  const playground = new Playground(exerciseScenario({ kind: 'lesson', id: LESSON.id, step }));
  const progress = new Progress(memoryStorage());
  const run = new LessonRun(LESSON, step, playground, progress);
  run.begin();
  return { run, playground, progress };
}

describe('A step of a lesson', () => {
  test('hides the cell to predict until the learner has predicted it.', () => {
    const { run, playground } = startLesson();
    expect(playground.marks.hiddenCell).toMatchObject({ action: 'GetNacosConfig' });
    expect(run.isMet).toBe(false);
    run.predict('allow');
    expect(playground.marks.hiddenCell).toBe(null);
    expect(run.prediction).toEqual({ predicted: 'allow', actual: 'implicit-deny' });
    expect(playground.selection.answer).toMatchObject({ decision: 'implicit-deny' });
    expect(run.isMet).toBe(false);
    playground.selection.selectCell({
      resource: '*',
      kind: 'account',
      action: actionWithId('ListClusters'),
      scope: 'effective',
    });
    expect(run.isMet).toBe(true);
  });

  test('asks for what the cell shows, also where client authorization is off.', () => {
    const lesson = LESSONS['two-paths'];
    const [open] = lesson.steps;
    const closed = lesson.steps.find(({ start }) => start?.account?.instances.some(isSwitchedOff));
    const step = { ...open!, start: { ...open!.start, ...closed?.start } };
    const own = { ...lesson, steps: [step] };
    const playground = new Playground(stepStart(own, 0));
    const run = new LessonRun(own, 0, playground, new Progress(memoryStorage()));
    run.begin();
    expect(run.isCellHidden).toBe(true);
    run.predict('implicit-deny');
    expect(run.prediction).toEqual({ predicted: 'implicit-deny', actual: 'allow' });
    expect(playground.selection.answer).toMatchObject({ decision: 'allow', isChecked: false });
  });

  test('clears filters that hide or dim the cell, and keeps others.', () => {
    const { playground, run } = startLesson();
    const { filters } = playground;
    filters.setText('prod');
    run.begin();
    expect(filters.text).toBe('prod');
    filters.setText('gateway');
    run.begin();
    expect(filters.text).toBe('');
    filters.setTier('delete');
    run.begin();
    expect(filters.tier).toBe(null);
  });

  test('hides the counts that the cell is in, and nothing beside it.', () => {
    const { playground } = startLesson();
    const { tree, marks } = playground;
    const hidden = tree.nodes.filter((node) => marks.isHidden(node, actionWithId('GetNacosConfig')));
    expect(hidden.map(({ id }) => id)).toEqual([
      '1234567890123456',
      'mse-cn-0pp1j8om80a',
      '3fd98c48-a709-4061-bba1-e341d79d681b',
      'DEFAULT_GROUP',
      'prod.yaml',
    ]);
    expect(tree.nodes.some((node) => marks.isHidden(node, actionWithId('UpdateNacosConfig')))).toBe(false);
  });

  test('shows the decision at the time of the prediction, whatever is written later.', () => {
    const { run, playground } = startLesson(1);
    run.predict('implicit-deny');
    run.showSolution();
    expect(playground.selection.answer).toMatchObject({ decision: 'allow' });
    expect(run.prediction).toEqual({ predicted: 'implicit-deny', actual: 'implicit-deny' });
    expect(playground.scenario.exercise).toMatchObject({ step: 1 });
    expect(run.isMet).toBe(true);
  });

  test('asks no more once the cell says what the step did not begin with.', () => {
    const { run, playground } = startLesson(1);
    expect(run.actual).toBe('implicit-deny');
    playground.setPolicyText(0, document(allow('mse:*', '*')));
    expect(run.actual).toBe(null);
    playground.setPolicyText(0, '{"Version": ');
    expect(run.actual).toBe(null);
    run.restart();
    expect(run.actual).toBe('implicit-deny');
  });

  test('begun again in the middle of the task goes on with it, and does not ask.', () => {
    const { playground, progress } = startLesson(1);
    playground.setPolicyText(0, document(allow(['mse:ListClusters', 'mse:ListServiceQuotas'], '*')));
    const again = new LessonRun(LESSON, 1, playground, progress);
    again.begin();
    expect(again.isCellHidden).toBe(false);
    expect(playground.marks.hiddenCell).toBe(null);
    expect(again.prediction).toBe(null);
    expect(again.isMet).toBe(true);
  });

  test('is not done while a text is half typed.', () => {
    const { run, playground } = startLesson(1);
    run.predict('implicit-deny');
    run.showSolution();
    playground.buffers[0]?.setText(`${playground.buffers[0]?.text ?? ''},`);
    expect(run.results.every(({ isMet }) => isMet)).toBe(true);
    expect(run.isMet).toBe(false);
  });

  test('gives the first hint that fits what is written.', () => {
    const { run, playground } = startLesson(1);
    expect(run.hint?.id).toBe('array');
    playground.setPolicyText(0, document(allow('mse:ListServiceQuotas', '*')));
    expect(run.hint?.id).toBe('replaced');
    playground.setPolicyText(0, '{"Version":"1"}');
    expect(run.hint?.id).toBe('rejected');
  });

  test('goes on with what was written, unless the next one begins anew or is a way back.', () => {
    const { run, playground } = startLesson(1);
    const written = document(allow('mse:List*', '*'));
    playground.setPolicyText(0, written);
    run.go(2);
    expect(playground.buffers[0]?.text).toBe(written);
    expect(playground.scenario.exercise).toMatchObject({ step: 2 });
    new LessonRun(LESSON, 2, playground, new Progress(null)).go(1);
    expect(playground.buffers[0]?.text).not.toBe(written);
  });

  test('stays done.', () => {
    const { run, progress } = startLesson();
    expect(run.isDone).toBe(false);
    run.completeStep();
    expect(progress.stepsOf(LESSON.id)).toEqual([LESSON.steps[0]?.id]);
    expect(run.isDone).toBe(true);
  });

  test('beyond the last is the summary, which is done.', () => {
    const playground = new Playground(scenarioOf([]));
    const run = new LessonRun(LESSON, 99, playground, new Progress(null));
    run.begin();
    expect(run.step).toBe(null);
    expect(run.isDone).toBe(true);
  });
});

describe('A challenge', () => {
  test('is worth what has been written, and keeps the most stars.', () => {
    const challenge = CHALLENGES['first-look'];
    const playground = new Playground(exerciseScenario({ kind: 'challenge', id: challenge.id }));
    const progress = new Progress(memoryStorage());
    const run = new ChallengeRun({ kind: 'ours', challenge }, playground, progress);
    expect(run.stars).toBe(0);
    run.showSolution();
    expect(run.stars).toBe(3);
    run.recordStars();
    run.restart();
    expect(run.stars).toBe(0);
    expect(run.best).toBe(3);
  });

  test('of a visitor is stored in a link, with its hidden goals obfuscated.', () => {
    const author = scenarioOf([policy('mine', allow('mse:ListClusters', '*'))]);
    const expectations = ['allow mse:ListClusters on *', 'half typed', 'deny everything else'];
    const made = makeChallenge(
      { name: 'Mine', task: 'Let Lin in.', hidden: new Set([2]), budget: null, start: 'blank' },
      { ...author, expectations },
      author.policies,
    );
    expect(made.expectations).toEqual(['allow mse:ListClusters on *']);
    expect(JSON.stringify(made)).not.toContain('everything else');
    const read = readFragment(encodeFragment(made));
    expect(read).toMatchObject({ kind: 'scenario', scenario: made });

    const playground = new Playground(made);
    const { exercise } = made;
    if (exercise?.kind !== 'own-challenge') throw new Error('no challenge');
    const taken = { kind: 'own', challenge: exercise.challenge } as const;
    const run = new ChallengeRun(taken, playground, new Progress(null));
    playground.setPolicyText(0, document(allow('mse:List*', '*')));
    expect(run.stars).toBe(1);
    playground.setPolicyText(0, document(allow('mse:ListClusters', '*')));
    expect(run.stars).toBe(3);
  });
});

describe('A visit', () => {
  test('that asks for a lesson opens it, and puts the draft aside.', async () => {
    const browser = new Browser();
    (await browser.open('')).edit('mine');
    const { session } = await browser.open('#lesson=first-statement');
    await session.exerciseLoaded;
    expect(session.playground.exercise).toMatchObject({ id: 'first-statement', step: 0 });
    expect(session.previousDraft).not.toBe(null);
  });

  test('has one draft for all exercises that follow one another.', async () => {
    const browser = new Browser();
    const page = await browser.open('');
    page.edit('mine');
    const { session } = page;
    for (const id of ['first-look', 'first-look'] as const) {
      await session.openExercise({ kind: 'challenge', id });
      page.edit('at it');
    }
    await session.openExercise({ kind: 'lesson', id: 'first-statement', step: 1 });
    page.edit('still at it');
    session.returnToDraft();
    expect(page.title).toBe('mine');
  });

  test('comes back to the exercise that was opened last, not to the one before it.', async () => {
    const browser = new Browser();
    const page = await browser.open('');
    await page.session.openExercise({ kind: 'lesson', id: 'first-statement', step: 0 });
    page.edit('at it');
    await page.session.openExercise({ kind: 'challenge', id: 'first-look' });
    page.update();
    const later = await browser.reload(page, page.address ?? '');
    expect(later.session.playground.exercise).toMatchObject({ kind: 'challenge', id: 'first-look' });
  });
});
