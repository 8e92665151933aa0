// The responses are shortened from the MSE API reference. The import ignores some of their members.

import { describe, expect, test } from 'vitest';
import type { Account } from '../../../src/engine/account/account.ts';
import { mergeImport, readAliyunOutput } from '../../../src/scenario/import/import-aliyun.ts';
import type { Imported, MergeResult } from '../../../src/scenario/import/import-aliyun.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { draw, line, ref } from '../../support/resource-lines.ts';

const CLUSTERS = {
  RequestId: 'A5E3D2C1',
  Success: true,
  TotalCount: 3,
  Data: [
    { InstanceId: 'mse-cn-1', ClusterName: 'mse-1', ClusterAliasName: 'orders', ClusterType: 'Nacos-Ans' },
    { InstanceId: 'mse-cn-2', ClusterName: 'mse-2', ClusterAliasName: '', InitStatus: 'INIT_SUCCESS' },
    { InstanceId: 'mse-cn-3', RegionId: 'cn-shanghai' },
    { ClusterName: 'without an id' },
  ],
};

const NAMESPACES = {
  Data: [
    { Namespace: '', NamespaceShowName: 'public', Type: 0, ConfigCount: 2, Quota: 200 },
    { Namespace: '3fd98c48', NamespaceShowName: 'prod', Type: 2, ServiceCount: '1' },
    { Namespace: 'dev', Type: 2 },
  ],
};

const CONFIGS = {
  HttpCode: '200',
  PageSize: 10,
  Configurations: [
    { DataId: 'app.yaml', Group: 'DEFAULT_GROUP', AppName: '', Id: '103' },
    { DataId: 'rates.json', Group: 'PAYMENT', Id: '104' },
    { DataId: 'no group' },
  ],
};

const SERVICES = {
  Data: [
    {
      Name: 'user-service',
      GroupName: 'DEFAULT_GROUP',
      ClusterCount: 1,
      IpCount: 2,
      HealthyInstanceCount: 2,
    },
    { Name: 'a/b:c', GroupName: 'G', Source: 'nacos' },
  ],
};

const read = (value: unknown): unknown => readAliyunOutput(JSON.stringify(value));

describe('A response', () => {
  test('of ListClusters contains instances, named by alias, name or id', () => {
    expect(read(CLUSTERS)).toEqual({
      kind: 'instances',
      items: [
        { id: 'mse-cn-1', name: 'orders', region: null },
        { id: 'mse-cn-2', name: 'mse-2', region: null },
        { id: 'mse-cn-3', name: 'mse-cn-3', region: 'cn-shanghai' },
      ],
    });
  });

  test('of ListEngineNamespaces contains namespaces, the public one with its empty id', () => {
    expect(read(NAMESPACES)).toEqual({
      kind: 'namespaces',
      items: [
        { id: '', name: 'public' },
        { id: '3fd98c48', name: 'prod' },
        { id: 'dev', name: 'dev' },
      ],
    });
  });

  test('of ListNacosConfigs contains configurations', () => {
    expect(read(CONFIGS)).toEqual({
      kind: 'configs',
      items: [
        { group: 'DEFAULT_GROUP', id: 'app.yaml' },
        { group: 'PAYMENT', id: 'rates.json' },
      ],
    });
  });

  test('of ListAnsServices contains services', () => {
    expect(read(SERVICES)).toEqual({
      kind: 'services',
      items: [
        { group: 'DEFAULT_GROUP', id: 'user-service' },
        { group: 'G', id: 'a/b:c' },
      ],
    });
  });

  test('can be only the list, and can begin with a byte order mark', () => {
    expect(read(NAMESPACES.Data)).toEqual(read(NAMESPACES));
    expect(readAliyunOutput(`\ufeff${JSON.stringify(SERVICES)}`)).toEqual(read(SERVICES));
  });

  test.each([
    ['', 'not-json'],
    ['ERROR: SDK.ServerError\nErrorCode: NoPermission', 'not-json'],
    ['{"Data": [{"InstanceId": "a"}', 'not-json'],
    ['{"Data": []}', 'nothing-listed'],
    ['{"Configurations": [], "TotalCount": 0}', 'nothing-listed'],
    ['{"Data": {"InstanceId": "a"}}', 'not-recognised'],
    ['{"Data": [{"InstanceId": 1}, null, "a", []]}', 'not-recognised'],
    ['{"Message": "no permission"}', 'not-recognised'],
    ['"text"', 'not-recognised'],
  ])('is unknown if it is not recognized: %s', (text, why) => {
    expect(readAliyunOutput(text)).toEqual({ kind: 'unknown', why });
  });
});

const ACCOUNT = account({
  region: 'cn-beijing',
  instances: [
    instance({
      id: 'mse-cn-1',
      namespaces: [namespace({ id: '', groups: [group({ configs: ['app.yaml'] })] })],
    }),
  ],
});

function merge(value: unknown, into: string | null, to: Account = ACCOUNT): MergeResult {
  const imported = readAliyunOutput(JSON.stringify(value));
  if (imported.kind === 'unknown') throw new Error(imported.why);
  return mergeImport(to, imported satisfies Imported, into === null ? null : ref(into));
}

/** The result of a merge as lines: resources added, already present, and left out. */
function outcomeOf(result: MergeResult): unknown {
  if (result.kind === 'needs-container') return `needs ${result.container}`;
  const { added, present, leftOut } = result;
  return { added: added.map(line), present, leftOut: leftOut.map(({ resource }) => resource.id) };
}

