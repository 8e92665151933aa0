// An account of the largest size that a link can contain.

import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { namedNodes, withAncestors } from '../../src/engine/account/walk-tree.ts';
import { generatedAccount } from '../bench/generated-account.ts';
import { expect, test } from './playground-test.ts';

const RESOURCES = 100_000;
/** No screen shows more. */
const MAX_DRAWN = 200;
const HEADER_ROWS = 2;
const ACTION_LINE = 6;
const FILTER = 'order-service-29';

test('An account of 100,000 resources can be imported, scrolled, filtered, decided and edited', async ({
  playground,
}) => {
  const generated = generatedAccount(RESOURCES, 5);
  const tree = buildTree(generated);
  const last = tree.nodes.at(-1);
  const filtered = withAncestors(tree, namedNodes(tree, FILTER));
  const rowCount = (rows: number) =>
    expect(playground.matrix).toHaveAttribute('aria-rowcount', String(rows + HEADER_ROWS), {
      timeout: 30_000,
    });
  const { account, page } = playground;
  await playground.openWithEditor('#new');
  await account.openImport();
  await account.importFile.setInputFiles({
    name: 'account.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(generated)),
  });
  await account.importButton('Replace the account').click({ timeout: 30_000 });
  await rowCount(RESOURCES);

  await account.resource('*', 'account').click();
  await playground.press('Control+End');
  await expect(playground.rows.last()).toHaveAttribute('aria-rowindex', String(RESOURCES + HEADER_ROWS));
  await expect(playground.rows.last()).toHaveAttribute('data-resource', last?.relativeId ?? '');
  expect(await playground.rows.count()).toBeLessThan(MAX_DRAWN);

  await playground.filterField.fill(FILTER);
  await rowCount(filtered.size);
  await playground.filterField.fill('');
  await rowCount(RESOURCES);

  const cell = playground.cell('DeleteCluster', `instance/${generated.instances[0]?.id ?? ''}`);
  const all = playground.cell('DeleteNacosService', '*');
  await playground.matrix.evaluate((matrix) => {
    matrix.closest('.scroller')?.scrollTo(0, 0);
  });
  await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(all).toHaveAttribute('data-decision', 'none');
  await playground.putCaret(ACTION_LINE, '",'.length);
  await playground.press('Control+Backspace');
  await page.keyboard.type('*');
  // Closes the suggestions, which cover the matrix.
  await playground.press('Escape');
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  await expect(all).toHaveAttribute('data-decision', 'all');

  const [first] = generated.instances;
  const removed = `instance/${first?.id ?? ''}`;
  await account.pressOn(removed, 'instance', 'Delete');
  await expect(playground.row(removed, 'instance')).toHaveCount(0);
  await playground.undoButton.click();
  await expect(playground.row(removed, 'instance')).toBeVisible();
  await rowCount(RESOURCES);
});
