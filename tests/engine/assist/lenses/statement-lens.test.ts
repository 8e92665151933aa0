import { describe, expect, test } from 'vitest';
import type { AssistContext } from '../../../../src/engine/assist/assist-context.ts';
import { statementLenses } from '../../../../src/engine/assist/lenses/statement-lens.ts';
import { NAMED_ACTIONS } from '../../../../src/engine/catalog/catalog.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { assistEn } from '../../../../src/i18n/assist/en.ts';
import { assistZhCN } from '../../../../src/i18n/assist/zh-CN.ts';
import { en } from '../../../../src/i18n/en.ts';
import { plainText } from '../../../../src/i18n/marks.ts';
import { zhCN } from '../../../../src/i18n/zh-CN.ts';
import { surroundings } from '../../../support/assist-carets.ts';
import { allow, deny, policy } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const STAGING = 'acs:mse:*:*:instance/mse-cn-7qk2v9x01zt';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const INSIDE = NAMED_ACTIONS.filter(({ level }) => level !== 'account');
const english = assistEn(en).lens;
const chinese = assistZhCN(zhCN).lens;

function lenses(statements: readonly StatementJson[], parts: Partial<AssistContext> = {}) {
  return statementLenses(parsePolicy(JSON.stringify(policy({ Statement: statements }))), surroundings(parts));
}

/** The tier, the words and the count of one statement, in both languages. */
function said(statement: StatementJson, parts: Partial<AssistContext> = {}) {
  const [lens] = lenses([statement], parts);
  if (lens === undefined) throw new Error('no lens');
  return [
    `${lens.tier ?? 'none'}: ${plainText(english.text(lens))} | ${english.detail(lens)}`,
    `${plainText(chinese.text(lens))} | ${chinese.detail(lens)}`,
  ];
}

describe('A lens says what its statement opens', () => {
  test.each([
    [
      allow({ Action: 'mse:ListClusters', Resource: 'acs:mse:*:*:*' }),
      'list: See the list of instances | 1 action',
      '查看实例列表 | 1 个操作',
    ],
    [
      allow({ Action: ['mse:List*', 'mse:Query*', 'mse:Get*'], Resource: ORDERS }),
      'read: Read everything in orders | 10 actions',
      '读取 orders 的全部内容 | 10 个操作',
    ],
    [
      allow({
        Action: ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'],
        Resource: `${PROD}/DEFAULT_GROUP/prod.yaml`,
      }),
      'write: Create and update prod.yaml in prod | 2 actions',
      '创建和更新 prod 中的 prod.yaml | 2 个操作',
    ],
    [
      deny({ Action: 'mse:GetNacosConfig', Resource: `${ORDERS}/public` }),
      'read: Deny reading content in public | 1 action',
      '拒绝读取 public 中的内容 | 1 个操作',
    ],
    [
      allow(),
      `delete: Full access to everything | ${NAMED_ACTIONS.length} actions`,
      `允许全部操作 | ${NAMED_ACTIONS.length} 个操作`,
    ],
    [
      deny({ Resource: [ORDERS, STAGING] }),
      `delete: Deny everything on orders and staging | ${INSIDE.length} actions`,
      `拒绝对 orders、staging 的全部操作 | ${INSIDE.length} 个操作`,
    ],
    [
      allow({ Action: 'mse:RestartCluster', Resource: STAGING }),
      'delete: Restart staging | 1 action',
      '重启 staging | 1 个操作',
    ],
    [
      allow({ Action: 'mse:GetNacosHistoryConfig' }),
      'read: Read all earlier versions | 1 action',
      '读取全部历史版本 | 1 个操作',
    ],
    [
      allow({
        Action: ['mse:QueryNacosNaming', 'mse:UpdateNacosNaming'],
        Resource: `${PROD}/DEFAULT_GROUP/naming/order-service`,
      }),
      'write: Read and update the data of Nacos clients in order-service in prod | 2 actions',
      '读取和更新 prod 中的 order-service 的客户端数据 | 2 个操作',
    ],
    [
      allow({ Action: 'mse:*NacosConfig', Resource: `${ORDERS}/*/prod.yaml` }),
      'delete: Read, create, update and delete 2 configurations | 5 actions',
      '读取、创建、更新和删除 2 个配置 | 5 个操作',
    ],
  ])('%o', (statement, inEnglish, inChinese) => {
    const [first, second] = said(statement);
    expect(first).toBe(inEnglish);
    expect(second).toBe(inChinese);
  });

  test('and why it opens nothing', () => {
    expect(said(allow({ Action: 'mse:*', Resource: `${ORDERS}x` }))[0]).toBe(
      'none: Grants nothing: matches no resource in the account | 0 actions',
    );
    expect(said(allow({ Action: 'ecs:*' }))[0]).toContain('matches no action of the matrix');
    expect(said(deny({ Action: 'mse:Get*', Resource: ORDERS }), { mode: 'literal' })[0]).toContain(
      "Denies nothing: these actions don't apply to this resource",
    );
  });

  test('and whether its condition is met', () => {
    const Condition = { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } };
    expect(said(allow({ Action: 'mse:Get*', Resource: STAGING, Condition }))).toEqual([
      'read: Read content in staging | 2 actions · condition not met',
      '读取 staging 中的内容 | 2 个操作 · 不满足条件',
    ]);
  });
});

test('A text that RAM would reject has no lenses', () => {
  expect(lenses([allow({ Action: 'nothing' })])).toEqual([]);
});
