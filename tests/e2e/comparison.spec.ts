// Comparison with pinned decisions, and decisions that depend on the request context.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_YAML = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
const LIST_INSTANCES = { Effect: 'Allow', Action: 'mse:ListClusters', Resource: 'acs:mse:*:*:*' };
const READ_ON_ORDERS = {
  Effect: 'Allow',
  Action: 'mse:GetNacosConfig',
  Resource: 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a',
};

function policyOf(...statements: readonly unknown[]): unknown {
  return { Version: '1', Statement: statements };
}

test.describe('Comparing with pinned decisions', () => {
  test('marks each changed cell, and states the numbers @main', async ({ playground }) => {
    await playground.open();
    await playground.loadPolicies([policyOf(LIST_INSTANCES)]);
    await playground.pinDecisions();
    const summary = playground.matrixPane.getByRole('status').first();
    await expect(summary).toHaveText('Since the baseline: allows the same no decisions changed');

    await playground.page.evaluate(
      (text) => {
        window.playground.setPolicyText(0, text);
      },
      JSON.stringify(policyOf(READ_ON_ORDERS)),
    );
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-change', 'lost');
    await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('data-change', 'gained');
    await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAccessibleName(/newly allowed/);
    await expect(playground.cell('UpdateNacosConfig', PROD_YAML)).not.toHaveAttribute('data-change');
    await expect(summary).toHaveText('Since the baseline: allows more and less +5 allowed, −1');
    await summary.getByRole('button', { name: 'allows more and less' }).click();
    const proof = playground.matrixPane.getByText('The new policies allow some requests').locator('..');
    await expect(proof).toContainText(`${READ_ON_ORDERS.Action} on ${READ_ON_ORDERS.Resource}`);
    await proof.getByRole('button', { name: 'Show the cell' }).first().click();
    await expect(proof).toBeHidden();
    await expect(playground.matrix.locator('[aria-selected="true"]').first()).toBeVisible();
    await playground.press('Escape');
    await expect(playground.exposure('read')).toContainText('+5');
    await expect(playground.matrix.locator('[data-change="gained"]')).toHaveCount(5);
    await playground.matrixPane.getByRole('button', { name: '6 places' }).click();
    const places = playground.matrixPane.getByRole('listitem');
    await expect(places.filter({ hasText: '+1 read on configuration gateway.yaml' })).toBeVisible();
    await playground.press('Escape');

    await playground.matrixPane.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(playground.matrix.locator('[data-change]')).toHaveCount(0);
  });

  test('marks the compact cells in which a decision changed', async ({ playground }) => {
    await playground.page.setViewportSize({ width: 1024, height: 768 });
    await playground.open();
    await playground.loadPolicies([policyOf(LIST_INSTANCES)]);
    await playground.pinDecisions();
    await playground.page.evaluate(
      (text) => {
        window.playground.setPolicyText(0, text);
      },
      JSON.stringify(policyOf(READ_ON_ORDERS)),
    );
    const cells = playground.matrix.locator('[role="gridcell"][data-group="config"][data-tier="read"]');
    const changed = cells.and(playground.page.locator(`[data-resource="${PROD_YAML}"]`));
    await expect(changed).toHaveAttribute('data-change', 'gained');
    await expect(changed).toHaveAccessibleName(/newly allowed/);
    // Not those that count what is inside.
    await expect(cells.and(playground.page.locator('[data-change]'))).toHaveCount(5);
    await expect(playground.matrix.locator('[data-change="lost"]')).toHaveAttribute('data-group', 'account');
  });

  test('can hide the rows without changes', async ({ playground }) => {
    await playground.open();
    await playground.loadPolicies([policyOf(LIST_INSTANCES)]);
    const onlyChanges = playground.matrixPane.getByRole('button', { name: 'Only changes' });
    await expect(onlyChanges).toHaveCount(0);
    await playground.pinDecisions();
    await playground.attachedBox.uncheck();
    await onlyChanges.click();
    await expect(playground.rows).toHaveCount(1);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-change', 'lost');
  });

  test('can use a link, and reports a damaged link', async ({ playground }) => {
    await playground.open('#example=2');
    await playground.shareButton.click();
    const link = await playground.shareDialog.getByRole('textbox').inputValue();
    await playground.press('Escape');
    await playground.loadPolicies([policyOf(LIST_INSTANCES)]);
    await playground.compareButton.click();
    await playground.page.getByRole('button', { name: 'A link…' }).click();
    const dialog = playground.page.getByRole('dialog', { name: 'Compare with a link' });
    await dialog.getByRole('textbox').fill(link.slice(0, -9));
    await expect(dialog).toContainText('This link is incomplete');
    await expect(dialog.getByRole('button', { name: 'Compare' })).toBeDisabled();
    await dialog.getByRole('textbox').fill(link);
    await dialog.getByRole('button', { name: 'Compare' }).click();
    await expect(dialog).toBeHidden();
    await expect(playground.cell('ListClusters', '*')).not.toHaveAttribute('data-change');
    await expect(playground.cell('GetNacosConfig', PROD_YAML)).toHaveAttribute('data-change', 'lost');
  });

  test('is part of the link', async ({ playground }) => {
    await playground.open('#example=2');
    await playground.pinDecisions();
    await playground.attachedBox.uncheck();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-change', 'lost');
    const { baseline } = await playground.scenario();
    await playground.shareButton.click();
    const link = await playground.shareDialog.getByRole('textbox').inputValue();
    await playground.open(new URL(link).hash);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-change', 'lost');
    expect((await playground.scenario()).baseline).toEqual(baseline);
  });
});

