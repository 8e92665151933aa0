import { describe, expect, test } from 'vitest';
import { account, instance, namespace } from '../../support/account-builders.ts';
import { accountWith } from '../../../src/engine/lint/example-accounts.ts';
import { messagesOf } from '../../support/linting.ts';
import { conditions, expectFound, expectNone, fixesOf, resources } from './marked-policies.ts';

const NAMESPACE = '3fd98c48-a709-4061-bba1-e341d79d681b';
const INSTANCE = 'instance/mse-cn-0pp1j8om80a';
const on = (relativeId: string) => `"acs:mse:*:*:${relativeId}"`;
const EMPTY = { account: account() };

describe('arn-service-mismatch', () => {
  test('tells a resource of another service among actions of MSE', () => {
    expectFound('arn-service-mismatch', resources('["acs:mse:*:*:*",«"acs:oss:*:*:bucket/x"»]'), [
      { resource: 'acs:oss:*:*:bucket/x', service: 'oss', suggestion: null },
    ]);
  });

  test('puts a misspelt service right', () => {
    const marked = resources('«"acs:MSE:*:*:instance/x"»');
    expect(fixesOf('arn-service-mismatch', marked)).toEqual([resources(on('instance/x'))]);
    expectFound('arn-service-mismatch', marked, [
      { resource: 'acs:MSE:*:*:instance/x', service: 'MSE', suggestion: 'acs:mse:*:*:instance/x' },
    ]);
  });

  test('leaves wildcards, and resources that may be for another action', () => {
    expectNone('arn-service-mismatch', [
      resources('["*","acs:*:*:*:*","acs:m?e:*:*:*"]'),
      resources('"acs:oss:*:*:*"', '["mse:Get*","oss:Get*"]'),
      resources('"acs:oss:*:*:*"', '"*"'),
    ]);
  });
});

describe('unknown-resource-type', () => {
  test.each([
    ['instances/mse-cn-1', 'instances'],
    ['Instance/*', 'Instance'],
    ['cluster/mse-cn-1/public', 'cluster'],
  ])('writes %s as an instance', (relativeId, type) => {
    const marked = resources(`«${on(relativeId)}»`);
    expectFound('unknown-resource-type', marked, [{ resource: `acs:mse:*:*:${relativeId}`, type }]);
    const fixed = relativeId.replace(type, 'instance');
    expect(fixesOf('unknown-resource-type', marked)).toEqual([resources(on(fixed))]);
  });

  test('puts the type before an id that stands alone', () => {
    const marked = resources(`«${on('mse-cn-1/public')}»`);
    expectFound('unknown-resource-type', marked, [{ resource: 'acs:mse:*:*:mse-cn-1/public', type: null }]);
    expect(fixesOf('unknown-resource-type', marked)).toEqual([resources(on('instance/mse-cn-1/public'))]);
  });

  test('leaves types that MSE may have, wildcards and other services', () => {
    expectNone('unknown-resource-type', [
      resources(`[${on('gateway/gw-1')},${on('*')},${on('i*/mse-cn-1')},"acs:ecs:*:*:instances/i-1"]`),
    ]);
  });
});

describe('unknown-instance', () => {
  test('offers the nearest id of the account', () => {
    const marked = resources(
      `[«${on('instance/mse-cn-0pp1j8om8/public')}»,${on('instance/mse-cn-7qk2v9x01zt')}]`,
    );
    expectFound('unknown-instance', marked, [
      { instance: 'mse-cn-0pp1j8om8', suggestion: 'mse-cn-0pp1j8om80a' },
    ]);
    expect(fixesOf('unknown-instance', marked)).toEqual([
      resources(`[${on(`${INSTANCE}/public`)},${on('instance/mse-cn-7qk2v9x01zt')}]`),
    ]);
  });

  test('knows an instance by its name', () => {
    expectFound('unknown-instance', resources(`«${on('instance/orders')}»`), [
      { instance: 'orders', suggestion: 'mse-cn-0pp1j8om80a' },
    ]);
  });

  test('offers nothing where nothing is near', () => {
    const marked = resources(`«${on('instance/mse-us-zzzzzzzzzzz')}»`);
    expectFound('unknown-instance', marked, [{ instance: 'mse-us-zzzzzzzzzzz', suggestion: null }]);
    expect(fixesOf('unknown-instance', marked)).toEqual([null]);
  });

  test('leaves wildcards, placeholders, other accounts and services', () => {
    expectNone('unknown-instance', [
      resources(`["*",${on('*')},${on('instance/*')},${on('instance/mse-cn-9*')},${on('instance/${id}')}]`),
      resources('"acs:mse:*:9999999999999999:instance/mse-cn-1"'),
      resources('"acs:ecs:*:*:instance/i-1"'),
    ]);
  });

  test('says nothing where the account has no instance', () => {
    expectNone('unknown-instance', [resources(on('instance/mse-cn-1'))], EMPTY);
  });
});

