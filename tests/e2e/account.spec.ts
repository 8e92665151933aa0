// Editing the mock account in both matrices: with a resource's menu and with keys.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GROUP = `${ORDERS}/public/DEFAULT_GROUP`;
const PROD = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const PROD_GROUP = `${PROD}/DEFAULT_GROUP`;
const PROD_YAML = `${PROD_GROUP}/prod.yaml`;
const VIEWS = ['Resources', 'Policies'];

test.describe('The menu of a resource', () => {
  for (const view of VIEWS) {
    test(`opens with a right click, its button or keys, and Escape returns the focus: ${view}`, async ({
      playground,
    }) => {
      const { account } = playground;
      await playground.open();
      await playground.choose('Views', view);
      const orders = account.resource(ORDERS, 'instance');
      const openers = [
        () => account.openMenu(ORDERS, 'instance'),
        () => account.pressOn(ORDERS, 'instance', 'ContextMenu'),
        () => account.pressOn(ORDERS, 'instance', 'Shift+F10'),
      ];
      for (const open of openers) {
        await open();
        await expect(account.menu).toHaveAccessibleName('Change instance orders');
        await expect(account.command('Grant access here…')).toBeFocused();
        await playground.press('Escape');
        await expect(account.menu).toHaveCount(0);
        await expect(orders).toBeFocused();
      }
      await account.openMenuByButton(ORDERS, 'instance');
      await playground.press('Escape');
      await expect(account.menu).toHaveCount(0);
      await account.pressOn(ORDERS, 'instance', 'F2');
      await expect(account.field('Instance ID')).toBeFocused();
      await playground.press('Escape');
      await expect(account.form).toHaveCount(0);
      await expect(playground.undoButton).toBeDisabled();
    });
  }

  test('is navigated with arrow keys and first letters, and offers what fits the resource type @main', async ({
    playground,
  }) => {
    const { account } = playground;
    await playground.open();
    await account.pressOn(GROUP, 'group', 'ContextMenu');
    await expect(account.menu.getByRole('menuitem')).toHaveText([
      /^\s*Grant access here…/,
      /^\s*Add configurations… Insert/,
      /^\s*Add services…/,
      /^\s*Rename… F2/,
      /^\s*Duplicate Ctrl\+D/,
      /^\s*Move…/,
      /^\s*Remove Del/,
      /^\s*Console path/,
      /^\s*Copy ARN/,
    ]);
    await playground.press('ArrowUp');
    await expect(account.command('Copy ARN')).toBeFocused();
    await playground.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await expect(account.command('Add services…')).toBeFocused();
    await playground.press('r');
    await expect(account.command('Rename…')).toBeFocused();
    await playground.press('End');
    await expect(account.command('Copy ARN')).toBeFocused();
    await playground.press('Tab');
    await expect(account.resource(GROUP, 'group')).toBeFocused();

    await account.openMenu('*', 'account');
    await expect(account.command('Remove')).toHaveCount(0);
    await playground.press('Tab');
    await expect(account.menu).toHaveCount(0);
    await account.openMenu(ORDERS, 'instance');
    await expect(account.command('Remove')).toBeVisible();
    await expect(account.command('Move…')).toHaveCount(0);
  });
});

for (const view of VIEWS) {
  test(`Keys rename, add, duplicate and remove, each as one undo step: ${view} @main`, async ({
    playground,
  }) => {
    const { account, page } = playground;
    await playground.open();
    await playground.choose('Views', view);
    const before = await playground.scenario();
    const config = (id: string) => account.resource(`${PROD_GROUP}/${id}`, 'config');

    await account.pressOn(PROD_YAML, 'config', 'F2');
    await account.field('dataId').fill('renamed.yaml');
    await playground.press('Enter');
    await expect(config('renamed.yaml')).toBeFocused();
    await expect(config('prod.yaml')).toHaveCount(0);

    await playground.press('Control+d');
    await expect(config('renamed-copy.yaml')).toBeFocused();
    await playground.press('Delete');
    await expect(account.resource(PROD_GROUP, 'group')).toBeFocused();
    await expect(config('renamed-copy.yaml')).toHaveCount(0);

    await playground.press('Insert');
    await expect(account.field('dataIds, one per line')).toBeFocused();
    await page.keyboard.type('new.yaml');
    await playground.press('Control+Enter');
    await expect(config('new.yaml')).toBeFocused();
    const after = await playground.scenario();
    expect(after.account.instances[0]?.namespaces[1]?.groups[0]?.configs).toEqual([
      'renamed.yaml',
      'dev.yaml',
      'new.yaml',
    ]);

    await playground.press('Control+z');
    await expect(config('new.yaml')).toHaveCount(0);
    await playground.press('Control+z');
    await expect(config('renamed-copy.yaml')).toHaveCount(1);
    await playground.undoButton.click();
    await expect(config('renamed-copy.yaml')).toHaveCount(0);
    await playground.undoButton.click();
    await expect(config('prod.yaml')).toHaveCount(1);
    await expect(playground.undoButton).toBeDisabled();
    expect((await playground.scenario()).account).toEqual(before.account);

    await playground.redoButton.click();
    await expect(config('renamed.yaml')).toHaveCount(1);
    await config('renamed.yaml').focus();
    await playground.press('Control+y', 'Control+Shift+z', 'Control+y');
    await expect(playground.redoButton).toBeDisabled();
    expect((await playground.scenario()).account).toEqual(after.account);
  });
}

test.describe('Cells follow the account', () => {
  test('a renamed resource loses the grant on its old name, and the selection follows the rename @main', async ({
    playground,
  }) => {
    const { account } = playground;
    await playground.open();
    const update = (id: string) => playground.cell('UpdateNacosConfig', `${PROD_GROUP}/${id}`);
    await expect(update('prod.yaml')).toHaveAttribute('data-decision', 'allow');
    await update('prod.yaml').click();
    await account.pressOn(PROD_YAML, 'config', 'F2');
    await account.field('dataId').fill('other.yaml');
    await account.button('Save').click();
    await expect(update('other.yaml')).toHaveAttribute('data-decision', 'implicit-deny');
    await expect(update('other.yaml')).toHaveAttribute('aria-selected', 'true');
    await expect(playground.explanation).toContainText('Update other.yaml');

    // The policy matches a new configuration with the old name.
    await account.pick(PROD_GROUP, 'group', 'Add configurations…');
    await account.field('dataIds, one per line').fill('prod.yaml');
    await account.button('Add').click();
    await expect(update('prod.yaml')).toHaveAttribute('data-decision', 'allow');
  });

  test('the selection follows the rename of its namespace', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    await playground.choose('Views', 'Policies');
    await account.resource(PROD_YAML, 'config').click();
    const cell = (namespace: string) =>
      playground.cell('UpdateNacosConfig', `${ORDERS}/${namespace}/DEFAULT_GROUP/prod.yaml`);
    await cell(PROD.slice(ORDERS.length + 1)).click();
    await account.pick(PROD, 'namespace', 'Rename…');
    await expect(account.field('Display name')).toHaveValue('prod');
    await account.field('Namespace ID').fill('live');
    await playground.press('Enter');
    await expect(account.resource(`${ORDERS}/live`, 'namespace')).toBeFocused();
    await expect(playground.explanation).toContainText(`${ORDERS}/live/DEFAULT_GROUP/prod.yaml`);
    await account.resource(`${ORDERS}/live/DEFAULT_GROUP/prod.yaml`, 'config').click();
    await expect(cell('live')).toHaveAttribute('data-decision', 'implicit-deny');
    await expect(cell('live')).toHaveAttribute('aria-selected', 'true');
  });
});
