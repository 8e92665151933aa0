// Who can call an action: the statements that match it, and the places that they decide.

import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../../../src/engine/account/request.ts';
import { treeOf } from '../../../../src/engine/account/resource-tree.ts';
import { actionWithId } from '../../../../src/engine/catalog/catalog.ts';
import type { ActionName } from '../../../../src/engine/catalog/actions.ts';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { accessTo } from '../../../../src/engine/evaluation/explain/action-access.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';

/** `2 Deny Get*: public 2`, with `(met)` or `(denied n)` where that matters. */
function access(action: ActionName, ...statements: readonly StatementJson[]): readonly string[] {
  const tree = treeOf(DEFAULT_ACCOUNT, true);
  const compiled = compilePolicy(parsePolicy(JSON.stringify(policy({ Statement: [...statements] }))));
  const matrix = buildMatrix(tree, [computeGrants(compiled, tree, DEFAULT_CONTEXT)]);
  return accessTo(actionWithId(action), [compiled], matrix, 'hierarchical', DEFAULT_CONTEXT).map(
    ({ ref, effect, patterns, isNotAction, isConditionMet, places }) =>
      [
        `${String(ref.statement + 1)} ${effect}`,
        ...(isNotAction ? ['not'] : []),
        patterns.map(({ value }) => value).join(' '),
        ...(isConditionMet ? [] : ['(unmet)']),
        places
          .map(
            ({ node, count, denied }) =>
              `${node.id} ${String(count)}${denied > 0 ? ` -${String(denied)}` : ''}`,
          )
          .join(', '),
      ].join(' '),
  );
}

test('Each statement that matches the action has the most general places that it covers', () => {
  expect(
    access(
      'GetNacosConfig',
      allow({ Action: 'mse:ListClusters', Resource: '*' }),
      allow({ Action: ['mse:Get*', 'mse:List*'], Resource: ORDERS }),
      deny({ Action: 'mse:GetNacosConfig', Resource: `${ORDERS}/public` }),
      allow({ Action: 'mse:*', Resource: '*' }),
    ),
  ).toEqual([
    '2 Allow mse:Get* mse-cn-0pp1j8om80a 5 -2',
    '3 Deny mse:GetNacosConfig public 2 -2',
    '4 Allow mse:* 1234567890123456 6 -2',
  ]);
});

test('A single configuration is not named by its group, in which more can be created', () => {
  const rates = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT/rates.json`;
  expect(access('GetNacosConfig', allow({ Action: 'mse:GetNacosConfig', Resource: rates }))).toEqual([
    '1 Allow mse:GetNacosConfig rates.json 1',
  ]);
});

test('NotAction, conditions that are not met and statements about nothing here are reported', () => {
  expect(
    access(
      'DeleteCluster',
      allow({ NotAction: 'mse:Get*', Resource: ORDERS }),
      allow({
        Action: 'mse:DeleteCluster',
        Resource: ORDERS,
        Condition: { Bool: { 'acs:SecureTransport': 'false' } },
      }),
      allow({ Action: 'mse:DeleteCluster', Resource: 'acs:mse:*:*:instance/mse-cn-none' }),
    ),
  ).toEqual([
    '1 Allow not mse:Get* mse-cn-0pp1j8om80a 1',
    '2 Allow mse:DeleteCluster (unmet) mse-cn-0pp1j8om80a 1',
    '3 Allow mse:DeleteCluster ',
  ]);
});

test('A container is named for one resource if it is covered itself, and for all of several anyway', () => {
  const read = (Resource: string) =>
    access('GetNacosConfig', allow({ Action: 'mse:GetNacosConfig', Resource }));
  const payment = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`;
  expect(read(payment)).toEqual(['1 Allow mse:GetNacosConfig PAYMENT 1']);
  expect(read(`${payment}/*.json`)).toEqual(['1 Allow mse:GetNacosConfig rates.json 1']);
  expect(read(`${ORDERS}/public/DEFAULT_GROUP/*.yaml`)).toEqual(['1 Allow mse:GetNacosConfig public 2']);
});
