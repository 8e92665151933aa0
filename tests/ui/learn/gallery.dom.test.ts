import { expect, test } from 'vitest';
import { GUIDE_TYPES } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { en as pageWords } from '../../../src/i18n/en.ts';
import { exposureZhCN } from '../../../src/i18n/exposure/zh-CN.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import { startDecisions } from '../../../src/ui/static-matrix/light-decisions.ts';
import GalleryDialog from '../../../src/ui/learn/GalleryDialog.svelte';
import { mountComponent } from '../support/mount-component.ts';

async function openGallery(language: 'en' | 'zh-CN') {
  const words = await loadMessages('learn', language);
  const examples = await loadMessages('examples', language);
  await loadMessages('exposure', language);
  const mounted = await mountComponent(
    GalleryDialog,
    starterScenario(),
    () => ({ words, examples: { ...pageWords, ...examples }, onauthor: () => {}, onclose: () => {} }),
    language,
  );
  const find = (selector: string) => mounted.element.querySelector<HTMLElement>(selector);
  find('[data-section="examples"]')?.click();
  await mounted.flush();
  await mounted.flush();
  return { ...mounted, words, find };
}

test('Each example says what it opens, and lessons say minutes and steps', async () => {
  const { find, element, flush } = await openGallery('en');
  expect(find('[data-card="start"] [data-summary]')?.textContent.trim()).toBe(
    'Changes 1 configuration, deletes nothing.',
  );
  expect(find('[data-card="new"] [data-summary]')?.textContent.trim()).toBe('Allows nothing.');
  const sentences = [...element.querySelectorAll('[data-card^="example="] [data-summary]')];
  expect(sentences.length).toBeGreaterThan(5);
  expect(sentences.filter((one) => one.textContent.trim() === '')).toEqual([]);

  find('[data-section="start"]')?.click();
  await flush();
  const card = find('[data-card="lesson=first-statement"]');
  expect(card?.querySelector('[data-summary]')).toBe(null);
  expect(card?.querySelector('.marks')?.textContent).toMatch(/4 min\s*3 steps/);
});

test('The sentences are in the language of the page', async () => {
  const { find } = await openGallery('zh-CN');
  const summary = startDecisions(exampleScenario('1'), GUIDE_TYPES).decide().summary;
  if (summary === null) throw new Error('There are no decisions');
  expect(find('[data-card="example=1"] [data-summary]')?.textContent.trim()).toBe(
    exposureZhCN.sentence(summary.exposure, summary.isAdministrator),
  );
});
