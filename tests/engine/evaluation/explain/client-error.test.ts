import { describe, expect, test } from 'vitest';
import { readError } from '../../../../src/engine/evaluation/explain/access-denied-error.ts';
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

describe('A line of a Nacos client', () => {
  const pay = { namespace: 'dev', group: 'G', name: 'pay.yaml' };

  test.each([
    [
      'http error, code=403,msg=authorization failed!,dataId=pay.yaml,group=G,tenant=dev',
      'mse:QueryNacosConfig',
    ],
    [
      "[get-config] error, dataId='pay.yaml', group='G', tenant='dev', code=403, msg=no permission",
      'mse:QueryNacosConfig',
    ],
    [
      '[publish-single] error, dataId=pay.yaml, group=G, tenant=dev, code=403, msg=authorization failed!',
      'mse:UpdateNacosConfig',
    ],
  ])('names the client’s action and resource: %s', (text, action) => {
    expect(readError(text)).toEqual({ kind: 'client', count: 1, error: { ...pay, action } });
  });

  test('of naming can name the group apart, and a dataId can contain @@.', () => {
    expect(readError('403 /v1/ns/instance serviceName=pay,groupName=G,namespaceId=dev')).toMatchObject({
      error: { group: 'G', name: 'pay' },
    });
    expect(readError('403 serviceName=pay,namespaceId=dev')).toMatchObject({
      error: { group: null, name: 'pay' },
    });
    expect(readError('403 dataId=a@@b,tenant=dev')).toMatchObject({ error: { group: null, name: 'a@@b' } });
  });

  test('of naming splits the group from a service name at the first @@.', () => {
    const text =
      'failed to req API:/nacos/v1/ns/instance/list. code:403 msg:authorization failed! serviceName=G@@pay namespaceId=';
    expect(readError(text)).toMatchObject({
      kind: 'client',
      error: { action: 'mse:QueryNacosNaming', namespace: 'public', group: 'G', name: 'pay' },
    });
  });

  test.each([
    ['@@pay', null, 'pay'],
    ['null@@pay', null, 'pay'],
    ['G@@', 'G', null],
  ])('of naming can lack a side of @@: %s', (serviceName, group, name) => {
    expect(readError(`403 serviceName=${serviceName},namespaceId=dev`)).toMatchObject({
      error: { group, name },
    });
  });

  test('can contain only the path, and an empty tenant is public.', () => {
    expect(readError('{"status":403,"error":"Forbidden","path":"/nacos/v1/cs/configs"}')).toEqual({
      kind: 'client',
      count: 1,
      error: { action: 'mse:QueryNacosConfig', namespace: 'public', group: null, name: null },
    });
    expect(readError('403 dataId=a,group=G,tenant=')).toMatchObject({ error: { namespace: 'public' } });
  });

  test('that is repeated is one error, and others are counted.', () => {
    const line = '403 dataId=a,group=G,tenant=dev';
    expect(readError(`${line}\n${line}\n${line.replace('=a', '=b')}`)).toMatchObject({
      kind: 'client',
      count: 2,
    });
  });

  test('that succeeded is not an error, nor is an API error with a dataId.', () => {
    expect(readError('[publish-single] ok, dataId=pay.yaml, group=G, tenant=dev')).toMatchObject({
      kind: 'nothing',
    });
    expect(readError('code=403 mse:GetNacosConfig dataId=pay.yaml,group=G,tenant=dev').kind).toBe('api');
  });
});
