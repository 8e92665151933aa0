import { expect, test } from 'vitest';
import { code } from '../../src/i18n/marks.ts';
import { starterScenario } from '../../src/scenario/presets/start-scenarios.ts';
import Sentence from '../../src/ui/kit/Sentence.svelte';
import { mountComponent } from './support/mount-component.ts';

test('A line can break between the names of a Chinese list, not before its full stop', async () => {
  const text = `添加 ${code('ListClusters')}、${code('QueryClusterDetail')}。`;
  const { element } = await mountComponent(Sentence, starterScenario(), () => ({ text }));
  expect(element.textContent).toBe('添加 ListClusters、QueryClusterDetail。');
  const breaks = [...element.querySelectorAll('wbr')];
  expect(breaks.map(({ nextElementSibling }) => nextElementSibling?.textContent)).toEqual([
    'QueryClusterDetail',
  ]);
});
