import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../../../src/engine/account/request.ts';
import { treeOf } from '../../../../src/engine/account/resource-tree.ts';
import { compareMatrices } from '../../../../src/engine/evaluation/decide/compare.ts';
import { groupByTier } from '../../../../src/engine/evaluation/decide/tier-changes.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { allow, compile, policy } from '../../../support/policy-builders.ts';

test('gained deletes come before other gains, and losses come last', () => {
  const tree = treeOf(DEFAULT_ACCOUNT);
  const matrixOf = (action: string | string[]) => {
    const namespace = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public';
    const compiled = compile(policy({ Statement: [allow({ Action: action, Resource: namespace })] }));
    return buildMatrix(tree, [computeGrants(compiled, tree, DEFAULT_CONTEXT)]);
  };
  const before = matrixOf('mse:Get*');
  const after = matrixOf(['mse:UpdateNacosConfig', 'mse:DeleteNacosConfig', 'mse:DeleteNacosConfigs']);
  const groups = groupByTier(compareMatrices(before, after, 'hierarchical'));
  expect(groups.map(({ change, tier, node, count }) => `${change} ${tier} ${node.id} ${count}`)).toEqual([
    'gained delete public 1',
    'gained delete gateway.yaml 1',
    'gained delete prod.yaml 1',
    'gained write gateway.yaml 2',
    'gained write prod.yaml 2',
    'lost read gateway.yaml 2',
    'lost read prod.yaml 2',
  ]);
});
