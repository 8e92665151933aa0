// Links: what they carry, what they survive, what is refused, and that a visitor's own draft is never lost to one.

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

/** Gives the scenario a name of the visitor's own, and waits until the address, and so the draft, has followed. */
async function draftNamed(playground: PlaygroundPage, title: string): Promise<Scenario> {
  await expect(playground.page).toHaveURL(/#p=1\.l\./);
  const before = playground.page.url();
  await playground.page.getByRole('textbox', { name: 'Scenario name' }).fill(title);
  await expect(playground.page).not.toHaveURL(before);
  return playground.scenario();
}

/** Another text of the same length: the character at a place is replaced by another legal one. */
function withOtherCharacter(text: string, place: number): string {
  const mark = MARKS[(MARKS.indexOf(text[place] ?? '') + 7) % MARKS.length] ?? '';
  return text.slice(0, place) + mark + text.slice(place + 1);
}

function percentEncoded(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

/** Sets the fragment of the open page, as pasting a link into its address bar does, once the address is at rest. */
async function openInPlace(page: Page, fragment: string): Promise<void> {
  await expect(page).not.toHaveURL(/#new$/);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

/** What the alert says of each of some fragments, set in the open page one after another; null where there is none. */
function checkAssertionsStepwise(page: Page, fragments: readonly string[]): Promise<(string | null)[]> {
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
      // The notice is loaded for the first link that cannot be opened.
      for (let waits = 0; find() === null && waits < 50; waits += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const alert = find();
      outcomes.push(alert?.getAttribute('data-link-error') ?? null);
    }
    return outcomes;
  }, fragments);
}

test.describe('Sharing', () => {
  test('copies a link that opens elsewhere with the same policies, account, context, view and cells', async ({
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
    await expect(other.choice('Matching', 'Literal')).toBeChecked();
    await expect(other.policyTab('AliyunMSEReadOnlyAccess')).toHaveAttribute('aria-selected', 'true');
    await elsewhere.close();
  });

  test('shows the link to copy by hand where the browser does not let the page copy', async ({
    playground,
  }) => {
    await playground.page.addInitScript(() => {
      // The blank page before the site, without a secure origin, has no clipboard.
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

  test('happens by the address too, which follows what is done', async ({ playground, context }) => {
    await playground.open('#example=2');
    await playground.choose('Matching', 'Literal');
    await expect(playground.page).toHaveURL(/#p=1\.l\./);
    const before = playground.page.url();
    await playground.cell('ListClusters', '*').click();
    await expect(playground.page).not.toHaveURL(before);

    const other = new PlaygroundPage(await context.newPage());
    await other.page.goto(playground.page.url());
    await expect(other.cell('ListClusters', '*')).toHaveAttribute('aria-selected', 'true');
    expect(await other.scenario()).toEqual(await playground.scenario());
  });
});

test.describe('A draft', () => {
  test('outlives a reload, and is there on a later visit without a link', async ({ playground, context }) => {
    await playground.open();
    const mine = await draftNamed(playground, 'mine');
    await playground.page.reload();
    await expect(playground.page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('mine');
    expect(await playground.scenario()).toEqual(mine);

    const later = new PlaygroundPage(await context.newPage());
    await later.open();
    expect(await later.scenario()).toEqual(mine);
  });

  test('is not overwritten by a link, even by one that is edited: it stays one click away', async ({
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
  test('opens whatever a chat tool appends to it, and percent-encoded once or twice', async ({
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

  test('of every published form opens as the scenario it was made from', async ({ playground }) => {
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
  test('for one changed character opens nothing, says so, and leaves the own draft in place', async ({
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

  test('shows no policy where there is no draft, and keeps its address', async ({ playground }) => {
    const damaged = withOtherCharacter(blank, 60);
    await playground.open(`#${damaged}`);
    await expect(playground.linkAlert).toBeVisible();
    await expect(playground.policyTabs).toHaveCount(0);
    expect(playground.page.url()).toContain(damaged);
  });

  test('is damaged wherever a character was changed or the end is missing', async ({ playground }) => {
    await playground.open();
    const start = await playground.scenario();
    const first = 'p=1.l.'.length;
    const places = Array.from(
      { length: 12 },
      (_, step) => first + Math.floor((step * (link.length - 10 - first)) / 11),
    );
    const damaged = [
      ...places.map((place) => withOtherCharacter(link, place)),
      ...places.slice(1).map((place) => link.slice(0, place)),
    ];
    expect(damaged).toHaveLength(23);
    expect(await checkAssertionsStepwise(playground.page, damaged)).toEqual(damaged.map(() => 'damaged'));
    expect(await playground.scenario()).toEqual(start);
  });

  test('says whether it is newer than the page, unknown, or too large', async ({ playground }) => {
    await playground.open();
    const start = await playground.scenario();
    const outcomes = await checkAssertionsStepwise(playground.page, [
      link.replace('p=1.', 'p=2.'),
      link.replace('.l.', '.z.'),
      'example=9',
      `p=1.l.00000000.${lzBomb(8_000)}A`,
    ]);
    expect(outcomes).toEqual(['newer', 'unknown', 'unknown', 'too-large']);
    expect(await playground.scenario()).toEqual(start);
  });
});
