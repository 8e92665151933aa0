// The matrix by resource and by policy: keys, explanations, matching modes, and filters.

import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const STAGING = 'instance/mse-cn-7qk2v9x01zt';
const PUBLIC = `${ORDERS}/public`;
const PUBLIC_PROD_YAML = `${PUBLIC}/DEFAULT_GROUP/prod.yaml`;
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const PROD_YAML = `${PROD}/DEFAULT_GROUP/prod.yaml`;
const ALL_ACTIONS = CATALOG.length;
const ALL_ROWS = 20;
const RESOURCE_COLUMN = 1;

test.describe('The keys of the matrix by resource', () => {
  test('reach it with one tab stop, and move through its cells @main', async ({ playground }) => {
    await playground.open();
    // The last tab stop of the pane loads late.
    await expect(playground.page.getByText('Names not in this account')).toBeVisible();
    await expect(playground.rows.locator('[tabindex="0"]')).toHaveCount(1);
    await playground.page.getByRole('button', { name: 'Collapse or expand all' }).focus();
    await playground.press('Tab');
    await expect(playground.rowHeader('*', 'account')).toBeFocused();

    await playground.press('ArrowRight');
    await expect(playground.cell('GetNacosConfig', '*')).toBeFocused();
    await playground.press('ArrowRight', 'ArrowDown');
    await expect(playground.cell('GetNacosHistoryConfig', ORDERS)).toBeFocused();
    await playground.press('ArrowUp', 'ArrowLeft', 'ArrowLeft');
    await expect(playground.rowHeader('*', 'account')).toBeFocused();
    await playground.press('End');
    await expect(playground.cell('ListServiceQuotas', '*')).toBeFocused();
    await playground.press('ArrowRight', 'Home');
    await expect(playground.rowHeader('*', 'account')).toBeFocused();
    await playground.press('Control+End');
    const service = `${STAGING}/public/DEFAULT_GROUP/test-service`;
    await expect(playground.matrix.locator(':focus')).toHaveAttribute('data-resource', service);
    await expect(playground.matrix.locator(':focus')).toHaveAttribute('data-action', 'mse:UpdateNacosNaming');
    await expect(playground.rows.locator('[tabindex="0"]')).toHaveCount(1);
    await playground.press('Control+Home', 'PageDown');
    await expect(playground.rowHeader(`${PROD}/DEFAULT_GROUP/order-service`, 'service')).toBeFocused();
    await playground.press('PageUp');
    await expect(playground.rowHeader('*', 'account')).toBeFocused();

    await playground.press('Tab');
    await expect(playground.matrix.locator(':focus')).toHaveCount(0);
    await playground.press('Shift+Tab');
    await expect(playground.rowHeader('*', 'account')).toBeFocused();
  });

  test('collapse and expand a container, go to the parent, and find a name by its first letter @main', async ({
    playground,
  }) => {
    await playground.open();
    const orders = playground.row(ORDERS, 'instance');
    await playground.rowHeader(ORDERS, 'instance').focus();
    await expect(orders).toHaveAttribute('aria-expanded', 'true');

    await playground.press('ArrowLeft');
    await expect(orders).toHaveAttribute('aria-expanded', 'false');
    await expect(playground.row(PUBLIC, 'namespace')).toHaveCount(0);
    await playground.press('ArrowRight');
    await expect(orders).toHaveAttribute('aria-expanded', 'true');
    await playground.press('Enter');
    await expect(orders).toHaveAttribute('aria-expanded', 'false');
    await playground.press('Space');
    await expect(playground.rows).toHaveCount(ALL_ROWS);

    await playground.press('s');
    await expect(playground.rowHeader(STAGING, 'instance')).toBeFocused();
    await playground.rowHeader(PUBLIC_PROD_YAML, 'config').focus();
    await playground.press('ArrowLeft');
    await expect(playground.rowHeader(`${PUBLIC}/DEFAULT_GROUP`, 'group')).toBeFocused();
  });

  test('select the focused cell @main', async ({ playground }) => {
    await playground.open();
    await playground.rowHeader('*', 'account').focus();
    await playground.press('End', 'ArrowLeft', 'Enter');
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
    await expect(playground.explanation).toContainText('Allowed by statement 1 of prod-yaml-editor.');
  });

  test('render rows far from the visible part', async ({ playground }) => {
    await playground.open();
    const { account } = await playground.scenario();
    const [first] = account.instances;
    const instances = Array.from({ length: 300 }, (_, index) => ({
      ...first,
      id: `mse-cn-${String(index)}`,
    }));
    await playground.load({ ...(await playground.scenario()), account: { ...account, instances } });
    const lastRow = playground.row('instance/mse-cn-299', 'instance');
    await expect(playground.row('instance/mse-cn-0', 'instance')).toBeVisible();
    await expect(lastRow).toHaveCount(0);
    expect(await playground.rows.count()).toBeLessThan(200);

    await playground.rowHeader('*', 'account').focus();
    await playground.press('Control+End');
    await expect(lastRow).toHaveCount(1);
    await expect(playground.matrix.locator(':focus')).toHaveAttribute(
      'data-resource',
      /^instance\/mse-cn-299\//,
    );
  });
});

