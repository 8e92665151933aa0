// The reading of a playground: which resource types decide, and the comparison of the two documents.

import { expect, test } from 'vitest';
import { actionWithId } from '../../src/engine/catalog/catalog.ts';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { decisionWord, rowCell } from '../../src/state/scope-decisions.ts';
import { until } from '../support/until.ts';
import { recordDecisions } from '../../src/scenario/link/decision-record.ts';

function open(): Playground {
  return new Playground(exampleScenario('4-corrected'));
}

function wordOn(playground: Playground, resource: string): string {
  const { effective, tree, mode } = playground;
  const node = findNode(tree, resource)!;
  return decisionWord(rowCell(effective, tree, mode, node, actionWithId('UpdateNacosConfig')));
}

test('The API reference answers for a configuration in the row of the account, once it has loaded', async () => {
  const playground = open();
  const recorded = recordDecisions(playground.matrix);
  const resource = playground.tree.nodes.find(({ id, kind }) => id === 'prod.yaml' && kind === 'config')!;
  expect(wordOn(playground, '*')).toBe('some');
  playground.setReading('api-reference');
  expect(playground.isPending).toBe(true);
  await until(() => {
    expect(playground.isPending).toBe(false);
  });
  expect(wordOn(playground, '*')).toBe('implicit-deny');
  expect(wordOn(playground, resource.relativeId)).toBe('not-applicable');
  // Links record the decisions by the guide.
  expect(recordDecisions(playground.matrix)).toEqual(recorded);
  expect(playground.scenario.view.reading).toBe('api-reference');
});

test('Comparing readings pins the one shown and shows the changes of the other', async () => {
  const playground = open();
  playground.compareReadings();
  await until(() => {
    expect(playground.comparison.changes.length).toBeGreaterThan(0);
  });
  expect(playground.reading).toBe('api-reference');
  expect(playground.comparison.source).toBe('reading');
  expect(playground.scenario.baseline?.reading).toBe('guide');
  const [root] = playground.tree.nodes;
  // The account's cell answers for the configurations that lose the permission.
  expect(playground.comparison.changesOn(root!, 'effective')).toContainEqual(
    expect.objectContaining({ action: actionWithId('UpdateNacosConfig'), change: 'lost' }),
  );
});

test('A filter shows the resources whose decisions depend on the reading or the mode', async () => {
  const playground = open();
  playground.filters.setText('not-robust');
  const ids = () => playground.filters.nodes.filter(({ kind }) => kind === 'config').map(({ id }) => id);
  await until(() => {
    expect(ids()).toContain('prod.yaml');
  });
  playground.filters.setText('robust');
  expect(playground.filters.nodes.filter(({ kind }) => kind === 'service')).not.toEqual([]);
});
