// The cell of a pasted refusal is brought into sight, wherever it is.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_GROUP = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP`;
const PROD_YAML = `${PROD_GROUP}/prod.yaml`;

const REFUSAL = `Action: mse:GetNacosConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:${PROD_YAML}`;

test('Show the cell opens what the cell lies in', async ({ playground }) => {
  await playground.open();
  await playground.rowHeader(ORDERS, 'instance').focus();
  await playground.press('ArrowLeft');
  await playground.pasteRefusal(REFUSAL);
  await playground.showCellButton.click();
  await expect(playground.explanation).toContainText('on configuration prod.yaml');
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toBeInViewport();
});

test('Show the cell scrolls to it', async ({ playground }) => {
  await playground.open();
  await playground.account.pickFromOwnMenu('10,000 resources');
  await expect(playground.matrix).toHaveAttribute('aria-rowcount', '10003');
  const { instances } = (await playground.scenario()).account;
  const instance = `instance/${instances.at(-1)?.id ?? ''}`;
  await playground.pasteRefusal(
    `Action: mse:QueryClusterDetail, Resource: acs:mse:cn-hangzhou:1234567890123456:${instance}`,
  );
  await playground.showCellButton.click();
  await expect(playground.explanation).toContainText('mse:QueryClusterDetail on');
  await expect(playground.cell('QueryClusterDetail', instance)).toBeInViewport();
});

test('Show the cell shows it in the matrix by policy', async ({ playground }) => {
  await playground.open();
  await playground.choose('Views', 'By policy');
  await playground.pasteRefusal(REFUSAL);
  await playground.showCellButton.click();
  await expect(playground.explanation).toContainText('on configuration prod.yaml');
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('aria-selected', 'true');
});
