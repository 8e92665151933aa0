// The command palette, and the reports of actions with their Undo.

import { violations } from './axe.ts';
import { expect, test } from './playground-test.ts';

const GATEWAY = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/gateway.yaml';

test('The palette runs commands and finds what the page contains, by keys, from the editor too', async ({
  playground,
}) => {
  const { page, palette } = playground;
  await playground.openWithEditor();
  await playground.putCaret(1);
  await playground.press('Control+k');
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  expect(await violations(page, 'dialog[open]')).toEqual([]);

  // Goes to a resource.
  await field.fill('gateway');
  await playground.press('Enter');
  await expect(palette).toBeHidden();
  await expect(playground.rowHeader(GATEWAY, 'config')).toBeFocused();

  // Goes to a statement.
  await playground.press('Control+k');
  await field.fill('statement 4');
  await playground.press('Enter');
  await expect(playground.editor).toBeFocused();

  // Opens a dialog, and the command is listed first the next time.
  await playground.press('Control+k');
  await field.fill('glossary');
  await playground.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  await playground.press('Escape');
  await playground.press('Control+k');
  await expect(palette.getByRole('option').first()).toContainText('Glossary');

  // Finds a lesson and an example, and the language changes the palette.
  await field.fill('deny');
  await expect(palette.getByRole('group', { name: 'Lessons' })).toBeVisible();
  await field.fill('中文');
  await playground.press('Enter');
  await expect(page.getByRole('button', { name: '示例', exact: true })).toBeVisible();
  // Parts that load later follow the language too.
  await expect(page.getByRole('button', { name: '添加权限策略', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '导出权限矩阵', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: '检查结果', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '搜索或执行命令' }).click();
  await page.getByRole('combobox', { name: '搜索或执行命令' }).fill('share');
  await playground.press('Enter');
  await expect(page.getByRole('dialog', { name: '分享', exact: true })).toBeVisible();
  await playground.press('Escape');

  // The list of shortcuts, but not while somebody types.
  await page.getByRole('textbox', { name: '场景名称' }).press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '学习' }).focus();
  await playground.press('?');
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toBeVisible();
});

test('The palette works in an account of 10,000 resources @main', async ({ playground }) => {
  const { palette, account } = playground;
  await playground.open();
  await account.pickFromOwnMenu('10,000 resources');
  await expect(playground.matrix).toHaveAttribute('aria-rowcount', '10003');
  await playground.press('Control+k');
  await palette.getByRole('combobox').fill('payment');
  await expect(palette.getByRole('group', { name: 'Resources' }).getByRole('option')).toHaveCount(8);
});

test('Removing a policy and a resource, and starting anew, each offer Undo where the hand is @main', async ({
  playground,
}) => {
  const { page, toast } = playground;
  await playground.open();
  await playground.pickForPolicy('prod-yaml-editor', 'Remove');
  await expect(toast).toContainText('prod-yaml-editor removed.');
  await expect(page.getByRole('status').filter({ has: toast })).toBeVisible();
  expect(await violations(page, '[data-toast]')).toEqual([]);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(playground.policyTab('prod-yaml-editor')).toBeVisible();
  await expect(toast).toHaveCount(0);

  await playground.rowHeader(GATEWAY, 'config').focus();
  await playground.press('Delete');
  await expect(toast).toContainText('gateway.yaml removed from the mock account.');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(playground.row(GATEWAY, 'config')).toBeVisible();

  await page.getByRole('textbox', { name: 'Scenario name' }).fill('mine');
  await playground.pickForScenario('Duplicate');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('mine (copy)');
  await playground.pickForScenario('New');
  await expect(playground.policiesPane).toContainText('No policies yet');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('mine (copy)');
  await playground.pickForScenario('Delete');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('mine');

  await expect(toast).toContainText('Scenario deleted.');
});
