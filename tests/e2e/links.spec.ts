// Links: their contents, changes by other tools, rejected links, and the visitor's own draft, which is never lost.

import type { Page } from '@playwright/test';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { PlaygroundPage } from './playground-page.ts';
import { expect, test } from './playground-test.ts';
import { lzBomb } from '../support/lz-bomb.ts';
import { publishedLinks } from '../support/published-links.ts';

const published = publishedLinks();
const [startLink, blankLink] = published.map(({ fragment }) => fragment);
const link = startLink ?? '';
const blank = blankLink ?? '';

const ORDERS = 'instance/mse-cn-0pp1j8om80a';
const PROD_YAML = `${ORDERS}/3fd98c48-a709-4061-bba1-e341d79d681b/DEFAULT_GROUP/prod.yaml`;
const MARKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** Renames the scenario, and waits until the address and the draft are updated. */
async function draftNamed(playground: PlaygroundPage, title: string): Promise<Scenario> {
  await expect(playground.page).toHaveURL(/#p=1\.l\./);
  const before = playground.page.url();
  await playground.page.getByRole('textbox', { name: 'Scenario name' }).fill(title);
  await expect(playground.page).not.toHaveURL(before);
  return playground.scenario();
}

/** Replaces the character at the index by another valid one. */
function withOtherCharacter(text: string, index: number): string {
  const mark = MARKS[(MARKS.indexOf(text[index] ?? '') + 7) % MARKS.length] ?? '';
  return text.slice(0, index) + mark + text.slice(index + 1);
}

function percentEncoded(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

/** Sets the fragment of the open page, like pasting a link into its address bar, when the address is stable. */
async function openInPlace(page: Page, fragment: string): Promise<void> {
  await expect(page).not.toHaveURL(/#new$/);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

/** Returns the alert for each fragment, opened one after another in the same page; null if there is none. */
function outcomesOf(page: Page, fragments: readonly string[]): Promise<(string | null)[]> {
  return page.evaluate(async (all) => {
    const outcomes: (string | null)[] = [];
    for (const fragment of all) {
      const opened = new Promise((resolve) => {
        const onNextFrame = () => requestAnimationFrame(resolve);
        window.addEventListener('hashchange', onNextFrame, { once: true });
      });
      location.hash = fragment;
      await opened;
      const find = () => document.querySelector('[role="alert"][data-link-error]');
      // The notice loads with the first link that cannot be opened.
      for (let waits = 0; find() === null && waits < 50; waits += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const alert = find();
      outcomes.push(alert?.getAttribute('data-link-error') ?? null);
    }
    return outcomes;
  }, fragments);
}

test.describe('Sharing', () => {
  test('copies a link that opens with the same policies, account, context, view and cells @main', async ({
    playground,
    browser,
  }) => {
    await playground.open();
    const start = await playground.scenario();
    const [orders] = start.account.instances;
    expect(
      await playground.load({
        ...start,
        title: 'Handed on',
        account: { ...start.account, id: '2222222222222222', instances: [orders] },
        context: { 'acs:SourceIp': '198.51.100.24', 'acs:MFAPresent': 'true' },
        view: { ...start.view, mode: 'literal', openPolicy: 1 },
      }),
    ).toBe(true);
    await playground.cell('UpdateNacosConfig', PROD_YAML).click();
    const shared = await playground.scenario();
    const cells = await playground.cells();

    await playground.shareButton.click();
    await playground.shareDialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(playground.shareDialog.getByRole('status')).toContainText('Copied.');
    const copied = await playground.page.evaluate(() => navigator.clipboard.readText());
    await expect(playground.shareDialog.getByRole('textbox')).toHaveValue(copied);
    expect(copied).toMatch(/\/#p=1\.l\.[0-9a-f]{8}\.[A-Za-z0-9_.-]*[A-Za-z0-9]$/);

    const elsewhere = await browser.newContext();
    const other = new PlaygroundPage(await elsewhere.newPage());
    await other.page.goto(copied);
    await expect(other.cell('UpdateNacosConfig', PROD_YAML)).toHaveAttribute('aria-selected', 'true');
    expect(await other.scenario()).toEqual(shared);
    expect(await other.cells()).toEqual(cells);
    await expect(other.matching).toHaveValue('literal');
    await expect(other.policyTab('AliyunMSEReadOnlyAccess')).toHaveAttribute('aria-selected', 'true');
    await elsewhere.close();
  });

  test('shows the link if the browser forbids copying', async ({ playground }) => {
    await playground.page.addInitScript(() => {
      // The blank page before the site has no secure origin, so no clipboard.
      if (!window.isSecureContext) return;
      const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
    });
    await playground.open();
    await playground.shareButton.click();
    await playground.shareDialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(playground.shareDialog.getByRole('status')).toContainText(
      'Select the text and copy it manually.',
    );
    await expect(playground.shareDialog.getByRole('textbox')).toHaveValue(/#p=1\.l\./);
  });

  test('also works with the address, which follows the state', async ({ playground, context }) => {
    await playground.open('#example=2');
    await expect(playground.page).toHaveURL(/#p=1\.l\./);
    for (const change of [
      () => playground.matching.selectOption('literal'),
      () => playground.cell('ListClusters', '*').click(),
    ]) {
      const before = playground.page.url();
      await change();
      await expect(playground.page).not.toHaveURL(before);
    }

    const other = new PlaygroundPage(await context.newPage());
    await other.page.goto(playground.page.url());
    await expect(other.cell('ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
    expect(await other.scenario()).toEqual(await playground.scenario());
  });
});

test.describe('A draft', () => {
  test('survives a reload, and opens on a later visit without a link @main', async ({
    playground,
    context,
  }) => {
    await playground.open();
    const mine = await draftNamed(playground, 'mine');
    await playground.page.reload();
    await expect(playground.page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('mine');
    expect(await playground.scenario()).toEqual(mine);

    const later = new PlaygroundPage(await context.newPage());
    await later.open();
    expect(await later.scenario()).toEqual(mine);
  });

  test('is not overwritten by a link, even an edited one, and one click returns to it @main', async ({
    playground,
  }) => {
    await playground.open();
    const mine = await draftNamed(playground, 'mine');
    await playground.open(`#${blank}`);
    await expect(playground.policyTab('policy')).toBeVisible();
    await draftNamed(playground, 'theirs, edited');
    await playground.backToDraftButton.click();
    await expect.poll(() => playground.scenario()).toEqual(mine);
    await expect(playground.backToDraftButton).toBeHidden();
  });

  test('is not overwritten by a link pasted into the open page', async ({ playground }) => {
    await playground.open();
    const mine = await draftNamed(playground, 'mine');
    await openInPlace(playground.page, blank);
    await expect(playground.policyTab('policy')).toBeVisible();
    await playground.backToDraftButton.click();
    await expect.poll(() => playground.scenario()).toEqual(mine);
  });
});

test.describe('A link', () => {
  test('opens with text that chat tools append, and percent-encoded once or twice', async ({
    playground,
  }) => {
    for (const altered of [
      `${link}&appinstall=0`,
      `${link})`,
      `${link}，请看`,
      percentEncoded(link),
      percentEncoded(percentEncoded(link)),
    ]) {
      await playground.open('#new');
      await openInPlace(playground.page, altered);
      await expect(playground.policyTab('prod-yaml-editor'), altered).toBeVisible();
      await expect(playground.linkAlert).toBeHidden();
      expect(await playground.scenario()).toEqual(published[0]?.scenario);
    }
  });

  test('of every published form opens as its scenario', async ({ playground }) => {
    expect(published.length).toBeGreaterThan(0);
    await playground.open();
    for (const { fragment, scenario } of published) {
      await openInPlace(playground.page, fragment);
      await expect.poll(() => playground.scenario(), fragment).toEqual(scenario);
      await expect(playground.linkAlert).toBeHidden();
    }
  });

  test('to a blank page opens one', async ({ playground }) => {
    await playground.open('#new');
    await expect(playground.policyTabs).toHaveCount(1);
    await expect(playground.policyTab('policy')).toBeVisible();
    await expect(playground.linkAlert).toBeHidden();
  });
});

test.describe('A link that cannot be opened', () => {
  test('because of one changed character opens nothing, is reported, and keeps the draft @main', async ({
    playground,
  }) => {
    await playground.open();
    const mine = await draftNamed(playground, 'mine');
    await playground.open(`#${withOtherCharacter(blank, 60)}`);
    await expect(playground.linkAlert).toHaveAttribute('data-link-error', 'damaged');
    await expect(playground.linkAlert).toContainText('nothing was opened');
    expect(await playground.scenario()).toEqual(mine);

    await playground.page.getByRole('button', { name: 'Close this message' }).click();
    await expect(playground.linkAlert).toBeHidden();
  });

  test('shows no policy without a draft, and keeps its address', async ({ playground }) => {
    const damaged = withOtherCharacter(blank, 60);
    await playground.open(`#${damaged}`);
    await expect(playground.linkAlert).toBeVisible();
    await expect(playground.policyTabs).toHaveCount(0);
    expect(playground.page.url()).toContain(damaged);
  });

  test('is damaged if any character was changed or the end is missing', async ({ playground }) => {
    await playground.open();
    const start = await playground.scenario();
    const first = 'p=1.l.'.length;
    const places = Array.from(
      { length: 12 },
      (_, step) => first + Math.floor((step * (link.length - 10 - first)) / 11),
    );
    const damaged = [
      ...places.map((index) => withOtherCharacter(link, index)),
      ...places.slice(1).map((index) => link.slice(0, index)),
    ];
    expect(damaged).toHaveLength(23);
    expect(await outcomesOf(playground.page, damaged)).toEqual(damaged.map(() => 'damaged'));
    expect(await playground.scenario()).toEqual(start);
  });

  test('says whether it is newer than the page, unknown, or too large @main', async ({ playground }) => {
    await playground.open();
    const start = await playground.scenario();
    const outcomes = await outcomesOf(playground.page, [
      link.replace('p=1.', 'p=2.'),
      link.replace('.l.', '.z.'),
      'example=9',
      `p=1.l.00000000.${lzBomb(8_000)}A`,
    ]);
    expect(outcomes).toEqual(['newer', 'unknown', 'unknown', 'too-large']);
    expect(await playground.scenario()).toEqual(start);
  });
});
