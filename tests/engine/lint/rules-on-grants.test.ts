import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { SYSTEM_POLICIES } from '../../../src/engine/catalog/system-policies.ts';
import { RULES_ON_GRANTS } from '../../../src/engine/lint/rules-on-grants.ts';
import { policy } from '../../support/policy-builders.ts';
import { findingsIn } from '../../support/linting.ts';

describe('The examples of each rule', () => {
  test.each(RULES_ON_GRANTS.map(({ code, examples }) => [code, examples] as const))(
    'RAM takes both; the bad one has %s, the good one has not',
    (code, { bad, good, given }) => {
      expect([bad, good].map((text) => parsePolicy(text).kind)).toEqual(['accepted', 'accepted']);
      expect(findingsIn(bad, code, given)).not.toEqual([]);
      expect(findingsIn(good, code)).toEqual([]);
    },
  );
});

describe('What a seasoned engineer writes', () => {
  const INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
  const CONFIG = `${INSTANCE}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
  const grants = new Set<string>(RULES_ON_GRANTS.map(({ code }) => code));
  const grantFindings = (text: string): readonly string[] =>
    findingsIn(text)
      .map(({ code }) => code)
      .filter((code) => grants.has(code));

  test('one configuration, read, write and delete, with what the console needs: nothing to say', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          {
            Effect: 'Allow',
            Action: ['mse:ListClusters', 'mse:ListServiceQuotas'],
            Resource: 'acs:mse:*:*:*',
          },
          { Effect: 'Allow', Action: ['mse:List*', 'mse:QueryClusterDetail'], Resource: INSTANCE },
          {
            Effect: 'Allow',
            Action: [
              'mse:GetNacosConfig',
              'mse:GetNacosHistoryConfig',
              'mse:CreateNacosConfig',
              'mse:UpdateNacosConfig',
              'mse:DeleteNacosConfig',
            ],
            Resource: CONFIG,
          },
        ],
      }),
    );
    expect(grantFindings(text)).toEqual([]);
  });

  test('an instance to read, with the account-level actions on *: nothing to say', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          { Effect: 'Allow', Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' },
          {
            Effect: 'Allow',
            Action: ['mse:List*', 'mse:QueryClusterDetail', 'mse:Get*'],
            Resource: INSTANCE,
          },
        ],
      }),
    );
    expect(grantFindings(text)).toEqual([]);
  });

  test('an operator who may do all but destroy: nothing to say', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          { Effect: 'Allow', Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' },
          { Effect: 'Allow', Action: 'mse:*', Resource: INSTANCE },
          { Effect: 'Deny', Action: ['mse:Delete*', 'mse:RestartCluster'], Resource: '*' },
        ],
      }),
    );
    expect(grantFindings(text)).toEqual([]);
  });

  test('a Nacos client, who has no console: nothing to say', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          {
            Effect: 'Allow',
            Action: ['mse:QueryNacosConfig', 'mse:UpdateNacosConfig'],
            Resource: `${INSTANCE}/public/DEFAULT_GROUP/config/prod.yaml`,
          },
          {
            Effect: 'Allow',
            Action: ['mse:QueryNacosNaming', 'mse:UpdateNacosNaming'],
            Resource: `${INSTANCE}/public/DEFAULT_GROUP/naming/user-service`,
          },
        ],
      }),
    );
    expect(grantFindings(text)).toEqual([]);
  });

  test('another service alone: nothing to say', () => {
    const text = JSON.stringify(
      policy({
        Statement: [
          { Effect: 'Allow', Action: ['oss:GetObject', 'oss:PutObject'], Resource: 'acs:oss:*:*:bucket/*' },
          { Effect: 'Deny', Action: 'oss:Delete*', Resource: 'acs:oss:*:*:bucket/*' },
        ],
      }),
    );
    expect(grantFindings(text)).toEqual([]);
  });

  test('the system policies are told what they are, and no more', () => {
    expect(grantFindings(SYSTEM_POLICIES.AliyunMSEFullAccess)).toEqual(['service-admin']);
    expect(grantFindings(SYSTEM_POLICIES.AliyunMSEReadOnlyAccess)).toEqual(['client-read-too']);
  });
});
