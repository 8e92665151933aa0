import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import {
  LIST_SCRIPTS,
  mergeScriptOutput,
  readScriptOutput,
} from '../../../src/scenario/import/script-output.ts';

const EMPTY = { ...DEFAULT_ACCOUNT, instances: [] };

const OUTPUT = `##
{"Data": [{"InstanceId": "mse-cn-1", "ClusterAliasName": "orders"}]}
## mse-cn-1
{
  "Data": [{"Namespace": "", "NamespaceShowName": "public"}, {"Namespace": "ns-1", "NamespaceShowName": "prod"}]
}
## mse-cn-1 
{"Configurations": [{"DataId": "a.yaml", "Group": "DEFAULT_GROUP"}]}
## mse-cn-1 ns-1
{"Configurations": []}
## mse-cn-1 ns-1
ERROR: SDK.ServerError NoPermission
## mse-cn-1 ns-1
{"Data": [{"Name": "pay", "GroupName": "G"}]}
## mse-cn-9 ns-1
{"Data": [{"Name": "lost", "GroupName": "G"}]}
`;

describe('The output of the script that lists an account', () => {
  test('is several responses, each about the resource in its marker', () => {
    const sections = readScriptOutput(OUTPUT.replaceAll('\n', '\r\n'));
    expect(sections?.map(({ container, output }) => [container.resource, output.kind])).toEqual([
      ['*', 'instances'],
      ['instance/mse-cn-1', 'namespaces'],
      ['instance/mse-cn-1/public', 'configs'],
      ['instance/mse-cn-1/ns-1', 'unknown'],
      ['instance/mse-cn-1/ns-1', 'unknown'],
      ['instance/mse-cn-1/ns-1', 'services'],
      ['instance/mse-cn-9/ns-1', 'services'],
    ]);
  });

  test('becomes one account; what cannot be read is counted, and an empty list is not', () => {
    const { account, added, unread } = mergeScriptOutput(EMPTY, readScriptOutput(OUTPUT) ?? []);
    expect(account.instances).toMatchObject([
      {
        id: 'mse-cn-1',
        name: 'orders',
        namespaces: [
          { id: '', name: 'public', groups: [{ name: 'DEFAULT_GROUP', configs: ['a.yaml'] }] },
          { id: 'ns-1', name: 'prod', groups: [{ name: 'G', services: ['pay'] }] },
        ],
      },
    ]);
    expect(added).toBeGreaterThan(3);
    expect(unread).toBe(2);
  });

  test('is not confused with other text', () => {
    expect(readScriptOutput('{"Data": []}')).toBe(null);
    expect(readScriptOutput('# a comment\n### three')).toBe(null);
  });
});

test.each(Object.entries(LIST_SCRIPTS))('The script for %s runs the four commands', (_, script) => {
  for (const command of ['ListClusters', 'ListEngineNamespaces', 'ListNacosConfigs', 'ListAnsServices'])
    expect(script).toContain(command);
});
