// Imports, exports, formatting, and comparison with earlier texts.

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

const AWS_WITH_OPEN_DENY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:s3:::safe/*' },
  ],
});

const TERRAFORM = `resource "alicloud_ram_policy" "reader" {
  policy_name     = "reader"
  policy_document = <<EOF
  {"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:List*","Resource":"*"}]}
  EOF
}`;

test.describe('An import', () => {
  test('of an AWS policy is one undo step, with notes on the changes @main', async ({ playground }) => {
    await playground.open('#new');
    await playground.setText(AWS);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'rejected');
    const offer = playground.policiesPane.locator('[data-found="aws-policy"]');
    await expect(offer.getByRole('listitem').filter({ hasText: 'acs:SourceIp' }).first()).toBeVisible();
    await offer.getByRole('button', { name: 'Import the policy' }).click();
    await expect(offer).toHaveCount(0);
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    await playground.undoButton.click();
    await expect(offer).toBeVisible();
  });

  test('from Terraform keeps the name', async ({ playground }) => {
    await playground.open('#new');
    await playground.setText(TERRAFORM);
    await playground.policiesPane.getByRole('button', { name: 'Import the policy' }).click();
    await expect(playground.policyTab('reader')).toBeVisible();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  });

  test('with open items is not attached until they are answered, and a link keeps them', async ({
    playground,
  }) => {
    await playground.open('#new');
    await playground.setText(AWS_WITH_OPEN_DENY);
    await expect.poll(() => playground.page.url()).toContain('#p=');
    const before = playground.page.url();
    await playground.policiesPane.getByRole('button', { name: 'Import the policy' }).click();
    const item = playground.policiesPane.locator('[data-open-item="denial-not-in-ram"]');
    await expect(item).toBeVisible();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
    await expect.poll(() => playground.page.url()).not.toBe(before);
    await playground.page.reload();
    await expect(item).toBeVisible();
    await item.getByRole('button', { name: 'Dismiss' }).click();
    await expect(item).toHaveCount(0);
    await playground.undoButton.click();
    await expect(item).toBeVisible();
  });

  test('from a ROS template in YAML is offered', async ({ playground }) => {
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
    await playground.policiesPane.getByRole('button', { name: 'Import the policy' }).click();
    await expect(playground.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  });
});

test('A policy is exported for the command line, Terraform and ROS @main', async ({ playground }) => {
  await playground.open('#example=3');
  await playground.pickForPolicy('one-namespace', 'Export…');
  const dialog = playground.page.getByRole('dialog', { name: 'Export one-namespace' });
  const text = dialog.getByRole('textbox');
  await dialog.getByLabel('Format', { exact: true }).selectOption('aliyun command: create a policy');
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

test('A text is compared with its opened version', async ({ playground }) => {
  await playground.openWithEditor('#example=3');
  await playground.setText('{"Version":"1","Statement":[]}');
  await playground.pickForPolicy('one-namespace', 'Compare with an earlier text…');
  const dialog = playground.page.getByRole('dialog', { name: 'one-namespace: before and now' });
  await expect(dialog.locator('.monaco-diff-editor')).toContainText('mse:ListClusters');
  await playground.press('Escape');
  await expect(dialog).toHaveCount(0);
});
