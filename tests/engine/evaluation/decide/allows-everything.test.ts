import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../../../src/engine/account/request.ts';
import { allowsEverything } from '../../../../src/engine/evaluation/decide/exposure.ts';
import { allow, compile, deny, policy } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const isAdministrator = (...statements: readonly StatementJson[]) =>
  allowsEverything(
    [compile(policy({ Statement: [...statements] }))],
    DEFAULT_ACCOUNT,
    DEFAULT_CONTEXT,
    'hierarchical',
  );

test('everything is allowed by a wildcard for all actions and all resources', () => {
  expect(isAdministrator(allow({ Action: 'mse:*', Resource: '*' }))).toBe(true);
  expect(isAdministrator(allow({ Action: '*', Resource: 'acs:mse:*:*:*' }))).toBe(true);
});

test('not everything is allowed if names that the account does not list are missing, or an action is denied', () => {
  expect(isAdministrator(allow({ Action: 'mse:*', Resource: 'acs:mse:*:*:instance/mse-cn-*' }))).toBe(false);
  const all = allow({ Action: 'mse:*', Resource: '*' });
  expect(isAdministrator(all, deny({ Action: 'mse:DeleteCluster', Resource: '*' }))).toBe(false);
});
