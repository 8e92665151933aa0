import { expect, test } from 'vitest';
import { nameDifference } from '../../../../src/engine/evaluation/explain/name-difference.ts';

test.each([
  ['Public', 'public', { kind: 'case' }],
  ['g', 'G', { kind: 'case' }],
  ['APP-*', 'app-1', { kind: 'case' }],
  ['mse-cn-1\u200b', 'mse-cn-1', { kind: 'invisible', side: 'policy', characters: ['\u200b'] }],
  ['mse-cn-1\n', 'mse-cn-1', { kind: 'invisible', side: 'policy', characters: ['\n'] }],
  ['mse-cn-1 ', 'mse-cn-1', { kind: 'invisible', side: 'policy', characters: [' '] }],
  ['pay', '\u202epay', { kind: 'invisible', side: 'request', characters: ['\u202e'] }],
  ['pay\u2010prod.yaml', 'pay-prod.yaml', { kind: 'look-alike', side: 'policy', characters: ['\u2010'] }],
  ['\uff0a', 'app.yaml', { kind: 'look-alike', side: 'policy', characters: ['\uff0a'] }],
  ['\u0440ay', 'pay', { kind: 'look-alike', side: 'policy', characters: ['\u0440'] }],
  ['e\u0301', '\u00e9', { kind: 'composition' }],
  [
    'DEFAULT_GROUP@@com.acme.Pay',
    'DEFAULT_GROUP',
    { kind: 'double-at', group: 'DEFAULT_GROUP', service: 'com.acme.Pay' },
  ],
] as const)('%j differs from %j only in that', (pattern, text, difference) => {
  expect(nameDifference(pattern, text)).toEqual(difference);
});

test.each([
  ['app', 'app'],
  ['app-*', 'app-1'],
  ['dev', 'prod'],
  ['dev\u200b', 'prod'],
  ['', 'public'],
])('%j and %j differ in nothing, or in more', (pattern, text) => {
  expect(nameDifference(pattern, text)).toBeNull();
});
