// One history for texts, names, attachment, account and context.

import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { followHistory } from '../../src/state/sync.svelte.ts';

const TEXT = '{"Version":"1","Statement":[]}';

function start() {
  const playground = new Playground(scenarioOf([{ kind: 'custom', name: 'a', text: TEXT, attached: true }]));
  const clock = { now: 0 };
  $effect.root(() => {
    followHistory(playground, () => clock.now);
  });
  flushSync();
  /** Does something a while after what was done before. */
  const act = (run: () => void, pause = 5000) => {
    clock.now += pause;
    run();
    flushSync();
  };
  const { history } = playground;
  return { playground, history, act };
}

test('Nothing can be undone before something is done', () => {
  const { history } = start();
  expect([history.canUndo, history.canRedo]).toEqual([false, false]);
});

test('Every kind of edit is undone and redone in turn', () => {
  const { playground, history, act } = start();
  const seen = [playground.scenario];
  const edits = [
    () => playground.setPolicyText(0, '{}'),
    () => playground.addPolicy('b'),
    () => (playground.context = { 'acs:MFAPresent': 'true' }),
    () => (playground.account = { ...playground.account, instances: [] }),
    () => {
      const [first] = playground.buffers;
      if (first !== undefined) first.attached = false;
    },
    () => {
      const [first] = playground.buffers;
      if (first !== undefined) playground.rename(first, 'renamed');
    },
    () => {
      const [first] = playground.buffers;
      if (first !== undefined) playground.remove(first);
    },
  ];
  for (const edit of edits) {
    act(edit);
    seen.push(playground.scenario);
  }
  const contentOf = ({ policies, account, context }: (typeof seen)[number]) => ({
    policies,
    account,
    context,
  });
  for (const state of seen.slice(0, -1).reverse()) {
    act(() => history.undo());
    expect(contentOf(playground.scenario)).toEqual(contentOf(state));
  }
  expect(history.canUndo).toBe(false);
  for (const state of seen.slice(1)) {
    act(() => history.redo());
    expect(contentOf(playground.scenario)).toEqual(contentOf(state));
  }
  expect(history.canRedo).toBe(false);
});

test('Typing in one go is one step, and a pause begins another', () => {
  const { playground, history, act } = start();
  act(() => playground.setPolicyText(0, 'a'));
  act(() => playground.setPolicyText(0, 'ab'), 100);
  act(() => playground.setPolicyText(0, 'abc'), 100);
  act(() => playground.setPolicyText(0, 'abcd'));
  act(() => history.undo());
  expect(playground.buffers[0]?.text).toBe('abc');
  act(() => history.undo());
  expect(playground.buffers[0]?.text).toBe(TEXT);
});

test('A new edit after an undo drops what could have been redone', () => {
  const { playground, history, act } = start();
  act(() => playground.setPolicyText(0, 'a'));
  act(() => history.undo());
  act(() => playground.setPolicyText(0, 'b'));
  expect(history.canRedo).toBe(false);
});

test('Looking around is no step', () => {
  const { playground, history, act } = start();
  act(() => (playground.mode = 'literal'));
  act(() => (playground.matrixView = 'policy'));
  act(() => (playground.title = 'A title'));
  expect(history.canUndo).toBe(false);
});

test('Expectations are undone too: what is typed on one line in one step, and a line with nothing on it is none', () => {
  const { playground, history, act } = start();
  const write =
    (...lines: readonly string[]) =>
    () =>
      (playground.expectations = lines);
  act(write(''));
  expect(history.canUndo).toBe(false);
  act(write('a'));
  act(write('al'), 100);
  act(write('al', ''), 100);
  act(write('al', 'de'), 100);
  act(write('al', 'de', 'x', 'y'));
  const undone = [1, 2, 3].map(() => {
    act(() => {
      history.undo();
    });
    return playground.expectations;
  });
  expect(undone).toEqual([['al', 'de'], [''], ['']]);
});

const OTHER = {
  ...exampleScenario('4'),
  title: 'Another title',
  exercise: { kind: 'lesson', id: 'levels', step: 1 } as const,
  baseline: { policies: [], context: {} },
  expectations: ['deny everything else'],
  view: { ...exampleScenario('4').view, mode: 'literal' as const, matrix: 'policy' as const, others: true },
};

test('Opening another scenario is one step, and going back and forth mixes nothing of the two', () => {
  const { playground, history, act } = start();
  act(() => (playground.title = 'Mine'));
  act(() => playground.setPolicyText(0, '{}'));
  const mine = playground.scenario;
  act(() => playground.load(OTHER));
  const theirs = playground.scenario;
  act(() => playground.setPolicyText(0, '[]'));
  act(() => history.undo());
  expect(playground.scenario).toEqual(theirs);
  act(() => history.undo());
  expect(playground.scenario).toEqual(mine);
  act(() => history.undo());
  expect(playground.buffers[0]?.text).toBe(TEXT);
  expect(playground.title).toBe('Mine');
  act(() => history.redo());
  act(() => history.redo());
  expect(playground.scenario).toEqual(theirs);
});

test('Going on to the next step of a lesson is undone too', () => {
  const { playground, history, act } = start();
  act(() => playground.load(OTHER));
  act(() => (playground.exercise = { ...OTHER.exercise, step: 2 }));
  act(() => history.undo());
  expect(playground.exercise).toEqual(OTHER.exercise);
});

test('Undo within a scenario keeps its title, comparison and view', () => {
  const { playground, history, act } = start();
  act(() => playground.setPolicyText(0, '{}'));
  act(() => (playground.title = 'A title'));
  act(() => (playground.mode = 'literal'));
  act(() => playground.comparison.pin());
  act(() => history.undo());
  expect([playground.title, playground.mode, playground.buffers[0]?.text]).toEqual([
    'A title',
    'literal',
    TEXT,
  ]);
  expect(playground.comparison.baseline).not.toBe(null);
});

test('A command that changes nothing is no step, and does not split what is typed around it', () => {
  const { playground, history, act } = start();
  const [buffer] = playground.buffers;
  if (buffer === undefined) throw new Error('no policy');
  act(() => playground.setPolicyText(0, 'a'));
  act(() => playground.replaceText(buffer, 'a'), 100);
  act(() => playground.replaceText(buffer, '\uFEFFa'), 100);
  act(() => {
    playground.replaceText(buffer, 'x');
    playground.replaceText(buffer, 'a');
  }, 100);
  act(() => playground.setPolicyText(0, 'ab'), 100);
  act(() => playground.setPolicyText(0, 'abc'), 100);
  act(() => history.undo());
  expect(buffer.text).toBe(TEXT);
});

test('A command that changes something is a step between what is typed before and after it', () => {
  const { playground, history, act } = start();
  const [buffer] = playground.buffers;
  if (buffer === undefined) throw new Error('no policy');
  act(() => playground.setPolicyText(0, 'a'));
  act(() => playground.replaceText(buffer, 'A'), 100);
  act(() => playground.setPolicyText(0, 'Ab'), 100);
  const undone = [1, 2, 3].map(() => {
    act(() => history.undo());
    return buffer.text;
  });
  expect(undone).toEqual(['A', 'a', TEXT]);
});

test('What leaves everything as it was is no step: an equal account or context, and the scenario that is open', () => {
  const { playground, history, act } = start();
  act(() => (playground.account = { ...playground.account }));
  act(() => (playground.context = { ...playground.context }));
  act(() => playground.load(playground.scenario));
  expect(history.canUndo).toBe(false);
});
