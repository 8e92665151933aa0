import { describe, expect, test } from 'vitest';
import { ancestorsOf, formatArn, segmentsOf, splitArn } from '../../../src/engine/policy/arn.ts';

describe('an ARN', () => {
  test('is cut at its first four colons', () => {
    expect(splitArn('acs:mse:cn-hangzhou:1234:instance/mse-cn-1/ns/g:1/com.example:1.0')).toEqual({
      partition: 'acs',
      service: 'mse',
      region: 'cn-hangzhou',
      account: '1234',
      relativeId: 'instance/mse-cn-1/ns/g:1/com.example:1.0',
    });
  });

  test('may have empty fields', () => {
    expect(splitArn('::::')).toEqual({ partition: '', service: '', region: '', account: '', relativeId: '' });
  });

  test.each(['', '*', 'acs', 'acs:mse', 'acs:mse:*', 'acs:mse:*:instance/mse-cn-1'])(
    '%j has too few fields to be one',
    (text) => {
      expect(splitArn(text)).toBeNull();
    },
  );

  test.each(['acs:mse:*:*:*', 'acs:mse:cn-hangzhou:1234:instance/a/b/c/d:e/f', '::::', 'a:b:c:d:e:'])(
    '%j is put together again as it was',
    (text) => {
      const arn = splitArn(text);
      expect(arn && formatArn(arn)).toBe(text);
    },
  );
});

describe('a relative id', () => {
  test.each([
    ['*', ['*']],
    ['', ['']],
    ['instance/i', ['instance', 'i']],
    ['instance/i/ns/g/name', ['instance', 'i', 'ns', 'g', 'name']],
    ['instance/i/ns/g/a/b/c', ['instance', 'i', 'ns', 'g', 'a/b/c']],
    ['instance/i/ns/g//', ['instance', 'i', 'ns', 'g', '/']],
    ['instance/i/', ['instance', 'i', '']],
  ])('%j has the segments %j', (relativeId, segments) => {
    expect(segmentsOf(relativeId)).toEqual(segments);
  });

  test.each([
    ['instance/i/ns/g/name', ['instance/i/ns/g', 'instance/i/ns', 'instance/i']],
    ['instance/i/ns/g', ['instance/i/ns', 'instance/i']],
    ['instance/i/ns', ['instance/i']],
    ['instance/i', []],
    ['instance', []],
    ['*', []],
    ['', []],
    ['instance/i/ns/g/a/b/c', ['instance/i/ns/g', 'instance/i/ns', 'instance/i']],
    ['instance/i/ns/g//', ['instance/i/ns/g', 'instance/i/ns', 'instance/i']],
    ['cluster/i/ns', []],
    ['Instance/i/ns', []],
  ])('%j has the ancestors %j, nearest first', (relativeId, ancestors) => {
    expect(ancestorsOf(relativeId)).toEqual(ancestors);
  });
});
