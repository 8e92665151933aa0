// The commands for a test user: which calls they make, and how they quote names.

import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { scenarioOf } from '../../../src/scenario/scenario.ts';
import { Playground } from '../../../src/state/playground.svelte.ts';
import { stepsFor, trialCalls } from '../../../src/ui/evidence/find-out.ts';

test('The calls are those that the open policy grants on single resources, where the documents differ', () => {
  const playground = new Playground(exampleScenario('4-corrected'));
  const calls = trialCalls(playground);
  expect(calls.map(({ action }) => action.name)).toEqual([
    'CreateNacosConfig',
    'GetNacosConfig',
    'QueryClusterDetail',
  ]);
  expect(calls[1]?.guide).toContain(':instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/');
  expect(calls[1]?.reference).toMatch(/:instance\/mse-cn-0pp1j8om80a\/public$/);
  expect(calls[0]?.reference).toBe('*');
  expect(Object.fromEntries(calls[0]?.parameters ?? [])).toMatchObject({
    InstanceId: 'mse-cn-0pp1j8om80a',
    Group: 'DEFAULT_GROUP',
    DataId: 'prod.yaml',
  });
});

test('What was observed needs no test any more, and a policy without such grants gets the usual calls', () => {
  const observed = [{ action: 'CreateNacosConfig', resourceType: 'account', date: '2026-11-30' }] as const;
  const playground = new Playground({ ...exampleScenario('4-corrected'), observed });
  playground.setReading('guide');
  expect(trialCalls(playground)[0]?.action.name).toBe('UpdateNacosConfig');
  expect(trialCalls(new Playground(scenarioOf([]))).map(({ action }) => action.name)).toEqual([
    'UpdateNacosConfig',
    'GetNacosConfig',
  ]);
});

test('The commands are valid in bash, and names cannot leave their quotes', () => {
  const [call] = trialCalls(new Playground(scenarioOf([])));
  const hostile = { ...call!, parameters: [['DataId', "a'; rm -rf / #’$(x)`"]] as const };
  const bash = stepsFor('bash', [hostile], 'cn-hangzhou');
  for (const text of Object.values(bash)) {
    const checked = spawnSync('bash', ['-n'], { input: text });
    if (checked.error === undefined) expect(checked.stderr.toString()).toBe('');
  }
  expect(bash.call).toContain(`--DataId 'a'\\''; rm -rf / #’$(x)\`'`);
  const { call: powershell } = stepsFor('powershell', [hostile], 'cn-hangzhou');
  expect(powershell).toContain("'--DataId' 'a''; rm -rf / #’’$(x)`'");
  expect(bash.prepare).toContain('"Effect":"Deny","Action":"mse:*"');
});
