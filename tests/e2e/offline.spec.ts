// The site offline: stored on the first visit, replaced by a newer build, without losing a draft.

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './hosted-test.ts';
import { PlaygroundPage } from './playground-page.ts';
import { builtSite } from '../support/static-server.ts';

test.use({ serviceWorkers: 'allow' });

const builtVersion: unknown = expect.stringMatching(/^[0-9a-f]{16}$/);
const folders: string[] = [];

test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Another build of the site, with other hashes in its file names. */
function rebuilt(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  folders.push(folder);
  cpSync(builtSite, folder, { recursive: true });
  const renamed = readdirSync(join(folder, 'assets')).map((name) => {
    const another = name.replace(/(\.\w+)$/, `-${version}$1`);
    renameSync(join(folder, 'assets', name), join(folder, 'assets', another));
    return [name, another] as const;
  });
  for (const name of ['index.html', 'sw.js', ...renamed.map(([, another]) => `assets/${another}`)]) {
    if (name.endsWith('.ttf')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8').replace(/(version:`)\w+/, `$1${version}`);
    const pointed = renamed.reduce((all, [before, after]) => all.replaceAll(before, after), text);
    writeFileSync(file, withHash(pointed));
  }
  return folder;
}

/** The content security policy allows the script in the head by its hash, and the script names files. */
function withHash(text: string): string {
  const script = /<script>([^]*?)<\/script>/.exec(text)?.[1];
  if (script === undefined) return text;
  return text.replace(/sha256-[^']+/, `sha256-${createHash('sha256').update(script).digest('base64')}`);
}

/** The versions of the stored builds, oldest first; none while a worker is installing. */
function keptBuilds(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.active?.state !== 'activated') return [];
    if (registration.installing !== null || registration.waiting !== null) return [];
    return (await caches.keys()).map((name) => name.slice(name.lastIndexOf(' ') + 1));
  });
}

/** Waits until exactly these builds are stored, which takes a while. */
async function waitForBuilds(page: Page, ...versions: readonly unknown[]): Promise<void> {
  await expect.poll(() => keptBuilds(page), { timeout: 20_000 }).toEqual(versions);
}

/** The page without the editor, which is not tested here. */
async function withoutEditor(page: Page): Promise<PlaygroundPage> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  return new PlaygroundPage(page);
}

/** The file name of the page's script. */
function ownScript(page: Page): Promise<string | null> {
  return page.locator('script[type="module"]').first().getAttribute('src');
}

/** The browser reports requests without a server. No other error is expected. */
function expectOnlyMissingServer(pageErrors: string[]): void {
  expect(pageErrors.filter((error) => !/net::ERR_(CONNECTION_REFUSED|FAILED)/.test(error))).toEqual([]);
  pageErrors.length = 0;
}

test('After one visit everything works offline: decisions, editor, dialogs, a shared link @main', async ({
  page,
  context,
  server,
  pageErrors,
}) => {
  const first = new PlaygroundPage(page);
  await first.open('#example=2');
  const example = await first.scenario();
  await expect(page).toHaveURL(/#p=1\.l\./);
  const link = page.url();
  await waitForBuilds(page, builtVersion);
  await page.close();
  await server.stop();

  const later = new PlaygroundPage(await context.newPage());
  await later.open('#new', '?lang=en');
  await expect(later.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
  await later.editor.waitFor();
  await later.putCaret(6, '",'.length);
  await later.page.keyboard.type('X');
  await expect(later.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'implicit-deny');
  await later.pasteError('no error');
  await expect(later.errorDialog).toBeVisible();

  const shared = new PlaygroundPage(await context.newPage());
  await shared.page.goto(link);
  await shared.page.getByRole('main').waitFor();
  await expect.poll(() => shared.scenario()).toEqual(example);
  expectOnlyMissingServer(pageErrors);
});

test('A later visit draws the matrix from the stored files alone, with and without a server', async ({
  page,
  context,
  server,
}) => {
  await (await withoutEditor(page)).open();
  await waitForBuilds(page, builtVersion);
  await page.close();

  for (const hasServer of [true, false]) {
    if (!hasServer) await server.stop();
    const later = await withoutEditor(await context.newPage());
    const answers: { readonly file: string; readonly isStored: boolean }[] = [];
    later.page.on('response', (response) => {
      const file = response.url().slice(server.address.length);
      answers.push({ file, isStored: response.fromServiceWorker() });
    });
    await later.open('#new');
    await expect(later.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
    expect(answers.filter(({ file }) => file.startsWith('assets/')).length).toBeGreaterThan(5);
    expect(answers.filter(({ isStored }) => !isStored)).toEqual([]);
    await later.page.close();
  }
});

test('The page does not wait for a server that does not answer', async ({ page, context, server }) => {
  await (await withoutEditor(page)).open();
  await waitForBuilds(page, builtVersion);
  await page.close();
  server.isStalled = true;

  const later = await withoutEditor(await context.newPage());
  await later.open('#new');
  await expect(later.cell('ListClusters', '*')).toHaveAttribute('data-decision', 'allow');
});

test('The next visit gets a newer build, the draft stays, and an older page still works', async ({
  page,
  context,
  server,
  pageErrors,
}) => {
  // Stores three builds one after another.
  test.slow();
  const older = await withoutEditor(page);
  await older.open('#new');
  await waitForBuilds(page, builtVersion);
  await page.getByRole('textbox', { name: 'Scenario name' }).fill('mine');
  await expect(page).toHaveURL(/#p=1\.l\./);
  const mine = await older.scenario();
  const olderScript = await ownScript(page);

  server.folder = rebuilt('second');
  const newer = await withoutEditor(await context.newPage());
  await newer.open();
  await waitForBuilds(newer.page, builtVersion, 'second');
  const newerScript = await ownScript(newer.page);
  expect(newerScript).not.toBe(olderScript);
  expect(await newer.scenario()).toEqual(mine);

  // Its files are no longer on the server.
  await older.shareButton.click();
  await expect(older.shareDialog.getByRole('textbox')).toBeVisible();
  expect(server.strays).toEqual([]);

  server.folder = rebuilt('third');
  await newer.open();
  const newest = await ownScript(newer.page);
  expect(newest).not.toBe(newerScript);
  // The first of the three is deleted.
  await waitForBuilds(newer.page, 'second', 'third');
  await server.stop();
  await newer.open();
  expect(await ownScript(newer.page)).toBe(newest);
  expect(await newer.scenario()).toEqual(mine);
  expectOnlyMissingServer(pageErrors);
});

test('A frame stores nothing', async ({ page, server }) => {
  const around = `${server.address}around.html`;
  const body = '<link rel="icon" href="data:," /><iframe src="./" width="1200" height="800"></iframe>';
  await page.route(around, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(around);
  // The editor loads last.
  await page
    .frameLocator('iframe')
    .getByRole('textbox', { name: /^Text of the policy/ })
    .waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
