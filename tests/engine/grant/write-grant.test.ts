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
    // A pattern shares a statement only with what the line itself says of its actions outside the catalog.
    [
      `allow mse:Get*, mse:DeleteNacosConfig in instance/I
       allow mse:DeleteNacosConfig in instance/J
       allow mse:GetNacosConfig, mse:GetNacosHistoryConfig in instance/*`,
      [
        'Allow Get*, DeleteNacosConfig on instance/I',
        'Allow GetNacos* on instance/*',
        'Allow DeleteNacosConfig on instance/J',
      ],
    ],
    [
      'allow mse:Delete*, mse:QueryNacosConfig on instance/I/NS/G/a\nallow mse:Get* on instance/I/NS/G/a',
      ['Allow Get*, Delete* on instance/I/NS/G/a', 'Allow QueryNacosConfig on instance/I/NS/G/config/a'],
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
    [
      'allow mse:*NacosConfig, mse:UpdateNacosNaming in instance/I/NS via client',
      ['Allow *NacosConfig, UpdateNacosNaming on instance/I/NS/*/config/*, instance/I/NS/*/naming/*'],
    ],
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
    const [inAny, below] = ['instance/*/NS', 'instance/*/NS/*'].map(
      (id) => `allow mse:UpdateNacosConfig in ${id}`,
    );
    expect(notesFor(`${inAny ?? ''}\n${below ?? ''} via client`)).toEqual([
      { ...note, resource: 'instance/*/NS' },
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
    ['deny mse:Delete* in *', 'nothing-to-grant', null],
    // The statement for the console would allow clients more than the other line.
    [
      `allow mse:UpdateNacosConfig in instance/I
       allow mse:UpdateNacosConfig in instance/I/NS via client
       deny everything else via client`,
      'not-met',
      null,
    ],
    [
      `allow mse:UpdateNacosConfig in instance/I
       allow mse:UpdateNacosConfig in instance/I/NS via client under every reading
       deny everything else via client`,
      'not-met',
      null,
    ],
    // An exception in one line is no excuse for another.
    [
      `allow mse:GetNacosConfig in instance/I
       deny mse:GetNacosConfig in instance/I/NS
       allow mse:GetNacosConfig in instance/J under every reading`,
      'not-robust',
      null,
    ],
  ])('%s', (line, code, instead) => {
    const { policies, notes, nearest = [] } = grantFor(line);
    expect(policies).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual([code]);
    const scopes = nearest.map((each) => `${each.instead.depth} ${each.instead.resource}`);
    expect(scopes).toEqual(instead === null ? [] : [instead]);
  });
});

test('Nothing is near if two lines cannot be met.', () => {
  const { nearest } = grantFor(
    'allow mse:ListNacosConfigs in instance/I/NS\nallow mse:GetNacosConfig on instance/I',
  );
  expect(nearest).toBeUndefined();
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

test('A grant that is too long for one policy is split, and a user can have ten policies.', () => {
  const lines = Array.from(
    { length: 11 },
    (_, index) => `allow mse:GetNacosConfig on instance/I/NS/G/${'x'.repeat(5900)}${String(index)}`,
  );
  const { policies, notes } = grantFor(lines.join('\n'));
  expect(policies.length).toBe(11);
  expect(policies.every((text) => text.length <= 6144)).toBe(true);
  expect(notes).toEqual([
    { code: 'split', policies: 11, limit: 6144 },
    { code: 'too-many-policies', policies: 11, limit: 10 },
  ]);
  expect(grantFor(lines.slice(1).join('\n')).notes.map(({ code }) => code)).toEqual(['split']);
});
