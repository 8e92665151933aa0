import { describe, expect, test } from 'vitest';
import { checkFence } from '../../src/markdown/check-fence.ts';
import { readFence } from '../../src/markdown/read-fence.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';

const POLICY = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:List*","Resource":"*"}]}';

describe('A fence', () => {
  test('has the account and context of a first visit by default.', () => {
    expect(readFence(`${POLICY}\n`, '')).toEqual({
      name: 'policy',
      view: null,
      account: DEFAULT_ACCOUNT,
      context: DEFAULT_CONTEXT,
      mode: 'hierarchical',
      policy: POLICY,
      expectations: [],
      mistakes: [],
    });
    const info = `name='two words' view=both context="acs:SourceIp=198.51.100.7" mode=literal example-account=empty`;
    expect(readFence(POLICY, info)).toMatchObject({
      name: 'two words',
      view: 'both',
      account: { instances: [] },
      context: { ...DEFAULT_CONTEXT, 'acs:SourceIp': '198.51.100.7' },
      mode: 'literal',
      mistakes: [],
    });
  });

  test('separates its policy from its assertions at the first line of three dashes.', () => {
    const { policy, expectations } = readFence('{\r\n\r\n}\r\n --- \r\n# a\r\n\r\nallow x\r\n---', '');
    expect(policy).toBe('{\n\n}');
    expect(expectations).toEqual([
      { line: 6, text: 'allow x' },
      { line: 7, text: '---' },
    ]);
  });

  test.each([
    ['a word without a value', 'view', { kind: 'unknown-setting', word: 'view' }],
    ['a word of another tool', '{1,3}', { kind: 'unknown-setting', word: '{1,3}' }],
    ['an empty value', 'name=""', { kind: 'unknown-setting', word: 'name=""' }],
    [
      'a value without its end',
      `context="acs:MFAPresent=true`,
      { kind: 'unknown-setting', word: 'context="acs:MFAPresent=true' },
    ],
    ['a name of all objects', 'constructor=x', { kind: 'unknown-setting', word: 'constructor=x' }],
    ['an account that there is not', 'example-account=big', { kind: 'setting-value', value: 'big' }],
    ['a context that is none', 'context=x', { kind: 'setting-value', setting: 'context', known: [] }],
  ])('uses the default for %s, and reports it.', (_title, info, mistake) => {
    const content = readFence(POLICY, info);
    expect(content.mistakes).toMatchObject([mistake]);
    expect({ ...content, mistakes: [] }).toEqual(readFence(POLICY, ''));
  });
});

describe('The check of a fence', () => {
  const check = (text: string, info = '') => checkFence({ text, info, line: 10 });

  test('counts the fence and each assertion.', () => {
    expect(check(POLICY)).toEqual({ problems: [], passed: 1, failed: 0 });
    expect(check(`${POLICY}\n---\nallow mse:ListClusters on *\ndeny mse:Get* in *`)).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  test('returns the line of an assertion in the page.', () => {
    const { problems } = check(`${POLICY}\n---\n\ndeny mse:ListClusters on *`);
    expect(problems).toMatchObject([
      {
        line: 14,
        mistake: { kind: 'surprise', first: { action: 'mse:ListClusters', decision: 'allow' }, others: 0 },
      },
    ]);
  });

  test('ignores the assertions of a policy that RAM would reject, or that is missing.', () => {
    const problems = [{ line: 11, mistake: { kind: 'refused', diagnostic: { code: 'json-syntax-error' } } }];
    expect(check('---\ndeny * in *')).toMatchObject({ problems, passed: 0, failed: 1 });
    expect(check('')).toMatchObject({ problems, passed: 0, failed: 1 });
  });

  test('reports a name among several that matches no action, even if the line would pass.', () => {
    const { problems } = check(`${POLICY}\n---\ndeny mse:Get*, mse:Delte* in *`);
    expect(problems).toMatchObject([{ line: 13, mistake: { kind: 'no-such-action', action: 'mse:Delte*' } }]);
  });
});
