// Findings about valid policies: listed by severity, explained, and fixed with one click.

import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';

test.describe('The findings of an example of the documentation', () => {
  test('are listed most severe first, lead to their position, and follow the language', async ({
    playground,
  }) => {
    await playground.openWithEditor('#example=4');
    await expect(playground.finding('unknown-instance')).toHaveCount(2);
    const severities = await playground.findings
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.dataset['severity'] ?? ''));
    const order = ['error', 'security-warning', 'warning', 'suggestion'];
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(severities)).toEqual(new Set(['security-warning', 'warning', 'suggestion']));

    const finding = playground.page.locator('[data-code="unknown-instance"]').first();
    await expect(finding).toContainText('Unknown instance');
    await expect(finding).not.toContainText('Did you mean');
    await finding.getByRole('button').first().click();
    await expect(playground.editor).toBeFocused();
    await expect(finding).toContainText('Did you mean');
    await playground.pickFromMore('中文');
    await expect(finding).toContainText('没有实例');
  });

  test('are fixed one by one, or all of one kind at once, and the matrix follows @main', async ({
    playground,
  }) => {
    await playground.openWithEditor('#example=4');
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute(
      'data-decision',
      'implicit-deny',
    );
    const finding = playground.finding('unknown-instance').first();
    await finding.getByRole('button').first().click();
    await finding.getByRole('button', { name: 'Fix all 2 of this kind' }).click();
    await expect(playground.finding('unknown-instance')).toHaveCount(0);
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute('data-decision', 'allow');
    await playground.undoButton.click();
    await expect(playground.finding('unknown-instance')).toHaveCount(2);
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute(
      'data-decision',
      'implicit-deny',
    );

    await finding.getByRole('button', { name: /^Fix: Change to .*mse-cn-0pp1j8om80a/ }).click();
    await expect(playground.finding('unknown-instance')).toHaveCount(1);
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute('data-decision', 'allow');
  });

  test('are fixed in the editor with a quick fix, with the keyboard @main', async ({ playground }) => {
    await playground.openWithEditor('#example=4');
    const finding = playground.finding('unknown-instance').first();
    await finding.getByRole('button').first().click();
    await expect(playground.editor).toBeFocused();
    // The details have unfolded: when the editor changes its height, it closes its menus.
    await expect(finding).toContainText('Did you mean');
    await playground.press('Control+.');
    await expect(playground.page.getByText('Change to "mse-cn-0pp1j8om80a"').first()).toBeVisible();
    await playground.press('Enter');
    await expect(playground.cell('QueryClusterDetail', ORDERS)).toHaveAttribute('data-decision', 'allow');
  });

  test('are next to the policy in words, with each sentence linked to its statement', async ({
    playground,
  }) => {
    await playground.openWithEditor('#example=4');
    await playground.pickForPolicy('one-configuration', 'Explain in words');
    const sentences = playground.findings.getByRole('listitem');
    await expect(sentences).toHaveCount(3);
    await expect(sentences.first()).toContainText('Allows mse:ListClusters on everything');
    await sentences.nth(1).getByRole('button').click();
    await expect(playground.editor).toBeFocused();
  });

  test('can be filtered by severity and folded, and unfold why they matter, one at a time', async ({
    playground,
  }) => {
    await playground.openWithEditor('#example=4');
    const filters = playground.policiesPane.getByRole('group', { name: 'Severities' });
    await filters
      .getByRole('button', { name: /Warning/ })
      .last()
      .click();
    await expect(playground.finding('unknown-instance')).toHaveCount(0);

    const line = playground.finding('read-wider-than-write').getByRole('button').first();
    await line.click();
    await expect(line).toHaveAttribute('aria-expanded', 'true');
    await playground.findings.getByText('Example', { exact: true }).click();
    await expect(playground.findings.locator('pre')).toHaveCount(2);
    await expect(playground.findings).toContainText('Source:');
    await line.click();
    await expect(playground.findings.locator('pre')).toHaveCount(0);

    await playground.findings.getByRole('button', { name: 'Hide findings' }).click();
    await expect(line).toHaveCount(0);
    await playground.page.reload();
    await playground.findings.getByRole('button', { name: 'Show findings' }).click();
    await expect(line).toBeVisible();
  });
});

test('An error with two corrections offers both, in the list and in the editor', async ({ playground }) => {
  await playground.openWithEditor('#new');
  const text = await playground.textOfPolicy(0);
  await playground.setText(text.replace('"Allow"', '"Permit"'));
  const finding = playground.finding('invalid-effect');
  await expect(finding).toContainText('Unknown effect');
  await expect(playground.findings.getByRole('status')).toContainText('RAM would reject this policy');
  await finding.getByRole('button', { name: 'Fix…' }).click();
  await expect(finding.getByRole('button', { name: 'Change to Allow' })).toBeVisible();
  await expect(playground.editor).toBeFocused();
  await playground.press('Control+.');
  await expect(playground.page.getByText('Change to "Deny"').first()).toBeVisible();
  await playground.press('Escape');
  await finding.getByRole('button', { name: 'Change to Deny' }).click();
  await expect(finding).toHaveCount(0);
  await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'explicit-deny');
});

test('A rejected policy has errors and no findings', async ({ playground }) => {
  await playground.openWithEditor('#example=4');
  await expect(playground.finding('unknown-instance')).toHaveCount(2);
  const text = await playground.textOfPolicy(0);
  await playground.setText(text.replace('"Version": "1"', '"Version": "2"'));
  await expect(playground.finding('invalid-version')).toBeVisible();
  await expect(playground.finding('unknown-instance')).toHaveCount(0);
});
