// A pasted access-denied error leads to its cell, and is decided by its own ARN.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_GROUP = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP`;
const PROD_YAML = `${PROD_GROUP}/prod.yaml`;

const ERROR = `Action: mse:GetNacosConfig, Resource: acs:mse:cn-hangzhou:1234567890123456:${PROD_YAML}`;

test('Show the cell expands the containers of the cell @main', async ({ playground }) => {
  await playground.open();
  await playground.rowHeader(ORDERS, 'instance').focus();
  await playground.press('ArrowLeft');
  await playground.pasteError(ERROR);
  await playground.showCellButton.click();
  await expect(playground.explanation).toContainText('Get prod.yaml');
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toBeInViewport();
});

test('Show the cell scrolls to it', async ({ playground }) => {
  await playground.open();
  await playground.account.pickFromOwnMenu('10,000 resources');
  await expect(playground.matrix).toHaveAttribute('aria-rowcount', '10003');
  const { instances } = (await playground.scenario()).account;
  const instance = `instance/${instances.at(-1)?.id ?? ''}`;
  await playground.pasteError(
    `Action: mse:QueryClusterDetail, Resource: acs:mse:cn-hangzhou:1234567890123456:${instance}`,
  );
  await playground.showCellButton.click();
  await expect(playground.explanation).toContainText('mse:QueryClusterDetail');
  await expect(playground.cell('QueryClusterDetail', instance)).toBeInViewport();
});

test('Show the cell shows it in the matrix by policy', async ({ playground }) => {
  await playground.open();
  await playground.choose('Views', 'Policies');
  await playground.pasteError(ERROR);
  await playground.showCellButton.click();
  await expect(playground.explanation).toContainText('Get prod.yaml');
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('aria-selected', 'true');
});

test('A region of * is data: the error and the cell show their own decisions', async ({ playground }) => {
  await playground.open();
  await playground.loadPolicies([
    {
      Version: '1',
      Statement: [{ Effect: 'Allow', Action: 'mse:*', Resource: `acs:mse:cn-hangzhou:*:${ORDERS}` }],
    },
  ]);
  await playground.pasteError(ERROR.replace('cn-hangzhou', '*'));
  const decision = playground.page.locator('[data-error-decision]');
  await expect(decision).toHaveAttribute('data-error-decision', 'implicit-deny');
  await playground.showCellButton.click();
  await expect(decision).toHaveAttribute('data-error-decision', 'implicit-deny');
  await expect(playground.explanation).toContainText('The cell shows another request:');
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('data-decision', 'allow');
  await playground.cell('GetNacosConfig', `${PROD_GROUP}/dev.yaml`).click();
  await expect(decision).toHaveCount(0);
});

test('A damaged resource must be corrected first', async ({ playground }) => {
  await playground.open();
  await playground.pasteError(`Action: mse:GetNacosConfig, Resource: acsmse:1234567890123456:${PROD_YAML}`);
  await expect(playground.errorDialog).toContainText('is damaged');
  await expect(playground.showCellButton).toBeDisabled();
  await playground.errorDialog
    .getByRole('textbox', { name: 'Resource ARN' })
    .fill(`acs:mse:cn-hangzhou:1234567890123456:${PROD_YAML}`);
  await playground.showCellButton.click();
  await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('aria-selected', 'true');
});

test('An explicit deny without a resource selects the column and names the Deny statements', async ({
  playground,
}) => {
  await playground.openWithEditor();
  await playground.loadPolicies([
    {
      Version: '1',
      Statement: [
        { Effect: 'Allow', Action: 'mse:*', Resource: '*' },
        { Effect: 'Deny', Action: 'mse:Delete*', Resource: '*' },
      ],
    },
  ]);
  await playground.pasteError(
    '{"Code":"NoPermission","AccessDeniedDetail":{"AuthAction":"mse:DeleteNacosConfig","NoPermissionType":"ExplicitDeny"}}',
  );
  await playground.errorDialog.getByRole('button', { name: 'Show the column' }).click();
  await expect(playground.cell('DeleteNacosConfig', '*')).toHaveAttribute('aria-selected', 'true');
  await expect(playground.explanation).toContainText('but no resource');
  await playground.explanation.getByRole('button', { name: /^statement 2 of/ }).click();
  await expect(playground.cell('DeleteNacosConfig', PROD_YAML)).toHaveAttribute(
    'data-decision',
    'explicit-deny',
  );
});
