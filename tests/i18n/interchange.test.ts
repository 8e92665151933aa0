import { expect, test } from 'vitest';
import { interchangeEn } from '../../src/i18n/interchange/en.ts';
import { interchangeZhCN } from '../../src/i18n/interchange/zh-CN.ts';

test('A lone surrogate points to the heredoc in both languages', () => {
  for (const { notExportable } of [interchangeEn, interchangeZhCN]) {
    expect(notExportable['lone-surrogate']()).toMatch(/surrogate.*heredoc/);
  }
});

test('The data source, which does not support NotAction, refers to jsonencode in both languages', () => {
  for (const { notExportable } of [interchangeEn, interchangeZhCN]) {
    expect(notExportable['not-action']({ statement: 3 })).toMatch(/3.*NotAction.*jsonencode/);
  }
});
