// The main tasks take no more actions than promised. A click, a key and a text typed into a field are one action each.

import type { Locator } from '@playwright/test';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GATEWAY = `${ORDERS}/public/DEFAULT_GROUP/gateway.yaml`;

/** Acts like the page object, and counts. */
class Visitor {
  readonly #playground: PlaygroundPage;
  #actions = 0;

  constructor(playground: PlaygroundPage) {
    this.#playground = playground;
  }

  async click(...targets: readonly Locator[]): Promise<void> {
    for (const target of targets) {
      await target.click();
      this.#actions += 1;
    }
  }

  async press(...keys: readonly string[]): Promise<void> {
    await this.#playground.press(...keys);
    this.#actions += keys.length;
  }

  async type(text: string): Promise<void> {
    await this.#playground.page.keyboard.type(text);
    this.#actions += 1;
  }

  /** Expects the number of actions since the last task. */
  took(actions: number, task: string): void {
    expect(this.#actions, `actions to ${task}`).toBe(actions);
    this.#actions = 0;
  }
}

test('With the pointer: see, explain, change, compare, copy, start over, share @main', async ({
  playground,
}) => {
  const { page } = playground;
  const visitor = new Visitor(playground);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await playground.openWithEditor();

  await expect(playground.exposure('write')).toContainText('1 configuration');
  await expect(page.getByRole('group', { name: 'What this opens' })).toContainText('3 security warnings');
  visitor.took(0, 'see what the policies open');

  await visitor.click(playground.exposure('write'));
  await expect(playground.row(GATEWAY, 'config')).toHaveCount(0);
  visitor.took(1, 'see where something can be changed');
  await visitor.click(playground.exposure('write'));
  await expect(playground.row(GATEWAY, 'config')).toHaveCount(1);
  visitor.took(1, 'see everything again');

  await visitor.click(playground.columnHeaders.filter({ hasText: /^Get$/ }));
  await expect(page.locator('[data-action-access="mse:GetNacosConfig"] .statement')).toHaveCount(2);
  visitor.took(1, 'see who can read a configuration');

  const cell = playground.cell('GetNacosConfig', GATEWAY);
  await visitor.click(cell);
  await expect(playground.explanation).toContainText('Denied by statement 4 of prod-yaml-editor.');
  visitor.took(1, 'see why a configuration cannot be read');
  await visitor.click(playground.repair('remove-deny').getByRole('button', { name: 'Apply' }));
  await expect(cell).toHaveAttribute('data-decision', 'allow');
  visitor.took(1, 'allow it');

  await visitor.click(playground.compareButton, button('Since opened'));
  await expect(cell).toHaveAttribute('data-change', 'gained');
  visitor.took(2, 'compare with the policy as it was opened');

  await visitor.click(playground.undoButton);
  await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');
  visitor.took(1, 'undo the change');

  await visitor.click(button('Copy the policy'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toHaveProperty('Statement');
  visitor.took(1, 'copy the policy');

  await visitor.click(playground.shareButton, playground.shareDialog.getByRole('button', { name: 'Copy' }));
  await expect(playground.shareDialog).toContainText('Copied.');
  visitor.took(2, 'share a link');
  await playground.press('Escape');

  await visitor.click(button('Scenario'), button('New'));
  await expect(playground.policyTab('prod-yaml-editor')).toHaveCount(0);
  visitor.took(2, 'start over');
  await visitor.click(playground.toast.getByRole('button', { name: 'Undo' }));
  await expect(playground.policyTab('prod-yaml-editor')).toHaveCount(1);
  visitor.took(1, 'come back');

  await visitor.click(playground.examplesButton, page.getByRole('button', { name: /^3\. One namespace/ }));
  await expect(playground.exposure('write')).toContainText('configuration');
  visitor.took(2, 'open an example that works');
  await playground.press('Escape');

  const [policy] = starterScenario().policies;
  if (policy?.kind !== 'custom') throw new Error('no policy');
  await playground.setText(policy.text.replace('"Allow"', '"allow"'));
  await visitor.click(playground.matrixPane.getByRole('button', { name: 'Fix: Change to "Allow"' }));
  await expect(playground.matrixPane.locator('[data-decision="allow"]').first()).toBeVisible();
  visitor.took(1, 'fix a misspelled effect');
});

test('With the keyboard: read a decision, filter, find, move between the parts', async ({ playground }) => {
  const visitor = new Visitor(playground);
  const { page } = playground;
  await playground.open();

  await visitor.press('Tab', 'Enter', 'Tab');
  await expect(playground.rowHeader('*', 'account')).toBeFocused();
  visitor.took(3, 'get to the matrix');

  const row = playground.rowHeader(GATEWAY, 'config');
  await visitor.press('g');
  await expect(row).toBeFocused();
  await visitor.press('ArrowRight', 'Enter');
  await expect(playground.explanation).toContainText('Denied by statement 4 of prod-yaml-editor.');
  visitor.took(3, 'read why a configuration cannot be read');

  await visitor.press('F6');
  await expect(playground.details.locator(':focus')).toHaveCount(1);
  visitor.took(1, 'go from the cell to its explanation');

  await visitor.press('Control+k');
  await expect(playground.palette.getByRole('combobox')).toBeFocused();
  await visitor.type('rates');
  await visitor.press('Enter');
  await expect(page.locator('[role="rowheader"]:focus')).toContainText('rates.json');
  visitor.took(3, 'find a resource');

  await visitor.press('/');
  await expect(playground.filterField).toBeFocused();
  await visitor.type('staging');
  await expect(playground.row(GATEWAY, 'config')).toHaveCount(0);
  visitor.took(2, 'filter the rows');

  await visitor.press('Control+k');
  await expect(playground.palette.getByRole('combobox')).toBeFocused();
  await visitor.type('dark');
  await visitor.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  visitor.took(3, 'switch the theme');
});
