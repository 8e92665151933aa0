// What leaves and enters the page: links, drafts, imports, exports.

import { expect, test } from './browser-test.ts';
import type { DrivenPage } from './driven-page.ts';

const LIST = '[data-action="mse:ListClusters"][data-resource="*"][data-path="console"]';
const DENY = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Deny', Action: 'mse:ListClusters', Resource: '*' }],
});

function setText(playground: DrivenPage, text: string): Promise<void> {
  return playground.evaluate((changed) => {
    window.playground.setPolicyText(0, changed);
  }, text);
}

async function pickExport(playground: DrivenPage, command: string): Promise<void> {
  await playground.click({ css: 'button', name: 'Export the matrix' });
  await playground.click({ css: '[popover]:popover-open button', name: command });
}

/** Records names and types of downloads, which would end up in a folder that the drivers don't tell. */
function recordDownloads(playground: DrivenPage): Promise<void> {
  return playground.evaluate(() => {
    const downloads: string[] = [];
    let type = '';
    Object.assign(window, { downloads });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      type = blob.size > 100 ? blob.type : 'empty';
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      downloads.push(`${this.download} ${type}`);
    };
  });
}

function downloads(playground: DrivenPage): Promise<readonly string[]> {
  return playground.evaluate(() => (window as unknown as { downloads: string[] }).downloads);
}

test('A link opens the same decisions in a fresh profile', async ({ playground, site, openFreshPage }) => {
  await playground.goto(site.address);
  await playground.waitUntilShown({ css: LIST });
  await setText(playground, DENY);
  await expect.poll(() => playground.evaluate(() => location.hash)).toMatch(/^#p=/);
  await playground.expectAttribute(LIST, 'data-decision', 'explicit-deny');
  const address = await playground.evaluate(() => location.href);
  const other = await openFreshPage();
  await other.goto(address);
  await other.expectAttribute(LIST, 'data-decision', 'explicit-deny');
  expect(await other.evaluate(() => window.playground.scenario().policies[0])).toMatchObject({ text: DENY });
});

test('A draft is there on the next visit', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.waitUntilShown({ css: LIST });
  await setText(playground, DENY);
  await expect.poll(() => playground.evaluate(() => location.hash)).toMatch(/^#p=/);
  await playground.goto(site.address);
  await playground.expectAttribute(LIST, 'data-decision', 'explicit-deny');
});

test('An account is imported from JSON', async ({ playground, site }) => {
  await playground.goto(site.address);
  await playground.click({ css: 'button', name: 'Import' });
  await playground.click({ css: 'dialog textarea' });
  await playground.type(
    '{"id":"1234567890123456","region":"cn-hangzhou","instances":[{"id":"mse-cn-imported","name":"imported","region":"cn-hangzhou","namespaces":[]}]}',
  );
  await playground.waitUntilShown({ css: 'dialog button:enabled', name: 'Replace the account' });
  await playground.click({ css: 'dialog button', name: 'Replace the account' });
  await playground.expectCount('[role="row"][data-resource="instance/mse-cn-imported"]', 1);
});

test('The matrix is exported, and what cannot be is said', async ({ playground, site }) => {
  await playground.goto(site.address);
  await recordDownloads(playground);
  await pickExport(playground, 'Download CSV');
  await expect.poll(() => downloads(playground)).toEqual(['matrix.csv text/csv']);
  await pickExport(playground, 'Download PNG');
  await expect.poll(() => downloads(playground)).toContain('matrix.png image/png');
  // Where the page may not write to the clipboard, it saves a file and says so.
  await playground.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await pickExport(playground, 'Copy as Markdown table');
  await expect.poll(() => downloads(playground)).toContain('matrix.md text/markdown');
  await playground.expectText('.said:not(:empty)', 'downloaded as matrix.md');
});

test('A picture that is too large for the browser is refused with a message', async ({
  playground,
  site,
}) => {
  test.slow();
  await playground.goto(site.address);
  await playground.click({ css: 'button', name: 'Edit account' });
  await playground.click({ css: '[popover]:popover-open button', name: '10,000 resources' });
  await playground.expectAttribute('[role="treegrid"]', 'aria-rowcount', '10003');
  await pickExport(playground, 'Download PNG');
  await playground.expectText('.said:not(:empty)', /too large/);
});
