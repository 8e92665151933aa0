import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { displayPath } from '../../../src/engine/account/display-path.ts';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import { account, instance } from '../../support/account-builders.ts';

describe('a resource', () => {
  test('is named by its title and those of its containers, or by id if it is unlisted', () => {
    const tree = buildTree(DEFAULT_ACCOUNT);
    const prod = 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b';
    expect(displayPath(tree, `${prod}/PAYMENT/rates.json`)).toEqual([
      'orders',
      'prod',
      'PAYMENT',
      'rates.json',
    ]);
    expect(displayPath(tree, `${prod}/NEW/com.example/a:1.0`)).toEqual([
      'orders',
      'prod',
      'NEW',
      'com.example/a:1.0',
    ]);
    expect(displayPath(tree, 'instance/mse-cn-0pp1j8om80a2')).toEqual(['mse-cn-0pp1j8om80a2']);
    expect(displayPath(tree, '*')).toEqual([]);
    expect(displayPath(tree, 'anything')).toEqual([]);
  });

  test('is named by its id if a sibling has its title', () => {
    const instances = [
      instance({ id: 'a', name: 'orders' }),
      instance({ id: 'b', name: 'orders' }),
      instance({ id: 'c', name: 'd' }),
      instance({ id: 'd', name: 'payroll' }),
    ];
    const tree = buildTree(account({ instances }));
    const names = ['a', 'b', 'c', 'd'].map((id) => displayPath(tree, `instance/${id}`)[0]);
    expect(names).toEqual(['a', 'b', 'c', 'payroll']);
  });
});
