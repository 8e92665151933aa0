// A visit: what is opened, and that a link never costs a visitor their own work.

import { expect, test } from 'vitest';
import { listDrafts, OPENED_LINKS, saveDraft } from '../../src/scenario/drafts/drafts.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { encodeFragment } from '../../src/scenario/link/permalink.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { loadLinkCodec } from '../../src/state/link-codec.ts';
import { Session } from '../../src/state/session.svelte.ts';
import { embeddedEnvironment } from '../../src/state/session-environment.ts';
import { recordOf } from '../support/scenario-decisions.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { Browser } from './pages.ts';

const LINK = linkTo(exampleScenario('3'));

function starterText(): string {
  const [policy] = starterScenario().policies;
  return policy?.kind === 'custom' ? policy.text : '';
}

/** As the page itself would write it. */
function linkTo(scenario: Scenario): string {
  return `#${encodeFragment(scenario, recordOf(scenario))}`;
}

test('A first visit shows the start page and keeps nothing until something changes', async () => {
  const storage = memoryStorage();
  const { session } = await new Browser(storage).open('');
  expect(session.playground.scenario).toEqual(starterScenario());
  expect(storage.length).toBe(0);
});

test('A draft can be opened again after the link code has loaded later than the page', async () => {
  const page = await new Browser(memoryStorage(), true, null).open('');
  const { session } = page;
  session.setCodec(await loadLinkCodec());
  page.edit('mine');
  session.replaceScenario(exampleScenario('2'));
  expect(page.title).toBe('');
  session.playground.toasts.undo();
  expect(page.title).toBe('mine');
});

test('A later visit without a fragment goes on with the latest draft', async () => {
  const browser = new Browser();
  const first = await browser.open('');
  first.edit('mine');
  browser.leave(first);
  const later = await browser.open('');
  expect(later.title).toBe('mine');
  later.edit('still mine');
  expect(listDrafts(browser.storage)).toHaveLength(1);
});

test('A link opens beside the draft, which is one step away', async () => {
  const browser = new Browser();
  (await browser.open('')).edit('mine');
  const page = await browser.open(LINK);
  expect(page.session.playground.scenario).toEqual(exampleScenario('3'));
  page.edit('theirs');
  page.session.returnToDraft();
  expect(page.title).toBe('mine');
  expect(page.session.previousDraft).toBe(null);
});

test('What a link puts aside is what this page was working on, not what another page did later', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  (await browser.open('#new')).edit('done elsewhere');
  page.session.openFragment(LINK);
  page.session.openFragment('#new');
  page.session.returnToDraft();
  expect(page.title).toBe('mine');
});

test('A draft put aside comes back as it was kept last', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('before');
  const { session } = await browser.open(LINK);
  page.edit('after');
  session.returnToDraft();
  expect(session.playground.title).toBe('after');
});

const DAMAGED = '#p=1.l.00000000.AAAA';

test('A damaged link opens nothing on a first visit, not even an example, and its address stays until something changes', async () => {
  for (const hash of [DAMAGED, '#example=9', '#p=9.l.00000000.AAAA']) {
    const page = await new Browser().open(hash);
    expect(page.session.linkError).not.toBe(null);
    expect(page.session.playground.buffers).toEqual([]);
    expect(page.session.draft.isOpen).toBe(false);
    expect(page.address).toBe(null);
    expect(page.edit('changed')).toMatch(/^p=1\.l\./);
  }
  expect(new Session(DAMAGED, embeddedEnvironment(), await loadLinkCodec()).playground.buffers).toEqual([]);
});

test('A damaged link on a later visit shows the visitor’s own draft, and says that it is one', async () => {
  const browser = new Browser();
  (await browser.open('')).edit('mine');
  const page = await browser.open(DAMAGED);
  expect([page.title, page.session.draft.isOpen, page.session.linkError]).toEqual(['mine', true, 'damaged']);
});

test('A damaged link opened in the same page leaves it as it is, with its history and its draft', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  const { session } = page;
  const { playground } = session;
  playground.history.record(playground.snapshot, 0);
  playground.setPolicyText(0, '{}');
  playground.history.record(playground.snapshot, 0);
  // Another page keeps a later draft meanwhile.
  (await browser.open('#new')).edit('elsewhere');
  const { id: draftId } = session.draft;
  session.openFragment(DAMAGED);
  expect([session.linkError, page.title, session.draft.id]).toEqual(['damaged', 'mine', draftId]);
  playground.history.undo();
  expect(playground.buffers[0]?.text).toBe(starterText());
  session.openFragment('#new');
  expect(session.linkError).toBe(null);
});

test('A damaged link leaves an opened link or example as it is too', async () => {
  const page = await new Browser().open('#example=5');
  page.session.openFragment(DAMAGED);
  expect([page.session.playground.example, page.session.draft.isOpen]).toEqual(['5', false]);
});

test('A reload with a damaged address goes on with the page’s own draft', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  (await browser.open('#new')).edit('elsewhere');
  const reloaded = await browser.reload(page, DAMAGED);
  expect([reloaded.title, reloaded.session.linkError]).toEqual(['mine', 'damaged']);
});

test('The bare address opened in the same page keeps the draft that is open, and else goes on with the latest', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  const elsewhere = await browser.open('#new');
  elsewhere.edit('elsewhere');
  page.session.openFragment('');
  expect(page.title).toBe('mine');
  page.session.openFragment(LINK);
  page.session.openFragment('');
  expect(page.title).toBe('elsewhere');
});

