// On a phone: one pane at a time, selected by tabs, and the way from a decision to its explanation and the policy's text.

import type { Locator } from '@playwright/test';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The tabs, and the regions that they show. */
const PANES = {
  Summary: 'What this opens',
  Matrix: 'Matrix',
  Policies: 'Policies',
  Explanation: 'Decision details',
} as const;
const TABS = ['Summary', 'Matrix', 'Policies', 'Explanation'] as const;

function paneTab(playground: PlaygroundPage, name: string): Locator {
  return playground.page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name, exact: true });
}

/** Opens the decisions on a resource from the list of access. */
async function openSheet(playground: PlaygroundPage, resource: string): Promise<Locator> {
  await paneTab(playground, 'Matrix').tap();
  await playground.matrixPane.locator(`button[data-resource="${resource}"]`).first().tap();
  return playground.page.getByRole('dialog');
}

test('One pane is visible at a time, selected by tabs @main', async ({ playground }) => {
  await playground.open();
  await expect(paneTab(playground, 'Summary')).toHaveAttribute('aria-selected', 'true');
  for (const pane of TABS) {
    await paneTab(playground, pane).tap();
    for (const other of TABS) {
      const region = playground.page.getByRole('region', { name: PANES[other], exact: true });
      await expect(region).toBeVisible({ visible: other === pane });
    }
  }
});

test('The options of the list of access don’t repeat their labels', async ({ playground }) => {
  const { page } = playground;
  await playground.open();
  await paneTab(playground, 'Matrix').tap();
  await expect(playground.matrixPane.locator('button[data-resource]').first()).toBeVisible();
  await page.locator('button[popovertarget]:visible').last().tap();
  const options = page.getByRole('combobox', { name: 'Resource types' }).getByRole('option');
  await expect(options).toHaveText(['Guide', 'API reference']);
});

test('The arrow keys cycle through the tabs', async ({ playground }) => {
  await playground.open();
  await paneTab(playground, 'Summary').focus();
  for (const pane of ['Matrix', 'Policies', 'Explanation', 'Summary']) {
    await playground.press('ArrowRight');
    await expect(paneTab(playground, pane)).toBeFocused();
    await expect(paneTab(playground, pane)).toHaveAttribute('aria-selected', 'true');
  }
  await playground.press('ArrowLeft');
  await expect(paneTab(playground, 'Explanation')).toBeFocused();
});

test('The summary counts what is open, warns, and filters the list of access @main', async ({
  playground,
}) => {
  await playground.open();
  const summary = playground.page.getByRole('region', { name: 'What this opens' });
  await expect(summary).toContainText('3 security warnings');
  await expect(summary.locator('[data-tier="delete"]')).toHaveAttribute('data-count', '0');
  await expect(summary.locator('[data-tier="write"]')).toContainText('1 configuration');
  await summary.locator('[data-tier="write"]').tap();
  await expect(paneTab(playground, 'Matrix')).toHaveAttribute('aria-selected', 'true');
  await expect(playground.matrixPane.locator('button[data-kind="config"]')).toHaveCount(1);
  await playground.matrixPane.getByRole('button', { name: 'Create, change ×' }).tap();
  await expect(playground.matrixPane.locator('button[data-kind="config"]')).toHaveCount(6);
});

test('A decision leads to its explanation, and that to the statement in the text @main', async ({
  playground,
}) => {
  await playground.open();
  const resource = 'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml';
  await openSheet(playground, resource);
  const cell = playground.cell('GetNacosConfig', resource);
  await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');
  await cell.tap();

  await expect(playground.explanation).toContainText('Denied by statement 4 of prod-yaml-editor.');
  await playground.tracedStatement('4 Deny').tap();
  await playground.showStatementButton.tap();
  await expect(paneTab(playground, 'Policies')).toHaveAttribute('aria-selected', 'true');
  // Touch devices get a plain field instead of Monaco.
  const field = playground.policiesPane.getByRole('textbox', { name: 'Text of the policy' });
  await expect(field).toBeVisible();
  const selected = await field.evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart, element.selectionEnd)
      : '',
  );
  expect(selected).toContain('"Deny"');
});

test('A plain field edits the policy, with the same findings and decisions', async ({ playground }) => {
  await playground.open('#new');
  await paneTab(playground, 'Policies').tap();
  const field = playground.policiesPane.getByRole('textbox', { name: 'Text of the policy' });
  await field.tap();
  await field.fill('{"Version":"1","Statement":[{"Effect":"allow","Action":"mse:List*","Resource":"*"}]}');
  await expect(playground.finding('invalid-effect')).toBeVisible();
  await field.fill('{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:List*","Resource":"*"}]}');
  await expect(playground.finding('invalid-effect')).toHaveCount(0);
  await openSheet(playground, '*');
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
});

test('More room shows the panes side by side, and less keeps the selection', async ({ playground }) => {
  await playground.open();
  await openSheet(playground, '*');
  await playground.cell('ListClusters', '*').tap();
  await expect(playground.explanation).toContainText('List instances in 1234567890123456');
  await playground.page.setViewportSize({ width: 1024, height: 768 });
  for (const region of ['Policies', 'Matrix']) {
    await expect(playground.page.getByRole('region', { name: region, exact: true })).toBeVisible();
  }
  await expect(playground.explanation).toContainText('List instances in 1234567890123456');
  await playground.page.setViewportSize({ width: 390, height: 844 });
  await openSheet(playground, '*');
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
});

test('Nothing is wider than the screen', async ({ playground }) => {
  await playground.open();
  for (const pane of TABS) {
    await paneTab(playground, pane).tap();
    const overflow = await playground.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, pane).toBe(0);
  }
});
