import { describe, expect, test } from 'vitest';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import type { AttachedPolicy } from '../../../../src/engine/evaluation/repair/repair-draft.ts';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../../../src/engine/evaluation/decide/evaluate.ts';
import { REFERENCE_TYPES } from '../../../../src/engine/evaluation/decide/reference-types.ts';
import { repairsFor } from '../../../../src/engine/evaluation/repair/repair.ts';
import { parsePolicy, POLICY_LENGTH_LIMIT } from '../../../../src/engine/policy/parse.ts';
import { account, arn, group, instance, namespace, request } from '../../../support/account-builders.ts';
import { allow, deny, policy } from '../../../support/policy-builders.ts';
import {
  attached,
  custom,
  drawEffects,
  drawRepairs,
  GROUP,
  LEAF,
  MFA,
  repairsOf,
  system,
} from './draw-repair.ts';

describe('A request that is denied', () => {
  test('is decided by the rest of the policies once every Deny that applies is removed.', () => {
    const denying = deny({ Action: 'mse:Get*' });
    expect(drawRepairs([custom(allow(), denying)])).toEqual(['- 0.1, then allow']);
    expect(drawRepairs([custom(denying, allow()), system(allow()), custom(allow(), denying)])).toEqual([
      '- 0.0 2.1, then allow',
    ]);
    expect(drawRepairs([custom(allow({ Action: 'mse:List*' }), denying)])).toEqual([
      '- 0.1, then implicit-deny',
    ]);
  });

  test('keeps a Deny that does not apply.', () => {
    const denies = [deny({ Action: 'mse:List*' }), deny({ Condition: MFA }), deny({ Resource: arn(GROUP) })];
    expect(drawRepairs([custom(allow(), ...denies)])).toEqual(['- 0.3, then allow']);
  });

  test('stays denied if one Deny is in a policy that cannot be edited.', () => {
    expect(drawRepairs([system(deny())])).toEqual([]);
    expect(drawRepairs([custom(allow(), deny()), system(deny())])).toEqual([]);
  });

  test('stays denied if a policy would lose its last statement.', () => {
    expect(drawRepairs([custom(allow()), custom(deny())])).toEqual([]);
    expect(drawRepairs([custom(allow(), deny()), custom(deny())])).toEqual([]);
  });
});

describe('There is no repair', () => {
  test('without a policy that can be edited.', () => {
    expect(drawRepairs([])).toEqual([]);
    expect(drawRepairs([system(allow({ Action: 'mse:List*' }))])).toEqual([]);
    expect(drawRepairs([system(allow())])).toEqual([]);
  });

  test('of a policy that RAM would reject.', () => {
    const refused = attached(
      JSON.stringify(policy({ Version: '2', Statement: [allow({ Action: 'mse:List*' })] })),
    );
    expect(drawRepairs([refused])).toEqual([]);
  });

  test('of a text that is not JSON, even while an earlier one decides.', () => {
    const listing = custom(allow({ Action: 'mse:List*' }));
    const stale = { ...listing, parsed: parsePolicy(`${listing.parsed.text},`) };
    expect(drawRepairs([stale])).toEqual([]);
    const denying = custom(allow(), deny());
    expect(
      drawRepairs([{ ...denying, parsed: parsePolicy(denying.parsed.text.replace('"Deny"', '"Deny",')) }]),
    ).toEqual([]);
  });

  test('that makes a policy too long; another policy gets the statement.', () => {
    const text = (length: number): string =>
      JSON.stringify(policy({ Statement: [allow({ Action: `mse:${'x'.repeat(length)}` })] }));
    const full = attached(text(POLICY_LENGTH_LIMIT - text(0).length));
    expect(full.parsed).toMatchObject({ kind: 'accepted', size: { minified: POLICY_LENGTH_LIMIT } });
    expect(drawRepairs([full])).toEqual([]);
    const listing = custom(allow({ Action: 'mse:List*', Resource: arn('instance/mse-cn-2') }));
    expect(drawRepairs([full, listing])).toEqual([`1 + mse:GetNacosConfig on ${LEAF}`]);
  });
});

