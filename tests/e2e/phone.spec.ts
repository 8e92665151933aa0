// On a phone: one pane at a time, selected by tabs, and the way from a decision to its explanation and the policy's text.

import type { Locator } from '@playwright/test';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const PANES = ['Policies', 'Matrix', 'Explanation'] as const;

function paneTab(playground: PlaygroundPage, name: string): Locator {
  return playground.page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name, exact: true });
}

test('One pane is visible at a time, selected by tabs', async ({ playground }) => {
  await playground.open();
  await expect(paneTab(playground, 'Matrix')).toHaveAttribute('aria-selected', 'true');
  for (const pane of PANES) {
    await paneTab(playground, pane).tap();
    for (const other of PANES) {
      const region = playground.page.getByRole('region', { name: other, exact: true });
      await expect(region).toBeVisible({ visible: other === pane });
    }
  }
});

test('The arrow keys cycle through the tabs', async ({ playground }) => {
  await playground.open();
  await paneTab(playground, 'Matrix').focus();
  for (const pane of ['Explanation', 'Policies', 'Matrix']) {
    await playground.press('ArrowRight');
    await expect(paneTab(playground, pane)).toBeFocused();
    await expect(paneTab(playground, pane)).toHaveAttribute('aria-selected', 'true');
  }
  await playground.press('ArrowLeft');
  await expect(paneTab(playground, 'Policies')).toBeFocused();
});

test('A decision leads to its explanation, and that to the statement in the text', async ({ playground }) => {
  await playground.open();
  await playground.page.getByText('Resource: account').tap();
  await playground.page.getByRole('treeitem', { name: 'configuration prod.yaml' }).first().tap();
  const cell = playground.cell(
    'GetNacosConfig',
    'instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml',
  );
  await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');
  await cell.tap();

  await expect(paneTab(playground, 'Explanation')).toHaveAttribute('aria-selected', 'true');
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
  await paneTab(playground, 'Matrix').tap();
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
});

test('Rotating the phone shows the panes side by side, and rotating back keeps the selection', async ({
  playground,
}) => {
  await playground.open();
  await playground.cell('ListClusters', '*').tap();
  await playground.page.setViewportSize({ width: 844, height: 390 });
  for (const pane of PANES) {
    await expect(playground.page.getByRole('region', { name: pane, exact: true })).toBeVisible();
  }
  await expect(playground.explanation).toContainText('List instances in 1234567890123456');
  await playground.page.setViewportSize({ width: 390, height: 844 });
  await expect(paneTab(playground, 'Explanation')).toHaveAttribute('aria-selected', 'true');
  await expect(playground.explanation).toContainText('List instances in 1234567890123456');
});

test('Nothing is wider than the screen', async ({ playground }) => {
  await playground.open();
  for (const pane of PANES) {
    await paneTab(playground, pane).tap();
    const overflow = await playground.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, pane).toBe(0);
  }
});
