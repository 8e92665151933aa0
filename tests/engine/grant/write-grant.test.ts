import { describe, expect, test } from 'vitest';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
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

  test.each<[lines: string, statements: readonly string[]]>([
    [
      'allow mse:GetNacosConfig in instance/I\nallow mse:ListNacosConfigs on instance/I',
      [
        'Allow GetNacosConfig, QueryClusterDetail, ListNacosConfigs on instance/I',
        'Allow ListClusters, ListServiceQuotas on *',
      ],
    ],
    [
      'allow mse:GetNacosConfig in instance/I\nallow mse:CreateNacosService in instance/J',
      [
        'Allow GetNacosConfig, QueryClusterDetail, ListNacosConfigs on instance/I',
        'Allow CreateNacosService, QueryClusterDetail, ListAnsServices on instance/J',
        'Allow ListClusters, ListServiceQuotas on *',
      ],
    ],
    [
      'allow mse:QueryClusterDetail on instance/I\nallow mse:ListClusters on *',
      ['Allow ListClusters, ListServiceQuotas on *', 'Allow QueryClusterDetail on instance/I'],
    ],
    [
      'allow mse:GetNacosConfig in instance/*\ndeny mse:QueryClusterDetail on instance/J',
      ['Allow ListClusters, ListServiceQuotas on *', 'Allow GetNacosConfig, ListNacosConfigs on instance/*'],
    ],
    ['allow mse:QueryNacosConfig in instance/I via client', ['Allow QueryNacosConfig on instance/I']],
  ])('is added once, where no line forbids it: %s', (lines, statements) => {
    expect(statementsIn(grantFor(lines, { path: 'console' }))).toEqual(statements);
  });

  test('gets the condition of the line that needs it, except for what another line denies.', () => {
    const condition = '{"Bool":{"acs:MFAPresent":"true"}}';
    const line = 'allow mse:GetNacosConfig in instance/I when acs:MFAPresent = true';
    const { policies, notes } = grantFor(`${line}\ndeny mse:ListClusters on *`, { path: 'console' });
    expect(statementsIn({ policies })).toEqual([
      `Allow GetNacosConfig, QueryClusterDetail, ListNacosConfigs on instance/I if ${condition}`,
      `Allow ListServiceQuotas on * if ${condition}`,
    ]);
    expect(notes.at(-1)).toEqual({
      code: 'console-steps-closed',
      actions: ['ListClusters'],
      resource: '*',
      line: 1,
    });
  });

  test('stays closed if nothing else is wanted', () => {
    const { policies } = grantFor(`${LINE}\ndeny everything else`, { path: 'console' });
    expect(statementsIn({ policies })).toEqual(['Allow GetNacosConfig on instance/I/NS']);
  });

  const ON_ACCOUNT = 'added: ListClusters, ListServiceQuotas on *';

  test.each<[lines: string, notes: readonly string[]]>([
    // What a line grants itself is not added, if it does so in the same context.
    [
      `${LINE}\nallow mse:ListNacosConfigs on instance/I`,
      [ON_ACCOUNT, 'added: QueryClusterDetail on instance/I'],
    ],
    [
      `${LINE} when acs:MFAPresent = true\nallow mse:ListNacosConfigs on instance/I`,
      [ON_ACCOUNT, 'added: QueryClusterDetail on instance/I'],
    ],
    [
      `${LINE}\nallow mse:ListNacosConfigs on instance/I when acs:MFAPresent = true`,
      [ON_ACCOUNT, 'added: QueryClusterDetail, ListNacosConfigs on instance/I'],
    ],
    [
      `${LINE} when acs:MFAPresent = true\nallow mse:ListNacosConfigs on instance/I when acs:MFAPresent = true`,
      [ON_ACCOUNT, 'added: QueryClusterDetail on instance/I'],
    ],
    // From the account inwards, in the order of the catalog.
    [
      'allow mse:DeleteNacosService, mse:UpdateNacosInstance in instance/J/NS\nallow mse:UpdateNacosConfig in instance/I/NS\ndeny everything else via client',
      [
        ON_ACCOUNT,
        'added: QueryClusterDetail, ListAnsServices, ListAnsServiceClusters, ListAnsInstances on instance/J',
        'added: QueryClusterDetail, ListNacosConfigs on instance/I',
        'added: GetNacosConfig on instance/I/NS',
      ],
    ],
    [
      'allow mse:GetNacosConfig in *',
      ['added: ListClusters, ListServiceQuotas, QueryClusterDetail, ListNacosConfigs on *'],
    ],
    [
      'allow mse:GetNacosConfig in instance/I?/NS',
      [ON_ACCOUNT, 'added: QueryClusterDetail, ListNacosConfigs on instance/*'],
    ],
    // What another line forbids stays closed, in the context of that line.
    [
      `${LINE}\ndeny mse:ListClusters on *\ndeny mse:QueryClusterDetail, mse:UpdateCluster on instance/I`,
      [
        'added: ListServiceQuotas on *',
        'added: ListNacosConfigs on instance/I',
        'closed by line 1: ListClusters on *',
        'closed by line 2: QueryClusterDetail on instance/I',
      ],
    ],
    [
      `${LINE}\ndeny everything else`,
      [
        'closed by line 1: ListClusters, ListServiceQuotas on *',
        'closed by line 1: QueryClusterDetail, ListNacosConfigs on instance/I',
      ],
    ],
    [
      `${LINE}\ndeny mse:ListClusters on * when acs:MFAPresent = true`,
      [ON_ACCOUNT, 'added: QueryClusterDetail, ListNacosConfigs on instance/I'],
    ],
    [
      `${LINE} when acs:MFAPresent = true\ndeny mse:ListClusters on * when acs:MFAPresent = true`,
      [
        'added: ListServiceQuotas on *',
        'added: QueryClusterDetail, ListNacosConfigs on instance/I',
        'closed by line 1: ListClusters on *',
      ],
    ],
    ['allow mse:ListServiceQuotas on *', []],
    ['allow mse:UpdateNacosConfig in instance/I via client', []],
  ])('is in the notes for %s', (lines, notes) => {
    const written = grantFor(lines, { path: 'console' }).notes.map((note) => {
      if (note.code === 'console-steps-added') return `added: ${note.actions.join(', ')} on ${note.resource}`;
      if (note.code !== 'console-steps-closed') return note.code;
      return `closed by line ${String(note.line)}: ${note.actions.join(', ')} on ${note.resource}`;
    });
    expect(written).toEqual(notes);
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
    // A pattern is written where it grants nothing else, and applies to a part of its actions.
    ['allow mse:get*, mse:List* in instance/I/NS', ['Allow Get* on instance/I/NS']],
    ['allow mse:getnacosconfi? in instance/I', ['Allow GetNacosConfi? on instance/I']],
    ['allow mse:Get* on instance/I/*.yaml', ['Allow Get* on instance/I/*/*/*.yaml']],
    [
      'allow mse:* on instance/I',
      [
        'Allow QueryClusterDetail, CreateCluster, UpdateCluster, RetryCluster, RestartCluster, DeleteCluster, ListNacos*, ListAns* on instance/I',
      ],
    ],
    // Operations outside the catalog are granted only where a line names them.
    [
      'allow mse:ExportNacosConfig in instance/I\nallow mse:GetNacosConfig in instance/J',
      ['Allow ExportNacosConfig on instance/I', 'Allow GetNacosConfig on instance/J'],
    ],
    [
      'allow mse:ExportNacosConfig in instance/I\nallow mse:ExportNacosConfig, mse:GetNacosConfig in instance/J',
      ['Allow ExportNacosConfig on instance/I, instance/J', 'Allow GetNacosConfig on instance/J'],
    ],
    [
      'allow mse:GetNacosConfig in instance/I\nallow mse:GetNacosConfig, mse:GetNacosHistoryConfig in instance/I/NS',
      ['Allow GetNacosConfig on instance/I', 'Allow GetNacosHistoryConfig on instance/I/NS'],
    ],
    [
      'allow mse:GetNacosConfig in instance/I\nallow mse:GetNacosConfig in instance/I',
      ['Allow GetNacosConfig on instance/I'],
    ],
    [
      'allow mse:GetNacosConfig on instance/I/NS/G/config/a',
      ['Allow GetNacosConfig on instance/I/NS/G/config/a'],
    ],
    // The first line that needs a statement decides its position.
    [
      'allow mse:GetNacosConfig in instance/I\nallow mse:UpdateNacosConfig in instance/J\nallow mse:UpdateNacosConfig in instance/J',
      ['Allow GetNacosConfig on instance/I', 'Allow UpdateNacosConfig on instance/J'],
    ],
    [
      'allow mse:UpdateNacosConfig in instance/J\nallow mse:GetNacosConfig in instance/I\nallow mse:UpdateNacosConfig in instance/J',
      ['Allow UpdateNacosConfig on instance/J', 'Allow GetNacosConfig on instance/I'],
    ],
    ['only mse:Get* in *', ['Allow Get* on *']],
    ['only mse:Get*, mse:Update* on instance/I/NS/G/a', ['Allow Get*, Update* on instance/I/NS/G/a']],
    ['explicit-deny mse:ExportNacosConfig in instance/I', ['Deny ExportNacosConfig on instance/I']],
    [
      'explicit-deny mse:ExportNacosConfig, mse:DeleteNacosConfig in instance/I',
      ['Deny DeleteNacosConfig, ExportNacosConfig on instance/I'],
    ],
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
    ['allow mse:Query* in instance/I via client', ['Allow QueryNacos* on instance/I']],
    ['allow mse:QueryNacosConfig in instance/I', ['Allow QueryNacosConfig on instance/I']],
    [
      'allow mse:UpdateNacosConfig, mse:QueryNacosConfig in instance/I',
      ['Allow UpdateNacosConfig, QueryNacosConfig on instance/I'],
    ],
    [
      'allow mse:ExportNacosConfig in instance/I\ndeny mse:* in instance/I via client',
      ['Allow ExportNacosConfig on instance/I'],
    ],
    [
      'allow mse:UpdateNacosConfig on instance/I/NS/G/a via client\nallow mse:UpdateNacosConfig on instance/I/NS/G/a',
      ['Allow UpdateNacosConfig on instance/I/NS/G/config/a, instance/I/NS/G/a'],
    ],
    [
      'allow mse:UpdateNacosConfig in instance/I/NS\ndeny everything else via client',
      ['Allow UpdateNacosConfig on instance/I/NS', 'Deny UpdateNacosConfig on instance/I/NS/*/config/*'],
    ],
    // What a line allows clients is not taken back.
    [
      `allow mse:UpdateNacosConfig in instance/I/NS
       allow mse:UpdateNacosConfig in instance/I via client
       deny everything else via client`,
      ['Allow UpdateNacosConfig on instance/I/NS, instance/I/*/*/config/*'],
    ],
    [
      'allow mse:UpdateNacosConfig in instance/*/NS via client\ndeny everything else',
      [
        'Allow UpdateNacosConfig on instance/*/NS/config/*, instance/*/NS/*/config/*',
        'Deny UpdateNacosConfig on instance/*/NS/config/*',
      ],
    ],
    // `only` denies nothing of the console.
    [
      'only mse:Query* in instance/I via client\nallow mse:UpdateNacosConfig in instance/I',
      [
        'Allow UpdateNacosConfig, QueryNacos* on instance/I',
        'Deny UpdateNacosConfig on instance/I/*/*/config/*',
      ],
    ],
  ])('%s', (lines, statements) => {
    expect(statementsIn(grantFor(lines))).toEqual(statements);
  });

  test('A pattern that would also let clients in is written as names if a line denies clients', () => {
    const denied = grantFor('allow mse:* in instance/I\ndeny everything else via client');
    const [allowed = '', ...rest] = statementsIn(denied);
    expect(allowed).toMatch(/^Allow GetNacos\*, .*, QueryClusterDetail, .* on instance\/I$/);
    expect(rest).toEqual(['Deny UpdateNacosConfig on instance/I/*/*/config/*']);
    expect(denied.notes).toEqual([
      {
        code: 'pattern-narrowed',
        line: 0,
        pattern: 'mse:*',
        omitted: ['mse:QueryNacosConfig', 'mse:QueryNacosNaming', 'mse:UpdateNacosNaming'],
      },
    ]);
    expect(
      statementsIn(
        grantFor('allow mse:* in instance/I\nallow mse:QueryNacosConfig in instance/I via client'),
      ),
    ).toEqual(['Allow * on instance/I']);
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
    [
      `explicit-deny mse:Update* in instance/I via client
       allow mse:UpdateNacosConfig in instance/I`,
      [
        'Allow UpdateNacosConfig on instance/I',
        'Deny UpdateNacosConfig, UpdateNacosNaming on instance/I/*/*/config/*, instance/I/*/*/naming/*',
      ],
    ],
    ['explicit-deny mse:Get*, mse:List* in instance/I/NS', ['Deny Get* on instance/I/NS']],
    ['explicit-deny mse:Export* in instance/I/NS', ['Deny Export* on instance/I/NS']],
    // A pattern is written where it denies nothing that another line allows.
    [
      `explicit-deny mse:Update* in instance/I/NS
       allow mse:UpdateNacosNaming in instance/I via client`,
      [
        'Allow UpdateNacosNaming on instance/I',
        'Deny UpdateNacosConfig, UpdateNacosService, UpdateNacosInstance, UpdateNacosCluster on instance/I/NS',
      ],
    ],
    [
      `explicit-deny mse:Update* in instance/I/NS
       allow mse:UpdateNacosNaming in instance/J via client`,
      ['Allow UpdateNacosNaming on instance/J', 'Deny Update* on instance/I/NS'],
    ],
    [
      `explicit-deny mse:Delete* in instance/I/NS
       allow mse:UpdateNacosNaming in instance/I via client`,
      ['Allow UpdateNacosNaming on instance/I', 'Deny Delete* on instance/I/NS'],
    ],
    // An explicit deny of something else is no contradiction.
    [
      `explicit-deny mse:Delete* in instance/I
       implicit-deny mse:GetNacosConfig in instance/I`,
      ['Deny Delete* on instance/I'],
    ],
    [
      `explicit-deny mse:* in instance/I/NS
       implicit-deny mse:QueryClusterDetail on instance/I`,
      ['Deny * on instance/I/NS'],
    ],
    [
      `allow mse:ExportNacosConfig in instance/I
       deny mse:ImportNacosConfig in instance/I`,
      ['Allow ExportNacosConfig on instance/I'],
    ],
    [
      `allow mse:ExportNacosConfig in instance/*
       only mse:Get*, mse:ExportNacosConfig in instance/I`,
      ['Allow ExportNacosConfig on instance/*', 'Allow Get* on instance/I'],
    ],
    [
      `explicit-deny mse:*NacosConfig in instance/I/NS
       allow mse:GetNacosConfig in instance/I/NS2`,
      ['Allow GetNacosConfig on instance/I/NS2', 'Deny *NacosConfig on instance/I/NS'],
    ],
    [
      `explicit-deny mse:Delete*, mse:Restart* in instance/I
       allow mse:* in instance/J`,
      ['Allow * on instance/J', 'Deny Delete*, Restart* on instance/I'],
    ],
    [
      `explicit-deny mse:Delete* in instance/I
       allow mse:DeleteNacosConfig in instance/J`,
      ['Allow DeleteNacosConfig on instance/J', 'Deny Delete* on instance/I'],
    ],
    [
      `allow mse:ExportNacosConfig in instance/I
       deny mse:Export* in instance/J`,
      ['Allow ExportNacosConfig on instance/I'],
    ],
    [
      `only mse:Get* in instance/I/NS
       allow mse:QueryClusterDetail on instance/I`,
      ['Allow Get* on instance/I/NS', 'Allow QueryClusterDetail on instance/I'],
    ],
    [
      `only mse:Get* in instance/I
       implicit-deny mse:UpdateNacosConfig in instance/I`,
      ['Allow Get* on instance/I'],
    ],
    [
      `allow mse:UpdateNacosConfig in instance/I/NS
       deny everything else
       deny everything else via client`,
      ['Allow UpdateNacosConfig on instance/I/NS', 'Deny UpdateNacosConfig on instance/I/NS/*/config/*'],
    ],
    [
      `allow mse:Update* in instance/I/NS via client
       deny everything else`,
      ['Allow UpdateNacosConfig, UpdateNacosNaming on instance/I/NS/*/config/*, instance/I/NS/*/naming/*'],
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
    'explicit-deny mse:Delete*, mse:Update* in instance/I\nimplicit-deny mse:Get*, mse:DeleteNacosConfig in instance/I',
    'allow mse:Get*, mse:Delete* in instance/I\nonly mse:Get* in instance/I/NS\nimplicit-deny mse:QueryNacosConfig in instance/I via client',
    'allow mse:GetNacosConfig in instance/I when acs:SourceIp = 1.2.3.4\nexplicit-deny mse:GetNacosConfig in instance/I',
    'allow mse:ExportNacosConfig in instance/I\ndeny mse:ExportNacosConfig, mse:ImportNacosConfig in instance/I',
    'allow mse:Get* in instance/I\nimplicit-deny mse:GetNacosConfig on instance/I/NS/G/a',
    'allow mse:GetNacosConfig in instance/I when acs:SourceIp = 203.0.113.10\ndeny mse:GetNacosConfig in instance/I',
    'explicit-deny mse:Delete* in *\nallow mse:DeleteNacosConfig in instance/J',
    'explicit-deny mse:Delete* in instance/I\nallow mse:DeleteNacosConfigs on instance/I/NS',
    'only mse:Get* in instance/I\nallow mse:QueryClusterDetail on instance/I',
    'allow mse:ExportNacosConfig in instance/I\nimplicit-deny mse:ExportNacosConfig in instance/I/NS',
    'allow mse:ExportNacosConfig in instance/I/NS\ndeny mse:ExportNacosConfig in instance/I',
    'allow mse:Get*, mse:Delete* on instance/I/*.yaml\nonly mse:Get* on instance/I/*.yaml',
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
    [
      `allow mse:* in instance/I
       deny mse:UpdateNacosConfig, mse:GetNacosConfig in instance/I/NS`,
      ['Allow * on instance/I', 'Deny GetNacosConfig, UpdateNacosConfig on instance/I/NS'],
    ],
    [
      `allow mse:ExportNacosConfig in instance/I
       deny mse:ExportNacosConfig in instance/I/NS`,
      ['Allow ExportNacosConfig on instance/I', 'Deny ExportNacosConfig on instance/I/NS'],
    ],
    [
      `allow mse:ExportNacosConfig in instance/I
       only mse:Get* in instance/I/NS`,
      ['Allow ExportNacosConfig on instance/I', 'Allow Get* on instance/I/NS', 'Deny !Get* on instance/I/NS'],
    ],
    [
      `allow mse:* in *
       deny mse:Delete*, mse:ExportNacosConfig in instance/I`,
      ['Allow * on *', 'Deny Delete*, ExportNacosConfig on instance/I'],
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
      `allow mse:* in instance/I
       only mse:Get* in instance/I/NS`,
      ['Allow * on instance/I', 'Deny !Get* on instance/I/NS'],
    ],
    [
      `allow mse:Get*, mse:Delete* in instance/I
       only mse:Get*, mse:Query* in instance/I/NS
       implicit-deny mse:QueryNacosConfig in instance/I via client`,
      ['Allow Get*, Delete* on instance/I', 'Deny !Get*, Query* on instance/I/NS'],
    ],
    [
      `allow mse:Get*, mse:Delete* in instance/I
       only mse:Get* in instance/I/NS
       implicit-deny mse:QueryNacosConfig in instance/J via client`,
      ['Allow Get*, Delete* on instance/I', 'Deny !Get* on instance/I/NS'],
    ],
    [
      `allow mse:ExportNacosConfig, mse:GetNacosConfig on instance/I/*.yaml
       deny mse:ExportNacosConfig in instance/I/*/*/*.yaml`,
      [
        'Allow ExportNacosConfig on instance/I/*.yaml',
        'Allow GetNacosConfig on instance/I/*/*/*.yaml',
        'Deny ExportNacosConfig on instance/I/*/*/*.yaml',
      ],
    ],
    [
      `allow mse:*NacosConfig in instance/I/NS
       deny mse:DeleteNacosConfig in instance/I
       deny everything else via client`,
      [
        'Allow GetNacosConfig, CreateNacosConfig, UpdateNacosConfig on instance/I/NS',
        'Deny UpdateNacosConfig on instance/I/NS/*/config/*',
      ],
    ],
    // The console's action has no effect where only clients' requests match.
    [
      `allow mse:GetNacosConfig, mse:UpdateNacosConfig in instance/I/NS/G
       deny mse:GetNacosConfig in instance/I/NS/G/config/a
       deny everything else via client`,
      [
        'Allow GetNacosConfig, UpdateNacosConfig on instance/I/NS/G',
        'Deny GetNacosConfig, UpdateNacosConfig on instance/I/NS/G/config/*',
      ],
    ],
    // `NotAction` would also deny what is inside.
    [
      `allow mse:Restart*, mse:Get* in instance/*
       only mse:QueryClusterDetail on instance/I`,
      [
        'Allow Get*, Restart* on instance/*',
        'Allow QueryClusterDetail on instance/I',
        'Deny RestartCluster on instance/I',
      ],
    ],
    [
      `allow mse:Restart*, mse:DeleteNacosConfigs in instance/I
       only mse:QueryClusterDetail on instance/*NS`,
      [
        'Allow DeleteNacosConfigs, Restart* on instance/I',
        'Allow QueryClusterDetail on instance/*NS',
        'Deny DeleteNacosConfigs on instance/*/*NS',
        'Deny RestartCluster on instance/*NS',
      ],
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

describe('A note', () => {
  const notesFor = (lines: string, rest?: Parameters<typeof grantFor>[1]) => grantFor(lines, rest).notes;
  const SWITCHED_OFF = account({
    instances: [
      instance({ id: 'I', namingAuthEnabled: false }),
      instance({ id: 'J' }),
      instance({ id: 'K', configAuthEnabled: false }),
    ],
  });

  test('says which instances let clients in without a permission, for lines that deny clients.', () => {
    const note = { code: 'clients-not-checked', line: 1, instances: ['I', 'K'] };
    const allowed = 'allow mse:GetNacosConfig in instance/I';
    expect(notesFor(`${allowed}\ndeny everything else via client`, { account: SWITCHED_OFF })).toEqual([
      note,
    ]);
    expect(
      notesFor(`${allowed}\ndeny mse:QueryNacosConfig in instance/J via client`, { account: SWITCHED_OFF }),
    ).toEqual([note]);
    expect(notesFor(`${allowed}\ndeny everything else`, { account: SWITCHED_OFF })).toEqual([]);
    expect(
      notesFor('allow mse:QueryNacosConfig in instance/K via client', { account: SWITCHED_OFF }),
    ).toEqual([]);
    expect(notesFor(`${allowed}\ndeny everything else via client`)).toEqual([]);
  });

  test('says where a star is also the name of a listed resource.', () => {
    const groups = [group({ name: 'G', configs: ['a*', 'b'] })];
    const starred = account({
      instances: [instance({ id: 'I', namespaces: [namespace({ id: 'NS', groups })] })],
    });
    expect(notesFor('allow mse:GetNacosConfig on instance/I/NS/G/a*', { account: starred })).toEqual([
      { code: 'literal-star-in-name', line: 0, name: 'instance/I/NS/G/a*' },
    ]);
    expect(notesFor('allow mse:GetNacosConfig on instance/I/NS/G/b*', { account: starred })).toEqual([]);
    expect(notesFor('allow mse:GetNacosConfig in *', { account: starred })).toEqual([]);
    expect(notesFor('allow mse:GetNacosConfig in *\ndeny everything else', { account: starred })).toEqual([]);
  });

  test('says that only listed names are granted, if that is so for one action of the line.', () => {
    const groups = [group({ name: 'G', configs: ['b'] })];
    const listed = account({
      instances: [instance({ id: 'I', namespaces: [namespace({ id: 'NS', groups })] })],
    });
    const { policies, notes } = grantFor('allow mse:Delete* on instance/*?*?*?*?*b', { account: listed });
    expect(statementsIn({ policies })).toEqual([
      'Allow DeleteNacosConfig on instance/I/NS/G/b',
      'Allow DeleteCluster on instance/*?*?*?*?*b',
    ]);
    expect(notes).toEqual([{ code: 'listed-only', line: 0, resource: 'instance/*?*?*?*?*b' }]);
  });

  test('says that a pattern is narrowed, if any line denies clients.', () => {
    const [note] = notesFor('allow mse:* in instance/J\ndeny mse:QueryNacosConfig in instance/I via client');
    expect(note).toMatchObject({ code: 'pattern-narrowed', line: 0, pattern: 'mse:*' });
  });

  test('says that a grant opens both paths, wherever another line says nothing of it.', () => {
    const own = 'allow mse:UpdateNacosConfig in instance/I/NS';
    const note = {
      code: 'opens-both-paths',
      line: 0,
      action: 'mse:UpdateNacosConfig',
      resource: 'instance/I/NS',
    };
    expect(notesFor(`${own}\nallow mse:UpdateNacosConfig in instance/J via client`)).toEqual([note]);
    expect(notesFor(`${own}\ndeny everything else`)).toEqual([note]);
    expect(notesFor(`${own}\ndeny everything else via client`)).toEqual([]);
    const denied = `${own}\ndeny mse:UpdateNacosConfig in`;
    expect(notesFor(`${denied} instance/I via client`)).toEqual([]);
    expect(notesFor(`${denied} instance/I/NS/G via client`)).toEqual([note]);
    expect(notesFor(`${denied} instance/I via client when acs:MFAPresent = true`)).toEqual([note]);
    expect(notesFor(`${own}\nallow mse:UpdateNacosConfig in instance/I via client`)).toEqual([]);
  });
});

describe('A line that cannot be met', () => {
  test.each<[line: string, code: string, instead: string | null]>([
    ['allow mse:ListNacosConfigs in instance/I/NS', 'applies-to-nothing', 'on instance/I'],
    ['allow mse:GetNacosConfig on instance/I', 'applies-to-nothing', 'in instance/I'],
    ['allow mse:ListClusters in instance/I', 'applies-to-nothing', 'on *'],
    ['allow mse:Get* on instance/I', 'applies-to-nothing', 'in instance/I'],
    ['allow mse:GetNacosConfig in instance/I under every reading', 'not-robust', 'in instance/I'],
    [
      'allow mse:ListNacosConfigs, mse:GetNacosConfig in instance/I/NS',
      'applies-to-nothing',
      'on instance/I',
    ],
    ['allow mse:GetNacosConfig in gateway/x', 'applies-to-nothing', null],
    ['allow mse:ListClusters in gateway/x', 'applies-to-nothing', 'on *'],
    ['allow mse:Nonsense* in *', 'no-such-action', null],
    ['allow mse:List* in instance/I/NS', 'applies-to-nothing', null],
    ['allow mse:GetNacosConfigs in instance/I', 'no-such-action', null],
    ['allow mse:ExportNacosConfig in instance/I via client', 'applies-to-nothing', null],
  ])('%s', (line, code, instead) => {
    const { policies, notes, nearest = [] } = grantFor(line);
    expect(policies).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual([code]);
    const scopes = nearest.map((each) => `${each.instead.depth} ${each.instead.resource}`);
    expect(scopes).toEqual(instead === null ? [] : [instead]);
  });
});

test('The other lines stay as they are where one cannot be met.', () => {
  const { nearest } = grantFor(
    'allow mse:GetNacosConfig in instance/J\nallow mse:ListNacosConfigs in instance/I/NS',
  );
  expect(nearest?.map(statementsIn)).toEqual([
    ['Allow GetNacosConfig on instance/J', 'Allow ListNacosConfigs on instance/I'],
  ]);
});

test('Each line that cannot be met is reported.', () => {
  expect(grantFor('allow mse:Nonsense in *\nallow mse:List* in instance/I/NS').notes).toEqual([
    { code: 'no-such-action', line: 0, action: 'mse:Nonsense', suggestion: null },
    { code: 'applies-to-nothing', line: 1, action: null },
  ]);
});

test('Each line that another one contradicts is reported.', () => {
  const lines = ['allow mse:GetNacosConfig in instance/I', 'allow mse:GetNacosConfig in instance/J'];
  const { notes } = grantFor([...lines, ...lines.map((line) => line.replace('allow', 'deny'))].join('\n'));
  expect(notes).toEqual([
    { code: 'contradiction', line: 0, other: 2 },
    { code: 'contradiction', line: 1, other: 3 },
  ]);
});

test('The other actions of a line that cannot be met stay in its scope.', () => {
  const { nearest } = grantFor('allow mse:ListNacosConfigs, mse:GetNacosConfig in instance/I/NS');
  expect(nearest?.map(statementsIn)).toEqual([
    ['Allow GetNacosConfig on instance/I/NS', 'Allow ListNacosConfigs on instance/I'],
  ]);
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
