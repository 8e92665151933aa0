import { describe, expect, test } from 'vitest';
import { generateAccount } from '../../../src/engine/account/generate-account.ts';
import { checkName } from '../../../src/engine/account/naming-rules.ts';
import { buildTree } from '../../../src/engine/account/resource-tree.ts';

const SHAPE = { instances: 12, namespaces: 9, groups: 9, configs: 9, services: 9 };

describe('A generated account', () => {
  const tree = buildTree(generateAccount(SHAPE));

  test('has the numbers of its shape', () => {
    const count = (kind: string): number => tree.nodes.filter((node) => node.kind === kind).length;
    expect(['instance', 'namespace', 'group', 'config', 'service'].map(count)).toEqual([
      12,
      12 * 9,
      12 * 9 * 9,
      12 * 9 * 9 * 9,
      12 * 9 * 9 * 9,
    ]);
  });

  test('is the same every time', () => {
    expect(generateAccount(SHAPE)).toEqual(generateAccount(SHAPE));
  });

  test('has unique and valid ids', () => {
    const ids = tree.nodes.map(({ kind, relativeId }) => `${kind} ${relativeId}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(tree.nodes.filter(({ kind, id }) => checkName(kind, id) !== null)).toEqual([]);
  });

  test('numbers names from the second round on, before their extensions', () => {
    const [instance] = generateAccount({ ...SHAPE, instances: 1, namespaces: 1, groups: 1 }).instances;
    expect(instance?.namespaces[0]?.groups[0]?.configs.at(-1)).toBe('application-2.yaml');
  });

  test('of very many instances still has unique ids', () => {
    const { instances } = generateAccount({
      instances: 5000,
      namespaces: 0,
      groups: 0,
      configs: 0,
      services: 0,
    });
    expect(new Set(instances.map(({ id }) => id)).size).toBe(5000);
  });
});
