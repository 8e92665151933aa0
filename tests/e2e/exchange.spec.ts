// Policies from elsewhere and to elsewhere, and what tidies a text up.

import { expect, test } from './playground-test.ts';

const AWS = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Office',
      Effect: 'Allow',
      Action: 'mse:List*',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    },
  ],
});

const TERRAFORM = `resource "alicloud_ram_policy" "reader" {
  policy_name     = "reader"
  policy_document = <<EOF
  {"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:List*","Resource":"*"}]}
  EOF
}`;

test.describe('A policy from elsewhere', () => {
  test('of AWS is carried over in one step, and what that changes is listed', async ({ playground }) => {
    await playground.open('#new');
    await playground.setText(AWS);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'rejected');
    const notice = playground.policiesPane.locator('[data-found="aws-policy"]');
    await notice.getByText('things to know about that').click();
    await expect(notice.getByRole('listitem').filter({ hasText: 'Sid' })).toBeVisible();
    await expect(notice.getByRole('listitem').filter({ hasText: 'acs:SourceIp' })).toBeVisible();
    await notice.getByRole('button', { name: 'Carry it over to RAM' }).click();
    await expect(notice).toHaveCount(0);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    await playground.undoButton.click();
    await expect(notice).toBeVisible();
  });

  test('in Terraform code is taken out, under its own name', async ({ playground }) => {
    await playground.open('#new');
    await playground.setText(TERRAFORM);
    await playground.policiesPane.getByRole('button', { name: 'Take the policy out' }).click();
    await expect(playground.policyTab('reader')).toBeVisible();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  });

  test('as YAML is looked into only when asked', async ({ playground }) => {
    await playground.open('#new');
    await playground.setText(
      [
        "ROSTemplateFormatVersion: '2015-09-01'",
        'Resources:',
        '  Reader:',
        '    Type: ALIYUN::RAM::ManagedPolicy',
        '    Properties:',
        '      PolicyName: reader',
        '      PolicyDocument:',
        "        Version: '1'",
        '        Statement:',
        '          - Effect: Allow',
        '            Action: mse:List*',
        "            Resource: '*'",
      ].join('\n'),
    );
    await playground.policiesPane.getByRole('button', { name: 'Look inside' }).click();
    await playground.policiesPane.getByRole('button', { name: 'Take the policy out' }).click();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  });
});

test('A policy is written for the command line, for Terraform and for ROS', async ({ playground }) => {
  await playground.open('#example=3');
  await playground.pickForPolicy('one-namespace', 'Copy or download as…');
  const dialog = playground.page.getByRole('dialog', { name: 'Take one-namespace elsewhere' });
  const text = dialog.getByRole('textbox');
  await dialog.getByLabel('Format', { exact: true }).selectOption('aliyun command: a new policy');
  await expect(text).toHaveValue(
    /^aliyun ram CreatePolicy --PolicyName 'one-namespace' --PolicyDocument '\{"Version"/,
  );
  await dialog.getByLabel('Format', { exact: true }).selectOption('Terraform (jsonencode)');
  await expect(text).toHaveValue(/^resource "alicloud_ram_policy"/);
  await dialog.getByLabel('Format', { exact: true }).selectOption('ROS template');
  await expect(text).toHaveValue(/ALIYUN::RAM::ManagedPolicy/);

  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toContainText('Copied.');
  const copied = await playground.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await text.inputValue());
  const download = playground.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('one-namespace.ros.json');
});

test('Formatting and sorting keep every decision', async ({ playground }) => {
  await playground.open();
  const decisions = () =>
    playground.matrix
      .locator('[data-decision]')
      .evaluateAll((cells) => cells.map((cell) => cell.dataset['decision']));
  const before = await decisions();
  const text = await playground.textOfPolicy(0);
  await playground.setText(text.replace(/\s+/g, ' '));
  await playground.pickForPolicy('prod-yaml-editor', 'Sort the statements');
  await playground.pickForPolicy('prod-yaml-editor', 'Format');
  await expect
    .poll(() => playground.textOfPolicy(0))
    .toContain('{\n  "Version": "1",\n  "Statement": [\n    {');
  expect(await decisions()).toEqual(before);
});

test('A text is compared with what it was when it was opened', async ({ playground }) => {
  await playground.openWithEditor('#example=3');
  await playground.setText('{"Version":"1","Statement":[]}');
  await playground.pickForPolicy('one-namespace', 'Compare with an earlier text…');
  const dialog = playground.page.getByRole('dialog', { name: 'one-namespace: before, and now' });
  await expect(dialog.locator('.monaco-diff-editor')).toContainText('mse:ListClusters');
  await playground.press('Escape');
  await expect(dialog).toHaveCount(0);
});
