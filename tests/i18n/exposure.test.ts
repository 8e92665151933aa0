import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { treeOf } from '../../src/engine/account/resource-tree.ts';
import { computeExposure } from '../../src/engine/evaluation/decide/exposure.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { exposureEn } from '../../src/i18n/exposure/en.ts';
import { exposureZhCN } from '../../src/i18n/exposure/zh-CN.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';
import { allow, compile, policy } from '../support/policy-builders.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';

test.each([
  [[], '', 'Allows nothing.', '不允许任何操作。'],
  [['mse:List*'], ORDERS, 'Shows names only.', '仅可列出名称。'],
  [
    ['mse:Get*'],
    ORDERS,
    'Reads 5 configurations, changes and deletes nothing.',
    '可读取 5 个配置，不可修改或删除任何资源。',
  ],
  [
    ['mse:UpdateNacosConfig'],
    `${ORDERS}/public/DEFAULT_GROUP/prod.yaml`,
    'Changes 1 configuration, deletes nothing.',
    '可修改 1 个配置，不可删除任何资源。',
  ],
  [
    ['mse:CreateNacosConfig', 'mse:CreateNacosService', 'mse:DeleteNacosService'],
    ORDERS,
    'Changes 5 configurations and 3 services, deletes 3 services.',
    '可修改 5 个配置、3 个服务，可删除 3 个服务。',
  ],
  [
    ['mse:RestartCluster'],
    '*',
    'Changes nothing, deletes or restarts 2 instances.',
    '不可修改任何资源，可删除或重启 2 个实例。',
  ],
  [
    ['mse:*'],
    '*',
    'Changes everything, deletes or restarts everything.',
    '可修改全部资源，可删除或重启全部资源。',
  ],
] as const)('%j on %s in one sentence', (actions, resource, english, chinese) => {
  const tree = treeOf(DEFAULT_ACCOUNT);
  const statements = actions.length === 0 ? [] : [allow({ Action: [...actions], Resource: resource })];
  const compiled = compile(policy({ Statement: statements }));
  const exposure = computeExposure(
    buildMatrix(tree, [computeGrants(compiled, tree, DEFAULT_CONTEXT)]),
    'hierarchical',
  );
  expect(exposureEn.sentence(exposure, false)).toBe(english);
  expect(exposureZhCN.sentence(exposure, false)).toBe(chinese);
});

test('an administrator is called one', () => {
  const tree = treeOf(DEFAULT_ACCOUNT);
  const exposure = computeExposure(buildMatrix(tree, []), 'hierarchical');
  expect(exposureEn.sentence(exposure, true)).toBe('Administrator: allows everything.');
  expect(exposureZhCN.sentence(exposure, true)).toBe('管理员：允许全部操作。');
});

test('in Chinese, a number is set apart from the word before it', () => {
  const { also, resources } = zhCN.exposure;
  expect(also(resources('service', 4, null, false))).toBe('另有 4 个服务');
  expect(also(resources('account', 1, null, false))).toBe('另有账号级列表');
});