describe('A merge', () => {
  test('adds new instances, by default in the account’s region', () => {
    const result = merge(CLUSTERS, null);
    expect(outcomeOf(result)).toEqual({
      added: ['instance mse-cn-2', 'instance mse-cn-3'],
      present: 1,
      leftOut: [],
    });
    expect(result.kind === 'merged' && result.account.instances.map(({ region }) => region)).toEqual([
      'cn-hangzhou',
      'cn-beijing',
      'cn-shanghai',
    ]);
  });

  test('adds namespaces to the instance that contains the selected resource', () => {
    const expected = {
      added: ['namespace mse-cn-1/3fd98c48', 'namespace mse-cn-1/dev'],
      present: 1,
      leftOut: [],
    };
    expect(outcomeOf(merge(NAMESPACES, 'instance mse-cn-1'))).toEqual(expected);
    expect(outcomeOf(merge(NAMESPACES, 'config mse-cn-1/public/DEFAULT_GROUP/app.yaml'))).toEqual(expected);
  });

  test('adds configurations and services to a namespace, with their groups', () => {
    expect(outcomeOf(merge(CONFIGS, 'namespace mse-cn-1/public'))).toEqual({
      added: ['group mse-cn-1/public/PAYMENT', 'config mse-cn-1/public/PAYMENT/rates.json'],
      present: 1,
      leftOut: [],
    });
    const result = merge(SERVICES, 'group mse-cn-1/public/DEFAULT_GROUP');
    expect(result.kind === 'merged' && draw(result.account)).toEqual([
      'instance mse-cn-1',
      'namespace mse-cn-1/public',
      'group mse-cn-1/public/DEFAULT_GROUP',
      'config mse-cn-1/public/DEFAULT_GROUP/app.yaml',
      'service mse-cn-1/public/DEFAULT_GROUP/user-service',
      'group mse-cn-1/public/G',
      'service mse-cn-1/public/G/a/b:c',
    ]);
  });

  test.each([
    [NAMESPACES, null, 'needs instance'],
    [NAMESPACES, 'account', 'needs instance'],
    [NAMESPACES, 'instance mse-cn-9', 'needs instance'],
    [CONFIGS, null, 'needs namespace'],
    [SERVICES, 'instance mse-cn-1', 'needs namespace'],
  ])('needs a container (%#)', (value, into, needs) => {
    expect(outcomeOf(merge(value, into))).toBe(needs);
  });

  test('adds names that Nacos’s naming rules reject, and reports them', () => {
    const names = [
      'svc-local,postgres.yaml',
      'a b',
      '${prefix}-${spring.profiles.active}.yaml',
      '配置',
      'a/b',
    ];
    const Configurations = names.map((DataId) => ({ DataId, Group: 'DEFAULT_GROUP' }));
    const result = merge({ Configurations }, 'namespace mse-cn-1/public');
    expect(outcomeOf(result)).toEqual({
      added: names.map((name) => `config mse-cn-1/public/DEFAULT_GROUP/${name}`),
      present: 0,
      leftOut: [],
    });
    expect(result.kind === 'merged' && result.irregular.map(({ resource }) => resource.id)).toEqual(names);
  });

  test('leaves out only names whose ARN would equal another one', () => {
    const Data = [
      { Name: 'a', GroupName: 'G/H' },
      { Name: 'b@@c', GroupName: 'G' },
      { Name: 'G@@d', GroupName: 'G' },
      { Name: '', GroupName: 'G' },
    ];
    expect(outcomeOf(merge({ Data }, 'namespace mse-cn-1/public'))).toEqual({
      added: ['group mse-cn-1/public/G', 'service mse-cn-1/public/G/d'],
      present: 0,
      leftOut: ['G/H', 'b@@c', ''],
    });
  });

  const notesOf = (...items: readonly (readonly [id: string, name: string])[]) => {
    const Data = items.map(([Namespace, NamespaceShowName]) => ({ Namespace, NamespaceShowName }));
    const result = merge({ Data }, 'instance mse-cn-1');
    return result.kind === 'merged' ? result.notes : result;
  };

  test('reports an empty namespace id, and a list that also has the id public', () => {
    expect(notesOf(['', 'public'], ['6f1d', 'dev'])).toEqual([{ kind: 'empty-id' }]);
    expect(notesOf(['', 'public'], ['public', 'public'])).toEqual([{ kind: 'public-twice' }]);
    expect(notesOf(['6f1d', 'dev'])).toEqual([]);
  });

  test('reports ids that equal other display names', () => {
    expect(notesOf(['6f1d', 'dev'], ['9ab3', 'dev'], ['prod', 'prod'])).toEqual([
      { kind: 'same-name', name: 'dev', ids: ['6f1d', '9ab3'] },
    ]);
    expect(notesOf(['dev', 'x'], ['9ab3', 'dev'])).toEqual([
      { kind: 'id-is-name', id: 'dev', others: ['9ab3'] },
    ]);
    expect(notesOf(['dev', 'dev'], ['9ab3', 'dev'])).toEqual([
      { kind: 'id-is-name', id: 'dev', others: ['9ab3'] },
    ]);
  });

  test('changes nothing the second time', () => {
    const once = merge(CONFIGS, 'namespace mse-cn-1/public');
    if (once.kind !== 'merged') throw new Error(once.kind);
    const twice = merge(CONFIGS, 'namespace mse-cn-1/public', once.account);
    expect(twice).toMatchObject({
      kind: 'merged',
      account: once.account,
      added: [],
      present: 2,
      leftOut: [],
    });
    expect(twice.kind === 'merged' && twice.account).toBe(once.account);
  });
});
