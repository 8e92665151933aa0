// Decisions by the authorization tables of the API reference, where they differ from the guide.

import { expect, test } from 'vitest';
import { CATALOG } from '../../../../src/engine/catalog/catalog.ts';
import { referenceScope } from '../../../../src/engine/catalog/api-reference.ts';
import { decideByReference } from '../../../../src/engine/evaluation/decide/reference-decision.ts';
import { arn, request } from '../../../support/account-builders.ts';
import { allow, deny, policyOf } from '../../../support/policy-builders.ts';

const LEAF = arn('instance/mse-cn-1/dev/G/a.yaml');

function decide(action: string, statement: ReturnType<typeof allow>, resource = LEAF) {
  return decideByReference([policyOf(statement)], request({ action, resource }), 'hierarchical');
}

test('The reference lists all resources for 17 actions that the guide scopes', () => {
  expect(CATALOG.filter(({ name }) => referenceScope(name) === 'all-resources')).toHaveLength(17);
});

test('An action on all resources is not allowed by a grant on a namespace', () => {
  const granted = allow({ Resource: arn('instance/mse-cn-1/dev') });
  expect(decide('mse:UpdateNacosConfig', granted)).toEqual({
    scope: 'all-resources',
    decision: 'implicit-deny',
  });
  expect(decide('mse:GetNacosConfig', granted)).toEqual({ scope: 'namespace', decision: 'allow' });
  expect(decide('mse:UpdateNacosConfig', allow())).toMatchObject({ decision: 'allow' });
});

test('If two resources are required, both must be allowed', () => {
  const action = 'mse:UpdateNacosCluster';
  expect(decide(action, allow({ Resource: arn('instance/mse-cn-1/dev') }))?.decision).toBe('implicit-deny');
  expect(decide(action, allow({ Resource: arn('instance/mse-cn-1') }))?.decision).toBe('allow');
  expect(decide(action, deny({ Resource: arn('instance/mse-cn-1/dev') }))?.decision).toBe('explicit-deny');
});

test('Without a disagreement there is no reference decision', () => {
  for (const action of [
    'mse:ListClusters',
    'mse:RestartCluster',
    'mse:ListAnsServiceClusters',
    'mse:Unknown',
  ]) {
    expect(decide(action, allow())).toBeNull();
  }
});
