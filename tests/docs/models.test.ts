// The model points on the page, in docs/semantics.md and in docs/glossary.md are the same.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { MODEL_POINTS, POINT_SOURCES } from '../../src/engine/catalog/model-points.ts';
import { modelsEn } from '../../src/i18n/models/en.ts';
import { modelsZhCN } from '../../src/i18n/models/zh-CN.ts';
import { committedGlossary, glossaryPage } from '../../tools/docs/glossary-page.ts';

const POINTS = Object.values(MODEL_POINTS).flat();
const SEMANTICS = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');

function found(pattern: RegExp): readonly string[] {
  return [...SEMANTICS.matchAll(pattern)].map(([, point = '']) => point).sort();
}

test('Every point of the page has one anchor in the semantics, and the other way round', () => {
  expect(found(/<a id="models-([\w-]+)"><\/a>/g)).toEqual(POINTS.toSorted());
});

test('The semantics list every point once, by kind', () => {
  const rows = { documented: 'documented', assumed: 'assumed', unknowable: 'cannot be known from outside' };
  for (const kind of ['documented', 'assumed', 'unknowable'] as const) {
    const [, row = ''] = new RegExp(`^\\| ${rows[kind]} \\| (.*) \\|$`, 'm').exec(SEMANTICS) ?? [];
    expect(row, kind).toBe(MODEL_POINTS[kind].map((point) => `[${point}](#models-${point})`).join(', '));
  }
});

test('Every documented point has a source', () => {
  expect(MODEL_POINTS.documented.filter((point) => POINT_SOURCES[point].length === 0)).toEqual([]);
});

test('Every action with an assumed resource type links to an assumed point', () => {
  const assumed: readonly (string | null)[] = MODEL_POINTS.assumed;
  for (const { name, modelPoint, basis } of CATALOG) {
    expect(assumed.includes(modelPoint) || (basis === 'documented' && modelPoint === null), name).toBe(true);
  }
});

test.each([
  ['English', modelsEn],
  ['Chinese', modelsZhCN],
])('The backquotes and asterisks of the %s texts are paired', (_, { points, meanings }) => {
  for (const text of [...Object.values(points).flatMap(Object.values<string>), ...Object.values(meanings)]) {
    const outside = text.replace(/`[^`]+`/g, '').replace(/\*\*[^*]+\*\*/g, '');
    expect(outside, text).not.toMatch(/[`*]/);
  }
});

test('The glossary is the one that `npm run docs:pages` writes', () => {
  expect(committedGlossary()).toBe(glossaryPage());
});
