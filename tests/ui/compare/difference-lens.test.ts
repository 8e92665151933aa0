import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { treeOf } from '../../../src/engine/account/resource-tree.ts';
import { assistEn } from '../../../src/i18n/assist/en.ts';
import { en } from '../../../src/i18n/en.ts';
import { plainText } from '../../../src/i18n/marks.ts';
import { differenceLens } from '../../../src/ui/compare/difference-lens.ts';

const ORDERS = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const WORDS = assistEn(en).lens;

function inWords(actions: readonly string[], resources: readonly string[]): string | null {
  const assist = {
    tree: treeOf(DEFAULT_ACCOUNT),
    context: {},
    mode: 'hierarchical',
    otherPolicies: [],
  } as const;
  const lens = differenceLens({ actions, resources }, assist);
  return lens === null ? null : plainText(WORDS.text(lens));
}

describe('differenceLens', () => {
  test.each<[actions: readonly string[], resources: readonly string[], words: string]>([
    [['mse:UpdateNacosConfig'], [PROD], 'Update configurations in prod'],
    [['mse:*'], ['*'], 'Full access to everything'],
    [['mse:DeleteCluster'], [ORDERS], 'Delete orders'],
    [['mse:GetNacosConfig'], [`${PROD}/DEFAULT_GROUP/prod.yaml`], 'Read prod.yaml in prod'],
    [['mse:GetNacosConfig'], [`${PROD}/DEFAULT_GROUP/*`], 'Read'],
  ])('%j on %j is put in words', (actions, resources, words) => {
    expect(inWords(actions, resources)).toContain(words);
  });

  test.each<[resources: readonly string[], why: string]>([
    [[`${PROD}/DEFAULT_GROUP/prod*`], 'names that the account does not list match as well'],
    [['acs:mse:*:*:instance/mse-cn-x'], 'the account lists no such instance'],
  ])('%j has no words, because %s', (resources) => {
    expect(inWords(['mse:GetNacosConfig'], resources)).toBeNull();
  });
});
