// Whose journey it is, as the page is used.

import { expect, test } from 'vitest';
import { findNode } from '../../../src/engine/account/walk-tree.ts';
import type { ResourceNode } from '../../../src/engine/account/resource-tree.ts';
import { actionWithId } from '../../../src/engine/catalog/catalog.ts';
import { accountPreset } from '../../../src/scenario/presets/account-presets.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { AccountEdits } from '../../../src/state/account-edits.ts';
import { Playground } from '../../../src/state/playground.svelte.ts';
import { consolePathNode } from '../../../src/ui/console-path/console-path-node.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PUBLIC = `${ORDERS}/public`;
const PROD_YAML = `${PUBLIC}/DEFAULT_GROUP/prod.yaml`;

function nodeOf(playground: Playground, resource: string): ResourceNode {
  const node = findNode(playground.tree, resource);
  if (node === null) throw new Error(`There is no ${resource}`);
  return node;
}

const whose = (playground: Playground): string | undefined => consolePathNode(playground)?.relativeId;

test('At first it is the first configuration, and without one the account', () => {
  const playground = new Playground(exampleScenario('1'));
  expect(whose(playground)).toBe(`${PUBLIC}/DEFAULT_GROUP/gateway.yaml`);
  playground.setAccount(accountPreset('empty'));
  expect(whose(playground)).toBe('*');
});

test('It is that of the chosen cell, until another resource is looked at', () => {
  const playground = new Playground(exampleScenario('1'));
  playground.selection.choose(nodeOf(playground, ORDERS), actionWithId('RestartCluster'), 'effective');
  expect(whose(playground)).toBe(ORDERS);
  playground.selection.focusResource({ resource: PUBLIC, kind: 'namespace' });
  expect(whose(playground)).toBe(PUBLIC);
  expect(playground.view.node?.relativeId).toBe(PUBLIC);
});

test('The path stays the same while its steps, which belong to ancestors, are selected', () => {
  const playground = new Playground(exampleScenario('1'));
  const config = nodeOf(playground, PROD_YAML);
  const instance = nodeOf(playground, ORDERS);
  playground.selection.focusResource({ resource: PROD_YAML, kind: 'config' });
  playground.selection.choose(instance, actionWithId('QueryClusterDetail'), 'effective', config);
  expect(whose(playground)).toBe(PROD_YAML);

  // A link holds the cell and the resource chosen by itself.
  expect(whose(new Playground(playground.scenario))).toBe(PROD_YAML);

  playground.selection.choose(instance, actionWithId('QueryClusterDetail'), 'effective');
  expect(whose(playground)).toBe(ORDERS);
});

test('A resource that is moved keeps its journey', async () => {
  const playground = new Playground(exampleScenario('1'));
  playground.selection.focusResource({ resource: PROD_YAML, kind: 'config' });
  await new AccountEdits(playground).move(
    { resource: PROD_YAML, kind: 'config' },
    { resource: `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT`, kind: 'group' },
  );
  expect(whose(playground)).toBe(`${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/PAYMENT/prod.yaml`);
});
