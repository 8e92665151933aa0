import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/engine/account/account.ts';
import { SYSTEM_POLICIES } from '../../../src/engine/catalog/system-policies.ts';
import { RULES_ON_NAMES } from '../../../src/engine/lint/rules-on-names.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { accountPreset } from '../../../src/scenario/presets/account-presets.ts';
import { exampleScenario, starterScenario } from '../../../src/scenario/presets/examples.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { account } from '../../support/account-builders.ts';
import { inputOf } from '../../support/linting.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

/** What these rules, and no others, find: code and params. */
function found(text: string, held?: Account): readonly unknown[] {
  const input = inputOf(text, held === undefined ? {} : { account: held });
  expect(input.parsed.kind).toBe('accepted');
  return RULES_ON_NAMES.flatMap((rule) => rule.find(input).map(({ code, params }) => ({ code, params })));
}

function textOf(scenario: Scenario): string {
  const first = scenario.policies[0];
  return first?.kind === 'custom' ? first.text : '';
}

describe('The examples of a rule', () => {
  test.each(RULES_ON_NAMES.map((rule) => [rule.code, rule] as const))('%s', (_, { find, examples }) => {
    const { bad, good, given } = examples;
    for (const text of [bad, good]) expect(parsePolicy(text).diagnostics).toEqual([]);
    expect(find(inputOf(bad, given))).not.toEqual([]);
    expect(find(inputOf(good, given))).toEqual([]);
    expect(found(good, given?.account)).toEqual([]);
  });
});

describe('Nothing is said of', () => {
  test.each(Object.entries(SYSTEM_POLICIES))('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('the scenario of a first visit', () => {
    expect(found(textOf(starterScenario()))).toEqual([]);
  });

  const instance = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
  const sound = JSON.stringify(
    policy({
      Statement: [
        allow({ Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' }),
        allow({ Action: ['mse:QueryClusterDetail', 'mse:List*', 'mse:Get*'], Resource: instance }),
        allow({
          Action: ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig', 'mse:DeleteNacosConfig'],
          Resource: `${instance}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`,
          Condition: {
            IpAddress: { 'acs:SourceIp': ['203.0.113.0/24', '198.51.100.7'] },
            Bool: { 'acs:SecureTransport': 'true' },
          },
        }),
        deny({ Action: ['mse:DeleteCluster', 'mse:RestartCluster'], Resource: '*' }),
        deny({
          Action: 'mse:Delete*',
          Resource: `${instance}/public/*`,
          Condition: { NotIpAddress: { 'acs:SourceIp': ['203.0.113.0/24', '198.51.100.7'] } },
        }),
      ],
    }),
  );

  test('a sound policy, whether the account holds its instance, others or none', () => {
    expect(found(sound)).toEqual([]);
    expect(found(sound, account())).toEqual([]);
    expect(found(sound, { ...accountPreset('document'), id: '9999999999999999' })).toEqual([]);
    expect(found(sound.replaceAll(':*:*:', ':*:8888888888888888:'), accountPreset('stages'))).toEqual([]);
  });

  test('policies of other services', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          allow({ Action: ['oss:GetObject', 'log:Get*'], Resource: 'acs:oss:*:*:bucket/prefix/*' }),
          allow({ Action: 'ecs:Describe*', Resource: 'acs:ecs:*:*:instance/i-1*' }),
        ],
      }),
    );
    expect(found(text)).toEqual([]);
  });
});

describe("The documentation's examples", () => {
  const misprint = {
    code: 'unknown-instance',
    params: { instance: 'mse-cn-0pp1j8om8', suggestion: 'mse-cn-0pp1j8om80a' },
  };

  test.each(['1', '2'] as const)('%s gives no cause', (id) => {
    expect(found(textOf(exampleScenario(id)))).toEqual([]);
  });

  test.each(['3', '4', '5'] as const)('%s names an instance that is another', (id) => {
    expect(found(textOf(exampleScenario(id)))).toEqual([misprint, misprint]);
    expect(found(textOf(exampleScenario(id)), account())).toEqual([]);
  });
});
