import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import { exportAccount, importAccount } from '../../../src/scenario/import/account-json.ts';
import { ACCOUNT_PRESET_IDS } from '../../../src/scenario/presets/account-preset-ids.ts';
import { accountPreset } from '../../../src/scenario/presets/account-presets.ts';
import type { AccountPresetId } from '../../../src/scenario/presets/account-preset-ids.ts';

function countOf(id: AccountPresetId): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { kind } of buildTree(accountPreset(id)).nodes) count[kind] = (count[kind] ?? 0) + 1;
  return count;
}

describe.each(ACCOUNT_PRESET_IDS)('The account %s', (id) => {
  test('follows every naming rule, and has no duplicate ids', () => {
    expect(importAccount(exportAccount(accountPreset(id)))).toEqual({
      kind: 'account',
      account: accountPreset(id),
    });
  });

  test('has the same account ID as the others, so that policies keep matching it', () => {
    expect(accountPreset(id).id).toBe(DEFAULT_ACCOUNT.id);
  });
});

test('The documentation’s account is the default one', () => {
  expect(accountPreset('document')).toBe(DEFAULT_ACCOUNT);
});

test('All stages are in one instance', () => {
  const [shop, ...others] = accountPreset('stages').instances;
  expect(shop?.namespaces.map(({ id }) => id)).toEqual(['public', 'dev', 'test', 'prod']);
  expect(others).toEqual([]);
});

test('The instances are in several regions, two of them in one', () => {
  expect(accountPreset('regions').instances.map(({ region }) => region)).toEqual([
    'cn-hangzhou',
    'cn-hangzhou',
    'cn-shanghai',
    'ap-southeast-1',
  ]);
});

test('The empty account has no instances', () => {
  expect(countOf('empty')).toEqual({ account: 1 });
});

test('The large account holds ten thousand resources, the same ones every time.', () => {
  expect(countOf('large')).toEqual({
    account: 1,
    instance: 10,
    namespace: 90,
    group: 900,
    config: 6300,
    service: 2700,
  });
  expect(accountPreset('large')).toEqual(accountPreset('large'));
});
