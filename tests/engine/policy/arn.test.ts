import { describe, expect, test } from 'vitest';
import { formatArn, splitArn } from '../../../src/engine/policy/arn.ts';

describe('an ARN', () => {
  test('is split at its first four colons', () => {
    expect(splitArn('acs:mse:cn-hangzhou:1234:instance/mse-cn-1/ns/g:1/com.example:1.0')).toEqual({
      partition: 'acs',
      service: 'mse',
      region: 'cn-hangzhou',
      account: '1234',
      relativeId: 'instance/mse-cn-1/ns/g:1/com.example:1.0',
    });
  });

  test('can have empty fields', () => {
    expect(splitArn('::::')).toEqual({ partition: '', service: '', region: '', account: '', relativeId: '' });
  });

  test.each(['', '*', 'acs', 'acs:mse', 'acs:mse:*', 'acs:mse:*:instance/mse-cn-1'])(
    '%j has too few fields',
    (text) => {
      expect(splitArn(text)).toBeNull();
    },
  );

  test.each(['acs:mse:*:*:*', 'acs:mse:cn-hangzhou:1234:instance/a/b/c/d:e/f', '::::', 'a:b:c:d:e:'])(
    'splitting and formatting %j returns the same',
    (text) => {
      const arn = splitArn(text);
      expect(arn && formatArn(arn)).toBe(text);
    },
  );
});
