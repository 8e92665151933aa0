import { expect, test } from 'vitest';
import { CATALOG } from '../../../src/engine/catalog/catalog.ts';
import { matrixEn } from '../../../src/i18n/matrix/en.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { matrixColumns } from '../../../src/state/matrix-columns.ts';
import UnlistedNames from '../../../src/ui/matrix/UnlistedNames.svelte';
import { mountComponent } from '../support/mount-component.ts';

async function unlisted() {
  const mounted = await mountComponent(UnlistedNames, starterScenario(), () => ({
    columns: matrixColumns(CATALOG, () => false),
    words: matrixEn,
    isChosen: () => false,
  }));
  const heading = mounted.element.querySelector<HTMLButtonElement>('button[aria-expanded]');
  if (heading === null) throw new Error('no heading');
  return { ...mounted, heading };
}

test('The last row is collapsed; unfolded, it has a row for places whose other names are decided alike', async () => {
  const { element, heading, flush } = await unlisted();
  expect(heading.getAttribute('aria-expanded')).toBe('false');
  expect(element.querySelector('[role="table"]')).toBeNull();
  heading.click();
  await flush();
  expect(heading.getAttribute('aria-expanded')).toBe('true');
  const rows = [...element.querySelectorAll('[role="row"]')].map((row) => ({
    name: row.querySelector('[role="rowheader"]')?.textContent.trim(),
    cells: [...row.querySelectorAll('[role="cell"]')]
      .slice(0, 4)
      .map((cell) => (cell instanceof HTMLElement ? cell.dataset['decision'] : '')),
  }));
  const row = (name: string) => rows.find((one) => one.name === name)?.cells;
  expect(rows[0]?.name).toBe('Any other configuration');
  expect(row('orders / public / DEFAULT_GROUP')).toEqual([
    'explicit-deny',
    'allow',
    'implicit-deny',
    'implicit-deny',
  ]);
  expect(row('2 groups in orders / prod')).toEqual(['allow', 'allow', 'implicit-deny', 'implicit-deny']);
  expect(row('orders')).toEqual(['all', 'all', 'none', 'none']);
  expect(row('in this account')).toEqual(['none', 'none', 'none', 'none']);
});

test('A place leads to its row in the matrix, which then has rows for unlisted names', async () => {
  const { session, heading, button, flush } = await unlisted();
  heading.click();
  await flush();
  button('Any other namespace, orders: Show in the matrix').click();
  await flush();
  const { playground } = session;
  expect(playground.others).toBe(true);
  const target = playground.selection.scrollTarget;
  const node = playground.tree.nodes.find(({ relativeId }) => relativeId === target?.resource);
  expect(node).toMatchObject({ kind: 'namespace', isPlaceholder: true });
});
