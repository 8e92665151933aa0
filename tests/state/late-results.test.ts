// What was asked for and comes late does not replace what was asked for since.

import { expect, test } from 'vitest';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import { Linter } from '../../src/state/linter.svelte.ts';
import { AccountEdits } from '../../src/state/account-edits.ts';
import { Playground } from '../../src/state/playground.svelte.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { memoryStorage } from '../support/memory-storage.ts';

test('The language asked for last is shown and kept, whichever file arrives last', async () => {
  const storage = memoryStorage();
  const preferences = await Preferences.load(new URLSearchParams('lang=en'), [], storage);
  const english = preferences.messages;
  // The Chinese file is not loaded yet, the English one is.
  await Promise.all([preferences.switchLanguage('zh-CN'), preferences.switchLanguage('en')]);
  expect(preferences.language).toBe('en');
  expect(preferences.messages).toBe(english);
  const later = await Preferences.load(new URLSearchParams(), ['zh'], storage);
  expect(later.language).toBe('en');
  await preferences.switchLanguage('zh-CN');
  expect(preferences.language).toBe('zh-CN');
});

test('The findings speak the language asked for last', async () => {
  const linter = new Linter(new Playground(starterScenario()), 0);
  await linter.load('en');
  const english = linter.messages;
  await Promise.all([linter.load('zh-CN'), linter.load('en')]);
  expect(linter.messages).toBe(english);
});

test('An edit of the account whose code loads late leaves another scenario alone', async () => {
  const playground = new Playground(starterScenario());
  const [, instance] = playground.tree.nodes;
  if (instance === undefined) throw new Error('no instance');
  const ref = { resource: instance.relativeId, kind: instance.kind };
  const edits = [new AccountEdits(playground).remove(ref), new AccountEdits(playground).duplicate(ref)];
  const preset = new AccountEdits(playground).loadPreset('empty');
  playground.load(exampleScenario('1'));
  const { account } = playground;
  expect((await Promise.all(edits)).map(({ kind }) => kind)).toEqual(['refused', 'refused']);
  await preset;
  expect(playground.account).toBe(account);
});
