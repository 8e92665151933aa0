import { expect, test } from 'vitest';
import { readPlainFragment } from '../../../src/scenario/link/fragment.ts';
import { encodeFragment, readFragment } from '../../../src/scenario/link/permalink.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';

test.each([
  '',
  '#',
  '#new',
  'new&x',
  '#lesson=wildcards',
  '#challenge=read-only',
  '#models',
  '#models=pooling',
  '#glossary',
])('%j is read without decoding, and means the same', (hash) => {
  expect(readPlainFragment(hash)).toEqual(readFragment(hash));
});

test.each([
  '#newer',
  '#example=1',
  '#example=9',
  '#lesson=none',
  '#%6eew',
  '#/new',
  '#p=1.l.x.y',
  '#unknown',
])('%j has to be decoded', (hash) => {
  expect(readPlainFragment(hash)).toBeNull();
});

test('A link to a scenario has to be decoded', () => {
  expect(readPlainFragment(`#${encodeFragment(exampleScenario('1'))}`)).toBeNull();
});
