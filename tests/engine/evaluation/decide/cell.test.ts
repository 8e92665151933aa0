import { describe, expect, test } from 'vitest';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import type { ActionName } from '../../../../src/engine/catalog/actions.ts';
import { CATALOG } from '../../../../src/engine/catalog/catalog.ts';
import {
  cellFor,
  cellOf,
  countDiffering,
  isApplicable,
} from '../../../../src/engine/evaluation/decide/cell.ts';
import type { CompiledPolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { GUIDE_TYPES } from '../../../../src/engine/evaluation/decide/resource-types.ts';
import type { PermissionMatrix } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, deny, policyOf } from '../../../support/policy-builders.ts';
import { actionWithId, drawCell, drawing, drawMatrix, matrixOf } from './draw-matrix.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'i1',
      namespaces: [
        namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['a', 'b'], services: ['a'] })] }),
        namespace({ id: 'bare', groups: [group({ name: 'E' })] }),
      ],
    }),
    instance({ id: 'i2' }),
  ],
});

const COLUMNS = [
  'ListClusters',
  'DeleteCluster',
  'DeleteNacosConfigs',
  'GetNacosConfig',
  'UpdateNacosService',
] as const satisfies readonly ActionName[];

const draw = (policies: readonly CompiledPolicy[], mode?: MatchingMode): string =>
  drawMatrix(matrixOf(ACCOUNT, policies), COLUMNS, mode);

describe('a row of the tree', () => {
  test("has decisions for its node's resource type, roll-ups for descendants, and nothing for the rest", () => {
    expect(draw([policyOf(allow())])).toBe(
      drawing(`
                             ListClusters  DeleteCluster  DeleteNacosConfigs  GetNacosConfig  UpdateNacosService
        account              ✓             2/2            2/2                 2/2             1/1
          i1                 –             ✓              2/2                 2/2             1/1
            ns               –             –              ✓                   2/2             1/1
              G              –             –              –                   2/2             1/1
                a            –             –              –                   ✓               –
                b            –             –              –                   ✓               –
                a (service)  –             –              –                   –               ✓
            bare             –             –              ✓                   0/0             0/0
              E              –             –              –                   0/0             0/0
          i2                 –             ✓              0/0                 0/0             0/0
      `),
    );
  });

  test('distinguishes some, none and an explicit deny', () => {
    const policy = policyOf(
      allow({ Resource: [arn('instance/i1/ns/G/a'), arn('instance/i2')] }),
      deny({ Action: 'mse:*Service', Resource: arn('instance/i1/ns') }),
    );
    expect(draw([policy])).toBe(
      drawing(`
                             ListClusters  DeleteCluster  DeleteNacosConfigs  GetNacosConfig  UpdateNacosService
        account              ·             1/2            0/2                 1/2             0/1~
          i1                 –             ·              0/2                 1/2             0/1~
            ns               –             –              ·                   1/2             0/1~
              G              –             –              –                   1/2             0/1~
                a            –             –              –                   ✓               –
                b            –             –              –                   ·               –
                a (service)  –             –              –                   –               ✕~
            bare             –             –              ·                   0/0             0/0
              E              –             –              –                   0/0             0/0
          i2                 –             ✓              0/0                 0/0             0/0
      `),
    );
  });
});

