import { describe, expect, test } from 'vitest';
import { findErrorFixes } from '../../src/engine/lint/error-fixes/error-fixes.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { fixLabelOf, messageOf } from '../../src/i18n/diagnostic-message.ts';
import { diagnosticsEn } from '../../src/i18n/diagnostics/en.ts';
import type { PolicyErrorMessages } from '../../src/i18n/diagnostics/messages.ts';
import { diagnosticsZhCN } from '../../src/i18n/diagnostics/zh-CN.ts';
import { plainText } from '../../src/i18n/marks.ts';

function messagesOf(text: string, words: PolicyErrorMessages): readonly string[] {
  return parsePolicy(text).diagnostics.map((diagnostic) => plainText(messageOf(words, diagnostic)));
}

function labelsOf(text: string, words: PolicyErrorMessages): readonly string[] {
  const fixes = findErrorFixes(text, parsePolicy(text).diagnostics).flat();
  return fixes.map((fix) => plainText(fixLabelOf(words, fix)));
}

describe('The message about text that is not JSON names what was found', () => {
  test.each<[text: string, english: string, chinese: string]>([
    ['{"Version"：1}', 'full-width colon U+FF1A, from a Chinese input method', '全角冒号 U+FF1A'],
    ['{"a":1，"b":2}', 'full-width comma U+FF0C', '全角逗号 U+FF0C'],
    ['｛"a":1}', 'full-width left brace U+FF5B', '全角左花括号 U+FF5B'],
    ['["a"、"b"]', 'ideographic comma U+3001', '顿号 U+3001'],
    ['{“a”:1}', 'curly left quotation mark U+201C', '左弯引号 U+201C'],
    ['{"a":\u00a01}', 'invisible no-break space U+00A0', '不可见的不间断空格 U+00A0'],
    ['{"a":\u30001}', 'invisible ideographic space U+3000', '不可见的全角空格 U+3000'],
    ['{"a":\u20281}', 'invisible line separator U+2028', '不可见的行分隔符 U+2028'],
    ['{"a":\u200b1}', 'invisible zero-width space U+200B', '不可见的零宽空格 U+200B'],
    ['\ufeff{}', 'invisible byte order mark U+FEFF', '字节顺序标记（BOM） U+FEFF'],
    ['```\n{}\n```', 'code fence', '代码块标记'],
    ['{} // note', 'JSON has no comments. Remove "// note"', '请删除 "// note"'],
    ['{"a":1,}', 'remove the comma before "}"', '请删除 "}" 之前的逗号'],
    ['{"a" 1}', 'a colon is missing before "1"', '"1" 之前缺少冒号'],
    ['["a" "b"]', 'a comma is missing before ""b""', '之前缺少逗号'],
    ['["mse:Get\\*"]', 'RAM patterns have no escape', 'RAM 的通配符没有转义写法'],
    ['["a\nb"]', 'cannot contain a line break', '字符串中不能有换行'],
    ['["a\tb"]', 'control character U+0009', '控制字符 U+0009'],
    ['[Allow]', '"Allow" is not in quotation marks', '"Allow" 没有加引号'],
    ["['a']", 'cannot quote a string', '不能用作字符串的引号'],
    ['{"a":', 'ends too early', '文本提前结束'],
    ['', 'ends too early', '文本提前结束'],
  ])('%j', (text, english, chinese) => {
    expect(messagesOf(text, diagnosticsEn)).toEqual([expect.stringContaining(english)]);
    expect(messagesOf(text, diagnosticsZhCN)).toEqual([expect.stringContaining(chinese)]);
  });
});

const policy = (action: string, condition: object = {}) =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*', Condition: condition }],
  });

describe('The message about a value names the character that does not belong', () => {
  test.each<[text: string, english: string, chinese: string]>([
    [policy('mse:Get\\*'), 'RAM patterns have no escape', '没有转义写法'],
    [policy('mse:Get＊'), 'full-width asterisk U+FF0A', '全角星号 U+FF0A'],
    [policy('mse:Get\u200b'), 'invisible zero-width space U+200B', '不可见的零宽空格 U+200B'],
    [policy(' mse:*'), 'begins or ends with a space', '首尾有空格'],
    [
      policy('*', { IpAddress: { 'acs:SourceIp': '10.0.0.0/8, 172.16.0.0/12' } }),
      'Write a list',
      '请填写数组',
    ],
    [policy('*', { IpAddress: { 'acs:SourceIp': '10.0.0.1-10.0.0.9' } }), 'Write a list', '请填写数组'],
  ])('%s', (text, english, chinese) => {
    expect(messagesOf(text, diagnosticsEn)).toEqual([expect.stringContaining(english)]);
    expect(messagesOf(text, diagnosticsZhCN)).toEqual([expect.stringContaining(chinese)]);
  });
});

test('Each reading of an error has a separate label in both languages', () => {
  const dates = policy('*', { DateLessThan: { 'acs:CurrentTime': '2026-11-23' } });
  expect(labelsOf(dates, diagnosticsEn)).toEqual([
    'Change to "2026-11-23T00:00:00+08:00" (China, UTC+8)',
    'Change to "2026-11-23T00:00:00Z" (UTC)',
  ]);
  expect(labelsOf(dates, diagnosticsZhCN)).toEqual([
    '改为 "2026-11-23T00:00:00+08:00"（北京时间）',
    '改为 "2026-11-23T00:00:00Z"（UTC）',
  ]);
  const keys = policy('*').replace('{}', '{"StringLike":{"a:b":"x","a:b":"y"}}');
  expect(labelsOf(keys, diagnosticsEn)).toEqual([
    'Put the values of "a:b" in one list (one of them must match)',
    'Keep only the first "a:b"',
    'Keep only the last "a:b"',
  ]);
});

test('A repair lists the kinds of errors that it fixes', () => {
  expect(labelsOf('{“a”：1}', diagnosticsEn)).toEqual(['Use plain punctuation']);
  expect(labelsOf('```\n{“a”：1,} // note\n```', diagnosticsEn)).toEqual([
    'Repair the JSON: code fence, punctuation, comments, extra commas',
  ]);
  expect(labelsOf('```\n{“a”：1,} // note\n```', diagnosticsZhCN)).toEqual([
    '修复 JSON：代码块标记、标点、注释、多余的逗号',
  ]);
});
