import { expect, test } from 'vitest';
import { fixAll } from '../../../src/engine/lint/fix-all.ts';
import type { FindingCode } from '../../../src/engine/lint/rules.ts';
import { policyText } from '../../support/grant-cases.ts';
import { inputOf } from '../../support/linting.ts';

const fix = (lines: string, code: FindingCode) => fixAll(policyText(lines), code, (text) => inputOf(text));

test('Each fix is made on what the last has left', () => {
  const { text, made } = fix(
    'Allow Get* on I\nAllow List* on I\nDeny * on NS\nAllow Query* on I',
    'mergeable-statements',
  );
  expect(text).toBe(policyText('Allow Get*,List*,Query* on I\nDeny * on NS'));
  expect(made).toBe(2);
});

test('A fix that ends several findings is made once', () => {
  const { text, made } = fix('Allow ListClusters,ListServiceQuotas on I', 'account-action-on-instance');
  expect(text).toBe(policyText('Allow ListClusters,ListServiceQuotas on A'));
  expect(made).toBe(1);
});

test('Other findings stay, and so does a text without any of the kind, or one that RAM would refuse', () => {
  const lines = 'Allow Get* on I\nAllow GetNacosConfig on NS';
  expect(fix(lines, 'missing-list-clusters').text).toBe(policyText(`${lines}\nAllow ListClusters on A`));
  expect(fix(lines, 'unknown-action')).toEqual({ text: policyText(lines), made: 0 });
  expect(fixAll('{', 'unknown-action', (text) => inputOf(text))).toEqual({ text: '{', made: 0 });
});
