import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, exportPolicy } from '../../../src/engine/interchange/export-policy.ts';
import type { ExportFormat } from '../../../src/engine/interchange/export-policy.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const OTHER_FORMATS = EXPORT_FORMATS.filter((format) => format !== 'json');

const exported = (text: string, format: ExportFormat, isComplete = true) =>
  exportPolicy({ name: 'p', text, isComplete }, format, 'bash');

const SOUND = JSON.stringify(policy({ Statement: [allow(), deny()] }), null, 2);

describe.each(OTHER_FORMATS)('As %s', (format) => {
  test.each([
    ['text that is not JSON', '{"Version":"1"', 'not-json'],
    ['a rejected policy', '{"Version":"1"}', 'rejected'],
    [
      'a policy with a key twice, of which one would get lost',
      '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:Delete*","\\u0041ction":"mse:Restart*","Resource":"*"}]}',
      'rejected',
    ],
    [
      'a policy with a condition operator twice',
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*","Condition":{"StringLike":{"acs:UserAgent":"ci-*"},"StringLike":{"acs:RequestTag/team":"pay"}}}]}',
      'rejected',
    ],
  ])('%s is not exported', (_title, text, why) => {
    expect(exported(text, format)).toEqual({ kind: 'not-exportable', why });
  });

  test('an incomplete import is not exported', () => {
    expect(exported(SOUND, format, false)).toEqual({ kind: 'not-exportable', why: 'incomplete' });
  });

  test('a sound policy is exported', () => {
    expect(exported(SOUND, format).kind).toBe('written');
  });
});

test.each(['{"Version":"1"', '{"Version":"1","Version":"1"}', SOUND])(
  'Any text is exported as it is written: %j',
  (text) => {
    expect(exported(text, 'json', false)).toEqual({ kind: 'written', text, sentLength: text.length });
  },
);

describe('A lone surrogate', () => {
  const text = JSON.stringify(
    policy({ Statement: [allow({ Resource: 'acs:mse:*:*:a\ud800b\\ud800\udfff' })] }),
  );

  test.each(['terraform', 'terraform-document'] as const)('is not exported as %s', (format) => {
    expect(exported(text, format)).toEqual({ kind: 'not-exportable', why: 'lone-surrogate' });
    const raw = text.replace('\\ud800b', '\ud800b');
    expect(exported(raw, format)).toEqual({ kind: 'not-exportable', why: 'lone-surrogate' });
    const literal = JSON.stringify(policy({ Statement: [allow({ Resource: 'acs:mse:*:*:a\\ud800 😀' })] }));
    expect(exported(literal, format).kind).toBe('written');
  });

  test('is escaped in a heredoc', () => {
    for (const each of [text, text.replace('\\ud800b', '\ud800b')]) {
      const result = exported(each, 'terraform-heredoc');
      expect(result.kind === 'written' && result.text).toContain('a\\ud800b');
    }
  });
});

test('The data source of Terraform does not support NotAction', () => {
  const text = JSON.stringify(policy({ Statement: [allow(), allow({ NotAction: 'mse:*' })] }));
  expect(exported(text, 'terraform-document')).toEqual({
    kind: 'not-exportable',
    why: 'not-action',
    statement: 2,
  });
});

test('The length that RAM receives counts what jsonencode escapes', () => {
  const text = JSON.stringify(
    policy({ Statement: [allow({ Resource: 'acs:mse:*:*:instance/a&b<c>' })] }),
    null,
    2,
  );
  const minified = JSON.stringify(JSON.parse(text)).length;
  const lengthOf = (format: ExportFormat) => {
    const result = exported(text, format);
    return result.kind === 'written' ? result.sentLength : null;
  };
  expect(lengthOf('create')).toBe(minified);
  expect(lengthOf('terraform')).toBe(minified + 15);
});