describe('the two modes', () => {
  const policy = policyOf(
    allow({ Resource: arn('instance/i1') }),
    deny({ Action: 'mse:Get*', Resource: arn('instance/i1/ns/G/b') }),
  );

  test('differ if a pattern names a container: hierarchical matching', () => {
    expect(draw([policy], 'hierarchical')).toBe(
      drawing(`
                             ListClusters  DeleteCluster  DeleteNacosConfigs  GetNacosConfig  UpdateNacosService
        account              ·             1/2            2/2~                1/2~            1/1~
          i1                 –             ✓              2/2~                1/2~            1/1~
            ns               –             –              ✓~                  1/2~            1/1~
              G              –             –              –                   1/2~            1/1~
                a            –             –              –                   ✓~              –
                b            –             –              –                   ✕?              –
                a (service)  –             –              –                   –               ✓~
            bare             –             –              ✓~                  0/0             0/0
              E              –             –              –                   0/0             0/0
          i2                 –             ·              0/0                 0/0             0/0
      `),
    );
  });

  test('differ if a pattern names a container: literal matching', () => {
    expect(draw([policy], 'literal')).toBe(
      drawing(`
                             ListClusters  DeleteCluster  DeleteNacosConfigs  GetNacosConfig  UpdateNacosService
        account              ·             1/2            0/2~                0/2~            0/1~
          i1                 –             ✓              0/2~                0/2~            0/1~
            ns               –             –              ·~                  0/2~            0/1~
              G              –             –              –                   0/2~            0/1~
                a            –             –              –                   ·~              –
                b            –             –              –                   ✕               –
                a (service)  –             –              –                   –               ·~
            bare             –             –              ·~                  0/0             0/0
              E              –             –              –                   0/0             0/0
          i2                 –             ·              0/0                 0/0             0/0
      `),
    );
  });

  test('differ in a roll-up with equal counts but different resources', () => {
    const instances = ['i1', 'i2'].map((id) =>
      instance({ id, namespaces: [namespace({ id: `ns of ${id}` })] }),
    );
    const swapping = policyOf(
      allow({ Resource: [arn('instance/i1/ns of i1'), arn('instance/i2')] }),
      deny({ Resource: arn('instance/i1') }),
    );
    const matrix = matrixOf(account({ instances }), [swapping]);
    expect(drawMatrix(matrix, ['DeleteNacosConfigs'], 'hierarchical')).toBe(
      drawing(`
                      DeleteNacosConfigs
        account       1/2~
          i1          0/1~
            ns of i1  ✕~
          i2          1/1~
            ns of i2  ✓~
      `),
    );
    expect(drawMatrix(matrix, ['DeleteNacosConfigs'], 'literal')).toBe(
      drawing(`
                      DeleteNacosConfigs
        account       1/2~
          i1          1/1~
            ns of i1  ✓~
          i2          0/1~
            ns of i2  ·~
      `),
    );
  });

  test('agree if a star covers the descendants', () => {
    const starred = policyOf(allow({ Resource: [arn('instance/i1'), arn('instance/i1/*')] }));
    expect(draw([starred], 'literal')).toBe(draw([starred], 'hierarchical'));
    expect(draw([starred])).not.toContain('~');
  });
});

describe('an action', () => {
  test('has a cell on its resource type and on the containers of that', () => {
    const kinds = ['account', 'instance', 'namespace', 'group', 'config', 'service'] as const;
    const kindsOf = (name: ActionName) =>
      kinds.filter((kind) => isApplicable(actionWithId(name), kind, GUIDE_TYPES));
    expect(kindsOf('ListClusters')).toEqual(['account']);
    expect(kindsOf('DeleteCluster')).toEqual(['account', 'instance']);
    expect(kindsOf('GetNacosConfig')).toEqual(['account', 'instance', 'namespace', 'group', 'config']);
    expect(kindsOf('UpdateNacosService')).toEqual(['account', 'instance', 'namespace', 'group', 'service']);
  });
});

describe('the count of differing decisions', () => {
  test('counts each decision once, and no roll-up', () => {
    const policy = policyOf(
      allow({ Resource: arn('instance/i1') }),
      deny({ Action: 'mse:Get*', Resource: arn('instance/i1/ns/G/b') }),
    );
    const matrix = matrixOf(ACCOUNT, [policy]);
    const differing = matrix.tree.nodes.flatMap((node) =>
      CATALOG.filter((action) => {
        const cell = cellOf(matrix, 'literal', node, action);
        return cell.kind === 'decision' && cell.modesDiffer;
      }),
    );
    expect(differing.length).toBeGreaterThan(10);
    expect(countDiffering(matrix)).toBe(differing.length);
    expect(countDiffering(matrixOf(ACCOUNT, [policyOf(allow())]))).toBe(0);
  });
});

