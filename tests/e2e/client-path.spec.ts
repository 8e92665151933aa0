// The client path: columns, explanation and operations of Nacos clients, and the switches of an instance.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const GROUP = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP`;
const PROD_YAML = `${GROUP}/prod.yaml`;

function clientCell(page: Page, action: string, resource: string): Locator {
  return page.locator(
    `[role="gridcell"][data-path="client"][data-action="mse:${action}"][data-resource="${resource}"][data-policy="effective"]`,
  );
}

test('A client has its own columns, ARN and operations, next to those of the console @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#example=application');
  const get = clientCell(page, 'QueryNacosConfig', PROD_YAML);
  await expect(get).toHaveAttribute('data-decision', 'allow');
  await expect(get).toHaveAttribute('aria-selected', 'true');
  await expect(clientCell(page, 'QueryNacosConfig', `${GROUP}/dev.yaml`)).toHaveAttribute(
    'data-decision',
    'implicit-deny',
  );
  await expect(clientCell(page, 'UpdateNacosNaming', `${GROUP}/order-service`)).toHaveAttribute(
    'data-decision',
    'allow',
  );
  const consoleRead = playground.cell('GetNacosConfig', PROD_YAML);
  await expect(consoleRead).toHaveAttribute('data-path', 'console');
  await expect(consoleRead).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(playground.explanation).toContainText('/DEFAULT_GROUP/config/prod.yaml');

  await playground.showDetail('Console path');
  const operations = page.getByRole('list', { name: 'With a Nacos client (SDK), without the console' });
  await expect(operations.locator('[data-operation="get"]')).toHaveAttribute('data-decision', 'allow');
  await expect(operations.locator('[data-operation="publish"]')).toHaveAttribute(
    'data-decision',
    'implicit-deny',
  );

  const scenario = await playground.scenario();
  await playground.load({
    ...scenario,
    view: { ...scenario.view, matrix: 'policy', node: { resource: PROD_YAML, kind: 'config' } },
  });
  await expect(
    playground.policyMatrix.locator(
      '[data-path="client"][data-action="mse:QueryNacosConfig"][data-policy="application"]',
    ),
  ).toHaveAttribute('data-decision', 'allow');
});

test('Where client authorization is off, clients are not checked, and the details turn it on', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#example=application');
  const read = clientCell(page, 'QueryNacosConfig', `${GROUP}/dev.yaml`);
  await expect(read).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(page).toHaveURL(/#p=/);
  const address = page.url();
  await playground.account.openMenu(ORDERS, 'instance');
  const configurations = playground.account.menu.getByRole('menuitemcheckbox', {
    name: /^Client authorization: configurations/,
  });
  await expect(configurations).toHaveAttribute('aria-checked', 'true');
  await configurations.click();
  await expect(read).toHaveAttribute('data-decision', 'not-checked');
  await expect(clientCell(page, 'QueryNacosNaming', `${GROUP}/test-service`)).toHaveAttribute(
    'data-decision',
    'implicit-deny',
  );
  await expect(playground.notices).toContainText('Client authorization is off on orders');

  await expect.poll(() => page.url()).not.toBe(address);
  const fragment = new URL(page.url()).hash;
  await playground.open(fragment, '?embed=matrix');
  await expect(read).toHaveAttribute('data-decision', 'not-checked');
  await playground.open(fragment);
  await playground.chooseCell(read);
  await expect(playground.explanation).toContainText('no policy can deny it');
  await playground.explanation.getByRole('button', { name: 'Turn on client authorization' }).click();
  await expect(read).toHaveAttribute('data-decision', 'implicit-deny');
  await expect(playground.notices).not.toContainText('Client authorization is off');
});