describe('cluster-id-not-instance-id', () => {
  test('tells a ClusterId, and offers the instance only where it is plain which', () => {
    const marked = resources(`«${on('instance/mse-09k1q11abcd/public')}»`);
    const code = 'cluster-id-not-instance-id';
    expectFound(code, marked, [{ id: 'mse-09k1q11abcd', suggestion: null }]);
    expect(fixesOf(code, marked)).toEqual([null]);
    const one = { account: account({ instances: [instance({ id: 'mse-cn-1' })] }) };
    expect(fixesOf(code, marked, one)).toEqual([resources(on('instance/mse-cn-1/public'))]);
    expectNone('unknown-instance', [marked.replaceAll(/[«»]/g, '')], one);
  });

  test('leaves an id that the account holds, and other forms', () => {
    const one = { account: account({ instances: [instance({ id: 'mse-09k1q11' })] }) };
    expectNone('cluster-id-not-instance-id', [resources(on('instance/mse-09k1q11'))], one);
    expectNone('cluster-id-not-instance-id', [
      resources(`[${on('instance/mse-cn-1')},${on('instance/mse-*')},${on('instance/orders')}]`),
    ]);
  });
});

describe('unknown-namespace', () => {
  test('puts the id in the place of the display name', () => {
    const marked = resources(`«${on(`${INSTANCE}/prod/DEFAULT_GROUP/prod.yaml`)}»`);
    const params = {
      namespace: 'prod',
      instance: 'mse-cn-0pp1j8om80a',
      suggestion: NAMESPACE,
      isTitle: true,
    };
    expectFound('unknown-namespace', marked, [params]);
    expect(fixesOf('unknown-namespace', marked)).toEqual([
      resources(on(`${INSTANCE}/${NAMESPACE}/DEFAULT_GROUP/prod.yaml`)),
    ]);
  });

  test('offers the nearest id, or none', () => {
    expectFound(
      'unknown-namespace',
      resources(`[«${on(`${INSTANCE}/publik`)}»,«${on(`${INSTANCE}/dev`)}»]`),
      [
        { namespace: 'publik', instance: 'mse-cn-0pp1j8om80a', suggestion: 'public', isTitle: false },
        { namespace: 'dev', instance: 'mse-cn-0pp1j8om80a', suggestion: null, isTitle: false },
      ],
    );
  });

  test('leaves an instance whose namespaces are not listed, and public on any', () => {
    const bare = { account: account({ instances: [instance({ id: 'mse-cn-1' })] }) };
    expectNone('unknown-namespace', [resources(on('instance/mse-cn-1/dev'))], bare);
    const other = { account: account({ instances: [instance({ namespaces: [namespace({ id: 'dev' })] })] }) };
    expectNone('unknown-namespace', [resources(on('instance/mse-cn-1/public'))], other);
    expectNone('unknown-namespace', [
      resources(`[${on('instance/*/dev')},${on(`${INSTANCE}/p*`)},${on('instance/mse-cn-unknown/dev')}]`),
    ]);
  });
});

