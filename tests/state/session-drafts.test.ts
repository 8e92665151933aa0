// Drafts: a page saves to its own draft, which no other page writes to.

import { expect, test } from 'vitest';
import { DRAFTS, listDrafts, saveDraft } from '../../src/scenario/drafts/drafts.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import { blockedStorage, fillableStorage, memoryStorage } from '../support/memory-storage.ts';
import { Browser } from './pages.ts';

/** The titles of the drafts kept, newest first. */
async function keptIn(browser: Browser): Promise<readonly string[]> {
  const reader = new Browser(memoryStorage());
  const drafts = listDrafts(browser.storage);
  return Promise.all(drafts.map(async ({ fragment }) => (await reader.open(`#${fragment}`)).title));
}

test('A reload goes on with the page’s own draft and writes to the same entry', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  const reloaded = await browser.reload(page, `#${page.edit('one')}`);
  expect(reloaded.session.previousDraft).toBe(null);
  reloaded.edit('two');
  expect(await keptIn(browser)).toEqual(['two']);
});

test('A reload goes on with the page’s own draft though another page has changed its own since', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  const fragment = page.edit('one');
  (await browser.open('#new')).edit('elsewhere');
  for (const hash of ['', `#${fragment}`]) {
    const reloaded = await browser.reload(page, hash);
    expect(reloaded.title).toBe('one');
    browser.leave(reloaded);
  }
});

test('A reload shows what was changed in the last moment, which the address does not hold yet', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  const before = page.edit('before');
  page.edit('in the last moment');
  expect((await browser.reload(page, `#${before}`)).title).toBe('in the last moment');
});

test('A reload of an opened link shows the link, not the draft before it', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  page.session.openScenario(exampleScenario('3'));
  page.update();
  const reloaded = await browser.reload(page, `#${page.address ?? ''}`);
  expect(reloaded.session.playground.scenario).toEqual(exampleScenario('3'));
  expect(reloaded.session.previousDraft).not.toBe(null);
});

test('Two pages at once write to entries of their own', async () => {
  const browser = new Browser();
  (await browser.open('')).edit('one');
  (await browser.open('')).edit('two');
  expect(await keptIn(browser)).toEqual(['two', 'one']);
});

test('A duplicated page, which remembers the same draft, writes to a separate entry', async () => {
  for (const hasLocks of [true, false]) {
    const browser = new Browser(memoryStorage(), hasLocks);
    const page = await browser.open('');
    const fragment = page.edit('one');
    for (const arrival of ['navigate', 'reload', 'back_forward'] as const) {
      const duplicate = await browser.open(`#${fragment}`, arrival, page.ownDraftId);
      expect(duplicate.title).toBe('one');
      duplicate.edit(`duplicate by ${arrival}`);
      page.edit(`one beside ${arrival}`);
      page.edit('one');
    }
    expect(await keptIn(browser)).toEqual([
      'one',
      'duplicate by back_forward',
      'duplicate by reload',
      'duplicate by navigate',
    ]);
  }
});

test('Another draft is gone on with in its place, or as a copy where another page is working on it', async () => {
  const browser = new Browser();
  const first = await browser.open('');
  first.edit('one');
  const page = await browser.open('#new');
  page.edit('two');
  const [, one] = listDrafts(browser.storage);
  if (one === undefined) throw new Error('not kept');

  page.session.openDraft(one);
  await Promise.resolve();
  page.edit('a copy of one');
  expect(await keptIn(browser)).toEqual(['a copy of one', 'two', 'one']);

  browser.leave(first);
  page.session.openDraft(one);
  await Promise.resolve();
  expect(page.session.draft.id).toBe(one.id);
  page.edit('one, gone on with');
  expect(await keptIn(browser)).toEqual(['one, gone on with', 'a copy of one', 'two']);
});

test('A page that comes back goes on with its draft, unless another page has it or has changed it', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('one');
  browser.leave(page);
  await page.session.draft.reclaim();
  page.edit('one again');
  expect(await keptIn(browser)).toEqual(['one again']);

  browser.leave(page);
  const second = await browser.open('');
  await page.session.draft.reclaim();
  page.edit('one beside the second');
  second.edit('the second');
  expect(await keptIn(browser)).toEqual(['the second', 'one beside the second']);

  browser.leave(page);
  const third = await browser.open('', 'reload', page.ownDraftId);
  third.edit('the third');
  browser.leave(third);
  await page.session.draft.reclaim();
  page.edit('one beside the third');
  expect(await keptIn(browser)).toEqual(['one beside the third', 'the third', 'the second']);
});

test('A draft that was deleted, or cleared away with all else, is kept again at the next change', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('one');
  browser.storage?.removeItem(DRAFTS + page.session.draft.id);
  page.edit('two');
  expect(page.session.draft.isSaved).toBe(true);
  expect(await keptIn(browser)).toEqual(['two']);
});

test('Without storage everything works, and the page says that nothing is kept', async () => {
  for (const storage of [null, blockedStorage()]) {
    const browser = new Browser(storage);
    const page = await browser.open('');
    expect(page.session.draft.isSaved).toBe(true);
    page.edit('mine');
    expect(page.session.draft.isSaved).toBe(false);
    page.session.openFragment(`#${encodeFragment(exampleScenario('3'))}`);
    page.update();
    page.session.retrySave();
    expect(page.session.playground.scenario).toEqual(exampleScenario('3'));
    expect((await browser.reload(page, `#${page.address ?? ''}`)).title).toBe('');
  }
});

test('When storage is full the page says so, until there is room again', async () => {
  const full = fillableStorage();
  const browser = new Browser(full.storage);
  const page = await browser.open('');
  page.edit('one');
  full.isFull = true;
  page.edit('two');
  expect(page.session.draft.isSaved).toBe(false);
  page.session.retrySave();
  expect(page.session.draft.isSaved).toBe(false);
  expect(await keptIn(browser)).toEqual(['one']);

  full.isFull = false;
  page.session.retrySave();
  expect(page.session.draft.isSaved).toBe(true);
  expect(await keptIn(browser)).toEqual(['two']);
  full.isFull = true;
  page.edit('three');
  full.isFull = false;
  page.edit('four');
  expect(page.session.draft.isSaved).toBe(true);
  expect(await keptIn(browser)).toEqual(['four']);
});

test('An opened link that is not changed is not kept as a draft when there is room again', async () => {
  const full = fillableStorage();
  const page = await new Browser(full.storage).open('');
  full.isFull = true;
  page.edit('lost');
  page.session.openScenario(exampleScenario('3'));
  page.update();
  full.isFull = false;
  page.session.retrySave();
  expect(listDrafts(full.storage)).toEqual([]);
});

test('Entries full of rubbish harm nothing', async () => {
  const storage = memoryStorage();
  storage.setItem(`${DRAFTS}__proto__`, '9 p=1.l.00000000.AAAA');
  storage.setItem(`${DRAFTS}constructor`, `99 ${'x'.repeat(1_000_000)}`);
  storage.setItem(`${DRAFTS}no-text`, '');
  storage.setItem(DRAFTS, `${'9'.repeat(400)} p=x`);
  saveDraft(storage, { id: 'example', savedAt: 999, fragment: 'example=1' });
  const browser = new Browser(storage);
  const page = await browser.open('', 'reload', '__proto__');
  page.edit('mine');
  expect(await keptIn(browser)).toContain('mine');
  const later = await browser.reload(page, '');
  expect(later.title).toBe('mine');
});
