import { describe, expect, test } from 'vitest';
import { ACTION_GROUPS, actionsOf, CATALOG, findAction } from '../../../src/engine/catalog/catalog.ts';

const namesWhere = (test: (action: (typeof CATALOG)[number]) => boolean): string[] =>
  CATALOG.filter(test)
    .map(({ name }) => name)
    .sort();

describe('the catalog', () => {
  test('has the 25 actions of the documentation, each once and in its place', () => {
    expect(CATALOG).toHaveLength(25);
    expect(new Set(CATALOG.map(({ name }) => name.toLowerCase())).size).toBe(25);
    expect(CATALOG.map(({ index }) => index)).toEqual([...CATALOG.keys()]);
  });

  test('has ten read-only actions', () => {
    expect(namesWhere(({ access }) => access === 'read')).toEqual([
      'GetNacosConfig',
      'GetNacosHistoryConfig',
      'ListAnsInstances',
      'ListAnsServiceClusters',
      'ListAnsServices',
      'ListClusters',
      'ListNacosConfigs',
      'ListNacosHistoryConfigs',
      'ListServiceQuotas',
      'QueryClusterDetail',
    ]);
  });

  test.each([
    ['account', ['ListClusters', 'ListServiceQuotas']],
    [
      'instance',
      [
        'CreateCluster',
        'DeleteCluster',
        'ListAnsInstances',
        'ListAnsServiceClusters',
        'ListAnsServices',
        'ListNacosConfigs',
        'ListNacosHistoryConfigs',
        'QueryClusterDetail',
        'RestartCluster',
        'RetryCluster',
        'UpdateCluster',
      ],
    ],
    ['namespace', ['DeleteNacosConfigs']],
    [
      'config',
      [
        'CreateNacosConfig',
        'DeleteNacosConfig',
        'GetNacosConfig',
        'GetNacosHistoryConfig',
        'UpdateNacosConfig',
      ],
    ],
    [
      'service',
      [
        'CreateNacosInstance',
        'CreateNacosService',
        'DeleteNacosService',
        'UpdateNacosCluster',
        'UpdateNacosInstance',
        'UpdateNacosService',
      ],
    ],
  ])('asks about the %s for its actions', (kind, names) => {
    expect(namesWhere(({ resourceType }) => resourceType === kind)).toEqual(names);
  });

  test('has the documented levels', () => {
    expect(namesWhere(({ level }) => level === 'account')).toEqual(['ListClusters', 'ListServiceQuotas']);
    expect(namesWhere(({ level }) => level === 'list')).toEqual([
      'ListAnsInstances',
      'ListAnsServiceClusters',
      'ListAnsServices',
      'ListNacosConfigs',
      'ListNacosHistoryConfigs',
    ]);
    expect(namesWhere(({ level }) => level === 'instance')).toHaveLength(18);
  });

  test('says of what is not documented that it is assumed', () => {
    for (const { name, resourceType, level, basis } of CATALOG) {
      const isDocumented =
        resourceType === 'account' || (resourceType === 'instance' && level === 'instance');
      expect(basis, name).toBe(isDocumented ? 'documented' : 'assumed');
    }
  });

  test('is the sum of its groups, in order', () => {
    expect(ACTION_GROUPS.flatMap(actionsOf)).toEqual(CATALOG);
  });
});

describe('an action', () => {
  test('is found by its full name, case aside', () => {
    expect(findAction('mse:GetNacosConfig')?.name).toBe('GetNacosConfig');
    expect(findAction('MSE:getnacosconfig')?.fullName).toBe('mse:GetNacosConfig');
  });

  test.each(['GetNacosConfig', 'mse:GetNacosConfigs', 'mse:*', 'nacos:GetNacosConfig', ''])(
    'is not found by %j',
    (name) => {
      expect(findAction(name)).toBeNull();
    },
  );
});
