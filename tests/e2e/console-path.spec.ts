// The console path to a resource: its steps, the reason where it is blocked, and an edit that continues it.

import type { Locator } from '@playwright/test';
import { violationsInThemes } from './axe.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_GROUP = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP`;

function panel({ page }: PlaygroundPage): Locator {
  return page.getByRole('region', { name: 'Console path' });
}

function tab({ page }: PlaygroundPage, name: string): Locator {
  return page.getByRole('tablist', { name: 'Decision details' }).getByRole('tab', { name });
}

/** A step by its action, without the prefix. */
function step(playground: PlaygroundPage, action: string): Locator {
  return panel(playground).locator(`[data-step][data-action="mse:${action}"]`);
}

/** The actions of the reachable or of the unreachable steps, in order. */
function stepsThatAre(playground: PlaygroundPage, reachable: boolean): Promise<string[]> {
  return panel(playground)
    .locator(`[data-step][data-reachable="${String(reachable)}"]`)
    .evaluateAll((steps) => steps.map((found) => found.getAttribute('data-action')?.slice(4) ?? ''));
}

test('An example as published is blocked before the instance opens, and a repair continues the path @main', async ({
  playground,
}) => {
  await playground.open('#example=3');
  await playground.showDetail('Console path');
  await expect(panel(playground)).toContainText('The instance is listed but does not open');
  await expect(panel(playground)).toContainText(`is checked on ${ORDERS}, and no statement allows it`);
  expect(await stepsThatAre(playground, true)).toEqual(['ListClusters', 'QueryClusterDetail']);
  await expect(step(playground, 'ListClusters')).toHaveAttribute('data-decision', 'allow');
  await expect(step(playground, 'QueryClusterDetail')).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(panel(playground).locator('[data-broken]')).toHaveAccessibleName(/^Open the instance: /);
  await expect(step(playground, 'GetNacosConfig')).toHaveAccessibleName(/not reachable in the console$/);

  await panel(playground).getByRole('button', { name: 'Show why' }).click();
  await expect(tab(playground, 'Why')).toBeFocused();
  await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute('aria-selected', 'true');
  await playground.repair('add-resource').getByRole('button', { name: 'Apply' }).click();

  await playground.showDetail('Console path');
  await expect(step(playground, 'QueryClusterDetail')).toHaveAttribute('data-decision', 'allow');
  await playground.setText(
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*"}]}',
  );
  await expect(panel(playground)).toContainText('All steps of the path are allowed.');
  expect(await stepsThatAre(playground, false)).toEqual([]);
});

test('The keyboard selects another resource level by level, and a step selects its cell', async ({
  playground,
}) => {
  await playground.open('#example=1');
  await playground.showDetail('Console path');
  await tab(playground, 'Console path').focus();
  await playground.press('ArrowLeft');
  await expect(tab(playground, 'Why')).toBeFocused();
  await playground.press('ArrowRight');
  await expect(tab(playground, 'Console path')).toBeFocused();
  const instance = panel(playground).getByRole('combobox', { name: 'Instance' });
  await playground.moveFocusTo(instance);
  await playground.page.keyboard.type('mse-cn-7');
  await expect(instance).toHaveValue(/./);
  await expect(step(playground, 'UpdateCluster')).toHaveAttribute(
    'data-resource',
    'instance/mse-cn-7qk2v9x01zt',
  );
  await expect(step(playground, 'UpdateCluster')).toHaveAttribute('data-reachable', 'false');

  await playground.moveFocusTo(step(playground, 'ListClusters'));
  await playground.press('Enter');
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
  await expect(step(playground, 'ListClusters')).toBeFocused();
  await expect(step(playground, 'ListClusters')).toHaveAttribute('aria-pressed', 'true');
  await expect(step(playground, 'RestartCluster')).toBeVisible();
});

test('It follows the selected cell and a resource’s menu, and is vertical on a phone', async ({
  playground,
}) => {
  await playground.open('#example=2');
  await playground.showDetail('Console path');
  await playground.cell('UpdateNacosService', `${PROD_GROUP}/test-service`).click();
  await expect(panel(playground)).toContainText('The providers are shown, but changing one is denied');
  await playground.account.pick(PROD_GROUP, 'group', 'Console path');
  await expect(step(playground, 'CreateNacosConfig')).toHaveAttribute('data-decision', 'none');
  await expect(panel(playground)).toContainText('allowed on none of 2 configurations');

  await playground.page.setViewportSize({ width: 390, height: 844 });
  await playground.page.getByRole('tab', { name: 'Explanation' }).click();
  const upper = await step(playground, 'ListClusters').boundingBox();
  const lower = await step(playground, 'ListNacosConfigs').boundingBox();
  expect(upper?.x).toBe(lower?.x);
  expect(lower?.y).toBeGreaterThan(upper?.y ?? Infinity);
  const overflow = await panel(playground).evaluate((area) => area.scrollWidth - area.clientWidth);
  expect(overflow).toBe(0);
});

test('axe finds nothing serious in it, in both themes', async ({ playground }) => {
  await playground.page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await playground.showDetail('Console path');
  await expect(step(playground, 'GetNacosConfig')).toHaveAttribute('data-decision', 'explicit-deny');
  await step(playground, 'ListClusters').click();
  expect(await violationsInThemes(playground.page, 'main')).toEqual([]);
});
