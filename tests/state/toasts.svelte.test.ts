// Reports of actions, and undoing them where nothing else has changed since.

import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { listDrafts } from '../../src/scenario/drafts/drafts.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { emptyScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { AccountEdits } from '../../src/state/account-edits.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { followHistory } from '../../src/state/sync.svelte.ts';
import { Browser } from './pages.ts';

function start() {
  const playground = new Playground(exampleScenario('roles'));
  $effect.root(() => {
    followHistory(playground, () => 0);
  });
  flushSync();
  const [developer] = playground.buffers;
  if (developer === undefined) throw new Error('no policy');
  return { playground, toasts: playground.toasts, developer };
}

test('A removed policy is named, and comes back in its place', () => {
  const { playground, toasts, developer } = start();
  playground.remove(developer);
  flushSync();
  expect(toasts.message).toEqual({ kind: 'policy-removed', name: 'developer' });
  expect(toasts.canUndo).toBe(true);
  toasts.undo();
  expect(toasts.message).toBe(null);
  expect(playground.buffers[0]).toBe(developer);
});

test('What was changed since is not undone with it', () => {
  const { playground, toasts, developer } = start();
  playground.remove(developer);
  flushSync();
  playground.setPolicyText(0, '{}');
  flushSync();
  expect(toasts.canUndo).toBe(false);
  toasts.undo();
  expect(playground.buffers[0]?.text).toBe('{}');
  expect(playground.buffers).not.toContain(developer);
});

test('Removed resources, replaced accounts and changed texts are reported', async () => {
  const { playground, toasts, developer } = start();
  const { account } = playground;
  const edits = new AccountEdits(playground);
  await edits.remove({ resource: 'instance/mse-cn-7qk2v9x01zt', kind: 'instance' });
  flushSync();
  expect(toasts.message).toEqual({ kind: 'resource-removed', name: 'staging' });
  toasts.undo();
  expect(playground.account).toBe(account);
  await edits.loadPreset('empty');
  flushSync();
  expect(toasts.message?.kind).toBe('account-replaced');
  toasts.undo();
  expect(playground.account).toBe(account);
  const { text } = developer;
  playground.replaceText(developer, '{}');
  flushSync();
  expect(toasts.message).toEqual({ kind: 'text-changed', name: 'developer' });
  toasts.undo();
  expect(developer.text).toBe(text);
});

test('Opening an example is undone by going on with the draft before it', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  const { session } = page;
  const { toasts } = session.playground;
  session.replaceScenario(exampleScenario('2'));
  expect(toasts.message).toEqual({ kind: 'opened', example: '2' });
  toasts.undo();
  expect(page.title).toBe('mine');
});

test('Opening is undone where nothing was saved, too', async () => {
  const page = await new Browser().open('#example=3');
  page.session.replaceScenario(emptyScenario());
  expect(page.session.playground.buffers).toEqual([]);
  page.session.playground.toasts.undo();
  expect(page.session.playground.scenario).toEqual(exampleScenario('3'));
});

test('A deleted scenario leaves the list of drafts, and undoing brings it back', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  page.session.deleteDraft();
  expect(listDrafts(browser.storage)).toEqual([]);
  expect(page.title).toBe('');
  page.session.playground.toasts.undo();
  expect(page.title).toBe('mine');
  expect(listDrafts(browser.storage)).toHaveLength(1);
});

test('A copy is saved beside the original', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  page.edit('mine');
  page.session.duplicate('mine (copy)');
  page.update();
  expect(page.title).toBe('mine (copy)');
  expect(listDrafts(browser.storage)).toHaveLength(2);
});

test('A new scenario after a copy is undone by going on with the copy', async () => {
  const page = await new Browser().open('');
  page.edit('mine');
  page.session.duplicate('mine (copy)');
  page.update();
  page.session.replaceScenario(emptyScenario());
  page.update();
  page.session.playground.toasts.undo();
  expect(page.title).toBe('mine (copy)');
});

test('The card of a first visit goes with the first choice, and does not come again', async () => {
  const browser = new Browser();
  const page = await browser.open('');
  expect(page.session.isWelcome).toBe(true);
  page.session.replaceScenario(exampleScenario('2'));
  expect(page.session.isWelcome).toBe(false);
  const again = await browser.open('');
  expect(again.session.isWelcome).toBe(true);
  again.session.welcome.close();
  expect(again.session.isWelcome).toBe(false);
  expect((await browser.open('')).session.isWelcome).toBe(false);
  expect((await new Browser().open('#example=1')).session.isWelcome).toBe(false);
});