test.describe('Selecting a cell', () => {
  test('names the statement that denies, and highlights it in the text @main', async ({ playground }) => {
    await playground.openWithEditor();
    await playground.cell('GetNacosConfig', PUBLIC_PROD_YAML).click();
    await expect(playground.explanation.locator('.badge')).toHaveText('denied explicitly');
    await expect(playground.explanation.getByRole('heading', { level: 2 })).toHaveText('Get prod.yaml');
    await expect(playground.explanation).toContainText('Denied by statement 4 of prod-yaml-editor.');
    await expect(playground.explanation).toContainText(
      `acs:mse:cn-hangzhou:1234567890123456:${PUBLIC_PROD_YAML}`,
    );
    await expect(playground.policiesPane.locator('.policy-highlight-Deny')).not.toHaveCount(0);
  });

  test('names the closest Allow if no statement allows, and shows it in the text', async ({ playground }) => {
    await playground.openWithEditor();
    await playground.cell('UpdateNacosConfig', PUBLIC_PROD_YAML).click();
    await expect(playground.explanation).toContainText('No statement allows this');
    const nearest = playground.explanation.getByRole('button', {
      name: 'The closest is statement 3 of prod-yaml-editor:',
    });
    await nearest.click();
    await expect(playground.cell('UpdateNacosConfig', PROD_YAML)).toHaveAttribute('data-lit', '');
  });

  test('opens a roll-up, down to its resources @main', async ({ playground }) => {
    await playground.open();
    const rollUp = playground.cell('UpdateNacosConfig', `${PROD}/DEFAULT_GROUP`);
    await expect(rollUp).toHaveAttribute('data-decision', 'some');
    await rollUp.click();
    await expect(playground.explanation).toContainText('1 allowed');
    await expect(playground.explanation).toContainText('1 denied by default');
    await playground.explanation.getByRole('button', { name: 'prod.yaml', exact: true }).click();
    await expect(playground.cell('UpdateNacosConfig', PROD_YAML)).toHaveAttribute('aria-selected', 'true');
    await expect(playground.explanation).toContainText('Allowed by statement 3 of prod-yaml-editor.');
  });

  test('leads to the resource on which the action is checked', async ({ playground }) => {
    await playground.open();
    const cell = playground.cell('QueryClusterDetail', PUBLIC_PROD_YAML);
    await expect(cell).toHaveAttribute('data-decision', 'not-applicable');
    await cell.click();
    await playground.explanation.getByRole('button', { name: 'Show where it is decided' }).click();
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute('aria-selected', 'true');
  });
});

test('Hierarchical and literal matching differ exactly in the marked cells @main', async ({ playground }) => {
  await playground.open('#example=1');
  const leaf = playground.cell('GetNacosConfig', PUBLIC_PROD_YAML);
  const differing = playground.matrix.locator('[data-modes-differ]');
  await expect(leaf).toHaveAttribute('data-decision', 'allow');
  await expect(leaf).toHaveAttribute('data-modes-differ', '');
  const marked = await differing.count();
  const before = await playground.cells();

  await playground.matching.selectOption('literal');
  await expect(leaf).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(differing).toHaveCount(marked);
  const after = await playground.cells();
  const changed = after.filter(({ decision }, index) => decision !== before[index]?.decision);
  expect(marked).toBeGreaterThan(0);
  expect(changed).toHaveLength(marked);
  await leaf.click();
  await expect(playground.explanation).toContainText('With hierarchical matching it would be allowed.');
});

