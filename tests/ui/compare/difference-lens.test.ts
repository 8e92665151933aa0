import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { treeOf } from '../../../src/engine/account/resource-tree.ts';
import type { Reading } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { assistEn } from '../../../src/i18n/assist/en.ts';
import { assistZhCN } from '../../../src/i18n/assist/zh-CN.ts';
import { en } from '../../../src/i18n/en.ts';
import { plainText } from '../../../src/i18n/marks.ts';
import { zhCN } from '../../../src/i18n/zh-CN.ts';
import { differenceLens } from '../../../src/ui/compare/difference-lens.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const GROUP = `${PROD}/DEFAULT_GROUP`;
const ASSIST = {
  tree: treeOf(DEFAULT_ACCOUNT),
  context: {},
  mode: 'hierarchical',
  otherPolicies: [],
} as const;

function lensFor(actions: readonly string[], resources: readonly string[], reading: Reading = 'guide') {
  return differenceLens({ actions, resources }, ASSIST, reading);
}

function inWords(actions: readonly string[], resources: readonly string[]): string | null {
  const lens = lensFor(actions, resources);
  return lens === null ? null : plainText(assistEn(en).lens.text(lens));
}

describe('differenceLens', () => {
  test.each<[actions: readonly string[], resources: readonly string[], words: string]>([
    [['mse:UpdateNacosConfig'], [PROD], 'Update configurations in prod'],
    [['mse:*'], ['*'], 'Full access to everything'],
    [['mse:*'], ['acs:mse:*:*:*'], 'Full access to everything'],
    [['mse:DeleteCluster'], [ORDERS], 'Delete orders'],
    [['mse:GetNacosConfig'], [`${GROUP}/prod.yaml`], 'Read prod.yaml in prod'],
  ])('%j on %j is put in words', (actions, resources, words) => {
    expect(inWords(actions, resources)).toBe(words);
  });

  test.each<[actions: readonly string[], resources: readonly string[], english: string, chinese: string]>([
    [
      ['mse:UpdateNacosConfig'],
      [`${ORDERS}/prod*`],
      'Update configurations in namespaces in orders whose IDs start with "prod"',
      '更新 orders 中 ID 以 "prod" 开头的命名空间中的配置',
    ],
    [
      ['mse:UpdateNacosConfig'],
      [`${ORDERS}/prod**`, `${ORDERS}/live*`],
      'Update configurations in namespaces in orders whose IDs start with "prod" or start with "live"',
      '更新 orders 中 ID 以 "prod" 开头或以 "live" 开头的命名空间中的配置',
    ],
    [
      ['mse:GetNacosConfig'],
      [`${GROUP}/*.yaml`],
      'Read configurations in DEFAULT_GROUP in prod whose dataIds end with ".yaml"',
      '读取 prod 的 DEFAULT_GROUP 中 dataId 以 ".yaml" 结尾的配置',
    ],
    [
      ['mse:GetNacosConfig'],
      [`${GROUP}/app-*.yaml`],
      'Read configurations in DEFAULT_GROUP in prod whose dataIds start with "app-" and end with ".yaml"',
      '读取 prod 的 DEFAULT_GROUP 中 dataId 以 "app-" 开头且以 ".yaml" 结尾的配置',
    ],
    [
      ['mse:UpdateNacosService'],
      [`${GROUP}/*order*`],
      'Update services in DEFAULT_GROUP in prod whose names contain "order"',
      '更新 prod 的 DEFAULT_GROUP 中服务名包含 "order" 的服务',
    ],
    [
      ['mse:*'],
      ['acs:mse:*:*:instance/mse-cn-x/*'],
      'Full access to all namespaces in mse-cn-x',
      '允许对 mse-cn-x 中全部命名空间的全部操作',
    ],
    [
      ['mse:*'],
      [`${GROUP}/prod*`],
      'Full access to configurations and services in DEFAULT_GROUP in prod whose names start with "prod"',
      '允许对 prod 的 DEFAULT_GROUP 中名称以 "prod" 开头的配置和服务的全部操作',
    ],
    [
      ['mse:DeleteCluster'],
      ['acs:mse:*:*:instance/*-test'],
      'Delete instances whose IDs end with "-test"',
      '删除 ID 以 "-test" 结尾的实例',
    ],
    [['mse:DeleteCluster'], ['acs:mse:*:*:instance/*'], 'Delete all instances', '删除全部实例'],
  ])('%j on %j is put in words that are true of all names', (actions, resources, english, chinese) => {
    expect(inWords(actions, resources)).toBe(english);
    const lens = lensFor(actions, resources);
    expect(lens === null ? null : plainText(assistZhCN(zhCN).lens.text(lens))).toBe(chinese);
  });

  test.each<[actions: readonly string[], resources: readonly string[], why: string]>([
    [['mse:GetNacosConfig'], ['acs:mse:*:*:instance/mse-cn-x'], 'the account lists no such instance'],
    [['mse:GetNacosConfig'], [ORDERS, 'acs:mse:*:*:instance/mse-cn-x'], 'the account lists only one'],
    [['mse:GetNacosConfig'], ['acs:mse:cn-hangzhou:*:*'], 'it is one region'],
    [['mse:GetNacosConfig'], ['acs:mse:cn-hangzhou:*:instance/mse-*'], 'it is one region'],
    [['mse:GetNacosConfig'], ['acs:mse:cn-beijing:*:instance/mse-cn-0pp1j8om80a/*'], 'it is another region'],
    [['mse:GetNacosConfig'], [`${ORDERS}/*prod`], 'groups and configurations can end so too'],
    [['mse:GetNacosConfig'], [`${ORDERS}/prod?`], 'one character has no words'],
    [['mse:GetNacosConfig'], ['acs:mse:*:*:instance/*/prod*'], 'it names groups and configurations too'],
    [['mse:GetNacosConfig'], [`${ORDERS}/prod*`, PROD], 'one is a pattern, the other a name'],
    [['mse:GetNacosConfig'], [`${ORDERS}/prod*`, `${GROUP}/prod*`], 'they name different kinds'],
    [['mse:QueryNacosConfig'], [`${GROUP}/config/app*`], 'clients use other ARNs'],
    [['mse:UpdateNacosConfig'], [`${GROUP}/c*`], 'ARNs of all clients match'],
    [['mse:GetNacosConfig', 'mse:AddGateway'], [PROD], 'the matrix has no gateways'],
    [['mse:GetNacosConfig', 'mse:DeleteCluster'], [`${ORDERS}/prod*`], 'one does not apply'],
  ])('%j on %j has no words, because %s', (actions, resources) => {
    expect(inWords(actions, resources)).toBeNull();
  });

  test('A pattern has no words by the API reference', () => {
    expect(lensFor(['mse:UpdateNacosConfig'], [`${ORDERS}/prod*`], 'api-reference')).toBeNull();
  });
});
