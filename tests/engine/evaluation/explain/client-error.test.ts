import { expect, test } from 'vitest';
import { clientResource, readClientErrors } from '../../../../src/engine/evaluation/explain/client-error.ts';
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

const namesIn = (text: string) => readClientErrors(text).map(({ name }) => name);

test('A text that names an action or an ARN of MSE is no error of a client', () => {
  const line = 'code=403 dataId=a,group=G';
  for (const named of ['mse:GetNacosConfig', '(MSE:getnacosconfig)', 'acs:mse:*:1:instance/i'])
    expect(namesIn(`${named} ${line}`)).toEqual([]);
  for (const other of ['xmse:get', 'x-mse:get', 'mse:8848', 'facs:mse'])
    expect(namesIn(`${other} ${line}`)).toEqual(['a']);
});

test('Of several lines, those with the denial count; without any, the first that names a resource', () => {
  expect(namesIn('get dataId=a\r\n\ncode=403 dataId=b\ncode=403 dataId=c')).toEqual(['b', 'c']);
  expect(namesIn('start\nget dataId=a\nget dataId=b\nauthorization failed')).toEqual(['a']);
});

test('A value that is null or empty is absent', () => {
  expect(readClientErrors('403 dataId=a,group=null,tenant=null')).toEqual([
    { ...ERROR, namespace: 'public', group: null },
  ]);
  expect(readClientErrors('403 dataId=,group=G,tenant=dev')).toEqual([{ ...ERROR, name: null }]);
});