test.describe('The matrix by policy', () => {
  test('shows each policy and the effective decisions, for the selected resource @main', async ({
    playground,
  }) => {
    await playground.open();
    await playground.policyTab('AliyunMSEReadOnlyAccess').click();
    await playground.attachedBox.check();
    await playground.choose('Views', 'Policies');
    await playground.page
      .locator(`[role="treeitem"][data-resource="${PUBLIC_PROD_YAML}"][data-kind="config"]`)
      .click();

    const decided = (policy: string) => playground.cell('GetNacosConfig', PUBLIC_PROD_YAML, policy);
    await expect(decided('prod-yaml-editor')).toHaveAttribute('data-decision', 'explicit-deny');
    await expect(decided('AliyunMSEReadOnlyAccess')).toHaveAttribute('data-decision', 'allow');
    await expect(decided('effective')).toHaveAttribute('data-decision', 'explicit-deny');
    await expect(playground.policyMatrix.getByRole('gridcell')).toHaveCount(ALL_ACTIONS * 3);
    // Account-level actions are decided on the account, whatever resource is selected.
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');

    await decided('AliyunMSEReadOnlyAccess').click();
    await expect(playground.explanation).toContainText('of AliyunMSEReadOnlyAccess. No Deny applies.');
  });

  test('keeps its cells near the names of the actions in a wide window', async ({ playground }) => {
    const { page } = playground;
    await page.setViewportSize({ width: 1920, height: 1080 });
    await playground.open();
    await playground.choose('Views', 'Policies');
    const name = await playground.policyMatrix.getByText('QueryNacosConfig').boundingBox();
    const cell = await playground.policyMatrix.getByRole('gridcell').first().boundingBox();
    expect((cell?.x ?? 0) - (name?.x ?? 0)).toBeLessThan(550);
    // Without room, the columns of the policies are narrower.
    await page.setViewportSize({ width: 1100, height: 800 });
    const grid = await playground.policyMatrix.evaluate((element) => [
      element.scrollWidth,
      element.clientWidth,
    ]);
    expect(grid[0]).toBe(grid[1]);
  });

  test('works with the keys of a grid and of a tree', async ({ playground }) => {
    await playground.open();
    await playground.choose('Views', 'Policies');
    const tree = playground.page.getByRole('tree', { name: 'Resources' });
    await tree.getByRole('treeitem').first().focus();
    await playground.press('ArrowDown', 'ArrowLeft');
    const orders = tree.getByRole('treeitem', { name: 'instance orders' });
    await expect(orders).toBeFocused();
    await expect(orders).toHaveAttribute('aria-expanded', 'false');
    await expect(playground.policyMatrix).toHaveAccessibleName(
      /^Decisions for instance instance\/mse-cn-0pp1/,
    );

    await expect(playground.policyMatrix.locator('[tabindex="0"]')).toHaveCount(1);
    await playground.cell('ListClusters', '*', 'prod-yaml-editor').focus();
    await playground.press('Control+End');
    await expect(playground.policyMatrix.locator(':focus')).toHaveAttribute(
      'data-action',
      'mse:ListServiceQuotas',
    );
    await expect(playground.policyMatrix.locator(':focus')).toHaveAttribute('data-policy', 'effective');
    await playground.press('Control+Home', 'Enter');
    await expect(playground.cell('GetNacosConfig', ORDERS, 'prod-yaml-editor')).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});

test.describe('The filters', () => {
  test('by text keep matching resources and their containers @main', async ({ playground }) => {
    await playground.open();
    await playground.filterField.fill('rates');
    await expect(playground.rows).toHaveCount(5);
    await expect(playground.row(`${PROD}/PAYMENT/rates.json`, 'config')).toBeVisible();
    await playground.filterField.fill('no such name');
    await expect(playground.rows).toHaveCount(0);
    await expect(playground.matrixPane).toContainText('No resources match.');
    await playground.filterField.fill('');
    await expect(playground.rows).toHaveCount(ALL_ROWS);
  });

  test('by tier and by group hide columns @main', async ({ playground }) => {
    await playground.open();
    await playground.filterField.fill('read');
    await expect(playground.columnHeaders.filter({ hasText: 'Get history' })).toBeVisible();
    await expect(playground.columnHeaders.filter({ hasText: /Create|Update|Delete/ })).toHaveCount(0);
    await playground.press('Escape');
    await expect(playground.columnHeaders).toHaveCount(ALL_ACTIONS + RESOURCE_COLUMN);
    for (const group of ['Configurations', 'Services', 'Nacos client', 'Instance', 'Lists'])
      await playground.switchDisplay(group);
    await expect(playground.columnHeaders).toHaveCount(2 + RESOURCE_COLUMN);
    await expect(playground.row('*', 'account').getByRole('gridcell')).toHaveCount(2);
  });

  test('hide the resources on which nothing is allowed', async ({ playground }) => {
    await playground.open();
    await expect(playground.row(STAGING, 'instance')).toHaveCount(1);
    await playground.filterField.fill('allowed');
    await expect(playground.row(STAGING, 'instance')).toHaveCount(0);
    await expect(playground.row(PROD_YAML, 'config')).toBeVisible();
    await expect(playground.row(`${STAGING}/public/DEFAULT_GROUP/test-service`, 'service')).toHaveCount(0);
  });

  test('add placeholder rows for unlisted names @main', async ({ playground }) => {
    // High enough for every row to be rendered.
    await playground.page.setViewportSize({ width: 1440, height: 2000 });
    await playground.open('#example=2');
    const rows = await playground.rows.count();
    await playground.switchDisplay('Names not listed');
    const other = playground.row('instance/‹any other›', 'instance');
    await expect(other).toContainText('any other instance');
    await expect(playground.cell('QueryClusterDetail', 'instance/‹any other›')).toHaveAttribute(
      'data-decision',
      'allow',
    );
    expect(await playground.rows.count()).toBeGreaterThan(rows);
  });
});
