import { describe, expect, test } from 'vitest';
import { policyInWords } from '../../../../src/engine/assist/lenses/in-words.ts';
import { NAMED_ACTIONS } from '../../../../src/engine/catalog/catalog.ts';
import type { Access } from '../../../../src/engine/catalog/schema.ts';
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

function said(...statements: readonly StatementJson[]) {
  return policyInWords(parsePolicy(JSON.stringify(policy({ Statement: statements }))), surroundings());
}

const inEnglish = (...statements: readonly StatementJson[]) =>
  said(...statements).map(({ sentences }) => sentences.map((one) => plainText(assistEn(en).sentence(one))));
const inChinese = (...statements: readonly StatementJson[]) =>
  said(...statements).map(({ sentences }) =>
    sentences.map((one) => plainText(assistZhCN(zhCN).sentence(one))),
  );

describe('A policy in words', () => {
  test('everything', () => {
    expect(inEnglish(allow())).toEqual([['Allows every action of MSE on everything.']]);
    expect(inEnglish(allow({ Action: '*' }))).toEqual([
      ['Allows every action of every service on everything.'],
    ]);
    expect(inChinese(allow())).toEqual([['允许对全部资源执行 MSE 的全部操作。']]);
  });

  test('a few actions by name, many by their share', () => {
    expect(
      inEnglish(allow({ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], Resource: ORDERS })),
    ).toEqual([
      [
        'Allows "mse:GetNacosConfig" and "mse:UpdateNacosConfig" on instance "mse-cn-0pp1j8om80a" (orders) and everything inside.',
      ],
    ]);
    const share = (access: Access) => {
      const actions = NAMED_ACTIONS.filter((action) => action.access === access);
      const matched = actions.filter(({ name }) => name.includes('Nacos'));
      return `${matched.length} of ${actions.length} ${access} actions`;
    };
    expect(inEnglish(deny({ Action: 'mse:*Nacos*' }))[0]?.[0]).toBe(
      `Denies ${share('read')} and ${share('write')} on everything.`,
    );
    expect(inEnglish(allow({ NotAction: 'mse:Delete*' }))).toEqual([
      ['Allows every action except "mse:Delete*" on everything.'],
    ]);
  });

  test('what wildcards take in besides, and what is named for nothing', () => {
    expect(
      inEnglish(allow({ Action: ['mse:ListClusters', 'mse:Restart*'], Resource: [ORDERS, `${ORDERS}x`] })),
    ).toEqual([
      [
        'Allows "mse:ListClusters" and "mse:RestartCluster" on instance "mse-cn-0pp1j8om80a" (orders) and everything inside.',
        '"mse:ListClusters" does not apply to these resources, so it has no effect here.',
        `"${ORDERS}x" matches nothing in the account.`,
      ],
    ]);
    expect(inEnglish(allow({ Action: 'mse:Query*' }))[0]?.[1]).toBe(
      'Its wildcards also match 16 actions outside the matrix: "mse:QueryAllSwimmingLane", "mse:QueryAllSwimmingLaneGroup", "mse:QueryBusinessLocations" and 13 more.',
    );
  });

  test('conditions, and whether the request meets them', () => {
    const Condition = { IpAddress: { 'acs:SourceIp': ['10.0.0.0/8', '192.168.0.0/16'] } };
    expect(inEnglish(deny({ Condition }))).toEqual([
      [
        'Denies every action of MSE on everything, if "acs:SourceIp" is in "10.0.0.0/8" or "192.168.0.0/16".',
        'The current request does not meet the condition, so the statement does not apply.',
      ],
    ]);
  });

  test('each is tied to its statement', () => {
    const words = said(allow(), deny({ Action: 'mse:Delete*' }));
    expect(words.map(({ index, sentences: [{ effect }] }) => [index, effect])).toEqual([
      [0, 'Allow'],
      [1, 'Deny'],
    ]);
  });
});
