import { expect, test } from 'vitest';
import { best, wordsOf } from '../../../src/ui/palette/rank.ts';

const entries = [
  { label: 'Share…', keywords: 'share 分享' },
  { label: 'Start page', keywords: 'start-page' },
  { label: 'mse:GetNacosConfig', keywords: 'Read the content of a configuration' },
  { label: 'mse:GetNacosHistoryConfig', keywords: 'Read an earlier version' },
  { label: 'prod.yaml', keywords: 'config instance/mse-1/prod/DEFAULT_GROUP/prod.yaml orders prod' },
  { label: '按资源显示权限矩阵', keywords: 'by-resource' },
];

function found(query: string): readonly string[] {
  return best(entries, wordsOf(query), 3).map(({ entry }) => entry.label);
}

test('The start of a label ranks before the start of a word, and that before the inside of one', () => {
  expect(found('start')).toEqual(['Start page']);
  expect(found('sta')).toEqual(['Start page', 'prod.yaml']);
  expect(found('nacosconfig')[0]).toBe('mse:GetNacosConfig');
  expect(found('get config')).toEqual(['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig']);
});

test('All words must match, in any order, in label or keywords', () => {
  expect(found('prod orders')).toEqual(['prod.yaml']);
  expect(found('orders share')).toEqual([]);
});

test('Letters in order are enough, and every language finds', () => {
  expect(found('stpg')).toEqual(['Start page']);
  expect(found('矩阵')).toEqual(['按资源显示权限矩阵']);
  expect(found('by-res')).toEqual(['按资源显示权限矩阵']);
  expect(found('分享')).toEqual(['Share…']);
});

test('Ten thousand entries are searched between two frames', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    label: `config-${String(index)}.yaml`,
    keywords: `config instance/mse-cn-1/ns/GROUP/config-${String(index)}.yaml`,
  }));
  const words = wordsOf('cfg 99');
  best(many, words, 8);
  const started = performance.now();
  expect(best(many, words, 8)).toHaveLength(8);
  expect(performance.now() - started).toBeLessThan(200);
});
