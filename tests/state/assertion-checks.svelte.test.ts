import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { followAssertions } from '../../src/state/sync-checks.svelte.ts';
import { allow, policy } from '../support/policy-builders.ts';

const TEXT = JSON.stringify(policy({ Statement: [allow({ Action: 'mse:ListClusters' })] }));
const HOLDS = 'allow mse:ListClusters on *';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function start(lines: readonly string[]) {
  const scenario = scenarioOf([{ kind: 'custom', name: 'a', text: TEXT, attached: true }]);
  const playground = new Playground({ ...scenario, expectations: lines });
  $effect.root(() => {
    followAssertions(playground.checks, () => 0);
  });
  await playground.checks.load();
  const wait = (): void => {
    flushSync();
    vi.runAllTimers();
  };
  return { playground, checks: playground.checks, wait };
}

test('Lines are checked a moment after a change, those without anything on them left out', async () => {
  const { playground, checks, wait } = await start([HOLDS, '', 'deny mse:ListClusters on *', 'al']);
  expect(checks.summary).toBeNull();
  wait();
  expect(checks.summary).toMatchObject({ held: 1, total: 3 });
  expect(['', HOLDS, 'al'].map((line) => checks.outcomeOf(line)?.kind)).toEqual([
    undefined,
    'holds',
    'unreadable',
  ]);

  playground.setPolicyText(0, '{"Version":"1","Statement":[]}');
  wait();
  expect(checks.summary).toMatchObject({ held: 1, total: 3 });
  expect(checks.outcomeOf(HOLDS)?.kind).toBe('surprise');

  playground.setAssertions([]);
  wait();
  expect(checks.summary).toBeNull();
});

test('A long list is checked a little at a time', async () => {
  const { checks } = await start([HOLDS, 'deny * in *', 'allow * in *']);
  let time = 0;
  const goOn = checks.begin(() => (time += 20));
  if (goOn === null) throw new Error('nothing to check');
  expect([goOn(), goOn(), goOn()]).toEqual([null, null, null]);
  expect(goOn()).toMatchObject({ held: 1, total: 3 });
});

test('Rows for what the account does not list change no outcome', async () => {
  const { playground, checks, wait } = await start(['allow mse:GetNacosConfig in *']);
  wait();
  const before = checks.outcomeOf('allow mse:GetNacosConfig in *');
  playground.setOthers(true);
  wait();
  const after = checks.outcomeOf('allow mse:GetNacosConfig in *');
  if (before?.kind !== 'surprise' || after?.kind !== 'surprise') throw new Error('it holds');
  expect(after.others).toBe(before.others);
});

test('Lines are added once, and no more than a scenario holds', async () => {
  const { playground } = await start([HOLDS]);
  playground.addAssertions([HOLDS, 'deny everything else']);
  expect(playground.assertions).toEqual([HOLDS, 'deny everything else']);
  playground.addAssertions(Array.from({ length: 1200 }, (_, index) => `line ${String(index)}`));
  expect(playground.assertions).toHaveLength(1000);
});
