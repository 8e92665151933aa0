import { describe, expect, test } from 'vitest';
import { grantFor, statementsIn } from './written-grant.ts';

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
      `allow mse:Restart*, mse:Get*, mse:QueryClusterDetail in instance/*
       only mse:QueryClusterDetail, mse:UpdateCluster on instance/I`,
      [
        'Allow Get*, QueryClusterDetail, Restart* on instance/*',
        'Allow UpdateCluster on instance/I',
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

  test('Each line with an exception has the policies with all exceptions.', () => {
    const { nearest } = grantFor(`
      allow mse:GetNacosConfig in instance/I
      allow mse:DeleteNacosConfig in instance/I
      deny mse:GetNacosConfig in instance/I/NS
      deny mse:DeleteNacosConfig in instance/I/NS`);
    expect(nearest?.map(({ line, except }) => [line, except])).toEqual([
      [0, [2]],
      [1, [3]],
    ]);
    const statements = [
      'Allow GetNacosConfig, DeleteNacosConfig on instance/I',
      'Deny GetNacosConfig, DeleteNacosConfig on instance/I/NS',
    ];
    expect(nearest?.map(statementsIn)).toEqual([statements, statements]);
  });
});
