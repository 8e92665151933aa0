// A link contains the decisions at its creation. The page reports decisions that differ.

import { packDecisions, unpackDecisions } from '../../src/scenario/link/decision-record.ts';
import type { DecisionRecord } from '../../src/scenario/link/decision-record.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { recordOf } from '../support/scenario-decisions.ts';
import { expect, test } from './playground-test.ts';

const example = exampleScenario('1');

/** Decisions of an engine without the first account-level action. */
function olderDecisions(): DecisionRecord | null {
  const record = recordOf(example);
  const nodes = record?.nodes.map((node, index) => (index === 0 ? { ...node, allow: 0 } : node)) ?? [];
  return record && unpackDecisions(packDecisions({ ...record, nodes }));
}

test('No notice if the decisions equal those in the link', async ({ playground }) => {
  await playground.open(`#${encodeFragment(example, recordOf(example))}`);
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await expect(playground.page.locator('[data-drift]')).toHaveCount(0);
});

test('The notice lists each changed cell, and opens its explanation @main', async ({ playground }) => {
  await playground.open(`#${encodeFragment(example, olderDecisions())}`);
  const notice = playground.page.locator('[data-drift]');
  await expect(notice).toHaveAttribute('role', 'alert');
  await expect(notice).toContainText('1 decision is different now');
  await notice.getByRole('button', { name: 'mse:ListClusters' }).click();
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
  await expect(playground.explanation).toContainText('Allowed by');
  await notice.getByRole('button', { name: 'Close this message' }).click();
  await expect(notice).toHaveCount(0);
});

test('The address that follows the state contains the decisions', async ({ playground }) => {
  await playground.open('#example=1');
  await expect(playground.page).toHaveURL(new RegExp(`#${encodeFragment(example, recordOf(example))}$`));
});
