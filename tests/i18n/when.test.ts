import { expect, test } from 'vitest';
import { draftsEn } from '../../src/i18n/drafts/en.ts';
import { draftsZhCN } from '../../src/i18n/drafts/zh-CN.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'now', '现在'],
  [59_999, 'now', '现在'],
  [MINUTE, '1 minute ago', '1分钟前'],
  [119 * MINUTE, '1 hour ago', '1小时前'],
  [23 * HOUR, '23 hours ago', '23小时前'],
  [DAY, 'yesterday', '昨天'],
  [6 * DAY, '6 days ago', '6天前'],
  [20 * DAY, '2 weeks ago', '2周前'],
  [70 * DAY, '2 months ago', '2个月前'],
  [800 * DAY, '2 years ago', '2年前'],
  [-3 * HOUR, 'in 3 hours', '3小时后'],
])('%d milliseconds ago is "%s" or "%s"', (ago, english, chinese) => {
  expect(draftsEn.common.ago(NOW - ago, NOW)).toBe(english);
  expect(draftsZhCN.common.ago(NOW - ago, NOW)).toBe(chinese);
});

test('Any stored time can be formatted', () => {
  for (const time of [0, 999_999_999_999_999]) {
    expect(draftsEn.common.exactly(time)).toMatch(/\d/);
    expect(draftsZhCN.common.exactly(time)).toMatch(/年/);
    expect(draftsEn.common.ago(time, NOW)).toMatch(/year/);
  }
});

test('Short sizes are in characters, long ones in kB', () => {
  expect([1, 999, 1000, 12_345, 1_000_000].map(draftsEn.common.size)).toEqual([
    '1 character',
    '999 characters',
    '1 kB',
    '12.3 kB',
    '1,000 kB',
  ]);
  expect(draftsZhCN.common.size(640)).toBe('640 个字符');
});
