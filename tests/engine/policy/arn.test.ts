import { describe, expect, test } from 'vitest';
import { canMatchMse, formatArn, isMseArn, mseArn, splitArn } from '../../../src/engine/policy/arn.ts';

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

describe('MSE', () => {
  const arnOf = (text: string) => splitArn(text) ?? splitArn('::::')!;

  test('spells its ARNs in one way', () => {
    expect(isMseArn(arnOf('acs:mse:*:*:*'))).toBe(true);
    expect(
      ['acs:ecs:*:*:*', 'aws:mse:*:*:*', 'acs:MSE:*:*:*', 'acs:*:*:*:*'].some((text) =>
        isMseArn(arnOf(text)),
      ),
    ).toBe(false);
  });

  test('is matched by patterns of its service', () => {
    expect(['acs:mse:*:*:*', 'acs:*:*:*:*', 'acs:m?e:*:*:*'].every((text) => canMatchMse(arnOf(text)))).toBe(
      true,
    );
    expect(['acs:ecs:*:*:*', 'aws:mse:*:*:*', '*:mse:*:*:*'].some((text) => canMatchMse(arnOf(text)))).toBe(
      false,
    );
  });

  test('has ARNs with a region and an account', () => {
    expect(mseArn('cn-beijing', '1', 'instance/i')).toBe('acs:mse:cn-beijing:1:instance/i');
  });
});
