// axe finds no serious violation in any state of the page, and the main tasks work with the keyboard only.

import { violations, violationsInThemes } from './axe.ts';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const OPEN_POPOVER = '[popover]:popover-open';
const EXPLANATION = 'section[aria-label="Explanation"]';
const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PUBLIC_GROUP = `${ORDERS}/public/DEFAULT_GROUP`;
const PUBLIC_PROD_YAML = `${PUBLIC_GROUP}/prod.yaml`;

test.describe('axe finds nothing serious', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  test('on the start page with a selected cell, in both themes, and in the matrix by policy @main', async ({
    playground,
  }) => {
    await playground.openWithEditor();
    await playground.cell('GetNacosConfig', PUBLIC_PROD_YAML).click();
    await expect(playground.explanation).toContainText('Denied by');
    expect(await violationsInThemes(playground.page)).toEqual([]);

    await playground.choose('Views', 'Policies');
    await playground.cell('ListClusters', '*').click();
    expect(await violations(playground.page)).toEqual([]);
  });

  test('with errors, a damaged link and stale decisions, in both themes', async ({ playground }) => {
    await playground.openWithEditor();
    await playground.page.evaluate(() => (location.hash = '#example=9'));
    await expect(playground.linkAlert).toBeVisible();
    await playground.setText('{"Version":"1","Statement":[{"Effect":"allow",');
    await expect(playground.finding('json-syntax-error')).toBeVisible();
    await expect(
      playground.matrixPane.getByRole('heading', { name: 'RAM would reject this policy' }),
    ).toBeVisible();
    expect(await violationsInThemes(playground.page)).toEqual([]);
  });

  test('on an example in literal mode, with a comparison and placeholder rows', async ({ playground }) => {
    await playground.openWithEditor('#example=1');
    await playground.pinDecisions();
    await playground.matching.selectOption('literal');
    await playground.switchDisplay('Names not listed');
    await playground.attachedBox.uncheck();
    await expect(playground.page.getByRole('complementary', { name: /^Example: / })).toBeVisible();
    await expect(
      playground.matrixPane.getByRole('status').filter({ hasText: 'Since the baseline' }),
    ).toBeVisible();
    expect(await violations(playground.page)).toEqual([]);
  });

  test('in any dialog or menu', async ({ playground }) => {
    await playground.openWithEditor();
    for (const opener of [
      playground.examplesButton,
      playground.contextButton,
      playground.policiesPane.getByRole('button', { name: 'Add a policy' }),
      playground.policiesPane.getByRole('button', { name: 'More for prod-yaml-editor' }),
      playground.account.ownMenuButton,
      playground.matrixPane.getByRole('button', { name: 'Export the matrix' }),
    ]) {
      await opener.click();
      await expect(playground.page.locator(OPEN_POPOVER).locator('button, input').first()).toBeVisible();
      expect(await violations(playground.page, OPEN_POPOVER)).toEqual([]);
      await playground.press('Escape');
      await expect(playground.page.locator(OPEN_POPOVER)).toHaveCount(0);
    }
    await playground.shareButton.click();
    await playground.shareDialog.getByRole('checkbox', { name: 'Replace IDs and names' }).check();
    await playground.shareDialog.getByRole('button', { name: 'QR code' }).click();
    expect(await violations(playground.page, 'dialog[open]')).toEqual([]);
  });

  test('on an open trace with repairs and a highlighted fact, and in dialogs, in both themes', async ({
    playground,
  }) => {
    await playground.openWithEditor();
    await playground.cell('UpdateNacosConfig', PUBLIC_PROD_YAML).click();
    await playground.tracedStatement('3 Allow').click();
    await playground.fact('does not hold Resource').click();
    await playground.explanation.getByText('Example error message').click();
    await expect(playground.explanation.locator('pre')).toBeVisible();
    await playground.repair('add-action').hover();
    await expect(playground.matrix.locator('[data-change]')).not.toHaveCount(0);
    expect(await violationsInThemes(playground.page, EXPLANATION)).toEqual([]);

    await playground.pasteError('Something went wrong.');
    await expect(playground.errorDialog).toContainText('This text contains neither');
    expect(await violationsInThemes(playground.page, 'dialog')).toEqual([]);
    await playground.press('Escape');

    await playground.account.openImport();
    await playground.account.importText.fill('{"Data": [{"InstanceId": "Not good"}]}');
    await expect(playground.account.importDialog).toContainText('N is not allowed');
    expect(await violationsInThemes(playground.page, 'dialog')).toEqual([]);
  });

  test('in the menu of a resource and each of its forms', async ({ playground }) => {
    const { account } = playground;
    await playground.open();
    await account.openMenu(PUBLIC_GROUP, 'group');
    expect(await violations(playground.page, OPEN_POPOVER)).toEqual([]);
    await account.command('Add configurations…').click();
    await account.field('dataIds, one per line').fill('new.yaml\nno good');
    await expect(account.form).toContainText('A space is not allowed');
    expect(await violations(playground.page, OPEN_POPOVER)).toEqual([]);
    await playground.press('Escape');

    await account.pick(ORDERS, 'instance', 'Rename…');
    await account.field('Region').fill('Nowhere');
    await expect(account.form).toContainText('A region looks like');
    expect(await violations(playground.page, OPEN_POPOVER)).toEqual([]);
    await playground.press('Escape');

    await account.pick(PUBLIC_GROUP, 'group', 'Move…');
    await expect(account.form.getByRole('combobox')).toBeVisible();
    expect(await violations(playground.page, OPEN_POPOVER)).toEqual([]);
  });

  test('in every pane on a phone @main', async ({ playground }) => {
    await playground.page.setViewportSize({ width: 390, height: 844 });
    await playground.open();
    for (const pane of ['Summary', 'Policies', 'Matrix']) {
      await playground.page.getByRole('tab', { name: pane, exact: true }).click();
      expect(await violations(playground.page)).toEqual([]);
    }
    await playground.matrixPane.locator('button[data-resource="*"]').click();
    await playground.cell('ListClusters', '*').click();
    await expect(playground.explanation).toContainText('Allowed by');
    expect(await violations(playground.page)).toEqual([]);
  });
});

