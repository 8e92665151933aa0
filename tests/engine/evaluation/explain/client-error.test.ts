import { expect, test } from 'vitest';
import { clientResource } from '../../../../src/engine/evaluation/explain/client-error.ts';
import type { ClientError } from '../../../../src/engine/evaluation/explain/client-error.ts';

const ERROR: ClientError = { action: 'mse:QueryNacosConfig', namespace: 'dev', group: 'G', name: 'a' };

test('A Nacos client is authorized on a configuration or a service with one more segment', () => {
  expect(clientResource('instance/i', ERROR)).toBe('instance/i/dev/G/config/a');
  expect(clientResource('instance/i', { ...ERROR, action: 'mse:UpdateNacosNaming' })).toBe(
    'instance/i/dev/G/naming/a',
  );
});

test('A line without a group or a name has no resource', () => {
  expect(clientResource('instance/i', { ...ERROR, group: null })).toBeNull();
  expect(clientResource('instance/i', { ...ERROR, name: null })).toBeNull();
});
