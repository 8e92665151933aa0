import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE_IDS } from '../../src/scenario/scenario.ts';

test('The address of every example is documented', () => {
  const page = readFileSync('docs/interface.md', 'utf8');
  expect(EXAMPLE_IDS.filter((id) => !page.includes(`\`#example=${id}\``))).toEqual([]);
});
