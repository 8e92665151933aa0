// What was observed about an action decides for it, whatever the reading.

import { expect, test } from 'vitest';
import { actionWithId } from '../../src/engine/catalog/catalog.ts';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import type { ObservedFact } from '../../src/engine/catalog/observed-fact.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { ProvenAssertions } from '../../src/state/proven-assertions.svelte.ts';
import { decisionWord, rowCell } from '../../src/state/scope-decisions.ts';
import { until } from '../support/until.ts';
import { recordDecisions } from '../../src/scenario/link/decision-record.ts';

const ON_ALL: ObservedFact = { action: 'UpdateNacosConfig', resourceType: 'account', date: '2026-11-30' };
const ON_NAMES: ObservedFact = { ...ON_ALL, resourceType: 'config' };

function wordOn(playground: Playground, resource: string): string {
  const { effective, tree, mode } = playground;
  const node = findNode(tree, resource)!;
  return decisionWord(rowCell(effective, tree, mode, node, actionWithId('UpdateNacosConfig')));
}

async function open(facts: readonly ObservedFact[]): Promise<Playground> {
  const playground = new Playground({ ...exampleScenario('4-corrected'), observed: facts });
  await until(() => {
    expect(playground.isPending).toBe(false);
  });
  return playground;
}

test('A fact decides in the matrix, under both readings; without it the reading decides again', async () => {
  const playground = await open([ON_ALL]);
  expect(wordOn(playground, '*')).toBe('implicit-deny');
  const recorded = recordDecisions(playground.matrix);
  playground.setObserved([]);
  expect(wordOn(playground, '*')).toBe('some');
  expect(recordDecisions(playground.matrix)).toEqual(recorded);
  playground.setReading('api-reference');
  playground.setObserved([ON_NAMES]);
  await until(() => {
    expect(playground.isPending).toBe(false);
  });
  expect(wordOn(playground, '*')).toBe('some');
});

test('Facts that contradict each other decide nothing', async () => {
  const playground = await open([ON_ALL, ON_NAMES]);
  expect(wordOn(playground, '*')).toBe('some');
});

test("Readings that agree about an action because of a fact don't differ in a comparison, nor for the filter", async () => {
  const playground = await open([ON_NAMES]);
  playground.compareReadings();
  await until(() => {
    expect(playground.comparison.changes.length).toBeGreaterThan(0);
  });
  const changed = playground.comparison.changes.map(({ action }) => action.name);
  expect(changed).toContain('CreateNacosConfig');
  expect(changed).not.toContain('UpdateNacosConfig');
});

test('Lines are proven by what was observed', async () => {
  const playground = await open([ON_NAMES]);
  playground.setAssertions(['deny * in *']);
  const proofs = new ProvenAssertions(playground, () => true);
  expect(proofs.question?.subject.facts).toEqual([ON_NAMES]);
  playground.setObserved([ON_ALL]);
  await until(() => {
    expect(playground.isPending).toBe(false);
  });
  expect(proofs.question?.subject.facts).toEqual([ON_ALL]);
});

test('An assertion under every reading uses the fact in each', async () => {
  const playground = new Playground({
    ...exampleScenario('4-corrected'),
    observed: [ON_ALL],
    expectations: ['deny mse:UpdateNacosConfig on * under every reading'],
  });
  await until(() => {
    expect(playground.isPending).toBe(false);
  });
  expect(playground.scenario.observed).toEqual([ON_ALL]);
  const { assertions, attached, actualTree: tree, context, mode, types } = playground;
  const { checkAssertions } = await import('../../src/engine/evaluation/assertions/check-lines.ts');
  const policies = attached.map(({ compiled }) => compiled);
  expect(checkAssertions(assertions, { policies, tree, context, mode, types })).toMatchObject([
    { kind: 'holds' },
  ]);
});
