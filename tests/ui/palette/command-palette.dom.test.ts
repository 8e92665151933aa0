import { expect, test } from 'vitest';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import CommandPalette from '../../../src/ui/palette/CommandPalette.svelte';
import { mountComponent } from '../support/mount-component.ts';
import { until } from '../../support/until.ts';

async function open(language: 'en' | 'zh-CN' = 'en') {
  const words = await loadMessages('commands', language);
  const mounted = await mountComponent(
    CommandPalette,
    starterScenario(),
    () => ({ words, onclose: () => {} }),
    language,
  );
  const { element, flush } = mounted;
  const items = () => [...element.querySelectorAll<HTMLElement>('[data-command-item]')];
  const search = async (query: string) => {
    const field = element.querySelector('input');
    if (field === null) throw new Error('no field');
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await flush();
  };
  const labels = () => items().map((item) => item.querySelector('.label')?.textContent.trim() ?? '');
  return { ...mounted, words, items, search, labels };
}

test('Finds resources, statements, actions and commands, and runs the chosen one', async () => {
  const { session, items, search, labels, flush } = await open();
  await search('prod yaml');
  expect(labels()).toContain('prod.yaml');
  await search('statement 4');
  expect(labels()[0]).toBe('Statement 4 of prod-yaml-editor');
  await search('GetNacosHistory');
  expect(labels()[0]).toBe('mse:GetNacosHistoryConfig');
  await search('literal');
  items()[0]?.click();
  await flush();
  expect(session.playground.mode).toBe('literal');
});

test('Says when nothing is found', async () => {
  const { element, search, items } = await open();
  await search('zzzz9');
  expect(items()).toEqual([]);
  expect(element.textContent).toContain('No results for');
});

test('In Chinese, English names find the commands too', async () => {
  const { search, labels, words } = await open('zh-CN');
  await until(async () => {
    await search('keyboard');
    expect(labels()).toContain(words.commands.shortcuts);
  });
  await search('theme dark');
  expect(labels()[0]).toBe(words.commands['theme-dark']);
});
