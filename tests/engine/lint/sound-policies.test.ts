import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/engine/account/account.ts';
import { SYSTEM_POLICIES } from '../../../src/engine/catalog/system-policies.ts';
import { accountPreset } from '../../../src/scenario/presets/account-presets.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { account } from '../../support/account-builders.ts';
import { findingsIn } from '../../support/linting.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const CONFIG = `${INSTANCE}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
const LISTS = allow({ Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' });

function codesIn(text: string, held?: Account): readonly string[] {
  return findingsIn(text, undefined, held === undefined ? {} : { account: held }).map(({ code }) => code);
}

function textOf(...statements: readonly object[]): string {
  return JSON.stringify(policy({ Statement: statements }));
}

describe('There are no findings in a policy for', () => {
  test('one configuration: read, write and delete, and what the console needs', () => {
    const text = textOf(
      allow({ Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: 'acs:mse:*:*:*' }),
      allow({ Action: ['mse:List*', 'mse:QueryClusterDetail'], Resource: INSTANCE }),
      allow({
        Action: [
          'mse:GetNacosConfig',
          'mse:GetNacosHistoryConfig',
          'mse:CreateNacosConfig',
          'mse:UpdateNacosConfig',
          'mse:DeleteNacosConfig',
        ],
        Resource: CONFIG,
      }),
    );
    expect(codesIn(text)).toEqual([]);
  });

  test('reading an instance, with the account-level actions on *', () => {
    const text = textOf(
      LISTS,
      allow({ Action: ['mse:List*', 'mse:QueryClusterDetail', 'mse:Get*'], Resource: INSTANCE }),
    );
    expect(codesIn(text)).toEqual([]);
  });

  test('an operator who can do everything but destroy', () => {
    const text = textOf(
      LISTS,
      allow({ Action: 'mse:*', Resource: INSTANCE }),
      deny({ Action: ['mse:Delete*', 'mse:RestartCluster'], Resource: '*' }),
    );
    expect(codesIn(text)).toEqual([]);
  });

  test('a Nacos client, which does not use the console', () => {
    const text = textOf(
      allow({
        Action: ['mse:QueryNacosConfig', 'mse:UpdateNacosConfig'],
        Resource: `${INSTANCE}/public/DEFAULT_GROUP/config/prod.yaml`,
      }),
      allow({
        Action: ['mse:QueryNacosNaming', 'mse:UpdateNacosNaming'],
        Resource: `${INSTANCE}/public/DEFAULT_GROUP/naming/user-service`,
      }),
    );
    expect(codesIn(text)).toEqual([]);
  });

  test('other services', () => {
    const text = textOf(
      allow({ Action: ['oss:GetObject', 'oss:List*'], Resource: 'acs:oss:*:*:bucket/prefix/*' }),
      allow({ Action: 'ecs:Describe*', Resource: 'acs:ecs:*:*:instance/i-1*' }),
      allow({ Action: ['oss:GetObject', 'oss:PutObject'], Resource: 'acs:oss:*:*:bucket/*' }),
      deny({ Action: 'oss:Delete*', Resource: 'acs:oss:*:*:bucket/*' }),
    );
    expect(codesIn(text)).toEqual([]);
  });
});

describe('A policy with conditions', () => {
  const text = textOf(
    LISTS,
    allow({ Action: ['mse:QueryClusterDetail', 'mse:List*', 'mse:Get*'], Resource: INSTANCE }),
    allow({
      Action: ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig', 'mse:DeleteNacosConfig'],
      Resource: CONFIG,
      Condition: {
        IpAddress: { 'acs:SourceIp': ['203.0.113.0/24', '198.51.100.7'] },
        Bool: { 'acs:SecureTransport': 'true' },
      },
    }),
    deny({ Action: ['mse:DeleteCluster', 'mse:RestartCluster'], Resource: '*' }),
    deny({
      Action: 'mse:Delete*',
      Resource: `${INSTANCE}/public/*`,
      Condition: { NotIpAddress: { 'acs:SourceIp': ['203.0.113.0/24', '198.51.100.7'] } },
    }),
  );

  test('has the same findings whether the account has its instance, others or none', () => {
    expect(codesIn(text)).toEqual(['read-wider-than-write']);
    expect(codesIn(text, account())).toEqual(['read-wider-than-write']);
  });

  test('of another account applies to nothing here', () => {
    const other = text.replaceAll(':*:*:', ':*:8888888888888888:');
    expect(new Set(codesIn(other, accountPreset('stages')))).toEqual(new Set(['dead-statement']));
    expect(codesIn(text, { ...accountPreset('document'), id: '9999999999999999' })).toEqual([
      'read-wider-than-write',
    ]);
  });
});

test('each system policy has one finding, which says what it grants', () => {
  expect(codesIn(SYSTEM_POLICIES.AliyunMSEFullAccess)).toEqual(['service-admin']);
  expect(codesIn(SYSTEM_POLICIES.AliyunMSEReadOnlyAccess)).toEqual(['client-read-too']);
});

test('The misprinted instance of an example is reported only if the account lists instances', () => {
  for (const id of ['3', '4', '5'] as const) {
    const [first] = exampleScenario(id).policies;
    const text = first?.kind === 'custom' ? first.text : '';
    const found = findingsIn(text, 'unknown-instance').map(({ params }) => params);
    const misprint = { instance: 'mse-cn-0pp1j8om8', suggestion: 'mse-cn-0pp1j8om80a' };
    expect(found).toEqual([misprint, misprint]);
    expect(findingsIn(text, 'unknown-instance', { account: account() })).toEqual([]);
  }
});
