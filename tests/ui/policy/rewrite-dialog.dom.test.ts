import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import type { RewriteGoal } from '../../../src/proofs/rewrite-policy.ts';
import RewriteDialog from '../../../src/ui/policy/RewriteDialog.svelte';
import { allow, policy } from '../../support/policy-builders.ts';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

const INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';

async function open(text: string, goal: RewriteGoal, language: 'en' | 'zh-CN' = 'en') {
  const [words, sentences] = await Promise.all([
    loadMessages('rewrite', language),
    loadMessages('diff', language),
  ]);
  let isClosed = false;
  const mounted = await mountComponent(
    RewriteDialog,
    scenarioOf([{ kind: 'custom', name: 'policy', text, attached: true }]),
    ({ playground }) => ({
      buffer: playground.view.openPolicy!,
      goal,
      words,
      sentences,
      onclose: () => (isClosed = true),
    }),
    language,
  );
  const result = () => mounted.element.querySelector<HTMLElement>('.result')!;
  const answered = () =>
    until(async () => {
      await mounted.flush();
      expect(mounted.element.querySelector('progress')).toBeNull();
    });
  return { ...mounted, result, answered, closed: () => isClosed };
}

test('Simplifying shows its proof, and Apply writes the text that it shows', async () => {
  const text = JSON.stringify(
    policy({
      Statement: [
        allow({ Action: ['mse:Get*', 'mse:GetNacosConfig'], Resource: INSTANCE }),
        allow({ Action: 'mse:GetNacosConfig', Resource: `${INSTANCE}/public` }),
      ],
    }),
  );
  const { session, result, answered, button } = await open(text, 'simplify');
  expect(button('Apply').disabled).toBe(true);
  await answered();
  expect(result().dataset['proof']).toBe('same');
  expect(result().textContent).toContain('Allows and denies the same for every possible request: proven.');
  expect(result().textContent).toContain('Before: 2 statements');
  const { playground } = session;
  button('Apply').click();
  expect(JSON.parse(playground.view.openPolicy?.text ?? '')).toEqual(
    policy({ Statement: [allow({ Action: ['mse:Get*'], Resource: INSTANCE })] }),
  );
});

test('Statements that differ in condition values become one with the values of both', async () => {
  const from = (sourceIp: string) =>
    allow({
      Action: 'mse:GetNacosConfig',
      Resource: INSTANCE,
      Condition: { IpAddress: { 'acs:SourceIp': sourceIp } },
    });
  const text = JSON.stringify(policy({ Statement: [from('203.0.113.0/24'), from('10.0.0.0/8')] }));
  const { session, result, answered, button } = await open(text, 'simplify', 'zh-CN');
  await answered();
  expect(result().dataset['proof']).toBe('same');
  expect(result().textContent).toMatch(/2 条语句.*1 条语句/s);
  button('应用').click();
  expect(JSON.parse(session.playground.view.openPolicy?.text ?? '')).toEqual(
    policy({
      Statement: [
        {
          ...from(''),
          Condition: { IpAddress: { 'acs:SourceIp': ['203.0.113.0/24', '10.0.0.0/8'] } },
        },
      ],
    }),
  );
});

test('Tightening gives an example of what is no longer allowed, in both languages', async () => {
  const text = JSON.stringify(
    policy({ Statement: [allow({ Action: 'mse:Get*', Resource: 'acs:mse:*:*:instance/*' })] }),
  );
  const english = await open(text, 'tighten');
  await english.answered();
  expect(english.result().dataset['proof']).toBe('less');
  expect(english.result().textContent).toMatch(/For example mse:Get\w+ on acs:mse:/);
  const chinese = await open(text, 'tighten', 'zh-CN');
  await chinese.answered();
  expect(chinese.result().textContent).toMatch(/已证明：.*例如：对/s);
});

test('There is nothing to apply where nothing was found, and for a rejected policy', async () => {
  const text = JSON.stringify(policy({ Statement: [allow({ Action: 'mse:Get*', Resource: INSTANCE })] }));
  const { result, answered, button, element, flush } = await open(text, 'simplify');
  await answered();
  expect(result().textContent).toContain('Nothing to simplify');
  element.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1]?.click();
  await flush();
  await answered();
  expect(result().textContent).toContain('Nothing to tighten');
  expect(button('Apply').disabled).toBe(true);
  const rejected = await open('{"Version":"1"}', 'simplify');
  expect(rejected.result().textContent).toContain('RAM would reject this policy.');
});
