import { describe, expect, test } from 'vitest';
import { account, instance } from '../../support/account-builders.ts';
import { expectFound, expectNone, fixesOf, resources } from './marked-policies.ts';

const INSTANCE = 'instance/mse-cn-0pp1j8om80a';
const on = (relativeId: string) => `"acs:mse:*:*:${relativeId}"`;

describe('wildcard-crosses-segments', () => {
  test('tells a star before more names', () => {
    const text = `[«${on('instance/*/DEFAULT_GROUP/x')}»,«${on('instance/mse-*/public')}»]`;
    expectFound('wildcard-crosses-segments', resources(text), [
      { resource: 'acs:mse:*:*:instance/*/DEFAULT_GROUP/x', tail: 'DEFAULT_GROUP/x' },
      { resource: 'acs:mse:*:*:instance/mse-*/public', tail: 'public' },
    ]);
  });

  test('leaves a star at the end, one for each level, a Deny and whole paths', () => {
    expectNone('wildcard-crosses-segments', [
      resources(`[${on('*')},${on('instance/*')},${on('instance/*/*')},${on(`${INSTANCE}/public/*`)}]`),
      resources(on('instance/*/*/DEFAULT_GROUP/prod.yaml')),
      resources(on('instance/*/public'), '"mse:Delete*"', 'Deny'),
    ]);
  });
});

describe('wildcard-catches-siblings', () => {
  test('names those that are caught', () => {
    const ids = ['mse-cn-1', 'mse-cn-12', 'mse-cn-2'];
    const held = { account: account({ instances: ids.map((id) => instance({ id })) }) };
    expectFound(
      'wildcard-catches-siblings',
      resources(`«${on('instance/mse-cn-1*')}»`),
      [{ name: 'mse-cn-1', pattern: 'mse-cn-1*', siblings: ['mse-cn-12'] }],
      held,
    );
  });

  test('tells it of anything that the account holds', () => {
    expectFound('wildcard-catches-siblings', resources(`«${on(`${INSTANCE}/public*`)}»`), [
      { name: 'public', pattern: 'public*', siblings: [] },
    ]);
  });

  test('leaves what is beneath, a family of names and a Deny', () => {
    expectNone('wildcard-catches-siblings', [
      resources(`[${on('instance/*')},${on('instance/mse-cn-*')},${on(`${INSTANCE}/*`)}]`),
      resources(`[${on(`${INSTANCE}/team-a*`)},${on(`${INSTANCE}/public/DEFAULT_GROUP/app-*`)}]`),
      resources(on('instance/mse-cn-1*'), '"mse:Delete*"', 'Deny'),
    ]);
  });
});

describe('redundant-resource', () => {
  test('takes out what lies in another, and what a wildcard covers', () => {
    const marked = resources(
      `[«${on(`${INSTANCE}/public/G/x`)}»,${on(INSTANCE)},${on('instance/mse-cn-7qk2v9x01zt')}]`,
    );
    expectFound('redundant-resource', marked, [
      { resource: `acs:mse:*:*:${INSTANCE}/public/G/x`, covering: `acs:mse:*:*:${INSTANCE}` },
    ]);
    expect(fixesOf('redundant-resource', marked)).toEqual([
      resources(`[${on(INSTANCE)},${on('instance/mse-cn-7qk2v9x01zt')}]`),
    ]);
    expect(fixesOf('redundant-resource', resources(`["*",${on('instance/*')}]`))).toEqual([
      resources('["*"]'),
    ]);
  });

  test('leaves neighbours, and fields that are narrower elsewhere', () => {
    expectNone('redundant-resource', [
      resources(`[${on('instance/mse-cn-1')},${on('instance/mse-cn-12')},${on(`${INSTANCE}/public`)}]`),
      resources(`["acs:mse:cn-beijing:*:${INSTANCE}",${on(`${INSTANCE}/public`)}]`),
      resources(on(INSTANCE)),
    ]);
  });
});

describe('resource-star', () => {
  test('names the writing actions', () => {
    const marked = resources('«"*"»', '["mse:Get*","mse:UpdateNacosConfig","mse:CreateCluster"]');
    expectFound('resource-star', marked, [
      {
        resource: '*',
        actions: ['mse:UpdateNacosConfig'],
        disputed: ['mse:UpdateNacosConfig'],
        conditional: false,
      },
    ]);
    expectFound('resource-star', resources(`«${on('*')}»`, '"mse:*NacosConfigs"'), [
      expect.objectContaining({ resource: 'acs:mse:*:*:*', actions: ['mse:DeleteNacosConfigs'] }),
    ]);
  });

  test('leaves reading, a resource, all of MSE and a Deny', () => {
    expectNone('resource-star', [
      resources('"*"', '["mse:Get*","mse:List*","mse:Query*","mse:CreateCluster"]'),
      resources(on('instance/mse-cn-0pp1j8om80a'), '"mse:UpdateNacosConfig"'),
      resources('"*"', '"mse:*"'),
      resources('"*"', '"mse:Delete*"', 'Deny'),
    ]);
  });
});
