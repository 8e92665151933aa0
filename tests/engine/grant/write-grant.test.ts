import { describe, expect, test } from 'vitest';
import { grantFor, statementsIn } from './written-grant.ts';

describe('A grant', () => {
  test('has one statement for actions and resources that belong together, in the layout of Format', () => {
    const result = grantFor(`
      allow mse:GetNacosConfig in instance/I/A
      allow mse:GetNacosConfig in instance/I/B
      deny everything else`);
    expect(result).toEqual({
      policies: [
        `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "mse:GetNacosConfig",
      "Resource": ["acs:mse:*:*:instance/I/A", "acs:mse:*:*:instance/I/B"]
    }
  ]
}`,
      ],
      notes: [],
    });
  });
});

describe('What the console needs', () => {
  const LINE = 'allow mse:GetNacosConfig in instance/I/NS';

  test('is added for the console, and not for the API.', () => {
    const { policies, notes } = grantFor(LINE, { path: 'console' });
    expect(statementsIn({ policies })).toEqual([
      'Allow ListClusters, ListServiceQuotas on *',
      'Allow QueryClusterDetail, ListNacosConfigs on instance/I',
      'Allow GetNacosConfig on instance/I/NS',
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['console-steps-added', 'console-steps-added']);
    expect(statementsIn(grantFor(LINE, { path: 'api' }))).toEqual(['Allow GetNacosConfig on instance/I/NS']);
  });

  test('stays closed if nothing else is wanted, and a note says what.', () => {
    const { policies, notes } = grantFor(`${LINE}\ndeny everything else`, { path: 'console' });
    expect(statementsIn({ policies })).toEqual(['Allow GetNacosConfig on instance/I/NS']);
    expect(notes).toContainEqual({
      code: 'console-steps-closed',
      actions: ['ListClusters', 'ListServiceQuotas'],
      resource: '*',
      line: 1,
    });
  });
});

describe('Lines become statements', () => {
  test.each<[lines: string, statements: readonly string[]]>([
    ['allow mse:Get* in instance/I', ['Allow Get* on instance/I']],
    ['allow mse:getnacosconfig in instance/I', ['Allow GetNacosConfig on instance/I']],
    ['allow mse:* in *', ['Allow * on *']],
    ['allow mse:* in instance/I', ['Allow * on instance/I']],
    // `mse:Query*` would let Nacos clients read.
    ['allow mse:Query* in instance/I', ['Allow QueryClusterDetail on instance/I']],
    ['allow mse:List* on instance/I', ['Allow List* on instance/I']],
    ['allow mse:CreateCluster on instance/I\nallow mse:CreateCluster in *', ['Allow CreateCluster on *']],
    [
      `allow mse:GetNacosConfig in instance/I/A
       allow mse:GetNacosConfig in instance/I/B
       allow mse:UpdateNacosConfig in instance/I/A`,
      ['Allow GetNacosConfig, UpdateNacosConfig on instance/I/A', 'Allow GetNacosConfig on instance/I/B'],
    ],
    [
      `allow mse:GetNacosConfig in instance/I/NS
       allow mse:GetNacosConfig on instance/J/public/G/a:b@@x/y`,
      ['Allow GetNacosConfig on instance/I/NS, instance/J/public/G/a:b@@x/y'],
    ],
    // No group, namespace or instance of that name is meant.
    ['allow mse:GetNacosConfig on instance/I/*.yaml', ['Allow GetNacosConfig on instance/I/*/*/*.yaml']],
    ['allow mse:GetNacosConfig in 配置', []],
    [
      'allow mse:GetNacosConfig on instance/I/命名空间/G/配置.yaml',
      ['Allow GetNacosConfig on instance/I/命名空间/G/配置.yaml'],
    ],
    ['only mse:Get* in instance/I/NS', ['Allow Get* on instance/I/NS']],
    ['explicit-deny mse:Delete* in *', ['Deny Delete* on *']],
    ['deny mse:Delete* in *', []],
  ])('%s', (lines, statements) => {
    expect(statementsIn(grantFor(lines))).toEqual(statements);
  });
});

describe('Lines about Nacos clients', () => {
  test.each<[lines: string, statements: readonly string[]]>([
    [
      'allow mse:UpdateNacosConfig in instance/I/NS via client',
      ['Allow UpdateNacosConfig on instance/I/NS/*/config/*'],
    ],
    ['allow mse:Query* in instance/I/NS via client', ['Allow Query* on instance/I/NS']],
    [
      'allow mse:UpdateNacosConfig on instance/I/NS/G/a via client\nallow mse:UpdateNacosConfig on instance/I/NS/G/a',
      ['Allow UpdateNacosConfig on instance/I/NS/G/config/a, instance/I/NS/G/a'],
    ],
    [
      'allow mse:UpdateNacosConfig in instance/I/NS\ndeny everything else via client',
      ['Allow UpdateNacosConfig on instance/I/NS', 'Deny UpdateNacosConfig on instance/I/NS/*/config/*'],
    ],
  ])('%s', (lines, statements) => {
    expect(statementsIn(grantFor(lines))).toEqual(statements);
  });

  test('A grant on a container opens both paths, and a note says so.', () => {
    expect(grantFor('allow mse:UpdateNacosConfig in instance/I/NS').notes).toEqual([
      { code: 'opens-both-paths', line: 0, action: 'mse:UpdateNacosConfig', resource: 'instance/I/NS' },
    ]);
  });
});

describe('Lines that deny', () => {
  test.each<[lines: string, statements: readonly string[]]>([
    [
      `allow mse:GetNacosConfig in instance/I
       deny mse:GetNacosConfig in instance/J`,
      ['Allow GetNacosConfig on instance/I'],
    ],
    [
      `allow mse:GetNacosConfig in instance/I
       explicit-deny mse:Delete* in instance/I`,
      ['Allow GetNacosConfig on instance/I', 'Deny Delete* on instance/I'],
    ],
  ])('%s', (lines, statements) => {
    expect(statementsIn(grantFor(lines))).toEqual(statements);
  });

  test.each([
    'allow mse:GetNacosConfig in instance/I\ndeny mse:GetNacosConfig in instance/I',
    'allow mse:GetNacosConfig on instance/I/NS/G/a\ndeny mse:Get* in instance/I',
    'allow mse:GetNacosConfig in instance/I\nimplicit-deny mse:GetNacosConfig on instance/I/NS/G/a',
    'only mse:Get* in instance/I\nallow mse:UpdateNacosConfig on instance/I/NS/G/a',
    'explicit-deny mse:Delete* in instance/I\nimplicit-deny mse:DeleteNacosConfig on instance/I/NS/G/a',
  ])('%s: contradict.', (lines) => {
    const { policies, notes, nearest } = grantFor(lines);
    expect(policies).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['contradiction']);
    expect(nearest).toBeUndefined();
  });

  // No policy meets both lines, so the one that makes the exception is only the nearest.
  test.each<[lines: string, statements: readonly string[]]>([
    [
      `allow mse:GetNacosConfig in instance/I/NS
       deny mse:GetNacosConfig on instance/I/NS/G/secret.yaml`,
      ['Allow GetNacosConfig on instance/I/NS', 'Deny GetNacosConfig on instance/I/NS/G/secret.yaml'],
    ],
    // What is denied as a whole needs no Deny.
    [
      `allow mse:GetNacos*, mse:DeleteNacosConfigs in instance/I/NS
       deny mse:GetNacosHistoryConfig in instance/I`,
      ['Allow GetNacosConfig, DeleteNacosConfigs on instance/I/NS'],
    ],
    [
      `allow mse:* in instance/I
       explicit-deny mse:Delete* in instance/I`,
      ['Allow * on instance/I', 'Deny Delete* on instance/I'],
    ],
    [
      `allow mse:Get*, mse:Delete* in instance/I
       only mse:Get* in instance/I/NS`,
      ['Allow Get*, Delete* on instance/I', 'Deny !Get* on instance/I/NS'],
    ],
  ])('%s: contradict in a part.', (lines, statements) => {
    const { policies, notes, nearest } = grantFor(lines);
    expect(policies).toEqual([]);
    expect(notes).toEqual([{ code: 'contradiction', line: 0, other: 1 }]);
    expect(nearest?.map(({ line, except }) => [line, except])).toEqual([[0, [1]]]);
    expect(nearest?.flatMap(statementsIn)).toEqual(statements);
  });
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
  ])('%s', (lines, statements) => {
    expect(statementsIn(grantFor(lines))).toEqual(statements);
  });

  test('Conditions of the request are added to every Allow.', () => {
    const conditions = [{ operator: 'Bool', key: 'acs:MFAPresent', values: ['true'] }];
    expect(statementsIn(grantFor('allow mse:GetNacosConfig in instance/I', { conditions }))).toEqual([
      'Allow GetNacosConfig on instance/I if {"Bool":{"acs:MFAPresent":"true"}}',
    ]);
  });
});

