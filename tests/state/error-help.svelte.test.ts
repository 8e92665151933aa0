// The messages of errors are fetched when the open policy first has an error, and the error is never hidden until then.

import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { diagnosticsEn } from '../../src/i18n/diagnostics/en.ts';
import { diagnosticsZhCN } from '../../src/i18n/diagnostics/zh-CN.ts';
import { ErrorHelp } from '../../src/state/error-help.svelte.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { followErrors } from '../../src/state/sync-checks.svelte.ts';
import { findingLines } from '../../src/ui/policy/finding-line.ts';
import { Browser } from './pages.ts';
import { until } from '../support/until.ts';

test('Nothing is fetched for a valid policy; an error fetches the messages and the fixes', async () => {
  const { session } = await new Browser().open('');
  const preferences = await Preferences.load(new URLSearchParams('lang=en'), [], null);
  const stop = $effect.root(() => {
    followErrors(session, preferences);
  });
  flushSync();
  await new Promise((resolve) => setTimeout(resolve));
  expect(session.errorHelp.messages).toBeNull();

  session.playground.setPolicyText(0, '{}');
  flushSync();
  await until(() => {
    expect(session.errorHelp.messages).toBe(diagnosticsEn);
  });
  flushSync();
  const { parsed } = session.playground.buffers[0] ?? {};
  await until(() => {
    expect(parsed && session.errorHelp.fixesIn(parsed).map((fixes) => fixes.length)).toEqual([1, 0]);
  });
  stop();
});

test('Until the messages are there, an error is shown by its code', () => {
  const { text, diagnostics } = parsePolicy('{}');
  const lines = findingLines({ text, diagnostics, words: null, fixes: [] }, null, { text, findings: [] });
  expect(lines.map(({ code, message }) => [code, message])).toEqual([
    ['missing-version', '\uE000missing-version\uE001'],
    ['missing-statement', '\uE000missing-statement\uE001'],
  ]);
});

test('After two quick switches of the language, the last one counts', async () => {
  const help = new ErrorHelp();
  await Promise.all([help.load('en'), help.load('zh-CN')]);
  expect(help.messages).toBe(diagnosticsZhCN);
  await Promise.all([help.load('en'), help.load('zh-CN'), help.load('en')]);
  expect(help.messages).toBe(diagnosticsEn);
});