test('A lesson that loads late does not replace what was opened meanwhile', async () => {
  const lesson = { kind: 'lesson', id: 'levels', step: 0 } as const;
  const { session } = await new Browser().open('');
  const { playground } = session;
  const openers = [
    () => {
      session.openScenario(exampleScenario('1'));
    },
    () => {
      session.openFragment('#example=1');
    },
    () => {
      playground.load(exampleScenario('1'));
    },
  ];
  for (const open of openers) {
    session.openScenario(starterScenario());
    const loading = session.openExercise(lesson);
    open();
    await loading;
    expect([playground.example, playground.exercise]).toEqual(['1', null]);
  }
  const first = session.openExercise(lesson);
  const second = session.openExercise({ kind: 'challenge', id: 'one-namespace' });
  await Promise.all([first, second]);
  expect(playground.exercise).toEqual({ kind: 'challenge', id: 'one-namespace' });
});

test('A damaged link does not stop a lesson that is loading', async () => {
  const { session } = await new Browser().open('');
  const loading = session.openExercise({ kind: 'lesson', id: 'levels', step: 0 });
  session.openFragment(DAMAGED);
  await loading;
  expect(session.playground.exercise).toMatchObject({ id: 'levels' });
});

test('Fragments open examples and a blank scenario', async () => {
  const browser = new Browser();
  expect((await browser.open('#example=5')).session.playground.example).toBe('5');
  expect((await browser.open('#new')).session.playground.buffers).toHaveLength(1);
  expect((await browser.open('#example=9')).session.linkError).toBe('unknown');
});

test('A reference page opens over the playground and changes nothing', async () => {
  const browser = new Browser();
  const page = await browser.open('#example=5');
  page.session.openFragment('#models=pooling');
  expect(page.session.reading).toEqual({ kind: 'models', point: 'pooling' });
  expect(page.session.playground.example).toBe('5');
  page.edit('mine');
  const later = await browser.open('#glossary');
  expect(later.session.reading).toEqual({ kind: 'glossary' });
  expect(later.title).toBe('mine');
  later.session.openFragment('#new');
  expect(later.session.reading).toBe(null);
});

test('What is changed in the moment before something is read comes into the address all the same', async () => {
  const browser = new Browser();
  const page = await browser.open('#example=5');
  page.session.playground.setTitle('mine');
  page.session.openFragment('#models=pooling');
  page.update();
  expect(page.address).toMatch(/^p=/);
});

test('A frame has no room to read in, and says so', () => {
  const session = new Session('#models', embeddedEnvironment());
  expect(session.reading).toBe(null);
  expect(session.linkError).toBe('unknown');
});

test('An example opened over a draft leaves the draft one step away', async () => {
  const page = await new Browser().open('');
  page.edit('mine');
  page.session.openScenario(exampleScenario('1'));
  page.session.returnToDraft();
  expect(page.title).toBe('mine');
});

test('What was changed in the last moment is kept before anything else is opened', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  const { session } = page;
  const openers = [
    () => {
      session.openFragment('#new');
    },
    () => {
      session.openScenario(exampleScenario('1'));
    },
    () => {
      session.openDraft({ id: 'x', savedAt: 0, fragment: LINK.slice(1) });
    },
  ];
  for (const [place, open] of openers.entries()) {
    session.playground.setTitle(`change ${String(place)}`);
    open();
  }
  const kept = await Promise.all(
    listDrafts(browser.storage).map(async ({ fragment }) => (await browser.open(`#${fragment}`)).title),
  );
  expect(kept).toEqual(['change 2', 'change 1', 'change 0']);
});

test('The latest draft that can be read is gone on with', async () => {
  const browser = new Browser();
  (await browser.open('')).edit('mine');
  saveDraft(browser.storage, { id: 'broken', savedAt: 1e12, fragment: 'p=1.l.00000000.AAAA' });
  saveDraft(browser.storage, { id: 'no draft', savedAt: 1e12 + 1, fragment: 'example=2' });
  expect((await browser.open('')).title).toBe('mine');
  const { session } = await browser.open('#new');
  session.returnToDraft();
  expect(session.playground.title).toBe('mine');
});

test('Links from outside are listed, each once, the newest first', async () => {
  const browser = new Browser();
  const other = linkTo({ ...starterScenario(), title: 'other' });
  const page = await browser.open(`${LINK}&appinstall=0`);
  page.session.openFragment(other);
  page.update();
  page.session.openFragment(LINK);
  page.update();
  const listed = listDrafts(browser.storage, OPENED_LINKS).map(({ fragment }) => `#${fragment}`);
  expect(listed).toEqual([LINK, other]);
});

test('A link is listed as it was opened, even when it is changed at once', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.session.openFragment(LINK);
  page.edit('changed');
  expect(listDrafts(browser.storage, OPENED_LINKS).map(({ fragment }) => `#${fragment}`)).toEqual([LINK]);
});

test('Neither a page’s own address nor an example nor a draft counts as a link from outside', async () => {
  const browser = new Browser();
  const page = await browser.open('#example=2');
  const reloaded = await browser.reload(page, `#${page.address ?? ''}`);
  await browser.open(`#${reloaded.address ?? ''}`, 'back_forward');
  await browser.open('#new');
  await browser.open(`#${page.edit('mine')}`);
  page.session.openScenario(exampleScenario('1'));
  page.update();
  expect(listDrafts(browser.storage, OPENED_LINKS)).toEqual([]);
});