describe('unknown-leaf', () => {
  test('tells a name, or a group, that is not there', () => {
    const text = `[«${on(`${INSTANCE}/public/DEFAULT_GROUP/prod.yml`)}»,«${on(`${INSTANCE}/public/DEFAULT/x`)}»]`;
    expectFound('unknown-leaf', resources(text), [
      { level: 'name', name: 'prod.yml', suggestion: 'prod.yaml' },
      { level: 'group', name: 'DEFAULT', suggestion: null },
    ]);
  });

  test('leaves what may be created by the statement, wildcards, and what is listed nowhere', () => {
    expectNone('unknown-leaf', [
      resources(on(`${INSTANCE}/public/DEFAULT_GROUP/new.yaml`), '"mse:CreateNacosConfig"'),
      resources(`[${on(`${INSTANCE}/public/DEFAULT_GROUP/app-*`)},${on(`${INSTANCE}/public/*/x`)}]`),
      resources(`[${on(`${INSTANCE}/public/DEFAULT_GROUP`)},${on(`${INSTANCE}/unknown/G/x`)}]`),
      resources(on(`${INSTANCE}/public/DEFAULT_GROUP/config/x`), '"mse:QueryNacosConfig"'),
    ]);
    expectNone('unknown-leaf', [resources(on('instance/mse-cn-1/public/G/x'))], EMPTY);
  });

  test('takes the whole rest of a resource for the name', () => {
    const groups = [{ name: 'G', configs: [], services: ['a/b'] }];
    const held = { account: account({ instances: [instance({ namespaces: [namespace({ groups })] })] }) };
    expectNone('unknown-leaf', [resources(on('instance/mse-cn-1/public/G/a/b'))], held);
    expectFound(
      'unknown-leaf',
      resources(`«${on('instance/mse-cn-1/public/G/a/c')}»`),
      [{ level: 'name', name: 'a/c', suggestion: 'a/b' }],
      held,
    );
  });
});

describe('empty-segment', () => {
  test.each([
    ['', 'id'],
    ['instance', 'id'],
    ['instance/', 'end'],
    [`${INSTANCE}/`, 'end'],
    [`${INSTANCE}//DEFAULT_GROUP/x`, 'namespace'],
    ['instance//public', 'middle'],
    [`${INSTANCE}/public//x`, 'middle'],
  ])('tells what is missing in %s', (relativeId, where) => {
    const params = { resource: `acs:mse:*:*:${relativeId}`, where };
    expectFound('empty-segment', resources(`«${on(relativeId)}»`), [params]);
  });

  test('leaves slashes in a name, and those that a star may take in', () => {
    expectNone('empty-segment', [
      resources(`[${on(`${INSTANCE}/public/G/a//b/`)},${on('instance/*//x')},${on('*')},"acs:oss:*:*:a/"]`),
    ]);
  });
});

describe('unreplaced-placeholder', () => {
  test('tells brackets and ellipses', () => {
    const text = `[«${on('instance/${instanceId}')}»,«"acs:mse:<region>:*:*"»,«${on(`${INSTANCE}/3fd98c48-.../G`)}»]`;
    expectFound('unreplaced-placeholder', resources(text), [
      expect.objectContaining({ placeholder: '${instanceId}', kind: 'missing' }),
      expect.objectContaining({ placeholder: '<region>', kind: 'missing' }),
      expect.objectContaining({ placeholder: '3fd98c48-...', kind: 'missing' }),
    ]);
  });

  test('says that a listed resource has exactly this name', () => {
    const name = '${prefix}-${spring.profiles.active}.yaml';
    const given = { account: accountWith('public', '', [name]) };
    const exact = on(`${INSTANCE}/public/DEFAULT_GROUP/${name}`);
    for (const resource of [exact, on(`${INSTANCE}/public/DEFAULT_GROUP/\${prefix}*`)]) {
      const text = resources(resource);
      expectFound(
        'unreplaced-placeholder',
        resources(`«${resource}»`),
        [expect.objectContaining({ kind: 'listed' })],
        given,
      );
      expect(messagesOf(text, 'unreplaced-placeholder', given).join()).not.toMatch(/matches nothing/);
    }
    expectFound('unreplaced-placeholder', resources(`«${exact}»`), [
      expect.objectContaining({ kind: 'missing' }),
    ]);
  });

  test('reports a placeholder in a condition', () => {
    const text = conditions('{"StringNotEquals":{"acs:RequestTag/team":"${var.teams}"}}', 'Deny');
    expect(messagesOf(text, 'unreplaced-placeholder')).toHaveLength(1);
  });

  test('leaves dots within a name', () => {
    expectNone('unreplaced-placeholder', [
      resources(`[${on(`${INSTANCE}/public/G/a...b`)},${on(`${INSTANCE}/public/G/app.yaml`)}]`),
    ]);
  });
});

describe('client-path-resource', () => {
  const client = on(`${INSTANCE}/public/DEFAULT_GROUP/config/prod.yaml`);

  test("tells the console's actions, and only those", () => {
    const marked = resources(`«${client}»`, '["mse:GetNacosConfig","mse:UpdateNacosConfig"]');
    expectFound('client-path-resource', marked, [{ actions: ['mse:GetNacosConfig'], segment: 'config' }]);
    const naming = on(`${INSTANCE}/public/DEFAULT_GROUP/naming/*`);
    expectFound('client-path-resource', resources(`«${naming}»`, '"mse:UpdateNacosService"'), [
      { actions: ['mse:UpdateNacosService'], segment: 'naming' },
    ]);
  });

  test("leaves clients' actions, and a service of such a name", () => {
    expectNone('client-path-resource', [
      resources(client, '"mse:UpdateNacosConfig"'),
      resources(client, '["mse:GetNacosConfig","mse:QueryNacosConfig"]'),
      resources(client, '"mse:*"'),
    ]);
    const groups = [{ name: 'G', configs: [], services: ['naming/x'] }];
    const held = { account: account({ instances: [instance({ namespaces: [namespace({ groups })] })] }) };
    expectNone(
      'client-path-resource',
      [resources(on('instance/mse-cn-1/public/G/naming/x'), '"mse:UpdateNacosService"')],
      held,
    );
  });
});
