import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { answerActivity } from '../../src/scenario/activity/answer-activity.ts';
import type { ActivityQuestion } from '../../src/scenario/activity/answer-activity.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import { RecordedActivity } from '../../src/state/activity.svelte.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { PolicySuggestion } from '../../src/state/policy-suggestion.svelte.ts';
import { followSuggestion } from '../../src/state/sync-activity.svelte.ts';

/** Answers when it is told to. */
class StubWorker {
  static readonly asked: { readonly worker: StubWorker; readonly question: ActivityQuestion }[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  isTerminated = false;

  postMessage(question: ActivityQuestion): void {
    StubWorker.asked.push({ worker: this, question: structuredClone(question) });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** A terminated worker answers as well: its message may already have been on the way. */
function answerAll(): void {
  while (StubWorker.asked.length > 0) {
    const { worker, question } = StubWorker.asked.shift()!;
    worker.onmessage?.({ data: structuredClone(answerActivity(question)) });
  }
  flushSync();
}

beforeEach(() => {
  vi.stubGlobal('Worker', StubWorker);
  vi.stubGlobal('window', globalThis);
  StubWorker.asked.length = 0;
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const I = 'mse-cn-0pp1j8om80a';

function event(operation: string, DataId: string, more: object = {}): object {
  return {
    eventName: operation,
    serviceName: 'Mse',
    requestParameters: { InstanceId: I, NamespaceId: 'dev', Group: 'G', DataId },
    sourceIpAddress: '198.51.100.7',
    userIdentity: { type: 'ram-user', userName: 'alice' },
    ...more,
  };
}

/** Two reads of one configuration, one read of another, and a refused change. */
const EVENTS = [
  event('GetNacosConfig', 'a.yaml'),
  event('GetNacosConfig', 'a.yaml'),
  event('GetNacosConfig', 'b.yaml', { userIdentity: { type: 'ram-user', userName: 'bob' } }),
  event('UpdateNacosConfig', 'a.yaml', { errorCode: 'NoPermission' }),
  event('UpdateNacosConfig', 'a.yaml', { errorCode: 'NoPermission' }),
];

function start() {
  const playground = new Playground(scenarioOf([]));
  const activity = new RecordedActivity(playground);
  activity.read(JSON.stringify(EVENTS));
  answerAll();
  let suggestion: PolicySuggestion | undefined;
  const stop = $effect.root(() => {
    suggestion = new PolicySuggestion(playground, activity);
    suggestion.setBreadth('exact');
    followSuggestion(suggestion);
  });
  onTestFinished(stop);
  flushSync();
  return { playground, activity, suggestion: suggestion!, stop };
}

const lineAbout = (suggestion: PolicySuggestion, part: string) =>
  suggestion.lines.find(({ line }) => line.includes(part))!;

test('A worker writes the least policy, which is pending until it answers', () => {
  const { suggestion } = start();
  expect(suggestion.policies).toBeNull();
  expect(suggestion.isPending).toBe(true);
  expect(StubWorker.asked.map(({ question }) => question.kind)).toEqual(['write']);
  answerAll();
  expect(suggestion.isPending).toBe(false);
  expect(suggestion.policies?.join('')).toContain('/G/a.yaml');
  expect(suggestion.policies?.join('')).not.toContain('b.yaml');
});

test('The policy of an earlier choice stays, marked as pending, and only the last choice is answered', () => {
  const { suggestion } = start();
  answerAll();
  const before = suggestion.policies;
  suggestion.toggle(lineAbout(suggestion, 'b.yaml'));
  flushSync();
  const [first] = StubWorker.asked;
  suggestion.setAllowsDenied(true);
  flushSync();
  expect(first?.worker.isTerminated).toBe(true);
  expect(suggestion).toMatchObject({ isPending: true, policies: before });
  const [late, last] = StubWorker.asked.splice(0);
  last?.worker.onmessage?.({ data: answerActivity(last.question) });
  late?.worker.onmessage?.({ data: answerActivity(late.question) });
  expect(suggestion.isPending).toBe(false);
  expect(suggestion.policies?.join('')).toContain('b.yaml');
  expect(suggestion.policies?.join('')).toContain('mse:UpdateNacosConfig');
});

test('It follows the caller and the mock account, and a decision in progress goes on', () => {
  const { playground, activity, suggestion } = start();
  answerAll();
  suggestion.toggle(lineAbout(suggestion, 'b.yaml'));
  flushSync();
  answerAll();
  activity.setFilter({ kind: 'one', name: 'bob' });
  flushSync();
  expect(StubWorker.asked.map(({ question }) => question.kind)).toEqual(['decide', 'write']);
  expect(StubWorker.asked.some(({ worker }) => worker.isTerminated)).toBe(false);
  answerAll();
  expect(activity.verdicts?.replay.unchanged).toBe(0);
  suggestion.toggle(lineAbout(suggestion, 'b.yaml'));
  expect(suggestion.question).toBeNull();
  expect(suggestion.isPending).toBe(false);
  suggestion.toggle(lineAbout(suggestion, 'b.yaml'));
  flushSync();
  answerAll();
  playground.setAccount({ ...playground.account, region: 'cn-beijing' });
  flushSync();
  expect(StubWorker.asked.map(({ question }) => question.kind)).toEqual(['write']);
});

test('Callers and addresses get into no link, draft or undo step, also with the policy added', () => {
  const { playground, activity, suggestion } = start();
  answerAll();
  expect(JSON.stringify(activity.calls)).toContain('198.51.100.7');
  for (const text of suggestion.policies ?? []) playground.addPolicy('recorded', text);
  const kept = JSON.stringify([playground.scenario, playground.snapshot]);
  expect(kept).toContain('recorded');
  for (const personal of ['198.51.100.7', 'alice', 'bob']) expect(kept).not.toContain(personal);
});

test('Its worker ends with the component', () => {
  const { stop } = start();
  stop();
  expect(StubWorker.asked.map(({ worker }) => worker.isTerminated)).toEqual([true]);
});
