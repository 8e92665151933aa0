import { describe, expect, test } from 'vitest';
import { POLICY_LENGTH_LIMIT } from '../../../src/engine/policy/parse.ts';
import { drawnFindings, fixedText, policyText } from '../../support/grant-cases.ts';
import { findingsIn } from '../../support/linting.ts';

const CASES: readonly (readonly [code: string, title: string, lines: string])[] = [
  ['allow-everything', 'every action on everything', 'Allow «*» on *'],
  ['allow-everything', 'with the resource written out', 'Allow «*» on acs:*:*:*:*'],
  ['allow-everything', 'not every action of one service', 'Allow *:* on A'],
  ['allow-everything', 'not under a condition', 'Allow * on * if {"Bool":{"acs:MFAPresent":"true"}}'],

  ['service-admin', 'every action of MSE on everything', 'Allow «mse:*» on *'],
  ['service-admin', 'every action on everything of MSE', 'Allow «*» on A'],
  ['service-admin', 'on every instance', 'Allow «mse:*» on acs:mse:*:1234567890123456:instance/*'],
  ['service-admin', 'not what allow-everything says', 'Allow * on *'],
  ['service-admin', 'not on one instance', 'Allow mse:* on I'],
  ['service-admin', 'not in one region', 'Allow mse:* on acs:mse:cn-hangzhou:*:instance/*'],
  ['service-admin', 'not the reads', 'Allow Get*,List*,Query* on *'],

  ['allow-not-action', 'all but some', 'Allow !«Delete*» on I'],
  ['allow-not-action', 'all but a list', 'Allow !«[Delete*,Restart*]» on *'],
  ['allow-not-action', 'not in a Deny', 'Deny !Get* on *'],

  ['destructive-by-wildcard', 'all on an instance', 'Allow «mse:*» on I'],
  ['destructive-by-wildcard', 'a wildcard for the verb', 'Allow «*NacosConfig» on NS'],
  ['destructive-by-wildcard', 'delete, where that releases the instance', 'Allow «Delete*» on I'],
  ['destructive-by-wildcard', 'not delete, below the instance', 'Allow Delete* on NS'],
  ['destructive-by-wildcard', 'not what is named', 'Allow DeleteCluster,RestartCluster on I'],
  ['destructive-by-wildcard', 'not the reads', 'Allow Get*,List*,Query* on *'],
  ['destructive-by-wildcard', 'not what a Deny takes back', 'Allow mse:* on I\nDeny Delete*,Restart* on *'],
  ['destructive-by-wildcard', 'not for an administrator', 'Allow mse:* on *'],

  ['deny-leaves-twin', 'one by one, but not in batches', 'Allow mse:* on I\nDeny «DeleteNacosConfig» on NS'],
  ['deny-leaves-twin', 'in batches, but not one by one', 'Allow mse:* on I\nDeny «DeleteNacosConfigs» on NS'],
  [
    'deny-leaves-twin',
    'the content, but not earlier versions',
    'Allow Get* on I\nDeny «GetNacosConfig» on G',
  ],
  [
    'deny-leaves-twin',
    'not where the twin is not allowed',
    'Allow GetNacosConfig on I\nDeny DeleteNacosConfig on NS',
  ],
  ['deny-leaves-twin', 'not where it is denied too', 'Allow mse:* on I\nDeny DeleteNacosConfig* on NS'],
  [
    'deny-leaves-twin',
    'not where another Deny has it',
    'Allow mse:* on I\nDeny DeleteNacosConfig on NS\nDeny Delete* on I',
  ],

  [
    'deny-needs-guide-reading',
    'a Deny on a namespace, with an Allow on everything',
    'Allow UpdateNacosConfig on *\nDeny UpdateNacosConfig on «NS»',
  ],
  [
    'deny-needs-guide-reading',
    'not where the Allow is as narrow',
    'Allow UpdateNacosConfig on I\nDeny UpdateNacosConfig on NS',
  ],
  [
    'deny-needs-guide-reading',
    'not where both documents agree',
    'Allow RestartCluster on *\nDeny RestartCluster on I',
  ],
  [
    'deny-needs-guide-reading',
    'not where the Deny matches what the API reference names',
    'Allow GetNacosConfig on *\nDeny GetNacosConfig on NS',
  ],
  [
    'deny-needs-guide-reading',
    'not a Deny on everything',
    'Allow UpdateNacosConfig on *\nDeny UpdateNacosConfig on *',
  ],
];

describe('Breadth', () => {
  test.each(CASES)('%s: %s', (code, _, lines) => {
    const { found, expected } = drawnFindings(code, lines);
    expect(found).toEqual(expected);
  });

  test('destructive-by-wildcard names what is granted on a resource of its type, less what is denied', () => {
    const named = (lines: string): unknown =>
      findingsIn(policyText(lines), 'destructive-by-wildcard').map(({ params }) => params);
    expect(named('Allow mse:* on NS')).toEqual([
      {
        action: 'mse:*',
        named: ['mse:DeleteNacosConfig', 'mse:DeleteNacosConfigs', 'mse:DeleteNacosService'],
        conditional: false,
      },
    ]);
    expect(named('Allow mse:* on I\nDeny DeleteNacos* on *')).toEqual([
      { action: 'mse:*', named: ['mse:RestartCluster', 'mse:DeleteCluster'], conditional: false },
    ]);
  });

  test('deny-leaves-twin offers to deny the twin where it is authorized', () => {
    const before = 'Allow mse:* on I\nDeny DeleteNacosConfig on NS';
    const after = 'Allow mse:* on I\nDeny DeleteNacosConfig,DeleteNacosConfigs on NS';
    expect(fixedText('deny-leaves-twin', before)).toBe(policyText(after));
    expect(fixedText('deny-leaves-twin', 'Allow mse:* on I\nDeny DeleteNacosConfig on G/a')).toBeNull();
  });
});

describe('Size', () => {
  const near = Math.floor(POLICY_LENGTH_LIMIT * 0.8);
  const ofLength = (length: number): string => {
    const text = policyText('Allow GetNacosConfig on NS/');
    return text.replace('b/"', `b/${'x'.repeat(length - text.length)}"`);
  };
  const found = (text: string): readonly string[] =>
    findingsIn(text, 'policy-near-limit').map(({ span }) => text.slice(span.start, span.end));

  test('over four fifths of the limit is near', () => {
    expect(ofLength(near)).toHaveLength(near);
    expect(found(ofLength(near))).toEqual([]);
    expect(found(ofLength(near + 1))).toEqual(['{']);
  });

  test('white space does not count, and a text over the limit as typed gets only that finding', () => {
    expect(found(ofLength(near) + ' '.repeat(500))).toEqual([]);
    expect(found(ofLength(near + 1) + ' '.repeat(2000))).toEqual([]);
  });
});