test.describe('In Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the page is in Chinese, axe finds nothing serious, and a menu switches to English', async ({
    page,
  }) => {
    const playground = new PlaygroundPage(page);
    await playground.open();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await playground.cell('GetNacosConfig', PUBLIC_PROD_YAML).click();
    await expect(page.locator('.monaco-editor')).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await playground.pickFromMore('English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(playground.explanation).toContainText('Denied by statement 4 of prod-yaml-editor.');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('With the keyboard only', () => {
  test('a visitor edits a policy, finds and explains a decision, and shares the link @main', async ({
    playground,
  }) => {
    const { page } = playground;
    await playground.openWithEditor('#new');
    await playground.moveFocusTo(playground.editor);
    await playground.press('Control+Home', ...Array<string>(5).fill('ArrowDown'), 'End');
    await playground.press('ArrowLeft', 'ArrowLeft', 'Control+Backspace');
    await page.keyboard.type('ListServiceQuotas');
    await expect(playground.cell('ListServiceQuotas', '*')).toHaveAttribute('data-decision', 'allow');

    // Tab indents in the editor until Ctrl+M makes it move the focus.
    await playground.press('Control+m');
    await playground.moveFocusTo(playground.rowHeader('*', 'account'));
    await playground.press('End', 'Enter');
    await expect(playground.cell('ListServiceQuotas', '*')).toHaveAttribute('aria-selected', 'true');
    await expect(playground.explanation).toContainText('Allowed by statement 1 of policy.');

    await playground.moveFocusTo(playground.tracedStatement('1 Allow'));
    await playground.press('Enter');
    await playground.moveFocusTo(playground.shareButton, 'Shift+Tab');
    await playground.press('Enter');
    await expect(playground.shareDialog).toBeVisible();
    await playground.moveFocusTo(playground.shareDialog.getByRole('button', { name: 'Copy', exact: true }));
    await playground.press('Enter');
    await expect(playground.shareDialog.getByRole('status')).toContainText('Copied.');
    await playground.press('Escape');
    await expect(playground.shareDialog).toBeHidden();
    await expect(playground.shareButton).toBeFocused();
  });

  test('a link at the top skips to the matrix', async ({ playground }) => {
    await playground.open();
    await playground.press('Tab');
    const skip = playground.page.getByRole('link', { name: 'Skip to the matrix' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await playground.press('Enter');
    await expect(playground.matrix).toBeFocused();
    await playground.moveFocusTo(playground.rowHeader('*', 'account'));
  });

  test('a visitor opens an example from the menu, and keeps the focus when it closes', async ({
    playground,
  }) => {
    await playground.open();
    await playground.moveFocusTo(playground.examplesButton);
    await playground.press('Enter');
    const example = playground.page.getByRole('button', { name: /^1\. One instance, everything/ });
    await example.waitFor();
    await playground.moveFocusTo(example);
    await playground.press('Enter');
    await expect(playground.policyTab('one-instance')).toBeVisible();
    await playground.press('Escape');
    await expect(playground.examplesButton).toBeFocused();
  });

  test('the arrow key on a menu’s button leads into the menu, and Esc back', async ({ playground }) => {
    const { page } = playground;
    await playground.open('', '?lang=zh-CN');
    await playground.moveFocusTo(playground.moreButton);
    const [first, second] = [
      page.locator(':popover-open button').first(),
      page.locator(':popover-open button').nth(1),
    ];
    // The list loads as its button gets the focus.
    await expect(page.locator('[popover] button', { hasText: 'English' })).toHaveCount(1);
    await playground.press('ArrowDown');
    await expect(first).toBeFocused();
    await playground.press('ArrowDown');
    await expect(second).toBeFocused();
    await playground.press('Escape');
    await expect(playground.moreButton).toBeFocused();
    await expect(second).toHaveCount(0);
  });

  test('a menu changes the theme, which survives a reload', async ({ playground }) => {
    const { page } = playground;
    await playground.open();
    await playground.moveFocusTo(playground.moreButton);
    await playground.press('Enter');
    await playground.moveFocusTo(page.getByRole('button', { name: 'Dark', exact: true }));
    await playground.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});
