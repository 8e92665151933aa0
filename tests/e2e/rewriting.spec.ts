// Simplifying a policy and tightening it to the account, with their proofs.

import { expect, test } from './playground-test.ts';

const INSTANCE = 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a';
const ACCOUNT_LISTS = {
  Effect: 'Allow',
  Action: ['mse:ListClusters', 'mse:ListServiceQuotas'],
  Resource: '*',
};
const READS = {
  Effect: 'Allow',
  Action: ['mse:Get*', 'mse:QueryClusterDetail'],
  Resource: 'acs:mse:*:*:instance/*',
};

test('A policy is simplified and tightened, each with its proof and as one step @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.openWithEditor();
  await playground.loadPolicies([
    {
      Version: '1',
      Statement: [
        ACCOUNT_LISTS,
        { ...READS, Action: 'mse:Get*' },
        { ...READS, Action: 'mse:QueryClusterDetail' },
        { Effect: 'Allow', Action: 'mse:GetNacosConfig', Resource: `${INSTANCE}/public` },
      ],
    },
  ]);
  const original = await playground.textOfPolicy(0);
  const statements = async () =>
    (JSON.parse(await playground.textOfPolicy(0)) as { Statement: unknown }).Statement;
  await playground.pinDecisions();

  await playground.pickForPolicy('policy-1', 'Simplify…');
  const dialog = page.getByRole('dialog', { name: 'Simplify policy-1' });
  await expect(dialog).toContainText('Allows and denies the same for every possible request: proven.');
  await expect(dialog).toContainText('Before: 4 statements');
  await expect(dialog.locator('.line-delete').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  expect(await statements()).toEqual([ACCOUNT_LISTS, READS]);
  await playground.undoButton.click();
  expect(await playground.textOfPolicy(0)).toBe(original);

  await playground.press('ControlOrMeta+k');
  await playground.palette.getByRole('combobox').fill('tighten');
  await expect(playground.palette.getByRole('option').first()).toContainText('Tighten the policy');
  await playground.press('Enter');
  const tighten = page.getByRole('dialog', { name: 'Tighten policy-1 to the account' });
  await expect(tighten).toContainText('Allows less elsewhere.');
  await expect(tighten).toContainText('For example mse:Get');
  await expect(tighten.getByRole('radio', { name: 'Tighten' })).toBeFocused();
  await playground.press('ArrowLeft');
  await expect(dialog).toContainText('Before: 4 statements');
  await playground.press('ArrowRight');
  await tighten.getByRole('button', { name: 'Apply' }).click();
  expect(await statements()).toHaveLength(4);
  expect(await playground.textOfPolicy(0)).not.toContain('instance/*');
  await expect(playground.matrix.locator('[data-change]')).toHaveCount(0);
  await expect(playground.matrixPane.getByRole('status').first()).toContainText('allows less');
  await playground.undoButton.click();
  expect(await playground.textOfPolicy(0)).toBe(original);
});