test.describe('The request context', () => {
  test('changes decisions by the source address @main', async ({ playground }) => {
    await playground.open();
    await playground.loadPolicies(
      [policyOf({ ...LIST_INSTANCES, Condition: { IpAddress: { 'acs:SourceIp': '203.0.113.0/24' } } })],
      { context: { 'acs:SourceIp': '203.0.113.10' } },
    );
    const cell = playground.cell('ListClusters', '*');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await expect(cell).toHaveAttribute('data-conditional', '');

    await playground.contextButton.click();
    const address = playground.contextDialog.getByRole('textbox', { name: 'acs:SourceIp', exact: true });
    await address.fill('198.51.100.1');
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
    await address.fill('not an address');
    await expect(playground.contextDialog).toContainText('Not an IP address');
    await expect(address).toHaveAttribute('aria-invalid', 'true');
    await address.fill('203.0.113.77');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await playground.contextDialog.getByRole('button', { name: 'Clear acs:SourceIp' }).click();
    await expect(cell).toHaveAttribute('data-decision', 'implicit-deny');
    await expect(address).toHaveValue('');

    await playground.press('Escape');
    await cell.click();
    await expect(playground.explanation).toContainText(
      'the key acs:SourceIp is absent, so IpAddress is not met',
    );
  });

  test('changes decisions by MFA: true, false and absent differ', async ({ playground }) => {
    await playground.open();
    await playground.loadPolicies(
      [
        policyOf(LIST_INSTANCES, {
          ...LIST_INSTANCES,
          Effect: 'Deny',
          Condition: { Bool: { 'acs:MFAPresent': 'false' } },
        }),
      ],
      { context: {} },
    );
    const cell = playground.cell('ListClusters', '*');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await playground.contextButton.click();
    const mfa = playground.contextDialog.getByRole('combobox', { name: 'acs:MFAPresent' });
    await mfa.selectOption('false');
    await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');
    await expect(playground.contextButton).toContainText('without MFA');
    await mfa.selectOption('true');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await expect(playground.contextButton).toContainText('with MFA');
    await mfa.selectOption('absent');
    await expect(cell).toHaveAttribute('data-decision', 'allow');
    await playground.contextDialog.getByRole('button', { name: 'Office network, console' }).click();
    await expect(cell).toHaveAttribute('data-decision', 'explicit-deny');

    await playground.press('Escape');
    await playground.undoButton.click();
    await expect(cell).toHaveAttribute('data-decision', 'allow');
  });
});
