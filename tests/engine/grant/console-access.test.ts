import { describe, expect, test } from 'vitest';
import { grantFor, statementsIn } from './written-grant.ts';

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
    [`${LINE}\nallow mse:List* on instance/I`, [ON_ACCOUNT, 'added: QueryClusterDetail on instance/I']],
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
    ['allow mse:ListClusters on *', []],
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
