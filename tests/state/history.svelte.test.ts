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
    () => playground.setContext({ 'acs:MFAPresent': 'true' }),
    () => playground.setAccount({ ...playground.account, instances: [] }),
    () => {
      const [first] = playground.buffers;
      first?.setAttached(false);
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
  act(() => playground.setMode('literal'));
  act(() => playground.view.showMatrix('policy'));
  act(() => playground.setTitle('A title'));
  expect(history.canUndo).toBe(false);
});

test('Expectations are undone too: what is typed on one line in one step, and a line with nothing on it is none', () => {
  const { playground, history, act } = start();
  const write =
    (...lines: readonly string[]) =>
    () =>
      playground.setAssertions(lines);
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
    return playground.assertions;
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
  act(() => playground.setTitle('Mine'));
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

const OWN_CHALLENGE = {
  ...scenarioOf([]),
  title: 'A challenge',
  policies: [
    {
      kind: 'custom' as const,
      name: 'imported',
      text: '{}',
      attached: false,
      openItems: [{ code: 'variable' as const, statement: 0, subject: 'var.id', detail: '', choices: [] }],
    },
    {
      kind: 'system' as const,
      name: 'AliyunMSEReadOnlyAccess' as const,
      attached: true,
      pasted: { text: '{"Version":"1"}', date: '2026-11-30' },
    },
  ],
  account: { id: '1234567890123456', region: 'cn-beijing', instances: [] },
  context: { 'acs:MFAPresent': 'true' },
  observed: [{ action: 'GetNacosConfig' as const, resourceType: 'namespace' as const, date: '2026-11-30' }],
  expectations: ['allow mse:ListClusters on *'],
  baseline: { policies: [], context: { 'acs:SourceIp': '192.0.2.1' } },
  exercise: {
    kind: 'own-challenge' as const,
    challenge: { task: 'Allow it.', budget: null, hidden: '' },
  },
  example: '2' as const,
  view: {
    ...scenarioOf([]).view,
    scope: 1,
    openPolicy: 1,
    detail: 'expectations' as const,
    node: { resource: '*', kind: 'account' as const },
    cell: { resource: '*', kind: 'account' as const, action: 'ListClusters' as const, scope: 1 },
  },
};

test.each([
  ['load', (playground: Playground) => playground.load(OTHER)],
  ['loadJson', (playground: Playground) => playground.loadJson(OTHER)],
])('Undo restores everything that %s replaces, and redo replaces it again', (_, open) => {
  const { playground, history, act } = start();
  act(() => {
    playground.load(OWN_CHALLENGE);
  });
  const before = playground.scenario;
  expect(before).toEqual(OWN_CHALLENGE);
  act(() => open(playground));
  const after = playground.scenario;
  for (const key of typedKeys(before)) expect(after[key], key).not.toEqual(before[key]);
  act(() => {
    history.undo();
  });
  expect(playground.scenario).toEqual(before);
  act(() => {
    history.redo();
  });
  expect(playground.scenario).toEqual(after);
});

function typedKeys<T extends object>(value: T): readonly (keyof T & string)[] {
  return Object.keys(value) as (keyof T & string)[];
}

test('Filters of one scenario do not apply to another one after undo', () => {
  const { playground, history, act } = start();
  act(() => {
    playground.load(OTHER);
  });
  act(() => {
    playground.filters.setText('no such resource');
  });
  act(() => {
    history.undo();
  });
  expect(playground.filters.text).toBe('');
});

test('Going on to the next step of a lesson is undone too', () => {
  const { playground, history, act } = start();
  act(() => playground.load(OTHER));
  act(() => playground.setExercise({ ...OTHER.exercise, step: 2 }));
  act(() => history.undo());
  expect(playground.exercise).toEqual(OTHER.exercise);
});

test('Undo within a scenario keeps its title, comparison and view', () => {
  const { playground, history, act } = start();
  act(() => playground.setPolicyText(0, '{}'));
  act(() => playground.setTitle('A title'));
  act(() => playground.setMode('literal'));
  act(() => playground.compareWithCurrent());
  act(() => history.undo());
  expect([playground.title, playground.mode, playground.buffers[0]?.text]).toEqual([
    'A title',
    'literal',
    TEXT,
  ]);
  expect(playground.baseline).not.toBe(null);
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
  act(() => playground.setAccount({ ...playground.account }));
  act(() => playground.setContext({ ...playground.context }));
  act(() => playground.load(playground.scenario));
  expect(history.canUndo).toBe(false);
});