describe('A line that cannot be met', () => {
  test.each<[line: string, code: string, instead: string | null]>([
    ['allow mse:ListNacosConfigs in instance/I/NS', 'applies-to-nothing', 'on instance/I'],
    ['allow mse:GetNacosConfig on instance/I', 'applies-to-nothing', 'in instance/I'],
    ['allow mse:ListClusters in instance/I', 'applies-to-nothing', 'on *'],
    ['allow mse:Get* on instance/I', 'applies-to-nothing', 'in instance/I'],
    ['allow mse:GetNacosConfig in instance/I under every reading', 'not-robust', 'in instance/I'],
    ['allow mse:GetNacosConfigs in instance/I', 'no-such-action', null],
  ])('%s', (line, code, instead) => {
    const { policies, notes, nearest = [] } = grantFor(line);
    expect(policies).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual([code]);
    const scopes = nearest.map((each) => `${each.instead.depth} ${each.instead.resource}`);
    expect(scopes).toEqual(instead === null ? [] : [instead]);
  });
});

test('A grant that is too long for one policy is split.', () => {
  const lines = Array.from(
    { length: 120 },
    (_, index) =>
      `allow mse:GetNacosConfig on instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/app-${String(index)}.yaml`,
  );
  const { policies, notes } = grantFor(lines.join('\n'));
  expect(policies.length).toBe(2);
  expect(policies.every((text) => text.length <= 6144)).toBe(true);
  expect(notes).toEqual([{ code: 'split', policies: 2, limit: 6144 }]);
});