describe('a roll-up', () => {
  const rollUpOf = (matrix: PermissionMatrix, name: ActionName, relativeId = '*') => {
    const cell = cellOf(matrix, 'hierarchical', findNode(matrix.tree, relativeId)!, actionWithId(name));
    return cell.kind === 'roll-up' ? cell.rollUp : cell.kind;
  };

  test('has four outcomes', () => {
    const matrix = matrixOf(ACCOUNT, [
      policyOf(allow({ Resource: [arn('instance/i1/ns/G/a'), arn('instance/i2')] })),
    ]);
    expect(rollUpOf(matrix, 'UpdateNacosService')).toBe('all');
    expect(rollUpOf(matrix, 'GetNacosConfig')).toBe('some');
    expect(rollUpOf(matrix, 'DeleteNacosConfigs')).toBe('none');
    expect(rollUpOf(matrix, 'GetNacosConfig', 'instance/i2')).toBe('empty');
  });

  test('of client requests counts the resources on which no client is checked', () => {
    const namespaces = [namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['a', 'b'] })] })];
    const instances = [
      instance({ id: 'i1', namespaces }),
      instance({ id: 'i2', namespaces, configAuthEnabled: false }),
    ];
    const matrix = matrixOf(account({ instances }), [policyOf(deny())]);
    const uncheckedOn = (relativeId: string, name: string): number => {
      const action = CATALOG.find((known) => known.name === name)!;
      const cell = cellOf(matrix, 'literal', findNode(matrix.tree, relativeId)!, action);
      return cell.kind === 'roll-up' ? cell.unchecked : -1;
    };
    expect(uncheckedOn('*', 'QueryNacosConfig')).toBe(2);
    expect(uncheckedOn('instance/i1', 'QueryNacosConfig')).toBe(0);
    expect(uncheckedOn('instance/i2', 'QueryNacosConfig')).toBe(2);
    expect(uncheckedOn('*', 'GetNacosConfig')).toBe(0);
  });

  test('over nothing is empty even if everything is denied', () => {
    expect(rollUpOf(matrixOf(ACCOUNT, [policyOf(deny())]), 'GetNacosConfig', 'instance/i1/bare')).toBe(
      'empty',
    );
  });

  test('of an account without instances is empty', () => {
    expect(rollUpOf(matrixOf(account(), [policyOf(allow())]), 'DeleteCluster')).toBe('empty');
  });
});

describe('the cell for a node outside the tree view', () => {
  const matrix = matrixOf(ACCOUNT, [policyOf(allow({ Resource: arn('instance/i1/ns') }))]);
  const answer = (relativeId: string, name: ActionName, kind?: 'config' | 'service') => {
    const cell = cellFor(
      matrix,
      'hierarchical',
      findNode(matrix.tree, relativeId, kind)!,
      actionWithId(name),
    );
    return `${drawCell(cell)} ${cell.node.relativeId}`;
  };

  test('has the decision of the ancestor that the action is authorized on', () => {
    expect(answer('instance/i1/ns/G/a', 'DeleteNacosConfigs')).toBe('✓ instance/i1/ns');
    expect(answer('instance/i1/ns/G/a', 'DeleteCluster')).toBe('· instance/i1');
    expect(answer('instance/i1/ns/G', 'ListClusters')).toBe('· *');
  });

  test("equals the row's cell for an action authorized on the node or its descendants", () => {
    expect(answer('instance/i1/ns/G/a', 'GetNacosConfig')).toBe('✓~ instance/i1/ns/G/a');
    expect(answer('instance/i1', 'GetNacosConfig')).toBe('2/2~ instance/i1');
  });

  test('is not applicable for a service action on a configuration, and vice versa', () => {
    expect(answer('instance/i1/ns/G/a', 'UpdateNacosService', 'config')).toBe('– instance/i1/ns/G/a');
    expect(answer('instance/i1/ns/G/a', 'GetNacosConfig', 'service')).toBe('– instance/i1/ns/G/a');
  });
});
