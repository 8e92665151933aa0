import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../../../src/engine/account/request.ts';
import { treeOf } from '../../../../src/engine/account/resource-tree.ts';
import { computeExposure, isAdministrator } from '../../../../src/engine/evaluation/decide/exposure.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { allow, compile, deny, policy } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

function check(...statements: readonly StatementJson[]): boolean {
  const compiled = compile(policy({ Statement: [...statements] }));
  const tree = treeOf(DEFAULT_ACCOUNT);
  const matrix = buildMatrix(tree, [computeGrants(compiled, tree, DEFAULT_CONTEXT)]);
  const exposure = computeExposure(matrix, 'hierarchical');
  return isAdministrator(exposure, [compiled], DEFAULT_ACCOUNT, DEFAULT_CONTEXT, 'hierarchical');
}

test('a wildcard for all actions and all resources makes an administrator', () => {
  expect(check(allow({ Action: 'mse:*', Resource: '*' }))).toBe(true);
  expect(check(allow({ Action: '*', Resource: 'acs:mse:*:*:*' }))).toBe(true);
});

test('everything in the account is not enough: other names have to be allowed too, and nothing may be denied', () => {
  const all = allow({ Action: 'mse:*', Resource: '*' });
  expect(check(all, deny({ Action: 'mse:DeleteCluster', Resource: '*' }))).toBe(false);
  const oneInstance = deny({
    Action: 'mse:DeleteCluster',
    Resource: 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a',
  });
  expect(check(all, oneInstance)).toBe(false);
  const lists = allow({ Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' });
  expect(check(lists, allow({ Action: 'mse:*', Resource: 'acs:mse:*:*:instance/mse-cn-*' }))).toBe(false);
});
