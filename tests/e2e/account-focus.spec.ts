// The focus after changes of the account, and what keys then act on.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const STAGING = 'instance/mse-cn-7qk2v9x01zt';
const GROUP = `${ORDERS}/public/DEFAULT_GROUP`;
const PROD_GROUP = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP`;
const PROD_YAML = `${PROD_GROUP}/prod.yaml`;
const VIEWS = ['Resources', 'Policies'];

test('Copy ARN copies the ARN to the clipboard', async ({ playground }) => {
  const { account } = playground;
  await playground.open();
  await account.pick(GROUP, 'group', 'Copy ARN');
  await expect(account.resource(GROUP, 'group')).toBeFocused();
  const copied = () => playground.page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe(`acs:mse:cn-hangzhou:1234567890123456:${GROUP}`);
});

for (const view of VIEWS) {
  test(`The focus moves to a resource added at the end of the tree: ${view}`, async ({ playground }) => {
    const { account } = playground;
    await playground.open('#example=2');
    await playground.choose('Views', view);
    await account.pressOn(STAGING, 'instance', 'Insert');
    await account.field('Namespace ID').fill('dev');
    await playground.press('Enter');
    await expect(account.resource(`${STAGING}/dev`, 'namespace')).toBeFocused();
    await playground.press('Insert');
    await account.field('Group').fill('PAYMENT');
    await playground.press('Enter');
    await expect(account.resource(`${STAGING}/dev/PAYMENT`, 'group')).toBeFocused();
  });

  test(`Delete after a right click and Escape removes the focused resource: ${view}`, async ({
    playground,
  }) => {
    const { account } = playground;
    await playground.open();
    await playground.choose('Views', view);
    await account.resource(STAGING, 'instance').click();
    await account.openMenu(PROD_YAML, 'config');
    await playground.press('Escape');
    await expect(account.resource(PROD_YAML, 'config')).toBeFocused();
    await playground.press('Delete');
    await expect(account.resource(PROD_YAML, 'config')).toHaveCount(0);
    await expect(account.resource(STAGING, 'instance')).toHaveCount(1);
  });
}

test('Escape returns the focus to the row whose "…" opened the menu @main', async ({ playground }) => {
  const { account } = playground;
  await playground.open();
  for (const view of VIEWS) {
    await playground.choose('Views', view);
    await account.openMenuByButton(ORDERS, 'instance');
    await playground.press('Escape');
    await expect(account.menu).toHaveCount(0);
    await expect(account.resource(ORDERS, 'instance')).toBeFocused();
  }
});

test('The selection follows the undo of a rename @main', async ({ playground }) => {
  const { account } = playground;
  await playground.open();
  await playground.cell('UpdateNacosConfig', PROD_YAML).click();
  await account.pressOn(PROD_YAML, 'config', 'F2');
  await account.field('dataId').fill('other.yaml');
  await playground.press('Enter');
  await expect(playground.explanation).toContainText('Update other.yaml');
  await playground.press('Control+z');
  await expect(playground.cell('UpdateNacosConfig', PROD_YAML)).toHaveAttribute('aria-selected', 'true');
});

test('The focus is kept when a filter hides the new name @main', async ({ playground }) => {
  const { account } = playground;
  await playground.open();
  await playground.filterField.fill('prod.yaml');
  await account.pressOn(PROD_YAML, 'config', 'F2');
  await account.field('dataId').fill('other.yaml');
  await playground.press('Enter');
  await expect(account.form).toHaveCount(0);
  await expect(playground.page.locator('body')).not.toBeFocused();
});

test('The undo keys do not change the account while a form is open', async ({ playground }) => {
  const { account } = playground;
  await playground.open();
  await account.pressOn(PROD_YAML, 'config', 'Delete');
  await expect(account.resource(PROD_YAML, 'config')).toHaveCount(0);
  await account.pick(`${PROD_GROUP}/dev.yaml`, 'config', 'Move…');
  await expect(account.form.getByRole('combobox')).toBeFocused();
  await playground.press('Control+z');
  await expect(account.form).toBeVisible();
  await expect(account.resource(PROD_YAML, 'config')).toHaveCount(0);
});
