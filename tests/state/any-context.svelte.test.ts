import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answersTo } from '../../src/proofs/answer-question.ts';
import type { ProofQuestion } from '../../src/proofs/answer-question.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { followAssertions } from '../../src/state/sync-checks.svelte.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';

const TEXT = JSON.stringify(
  policy({
    Statement: [
      allow({ Action: 'mse:*' }),
      deny({ Action: 'mse:Delete*', Condition: { StringNotLike: { 'acs:UserAgent': 'pipeline*' } } }),
    ],
  }),
);
const BROKEN = 'deny mse:Delete* in * in any context';
const PROVEN = 'allow mse:Get* in * in any context';
const LISTED = 'allow mse:Get* in *';

/** Answers only when a test makes it. */
class StubWorker {
  static readonly asked: { readonly worker: StubWorker; readonly question: ProofQuestion }[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  isTerminated = false;

  postMessage(question: ProofQuestion): void {
    StubWorker.asked.push({ worker: this, question });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

function answerAll(): void {
  for (const { worker, question } of StubWorker.asked.splice(0)) {
    for (const answer of answersTo(question)) worker.onmessage?.({ data: answer });
    worker.onmessage?.({ data: null });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', StubWorker);
  vi.stubGlobal('window', globalThis);
  StubWorker.asked.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(expectations: readonly string[]) {
  const scenario = scenarioOf([{ kind: 'custom', name: 'a', text: TEXT, attached: true }]);
  const { checks } = new Playground({ ...scenario, expectations });
  $effect.root(() => {
    followAssertions(checks, () => 0);
  });
  await checks.load();
  const wait = (): void => {
    flushSync();
    vi.advanceTimersByTime(500);
    flushSync();
  };
  wait();
  wait();
  const kinds = () => expectations.map((line) => checks.outcomeOf(line)?.kind);
  return { checks, wait, kinds };
}

test('A line about every context is open until it is proven, and then holds or shows what breaks it', async () => {
  const { checks, kinds } = await start([BROKEN, PROVEN, LISTED]);
  expect(kinds()).toEqual(['needs-proof', 'needs-proof', 'holds']);
  expect(checks.summary).toMatchObject({ held: 1, open: 2, total: 3 });
  answerAll();
  expect(kinds()).toEqual(['counterexample', 'holds', 'holds']);
  expect(checks.summary).toMatchObject({ held: 2, open: 0, total: 3 });
  expect(checks.outcomeOf(BROKEN)).toMatchObject({ witness: { context: { 'acs:UserAgent': 'pipeline' } } });
});

test('Other lines are proven only while the list is shown', async () => {
  const { checks, wait } = await start([LISTED]);
  expect(StubWorker.asked).toEqual([]);
  checks.setListShown(true);
  wait();
  answerAll();
  expect(checks.proofs?.proofOf(LISTED)).toEqual({ kind: 'yes' });
});

test('A proof that takes more than a second can be stopped, and then says so', async () => {
  const { checks, wait, kinds } = await start([PROVEN]);
  const run = checks.proofs?.run;
  expect(run?.isSlow).toBe(false);
  wait();
  wait();
  expect(run?.isSlow).toBe(true);
  run?.cancel();
  expect(run?.isSlow).toBe(false);
  expect(StubWorker.asked.map(({ worker }) => worker.isTerminated)).toEqual([true]);
  expect(kinds()).toEqual(['not-proven']);
  expect(checks.outcomeOf(PROVEN)).toMatchObject({ reason: 'stopped' });
});
