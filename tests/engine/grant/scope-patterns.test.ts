import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';
import type { ActionId } from '../../../src/engine/catalog/actions.ts';
import { actionWithId } from '../../../src/engine/catalog/catalog.ts';
import { insideContainer, patternsFor } from '../../../src/engine/grant/scope-patterns.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';

const groups = [group({ name: 'G', configs: ['a.yaml', 'b'], services: ['a.yaml'] })];
const TREE = buildTree(
  account({ instances: [instance({ id: 'I', namespaces: [namespace({ id: 'NS', groups })] })] }),
  true,
);

/** A scope as a line writes it. `in … by form` names clients' requests by the form of their ARNs. */
function patterns(id: ActionId, line: string): ReturnType<typeof patternsFor> {
  const [depth, resource = '', ...form] = line.split(' ');
  const scope = { depth: depth === 'in' ? 'in' : 'on', resource, usesClientForm: form.length > 0 } as const;
  return patternsFor(actionWithId(id), scope, TREE);
}

describe('An action is granted', () => {
  test.each<[ActionId, string, readonly string[]]>([
    ['ListClusters', 'in *', ['*']],
    ['ListClusters', 'on *', ['*']],
    ['QueryClusterDetail', 'in *', ['*']],
    ['QueryClusterDetail', 'on instance/I', ['instance/I']],
    ['QueryClusterDetail', 'on instance/*', ['instance/*']],
    ['QueryClusterDetail', 'on instance/?', ['instance/?']],
    ['DeleteNacosConfigs', 'on instance/I/NS', ['instance/I/NS']],
    ['DeleteNacosConfigs', 'on instance/*/NS', ['instance/*/NS']],
    ['GetNacosConfig', 'in *', ['*']],
    ['GetNacosConfig', 'in instance/I', ['instance/I']],
    ['GetNacosConfig', 'on instance/*', ['instance/*']],
    ['GetNacosConfig', 'on instance/I/NS/G/a.yaml', ['instance/I/NS/G/a.yaml']],
    ['GetNacosConfig', 'in instance/I/NS/G/a.yaml', ['instance/I/NS/G/a.yaml']],
    ['UpdateNacosService', 'on instance/I/NS/G/a.yaml', ['instance/I/NS/G/a.yaml']],
  ])('%s %s: by the same text', (id, line, written) => {
    expect(patterns(id, line)).toEqual({ patterns: written, isListedOnly: false });
  });

  // The pattern alone would also match containers, and with them everything inside.
  test.each<[ActionId, string, readonly string[]]>([
    ['DeleteNacosConfigs', 'on instance/*NS', ['instance/*/*NS']],
    ['DeleteNacosConfigs', 'on instance/I?NS', ['instance/I/NS']],
    ['GetNacosConfig', 'on instance/*a.yaml', ['instance/*/*/*/*a.yaml']],
    ['GetNacosConfig', 'on instance/I/*.yaml', ['instance/I/*/*/*.yaml']],
    // Many ways to add the slashes write the same text.
    ['GetNacosConfig', 'on instance/*/*.yaml', ['instance/*/*/*/*.yaml']],
    [
      'GetNacosConfig',
      'on instance/???????b',
      ['instance/??/?/?/b', 'instance/?/??/?/b', 'instance/?/?/??/b', 'instance/?/?/?/?b'],
    ],
  ])('%s %s: with the slashes that its resources have', (id, line, written) => {
    expect(patterns(id, line)).toEqual({ patterns: written, isListedOnly: false });
  });

  test.each<[ActionId, string, readonly string[]]>([
    ['GetNacosConfig', 'on instance/*?*?*?*?*.yaml', ['instance/I/NS/G/a.yaml']],
    ['UpdateNacosService', 'on instance/*?*?*?*?*b', []],
    ['client/QueryNacosConfig', 'on instance/I*.yaml', ['instance/I/NS/G/config/a.yaml']],
    ['client/QueryNacosNaming', 'on instance/I*l', ['instance/I/NS/G/naming/a.yaml']],
  ])('%s %s: for the listed names, if no pattern says it', (id, line, written) => {
    expect(patterns(id, line)).toEqual({ patterns: written, isListedOnly: true });
  });

  test.each<[ActionId, string]>([
    ['ListClusters', 'on instance/I'],
    ['ListClusters', 'in instance/I'],
    ['QueryClusterDetail', 'on *'],
    ['QueryClusterDetail', 'in instance/I/NS'],
    ['GetNacosConfig', 'on instance/I/NS'],
    ['GetNacosConfig', 'on gateway/x'],
    ['GetNacosConfig', 'in gateway/x'],
    ['client/QueryNacosConfig', 'on instance/I'],
    ['client/QueryNacosConfig', 'on *'],
    ['client/QueryNacosConfig', 'in gateway/x'],
    ['client/QueryNacosConfig', 'on gateway/I/NS/G/x'],
    ['client/QueryNacosConfig', 'on instance/I/NS/G/'],
  ])('%s %s: never, since it is not checked there', (id, line) => {
    expect(patterns(id, line)).toEqual({ patterns: [], isListedOnly: false });
  });
});

describe('An action of Nacos clients is granted', () => {
  test.each<[ActionId, string, readonly string[]]>([
    ['client/QueryNacosConfig', 'on instance/I/NS/G/a.yaml', ['instance/I/NS/G/config/a.yaml']],
    ['client/QueryNacosConfig', 'on instance/I/NS/G/config/a.yaml', ['instance/I/NS/G/config/a.yaml']],
    ['client/QueryNacosNaming', 'in instance/I/NS/G/a.yaml', ['instance/I/NS/G/naming/a.yaml']],
    ['client/QueryNacosConfig', 'in *', ['*']],
    ['client/QueryNacosConfig', 'in * by form', ['instance/*/*/*/config/*']],
    ['client/QueryNacosConfig', 'in instance/I', ['instance/I']],
    ['client/QueryNacosConfig', 'in instance/I by form', ['instance/I/*/*/config/*']],
    ['client/QueryNacosConfig', 'on instance/I/* by form', ['instance/I/*/*/config/*']],
  ])('%s %s', (id, line, written) => {
    expect(patterns(id, line)).toEqual({ patterns: written, isListedOnly: false });
  });

  test.each([
    ['*', 'config', ['instance/*/*/*/config/*']],
    ['instance/I', 'service', ['instance/I/*/*/naming/*']],
    ['instance/I/NS', 'service', ['instance/I/NS/*/naming/*']],
    ['instance/I/NS/G', 'service', ['instance/I/NS/G/naming/*']],
    ['instance/I/NS/G/config/a', 'config', ['instance/I/NS/G/config/a']],
    ['instance/I/*', 'config', ['instance/I/*/*/config/*']],
    ['instance/*/NS', 'config', ['instance/*/NS/config/*', 'instance/*/NS/*/config/*']],
  ] as const)('inside %s as %s, by the form of their ARNs', (container, kind, written) => {
    expect(insideContainer(container, kind)).toEqual(written);
  });
});
