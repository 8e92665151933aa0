import { expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { isRobustGrant } from '../../../src/engine/grant/robust-grant.ts';
import { grantFor } from './written-grant.ts';

test.each<[string, boolean]>([
  ['allow mse:ListClusters, mse:ListServiceQuotas on *', true],
  ['allow mse:RestartCluster, mse:RetryCluster on instance/mse-cn-0pp1j8om80a', true],
  ['allow mse:GetNacosConfig in instance/mse-cn-0pp1j8om80a', false],
])('What is granted for "%s" is the same under every reading: %s.', (line, isRobust) => {
  expect(isRobustGrant(grantFor(line).policies, DEFAULT_ACCOUNT)).toBe(isRobust);
});
