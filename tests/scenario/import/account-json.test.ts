import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../../src/engine/account/account.ts';
import { exportAccount, importAccount } from '../../../src/scenario/import/account-json.ts';
import { account, ACCOUNT_ID, group, instance, namespace, REGION } from '../../support/account-builders.ts';

const NAMED = { id: ACCOUNT_ID, region: REGION };

/** Each problem as a line: path, kind, and the text of its span. */
function findingLines(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const result = importAccount(text);
  if (result.kind !== 'invalid') return [result.kind];
  return result.problems.map(
    ({ path, span, problem }) => `${path}: ${problem.kind} at ${text.slice(span.start, span.end)}`,
  );
}

describe('An exported account', () => {
  test('is formatted JSON', () => {
    const value = account({ instances: [instance({ namespaces: [namespace({ groups: [group()] })] })] });
    expect(exportAccount(value)).toMatch(
      /^\{\n {2}"id": "1234567890123456",\n {2}"region": "cn-hangzhou",\n/,
    );
    expect(JSON.parse(exportAccount(value))).toEqual(value);
  });

  test('is restored unchanged', () => {
    expect(importAccount(exportAccount(DEFAULT_ACCOUNT))).toEqual({
      kind: 'account',
      account: DEFAULT_ACCOUNT,
    });
  });

  test('contains only the members of an account', () => {
    const value = { ...account(), secret: 'x' };
    expect(exportAccount(value)).not.toContain('secret');
  });
});

describe('An absent member', () => {
  test('gets its default: lists, display names, the region of an instance', () => {
    const text = JSON.stringify({
      ...NAMED,
      instances: [{ id: 'a' }, { id: 'b', namespaces: [{ id: 'dev', groups: [{ name: 'G' }] }] }],
    });
    expect(importAccount(text)).toEqual({
      kind: 'account',
      account: account({
        instances: [
          instance({ id: 'a' }),
          instance({ id: 'b', namespaces: [namespace({ id: 'dev', groups: [group({ name: 'G' })] })] }),
        ],
      }),
    });
    expect(importAccount(JSON.stringify(NAMED))).toEqual({ kind: 'account', account: account() });
  });

  test('that is required is reported, with the span of its parent', () => {
    expect(findingLines({ instances: [{ namespaces: [{ groups: [{}] }] }] })).toEqual([
      'id: missing at {"instances":[{"namespaces":[{"groups":[{}]}]}]}',
      'region: missing at {"instances":[{"namespaces":[{"groups":[{}]}]}]}',
      'instances[0].id: missing at {"namespaces":[{"groups":[{}]}]}',
      'instances[0].namespaces[0].id: missing at {"groups":[{}]}',
      'instances[0].namespaces[0].groups[0].name: missing at {}',
    ]);
  });
});

describe('An error', () => {
  test.each(['', '{', 'id: 1', '{"id": "1",}'])('is reported for text that is not JSON: %j', (text) => {
    expect(importAccount(text)).toMatchObject({ kind: 'not-json' });
  });

  test.each(['[]', '"text"', '1', 'true', 'null'])(
    'is reported for a root that is not an object: %s',
    (text) => {
      expect(findingLines(text)).toEqual([`: wrong-type at ${text}`]);
    },
  );

  test('is reported with all others, in text order, with its span', () => {
    const value = {
      id: '12',
      region: 7,
      instances: [{ id: 'a', region: '*', namespaces: {} }, null],
    };
    expect(findingLines(value)).toEqual([
      'id: not-an-account-id at "12"',
      'region: wrong-type at 7',
      'instances[0].region: not-a-region at "*"',
      'instances[0].namespaces: wrong-type at {}',
      'instances[1]: wrong-type at null',
    ]);
  });

  test('is a name that cannot be in an ARN; Nacos’s naming rules do not matter', () => {
    const groups = [{ name: 'a/b', configs: ['fine.yaml', 'a b'], services: ['a/*?:b', '@a', 1] }];
    const at = 'instances[0].namespaces[0]';
    expect(findingLines({ ...NAMED, instances: [{ id: 'a', namespaces: [{ id: 'n:s', groups }] }] })).toEqual(
      [`${at}.groups[0].name: forbidden-character at "a/b"`, `${at}.groups[0].services[2]: wrong-type at 1`],
    );
  });

  test('is an unknown or repeated member', () => {
    expect(
      findingLines(`{"id": "${ACCOUNT_ID}", "region": "${REGION}", "Id": "x", "a b": 1, "id": "x"}`),
    ).toEqual([
      'Id: unknown-member at "Id"',
      '["a b"]: unknown-member at "a b"',
      'id: repeated-member at "id"',
    ]);
    expect(findingLines({ ...NAMED, ['__proto__']: {}, constructor: 1 })).toContain(
      'constructor: unknown-member at "constructor"',
    );
  });

  test('is an id that a sibling of the same type has; it refers to the first one', () => {
    const text = JSON.stringify({
      ...NAMED,
      instances: [
        { id: 'a', namespaces: [{ id: '' }, { id: 'dev' }, { id: 'public' }] },
        {
          id: 'b',
          namespaces: [{ id: 'x', groups: [{ name: 'G', configs: ['y', 'z', 'y'], services: ['y'] }] }],
        },
        { name: 'shop', id: 'a' },
      ],
    });
    expect(findingLines(text)).toEqual([
      'instances[0].namespaces[2].id: duplicate at "public"',
      'instances[1].namespaces[0].groups[0].configs[2]: duplicate at "y"',
      'instances[2].id: duplicate at "a"',
    ]);
    const result = importAccount(text);
    expect(result.kind === 'invalid' && result.problems.map(({ problem }) => problem)).toEqual([
      { kind: 'duplicate', first: 'instances[0].namespaces[0].id' },
      { kind: 'duplicate', first: 'instances[1].namespaces[0].groups[0].configs[0]' },
      { kind: 'duplicate', first: 'instances[0].id' },
    ]);
  });

  test('in an id is reported once, not also as a duplicate', () => {
    expect(findingLines({ ...NAMED, instances: [{ id: 'a/b' }, { id: 'a/b' }, {}, {}] })).toEqual([
      'instances[0].id: forbidden-character at "a/b"',
      'instances[1].id: forbidden-character at "a/b"',
      'instances[2].id: missing at {}',
      'instances[3].id: missing at {}',
    ]);
  });
});

test('A byte order mark is ignored, but counts in positions.', () => {
  expect(importAccount(`\ufeff${exportAccount(DEFAULT_ACCOUNT)}`).kind).toBe('account');
  const result = importAccount('\ufeff[]');
  expect(result.kind === 'invalid' && result.problems[0]?.span).toEqual({ start: 1, end: 3 });
});

test('A very deeply nested text is rejected.', () => {
  expect(findingLines(`{"instances": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`).length).toBeGreaterThan(0);
});