describe('The console’s lists', () => {
  const tree = buildTree(
    account({
      instances: [
        instance({
          namespaces: ['dev', 'prod'].map((id) =>
            namespace({ id, groups: [group({ name: 'G', configs: ['a.yaml'] })] }),
          ),
        }),
      ],
    }),
  );
  const granted = custom(allow({ Action: 'mse:*', Resource: 'acs:mse:*:*:instance/mse-cn-1/dev' }));
  const expected =
    '0 + mse:ListClusters on acs:mse:*:*:*; mse:QueryClusterDetail,mse:ListNacosConfigs on acs:mse:*:*:instance/mse-cn-1';

  test.each([
    ['mse:ListClusters', arn('*')],
    ['mse:ListNacosConfigs', arn('instance/mse-cn-1')],
    ['mse:QueryClusterDetail', arn('instance/mse-cn-1')],
  ])('are opened by one repair for a grant on a namespace, requested: %s', (action, resource) => {
    const requested = request({ action, resource });
    expect(drawRepairs([granted], requested, 'hierarchical', tree)).toContain(expected);
  });

  test('are opened on all resources where the API reference authorizes them', () => {
    const requested = request({ action: 'mse:ListNacosConfigs', resource: arn('*') });
    const repair = repairsFor(
      { policies: [granted], request: requested, mode: 'hierarchical', types: REFERENCE_TYPES },
      tree,
    ).find(({ kind }) => kind === 'open-console');
    expect(repair).toMatchObject({
      grants: [
        {
          actions: ['mse:ListClusters', 'mse:QueryClusterDetail', 'mse:ListNacosConfigs'],
          resources: ['acs:mse:*:*:*'],
        },
      ],
    });
  });

  test('are opened for all instances at once only from the list of instances', () => {
    const groups = [group({ name: 'G', configs: ['a.yaml'] })];
    const two = buildTree(
      account({
        instances: ['i1', 'i2'].map((id) => instance({ id, namespaces: [namespace({ id: 'dev', groups })] })),
      }),
    );
    const both = custom(allow({ Action: 'mse:*', Resource: 'acs:mse:*:*:instance/*/dev' }));
    const opened = (action: string, resource: string) =>
      drawRepairs([both], request({ action, resource }), 'hierarchical', two).at(-1);
    const list = '0 + mse:ListClusters on acs:mse:*:*:*; ';
    const own = (id: string) => `mse:QueryClusterDetail,mse:ListNacosConfigs on acs:mse:*:*:instance/${id}`;
    expect(opened('mse:ListNacosConfigs', arn('instance/i1'))).toBe(list + own('i1'));
    expect(opened('mse:ListClusters', arn('*'))).toBe(`${list}${own('i1')}; ${own('i2')}`);
  });

  test('are opened for at most three instances', () => {
    const groups = [group({ name: 'G', configs: ['a.yaml'] })];
    const all = custom(allow({ Action: 'mse:*', Resource: 'acs:mse:*:*:instance/*/dev' }));
    const kinds = (count: number) => {
      const several = buildTree(
        account({
          instances: Array.from({ length: count }, (_, index) =>
            instance({ id: `i${String(index)}`, namespaces: [namespace({ id: 'dev', groups })] }),
          ),
        }),
      );
      const requested = request({ action: 'mse:ListClusters', resource: arn('*') });
      return repairsOf([all], requested, 'hierarchical', several).map(({ kind }) => kind);
    };
    expect(kinds(3)).toContain('open-console');
    expect(kinds(4)).not.toContain('open-console');
  });

  test('are opened for the instances of the account, not for those that it does not list', () => {
    const dev = account({ instances: [instance({ id: 'i', namespaces: [namespace({ id: 'dev' })] })] });
    const requested = request({ action: 'mse:ListClusters', resource: arn('*') });
    // Batch deletion is authorized on the namespace itself.
    const policies = [
      custom(allow({ Action: 'mse:DeleteNacosConfigs', Resource: 'acs:mse:*:*:instance/*/*' })),
    ];
    for (const hasPlaceholders of [false, true])
      expect(drawRepairs(policies, requested, 'hierarchical', buildTree(dev, hasPlaceholders)).at(-1)).toBe(
        '0 + mse:ListClusters on acs:mse:*:*:*; mse:QueryClusterDetail,mse:ListNacosConfigs on acs:mse:*:*:instance/i',
      );
  });

  test('are added to the policy that is nearest to allowing the request', () => {
    const requested = request({ action: 'mse:ListClusters', resource: arn('*') });
    const one = custom(allow({ Action: 'ecs:*' }));
    expect(drawRepairs([one, granted], requested, 'hierarchical', tree).at(-1)).toBe(
      expected.replace('0', '1'),
    );
  });

  test('are the lists of services if only services are allowed', () => {
    const groups = [group({ name: 'G', configs: ['c'], services: ['s'] })];
    const mixed = buildTree(
      account({ instances: [instance({ namespaces: [namespace({ id: 'dev', groups })] })] }),
    );
    const requested = request({ action: 'mse:ListClusters', resource: arn('*') });
    const opened = (...actions: readonly string[]) =>
      drawRepairs(
        [custom(allow({ Action: actions, Resource: arn('instance/mse-cn-1/dev/G', '*', '*') }))],
        requested,
        'hierarchical',
        mixed,
      ).at(-1);
    const path = '0 + mse:ListClusters on acs:mse:*:*:*; mse:QueryClusterDetail,';
    const own = 'on acs:mse:*:*:instance/mse-cn-1';
    expect(opened('mse:*NacosService')).toBe(`${path}mse:ListAnsServices ${own}`);
    expect(opened('mse:*NacosConfig')).toBe(`${path}mse:ListNacosConfigs ${own}`);
    expect(opened('mse:*NacosService', 'mse:*NacosConfig')).toBe(`${path}mse:ListNacosConfigs ${own}`);
  });

  test('show names in every namespace, and reveal no content', () => {
    const requested = request({ action: 'mse:ListClusters', resource: arn('*') });
    const repair = repairsOf([granted], requested, 'hierarchical', tree).find(
      ({ kind }) => kind === 'open-console',
    );
    if (repair === undefined) throw new Error('no repair');
    expect(repair.effects.revealed).toEqual(['instances', 'configs']);
    expect(drawEffects(repair)).toEqual([
      'gained ListClusters on account 1234567890123456',
      'gained QueryClusterDetail on instance mse-cn-1',
      'gained ListNacosConfigs on instance mse-cn-1',
    ]);
    const [change] = repair.changes;
    const content = request({
      action: 'mse:GetNacosConfig',
      resource: arn('instance/mse-cn-1/prod/G/a.yaml'),
    });
    expect(evaluate([compilePolicy(parsePolicy(change?.text ?? ''))], content, 'hierarchical').decision).toBe(
      'implicit-deny',
    );
  });

  test('are not offered if nothing inside an instance is allowed, or only one list is missing', () => {
    const kinds = (policies: readonly AttachedPolicy[], action: string, resource: string) =>
      repairsOf(policies, request({ action, resource }), 'hierarchical', tree).map(({ kind }) => kind);
    const other = custom(allow({ Resource: 'acs:mse:*:*:instance/mse-cn-9' }));
    expect(kinds([other], 'mse:ListClusters', arn('*'))).not.toContain('open-console');
    const whole = custom(allow({ Resource: 'acs:mse:*:*:instance/mse-cn-1' }));
    expect(kinds([whole], 'mse:ListClusters', arn('*'))).not.toContain('open-console');
    expect(kinds([granted], 'mse:DeleteCluster', arn('instance/mse-cn-1'))).not.toContain('open-console');
  });

  test('reveal names also by the repair of a single list', () => {
    const requested = request({ action: 'mse:ListNacosConfigs', resource: arn('instance/mse-cn-1') });
    for (const { effects } of repairsOf([granted], requested, 'hierarchical', tree)) {
      expect(effects.revealed).toContain('configs');
    }
  });
});

