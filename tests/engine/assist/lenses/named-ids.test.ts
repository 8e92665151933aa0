import { expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { DEFAULT_ACCOUNT } from '../../../../src/engine/account/account.ts';
import type { Account } from '../../../../src/engine/account/account.ts';
import { namedIds } from '../../../../src/engine/assist/lenses/named-ids.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { account, instance } from '../../../support/account-builders.ts';
import { allow, policy } from '../../../support/policy-builders.ts';

const PROD = '3fd98c48-a709-4061-bba1-e341d79d681b';

function named(resource: string | readonly string[], of: Account = DEFAULT_ACCOUNT) {
  const { document, text } = parsePolicy(
    JSON.stringify(policy({ Statement: [allow({ Resource: resource })] })),
  );
  return namedIds(document, text, buildTree(of)).map(({ span, name }) => [
    text.slice(span.start, span.end),
    name,
  ]);
}

test('The ids of instances and namespaces have the names of the account', () => {
  expect(named(`acs:mse:*:*:instance/mse-cn-0pp1j8om80a/${PROD}/DEFAULT_GROUP/prod.yaml`)).toEqual([
    ['mse-cn-0pp1j8om80a', 'orders'],
    [PROD, 'prod'],
  ]);
  expect(named(['*', 'acs:mse:cn-hangzhou:*:instance/mse-cn-7qk2v9x01zt/public/*'])).toEqual([
    ['mse-cn-7qk2v9x01zt', 'staging'],
  ]);
});

test('Nothing else is taken for an id', () => {
  expect(named('acs:mse:*:*:instance/mse-cn-0pp1j8om80a*')).toEqual([]);
  expect(named(`acs:mse:*:*:instance/*/${PROD}`)).toEqual([]);
  expect(named(`acs:mse:*:*:instance/mse-cn-7qk2v9x01zt/${PROD}`)).toEqual([
    ['mse-cn-7qk2v9x01zt', 'staging'],
  ]);
  expect(named('acs:mse:*:*:instance/mse-cn-0pp1j8om80a"')).toEqual([]);
});

test('A name that two resources share stands for neither', () => {
  const twice = account({
    instances: [instance({ id: 'mse-cn-1', name: 'same' }), instance({ id: 'mse-cn-2', name: 'same' })],
  });
  expect(named('acs:mse:*:*:instance/mse-cn-1', twice)).toEqual([]);
});
