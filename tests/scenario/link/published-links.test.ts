import { expect, test } from 'vitest';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { encodeFragment } from '../../../src/scenario/link/permalink.ts';
import { addLinks, publishedLinks } from '../../support/published-links.ts';

test('Links are pinned once, with the scenario that they open as.', () => {
  const scenario = exampleScenario('3');
  const fragment = encodeFragment(scenario);
  const known = publishedLinks();
  const text = `https://example.org/#${fragment}\n\n${fragment}\n${known[0]?.fragment ?? ''}\n`;
  expect(addLinks(known, text)).toEqual({ links: [...known, { fragment, scenario }], rejected: [] });
});

test('A line that opens no scenario is rejected.', () => {
  const fragment = encodeFragment(exampleScenario('3'));
  const lines = ['#example=1', `#${fragment.slice(0, -4)}`, 'not a link'];
  expect(addLinks([], lines.join('\n'))).toEqual({ links: [], rejected: lines });
});
