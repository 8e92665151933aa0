// Export and print of the matrix: exactly the visible rows.

import { readFile } from 'node:fs/promises';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PUBLIC_PROD_YAML = `${ORDERS}/public/DEFAULT_GROUP/prod.yaml`;
const ALL_ROWS = 20;
const RATES_ROWS = 5;
const ALL_ACTIONS = CATALOG.length;
const BYTE_ORDER_MARK = '\uFEFF';
const PNG_SIGNATURE = '89504e470d0a1a0a';

async function exported(playground: PlaygroundPage, command: string, name: string): Promise<Buffer> {
  const waiting = playground.page.waitForEvent('download');
  await playground.pickExport(command);
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}

/** The lines of a CSV file without line breaks in fields. */
async function csvLines(playground: PlaygroundPage): Promise<readonly (readonly string[])[]> {
  const text = (await exported(playground, 'Download CSV', 'matrix.csv')).toString('utf8');
  expect(text.startsWith(`${BYTE_ORDER_MARK}kind,resource,mse:`)).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(BYTE_ORDER_MARK.length)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

test('CSV has one line per visible row, also after a filter, and spells out each decision @main', async ({
  playground,
}) => {
  await playground.open();
  const [head, ...lines] = await csvLines(playground);
  expect(head).toHaveLength(2 + ALL_ACTIONS);
  expect(lines).toHaveLength(ALL_ROWS);
  for (const line of lines) expect(line).toHaveLength(2 + ALL_ACTIONS);
  const column = head?.indexOf('mse:GetNacosConfig') ?? -1;
  const line = lines.find(([, resource]) => resource === PUBLIC_PROD_YAML);
  expect(line?.[0]).toBe('configuration');
  expect(line?.[column]).toBe('denied explicitly');
  expect(line?.at(-1)).toBe('');
  expect(lines[0]?.slice(0, 2)).toEqual(['account', '*']);
  expect(lines[0]?.at(-2)).toBe('allowed');

  await playground.filterField.fill('rates write');
  await expect(playground.rows).toHaveCount(RATES_ROWS);
  const actions = (await playground.columnHeaders.count()) - 1;
  const [fewer, ...left] = await csvLines(playground);
  expect(fewer).toHaveLength(2 + actions);
  expect(fewer).not.toContain('mse:GetNacosConfig');
  const shown = await playground.rows.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-resource')),
  );
  expect(left.map(([, resource]) => resource)).toEqual(shown);
});

test('SVG and PNG show the visible rows @main', async ({ playground, context }) => {
  await playground.open();
  const svg = (await exported(playground, 'Download SVG', 'matrix.svg')).toString('utf8');
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  // The playground's security policy forbids parsing text as a document.
  const reader = await context.newPage();
  const drawn = await reader.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const root = picture.documentElement;
    return {
      isWhole: root.tagName === 'svg' && picture.querySelector('parsererror') === null,
      title: picture.querySelector('title')?.textContent,
      lines: picture.querySelectorAll('path.row').length,
      labels: picture.querySelectorAll('text[transform]').length,
      width: Number(root.getAttribute('width')),
      height: Number(root.getAttribute('height')),
      allowed: picture.querySelectorAll('g:is(.allow, .all)').length,
    };
  }, svg);
  await reader.close();
  const ticks = playground.matrix.locator(
    '[role="gridcell"]:is([data-decision="allow"], [data-decision="all"])',
  );
  expect(drawn).toMatchObject({
    isWhole: true,
    title:
      'Decisions by resource and action: All attached policies; Hierarchical matching; Resource types: guide',
    lines: ALL_ROWS,
    labels: ALL_ACTIONS,
    allowed: await ticks.count(),
  });

  const png = await exported(playground, 'Download PNG', 'matrix.png');
  expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
  expect(png.readUInt32BE(16)).toBe(drawn.width * 2);
  expect(png.readUInt32BE(20)).toBe(drawn.height * 2);

  await playground.filterField.fill('rates');
  await expect(playground.rows).toHaveCount(RATES_ROWS);
  const smaller = await exported(playground, 'Download PNG', 'matrix.png');
  expect(smaller.readUInt32BE(20)).toBeLessThan(drawn.height * 2);
});

test('Markdown is copied as a table, for the shown policy and matching mode @main', async ({
  playground,
}) => {
  const { page } = playground;
  await playground.open();
  await playground.scopes.selectOption('prod-yaml-editor');
  await playground.matching.selectOption('literal');
  await playground.pickExport('Copy as Markdown table');
  await expect(playground.matrixPane.getByText('Copied.')).toHaveCount(1);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [caption, , head, rule, ...rows] = text.trimEnd().split('\n');
  expect(caption).toBe(
    '**Decisions by resource and action: prod\\-yaml\\-editor; Literal matching; Resource types: guide**',
  );
  expect(head).toMatch(/^\| {2}\| GetNacosConfig \| /);
  expect(rule?.split('|').filter((field) => field === ' :-: ')).toHaveLength(ALL_ACTIONS);
  expect(rows).toHaveLength(ALL_ROWS);
  expect(rows[0]).toMatch(/^\| 1234567890123456 \| .* \| ✓ \| · \|$/);
  expect(rows[1]).toContain('&nbsp;&nbsp;orders \\(mse\\-cn\\-0pp1j8om80a\\)');
});

test('If the browser forbids copying, the table is downloaded, and the page reports it', async ({
  playground,
}) => {
  await playground.page.addInitScript(() => {
    if (!window.isSecureContext) return;
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
  });
  await playground.open();
  const table = await exported(playground, 'Copy as Markdown table', 'matrix.md');
  expect(table.toString('utf8')).toContain('| ');
  await expect(playground.matrixPane).toContainText('downloaded as matrix.md');
});

test('Printing shows a sheet with the complete matrix and the policies, and removes it', async ({
  playground,
}) => {
  const { page } = playground;
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
    };
  });
  await playground.open();
  const sheet = page.getByRole('article');
  await expect(sheet).toHaveCount(0);
  // The sheet's code loads when the page is idle. Until then, the browser prints the page itself.
  await expect(async () => {
    await playground.pickExport('Print');
    await expect(sheet).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(playground.matrixPane).toHaveCount(0);
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('RAM policy playground');
  await expect(sheet.getByRole('caption')).toContainText(
    'All attached policies; Hierarchical matching; Resource types: guide',
  );
  await expect(sheet.getByRole('columnheader')).toHaveCount(1 + ALL_ACTIONS);
  await expect(sheet.getByRole('rowheader')).toHaveCount(ALL_ROWS);
  await expect(sheet.locator('td[data-decision="explicit-deny"]')).toHaveCount(2);
  const { policies } = await playground.scenario();
  const [policy] = policies;
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText([
    'prod-yaml-editor attached',
    'AliyunMSEReadOnlyAccess not attached',
  ]);
  const texts = await sheet.locator('pre').allTextContents();
  expect(texts[0]).toBe(policy?.kind === 'custom' ? policy.text : '');
  expect(texts[1]).toContain('"Version"');

  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toHaveCount(0);
  await expect(playground.matrixPane).toBeVisible();
});

test('An image that is too large is reported', async ({ playground }) => {
  await playground.open();
  await playground.account.pickFromOwnMenu('10,000 resources');
  await expect(playground.matrix).toHaveAttribute('aria-rowcount', '10003');
  // Two columns are already too high, and faster to write.
  await playground.filterField.fill('list');
  await playground.pickExport('Download PNG');
  await expect(playground.page.getByText('The image is too large for this browser.')).toBeVisible();
});
