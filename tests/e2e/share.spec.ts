// Sharing: included parts, read-only links, pseudonyms, link formats, and files.

import type { Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const PROD_YAML = 'instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml';

function text(playground: PlaygroundPage): Locator {
  return playground.shareDialog.getByRole('textbox', { name: 'Text to copy' });
}

/** Opens an address in a page with separate storage. */
async function openElsewhere(playground: PlaygroundPage, address: string): Promise<PlaygroundPage> {
  const context = await playground.page.context().browser()?.newContext();
  const page = await context?.newPage();
  if (page === undefined) throw new Error('no browser');
  const other = new PlaygroundPage(page);
  await other.holdEditorBack();
  await page.goto(address);
  await page.getByRole('main').waitFor();
  return other;
}

test('Omitted parts get their defaults', async ({ playground }) => {
  await playground.open();
  const start = await playground.scenario();
  await playground.load({ ...start, title: 'Ours', account: { id: '2222222222222222', instances: [] } });
  await playground.shareButton.click();
  await playground.shareDialog.getByRole('checkbox', { name: 'Mock account' }).uncheck();
  const other = await openElsewhere(playground, await text(playground).inputValue());
  expect(await other.scenario()).toEqual({ ...start, title: 'Ours' });
});

test('A read-only link cannot be edited until a copy is made @main', async ({ playground }) => {
  await playground.open('#example=1');
  await playground.shareButton.click();
  await playground.shareDialog.getByRole('radio', { name: 'View only' }).check();
  const address = await text(playground).inputValue();
  expect(address).toContain('/?readonly#p=1.l.');
  const other = await openElsewhere(playground, address);
  await expect(other.page.getByText('Read-only link.')).toBeVisible();
  await expect(other.attachedBox).toBeDisabled();
  await expect(other.policiesPane.getByRole('button', { name: 'Add a policy' })).toHaveCount(0);
  await expect(other.account.ownMenuButton).toHaveCount(0);
  await other.rowHeader(PROD_YAML, 'config').focus();
  await other.press('Delete', 'F2');
  await expect(other.row(PROD_YAML, 'config')).toBeVisible();
  await other.cell('ListClusters', '*').click();
  await expect(other.explanation).toContainText('Allowed by statement 1 of one-instance.');

  await other.page.getByRole('button', { name: 'Edit a copy' }).click();
  await expect(other.attachedBox).toBeEnabled();
  expect(new URL(other.page.url()).search).toBe('');
});

test('Pseudonyms replace names, and the matrix stays the same @main', async ({ playground }) => {
  await playground.open();
  const words = (await playground.cells()).map(({ kind, action, decision }) => [kind, action, decision]);
  await playground.shareButton.click();
  await playground.shareDialog.getByRole('checkbox', { name: 'Replace IDs and names' }).check();
  await expect(playground.shareDialog.getByRole('status')).not.toContainText('Replacing');
  const other = await openElsewhere(playground, await text(playground).inputValue());
  expect((await other.cells()).map(({ kind, action, decision }) => [kind, action, decision])).toEqual(words);
  const shared = JSON.stringify(await other.scenario());
  for (const name of ['1234567890123456', 'mse-cn-0pp1j8om80a', '3fd98c48', 'orders', 'prod', 'gateway']) {
    expect(shared).not.toContain(name);
  }
});

test('A link is available in several formats', async ({ playground }) => {
  await playground.open('#example=3');
  await playground.shareButton.click();
  const link = await text(playground).inputValue();
  const form = playground.shareDialog.getByRole('combobox', { name: 'Format' });
  await form.selectOption('Markdown link');
  await expect(text(playground)).toHaveValue(`[RAM policy playground](${link})`);
  await form.selectOption('Markdown with the policies');
  await expect(text(playground)).toHaveValue(/```json\n\{\n {2}"Version": "1"/);
  await playground.shareDialog.getByRole('tab', { name: 'Embed' }).click();
  await playground.shareDialog.getByRole('combobox', { name: 'Shows' }).selectOption('Policy and matrix');
  await playground.shareDialog.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await playground.shareDialog.getByRole('spinbutton', { name: 'Height' }).fill('600');
  await expect(text(playground)).toHaveValue(
    /^<iframe src="[^"]*\?embed=both&amp;theme=dark#p=1\.l\.[^]*height="600"/,
  );
  const preview = playground.page.frameLocator('iframe[title="Preview"]');
  await expect(preview.getByRole('treegrid')).toBeVisible();
  await form.selectOption('HTML element');
  await expect(text(playground)).toHaveValue(
    /<ram-policy-playground src="[^"]*#p=1\.l\.[^"]*" view="both" height="600" theme="dark">/,
  );
  await playground.shareDialog.getByRole('button', { name: 'Copy', exact: true }).click();
  const copied = await playground.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await text(playground).inputValue());
});

test('The dialog shows the length of the link, and reports links too long for a QR code', async ({
  playground,
}) => {
  await playground.open('#example=3');
  await playground.shareButton.click();
  await expect(playground.shareDialog).toContainText(
    /The link has \d+ characters\. Short enough for chat apps\./,
  );
  await playground.shareDialog.getByRole('button', { name: 'QR code' }).click();
  await expect(playground.shareDialog.getByRole('img', { name: 'QR code' })).toBeVisible();
  await playground.press('Escape');

  const noise = Array.from({ length: 900 }, (_, place) => (place * 7919 * 104729).toString(36)).join(' ');
  await playground.setText(noise);
  await playground.shareButton.click();
  await expect(playground.shareDialog).toContainText(
    'Chat apps may cut links longer than about 2,000 characters.',
  );
  await playground.shareDialog.getByRole('button', { name: 'QR code' }).click();
  await expect(playground.shareDialog).toContainText('A QR code holds at most 2,953 characters.');
});

test('The system’s share dialog gets the link if it exists', async ({ playground }) => {
  await playground.page.addInitScript(() => {
    const shared: ShareData[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        shared.push(data);
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await playground.open('#example=3');
  await playground.shareButton.click();
  const link = await text(playground).inputValue();
  await playground.shareDialog.getByRole('button', { name: 'Share with…' }).click();
  expect(await playground.page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual([
    { title: 'RAM policy playground', url: link },
  ]);
});

test('A scenario too large for a link is saved as a file, which opens when dropped', async ({
  playground,
}) => {
  await playground.open('#example=4');
  await expect(playground.page).toHaveURL(/#p=1/);
  const scenario = await playground.scenario();
  await playground.shareButton.click();
  const saving = playground.page.waitForEvent('download');
  await playground.shareDialog.getByRole('tab', { name: 'File' }).click();
  await playground.shareDialog.getByRole('button', { name: 'Save as a file' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');

  await playground.open('#new');
  await playground.dropFile('ram-policy-playground.json', saved);
  await expect.poll(() => playground.scenario()).toEqual(scenario);
  await expect(playground.page.getByRole('status').filter({ hasText: 'is open' })).toBeVisible();
});

test('A dropped policy is added to the others; other files are rejected by name', async ({ playground }) => {
  await playground.open('#new');
  await playground.dropFile('from-desk.json', '{"Version": "1", "Statement": [{"Effect": "Deny"}]}');
  await expect(playground.policyTab('from-desk')).toHaveAttribute('aria-selected', 'true');
  await playground.dropFile('<img src=x onerror=alert(1)>.txt', 'hello');
  const alert = playground.page
    .getByRole('alert')
    .filter({ hasText: 'contains no scenario, policy or resources' });
  await expect(alert).toContainText('<img src=x onerror=alert(1)>.txt');
  await expect(alert.locator('img')).toHaveCount(0);
  expect((await playground.scenario()).policies.length).toBe(2);
});

test('The dialog is also in Chinese', async ({ playground }) => {
  await playground.open('#example=3', '?lang=zh-CN');
  await playground.page.getByRole('button', { name: '分享', exact: true }).click();
  const dialog = playground.page.getByRole('dialog', { name: '分享', exact: true });
  await expect(dialog).toContainText('可以在聊天工具中发送');
  await expect(dialog.getByRole('checkbox', { name: '替换 ID 和名称' })).not.toBeChecked();
});
