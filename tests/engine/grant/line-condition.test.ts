import { describe, expect, test } from 'vitest';
import type { RequestContext } from '../../../src/engine/account/request.ts';
import { conditionsFor } from '../../../src/engine/grant/line-condition.ts';
import { grantFor, statementsIn } from './written-grant.ts';

test.each<[context: RequestContext, operator: string]>([
  [{ 'acs:SourceIp': '1.2.3.4' }, 'IpAddress'],
  [{ 'acs:SourceIp': ['1.2.3.4', '5.6.7.8'] }, 'IpAddress'],
  [{ 'acs:SourceIp': ['1.2.3.4', 'somewhere'] }, 'StringEquals'],
  [{ 'acs:SourceIp': [] }, 'StringEquals'],
  [{ 'acs:MFAPresent': ['true'] }, 'Bool'],
  // RAM accepts one Boolean.
  [{ 'acs:MFAPresent': ['true', 'false'] }, 'StringEquals'],
])('%j is compared by %s', (context, operator) => {
  expect(conditionsFor(context).map((condition) => condition.operator)).toEqual([operator]);
});

describe('Lines with a context', () => {
  test.each<[lines: string, statements: readonly string[]]>([
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8`,
      ['Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":["1.2.3.4","5.6.7.8"]}}'],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:MFAPresent = true
       deny mse:GetNacosConfig in instance/I`,
      ['Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"true"}}'],
    ],
    [
      `allow mse:GetNacosConfig in instance/I
       deny mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8`,
      [
        'Allow GetNacosConfig on instance/I',
        'Deny GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I
       allow mse:GetNacosConfig in instance/I/NS when acs:SourceIp = 5.6.7.8`,
      ['Allow GetNacosConfig on instance/I'],
    ],
    [
      `allow mse:GetNacosConfig in instance/I
       allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/I/NS when acs:SourceIp = 5.6.7.8`,
      [
        'Allow GetNacosConfig on instance/I',
        'Allow DeleteNacosConfig on instance/I/NS if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/I/NS when acs:SourceIp = 5.6.7.8
       allow mse:GetNacosConfig in instance/I/NS`,
      [
        'Allow DeleteNacosConfig on instance/I/NS if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
        'Allow GetNacosConfig on instance/I/NS',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8
       allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/I/NS when acs:SourceIp = 5.6.7.8`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
        'Allow DeleteNacosConfig on instance/I/NS if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
      ],
    ],
    // The order of the keys does not matter.
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4; acs:UserAgent = a
       allow mse:DeleteNacosConfig in instance/I when acs:UserAgent = a; acs:SourceIp = 1.2.3.4`,
      [
        'Allow GetNacosConfig, DeleteNacosConfig on instance/I if {"StringEquals":{"acs:UserAgent":"a"},"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
      ],
    ],
    // What one condition or none permits can share a statement.
    [
      `allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/I when acs:MFAPresent = true
       allow mse:GetNacosConfig in instance/J/NS when acs:MFAPresent = true
       allow mse:DeleteNacosConfig, mse:CreateNacosConfig in instance/J when acs:MFAPresent = true`,
      [
        'Allow GetNacosConfig, DeleteNacosConfig on instance/I, instance/J/NS if {"Bool":{"acs:MFAPresent":"true"}}',
        'Allow CreateNacosConfig, DeleteNacosConfig on instance/J if {"Bool":{"acs:MFAPresent":"true"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/I when acs:MFAPresent = true
       allow mse:GetNacosConfig in instance/J when acs:MFAPresent = true
       allow mse:DeleteNacosConfig in instance/J`,
      [
        'Allow GetNacosConfig, DeleteNacosConfig on instance/I, instance/J if {"Bool":{"acs:MFAPresent":"true"}}',
        'Allow DeleteNacosConfig on instance/J',
      ],
    ],
    [
      `allow mse:GetNacosConfig, mse:DeleteNacosConfig in instance/I
       allow mse:GetNacosConfig in instance/J
       allow mse:DeleteNacosConfig in instance/J when acs:MFAPresent = true`,
      [
        'Allow GetNacosConfig, DeleteNacosConfig on instance/I',
        'Allow GetNacosConfig on instance/J',
        'Allow DeleteNacosConfig on instance/J if {"Bool":{"acs:MFAPresent":"true"}}',
      ],
    ],
    [
      `allow mse:*NacosConfig, mse:UpdateNacosNaming in instance/I/NS via client when acs:MFAPresent = true
       allow mse:*NacosConfig in instance/I/NS via client
       allow mse:UpdateNacosNaming in instance/I/NS via client`,
      ['Allow *NacosConfig on instance/I/NS/*/config/*', 'Allow UpdateNacosNaming on instance/I/NS'],
    ],
    // Only the values of one key of the same actions and resources are united.
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:DeleteNacosConfig in instance/I when acs:SourceIp = 5.6.7.8`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
        'Allow DeleteNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:GetNacosConfig in instance/J when acs:SourceIp = 5.6.7.8`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
        'Allow GetNacosConfig on instance/J if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:GetNacosConfig in instance/I when acs:SecureTransport = true`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
        'Allow GetNacosConfig on instance/I if {"Bool":{"acs:SecureTransport":"true"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4; acs:UserAgent = a
       allow mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8; acs:UserAgent = a`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":["1.2.3.4","5.6.7.8"]},"StringEquals":{"acs:UserAgent":"a"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4; acs:UserAgent = a
       allow mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8; acs:UserAgent = b`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"},"StringEquals":{"acs:UserAgent":"a"}}',
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"},"StringEquals":{"acs:UserAgent":"b"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4; acs:UserAgent = a
       allow mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"},"StringEquals":{"acs:UserAgent":"a"}}',
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:GetNacosConfig in instance/I when acs:SourceIp = 5.6.7.8; acs:UserAgent = a`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"},"StringEquals":{"acs:UserAgent":"a"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:GetNacosConfig in instance/I when acs:SourceIp = somewhere`,
      [
        'Allow GetNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
        'Allow GetNacosConfig on instance/I if {"StringEquals":{"acs:SourceIp":"somewhere"}}',
      ],
    ],
    [
      `allow mse:GetNacosConfig in instance/I when acs:UserAgent = a
       allow mse:GetNacosConfig in instance/I when acs:Referer = b`,
      [
        'Allow GetNacosConfig on instance/I if {"StringEquals":{"acs:UserAgent":"a"}}',
        'Allow GetNacosConfig on instance/I if {"StringEquals":{"acs:Referer":"b"}}',
      ],
    ],
    [
      `explicit-deny mse:DeleteNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       allow mse:DeleteNacosConfig in instance/I when acs:SourceIp = 5.6.7.8`,
      [
        'Allow DeleteNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"5.6.7.8"}}',
        'Deny DeleteNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}',
      ],
    ],
    // The Deny is not met in the context of the other line.
    [
      `explicit-deny mse:DeleteNacosConfig in instance/I when acs:SourceIp = 1.2.3.4
       implicit-deny mse:DeleteNacosConfig in instance/I`,
      ['Deny DeleteNacosConfig on instance/I if {"IpAddress":{"acs:SourceIp":"1.2.3.4"}}'],
    ],
    // RAM accepts one Boolean.
    [
      `allow mse:GetNacosConfig in instance/I when acs:MFAPresent = true
       allow mse:GetNacosConfig in instance/I when acs:MFAPresent = false`,
      [
        'Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"true"}}',
        'Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"false"}}',
      ],
    ],
    // A value that its key's operator does not accept is compared as text.
    [
      'allow mse:GetNacosConfig in instance/I when acs:SourceIp = somewhere',
      ['Allow GetNacosConfig on instance/I if {"StringEquals":{"acs:SourceIp":"somewhere"}}'],
    ],
    [
      'allow mse:GetNacosConfig in instance/I when acs:MFAPresent = maybe',
      ['Allow GetNacosConfig on instance/I if {"StringEquals":{"acs:MFAPresent":"maybe"}}'],
    ],
  ])('%s', (lines, statements) => {
    expect(statementsIn(grantFor(lines))).toEqual(statements);
  });

  test('A key that RAM does not accept is left out, and a note says so.', () => {
    const { policies, notes } = grantFor('allow mse:GetNacosConfig in instance/I when foo = bar');
    expect(statementsIn({ policies })).toEqual(['Allow GetNacosConfig on instance/I']);
    expect(notes).toEqual([{ code: 'condition-omitted', line: 0, key: 'foo' }]);
  });

  test('Conditions of the request are added to every Allow.', () => {
    const conditions = [{ operator: 'Bool', key: 'acs:MFAPresent', values: ['true'] }];
    const lines = 'allow mse:GetNacosConfig in instance/I\nexplicit-deny mse:DeleteNacosConfig in instance/I';
    expect(statementsIn(grantFor(lines, { conditions }))).toEqual([
      'Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"true"}}',
      'Deny DeleteNacosConfig on instance/I',
    ]);
  });
});

test('More contexts than one policy can list take several policies', () => {
  const address = (index: number) => `10.0.${String(index >> 8)}.${String(index & 255)}`;
  const lines = Array.from(
    { length: 500 },
    (_, index) => `allow mse:GetNacosConfig in instance/I when acs:SourceIp = ${address(index)}`,
  );
  const { policies, notes } = grantFor(lines.join('\n'));
  expect(policies.length).toBeGreaterThan(1);
  expect(notes.map(({ code }) => code)).toEqual(['split']);
  const printed = policies.join();
  expect(lines.every((_, index) => printed.includes(`"${address(index)}"`))).toBe(true);
});

describe('Conditions for every Allow', () => {
  const office = { operator: 'IpAddress', key: 'acs:SourceIp', values: ['10.0.0.0/8'] };

  test('are added to those of a line, but to no Deny', () => {
    const lines = `allow mse:GetNacosConfig in instance/I when acs:MFAPresent = true
      explicit-deny mse:DeleteNacosConfig in instance/I`;
    expect(statementsIn(grantFor(lines, { conditions: [office] }))).toEqual([
      'Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"true"},"IpAddress":{"acs:SourceIp":"10.0.0.0/8"}}',
      'Deny DeleteNacosConfig on instance/I',
    ]);
  });

  test('never give way to one of a line on the same key, which could allow more', () => {
    const lines = `allow mse:ListClusters on *
      allow mse:GetNacosConfig in instance/I when acs:SourceIp = 203.0.113.10`;
    expect(grantFor(lines, { conditions: [office] })).toEqual({
      policies: [],
      notes: [{ code: 'not-met', line: 1 }],
    });
  });
});