test('A removed Deny softens the decisions that nothing allows', () => {
  const allowed = allow({ Action: 'mse:GetNacosConfig' });
  const denied = deny({
    Action: ['mse:GetNacosConfig', 'mse:DeleteNacosConfig', 'mse:CreateNacosConfig'],
    Resource: LEAF,
  });
  const [repair] = repairsOf([custom(allowed, denied)]);
  expect(repair?.effects).toMatchObject({ lost: [], softened: 2 });
  expect(repair?.effects.gained).toHaveLength(1);
  const [addition] = repairsOf(
    [custom(allow({ Action: 'mse:List*' }), denied)],
    request({ resource: arn(GROUP) }),
  );
  expect(addition?.effects.softened).toBe(0);
});

describe('The effects of a repair', () => {
  const effects = (policies: readonly AttachedPolicy[], requested = request(), mode?: MatchingMode) =>
    repairsOf(policies, requested, mode).map(drawEffects);

  test('are everything that the extended statement allows on the resource, or the one decision of a new statement.', () => {
    const statement = allow({
      Action: ['mse:Get*', 'mse:UpdateNacosService'],
      Resource: arn('instance/mse-cn-2'),
    });
    expect(effects([custom(statement)])).toEqual([
      [
        'gained GetNacosConfig on config app.yaml',
        'gained GetNacosHistoryConfig on config app.yaml',
        'gained UpdateNacosService on service app.yaml',
      ],
      ['gained GetNacosConfig on config app.yaml'],
    ]);
  });

  test('include descendants of the resource only in hierarchical matching.', () => {
    const listing = custom(allow({ Action: 'mse:GetNacosConfig', Resource: arn('instance/mse-cn-2') }));
    const requested = request({ resource: arn(GROUP) });
    const both = ['gained GetNacosConfig on config app.yaml', 'gained GetNacosConfig on config db.yaml'];
    expect(effects([listing], requested)).toEqual([both, both]);
    expect(effects([listing], requested, 'literal')).toEqual([[], []]);
  });

  test('exclude decisions that another policy allows or denies anyway.', () => {
    const listing = custom(allow({ Action: 'mse:*', Resource: arn('instance/mse-cn-2') }));
    const others = system(
      allow({ Action: 'mse:*Service' }),
      deny({ Action: ['mse:*Instance', 'mse:*History*'] }),
    );
    expect(effects([listing, others])[0]).toEqual(
      ['GetNacosConfig', 'CreateNacosConfig', 'UpdateNacosConfig', 'DeleteNacosConfig']
        .map((name) => `gained ${name} on config app.yaml`)
        .concat('gained UpdateNacosCluster on service app.yaml'),
    );
  });

  test('of a removed Deny are all decisions that it denied and another statement allows.', () => {
    const policies = [custom(allow({ Action: ['mse:Get*'] }), deny({ Resource: arn(GROUP) }))];
    expect(effects(policies)).toEqual([
      ['app.yaml', 'db.yaml'].flatMap((id) => [
        `gained GetNacosConfig on config ${id}`,
        `gained GetNacosHistoryConfig on config ${id}`,
      ]),
    ]);
  });
});
