import { describe, expect, test } from 'vitest';
import { grantFor, statementsIn } from './written-grant.ts';

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
    expect(statementsIn(grantFor('allow mse:GetNacosConfig in instance/I', { conditions }))).toEqual([
      'Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"true"}}',
    ]);
  });
});
