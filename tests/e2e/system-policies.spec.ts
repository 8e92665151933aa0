// The real text of a system policy replaces the stand-in.

import { expect, test } from './playground-test.ts';

const REAL = JSON.stringify(
  { Version: '1', Statement: [{ Effect: 'Allow', Action: 'mse:ListClusters', Resource: '*' }] },
  null,
  2,
);
const ANSWER = JSON.stringify({
  Policy: { PolicyName: 'AliyunMSEReadOnlyAccess', PolicyType: 'System', DefaultVersion: 'v3' },
  DefaultPolicyVersion: { VersionId: 'v3', IsDefaultVersion: true, PolicyDocument: REAL },
});

test('A pasted text decides, stays in this browser and is shared on request; the stand-in is one step away @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open('#new');
  await page.evaluate(() =>
    window.playground.load({
      policies: [{ kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: true }],
    }),
  );
  const lists = playground.cell('QueryClusterDetail', '*');
  await expect(lists).toHaveAttribute('data-decision', 'all');
  const pane = playground.policiesPane;
  await pane.getByRole('button', { name: 'Paste the real text…' }).click();
  const dialog = page.getByRole('dialog', { name: 'The text of AliyunMSEReadOnlyAccess' });
  const field = dialog.getByRole('textbox', { name: 'Policy text' });
  const use = dialog.getByRole('button', { name: 'Use this text' });
  await field.fill(REAL.replace('Allow', 'Maybe'));
  await expect(dialog).toContainText('RAM would reject this text');
  await expect(use).toBeDisabled();
  await field.fill(ANSWER);
  await use.click();
  await expect(lists).toHaveAttribute('data-decision', 'none');
  await expect(pane).toContainText(/The text that was pasted on \d{4}-\d\d-\d\d/);

  await playground.shareButton.click();
  const box = playground.shareDialog.getByRole('checkbox', { name: 'Pasted texts of system policies' });
  await expect(box).not.toBeChecked();
  const bare = await playground.shareText.inputValue();
  await box.check();
  expect((await playground.shareText.inputValue()).length).toBeGreaterThan(bare.length);
  await page.keyboard.press('Escape');

  await pane.getByRole('button', { name: 'Back to the stand-in' }).click();
  await expect(lists).toHaveAttribute('data-decision', 'all');
  await pane.getByRole('button', { name: /^Use the text pasted on/ }).click();
  await expect(lists).toHaveAttribute('data-decision', 'none');
  await playground.undoButton.click();
  await expect(lists).toHaveAttribute('data-decision', 'all');
});
