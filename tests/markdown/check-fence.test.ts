import { describe, expect, test } from 'vitest';
import { checkFence } from '../../src/markdown/check-fence.ts';
import { readFence } from '../../src/markdown/read-fence.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';

const POLICY = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:List*","Resource":"*"}]}';

describe('A fence', () => {
  test('has the account and the context of a first visit, unless it says otherwise.', () => {
    expect(readFence(`${POLICY}\n`, '')).toEqual({
      name: 'policy',
      view: null,
      account: DEFAULT_ACCOUNT,
      context: DEFAULT_CONTEXT,
      mode: 'hierarchical',
      policy: POLICY,
      expectations: [],
      settings: [],
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

  test('parts its policy from what is expected at the first line of three dashes.', () => {
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
  ])('takes the default for %s, and tells of it.', (_title, info, mistake) => {
    const content = readFence(POLICY, info);
    expect(content.mistakes).toMatchObject([mistake]);
    expect({ ...content, settings: [], mistakes: [] }).toEqual(readFence(POLICY, ''));
  });
});

describe('The check of a fence', () => {
  const check = (text: string, info = '') => checkFence({ text, info, line: 10 });

  test('counts the fence and each expectation.', () => {
    expect(check(POLICY)).toEqual({ problems: [], passed: 1, failed: 0 });
    expect(check(`${POLICY}\n---\nallow mse:ListClusters on *\ndeny mse:Get* in *`)).toMatchObject({
      passed: 3,
      failed: 0,
    });
  });

  test('gives the line of an expectation in the page.', () => {
    const { problems } = check(`${POLICY}\n---\n\ndeny mse:ListClusters on *`);
    expect(problems).toMatchObject([
      {
        line: 14,
        mistake: { kind: 'surprise', first: { action: 'mse:ListClusters', decision: 'allow' }, others: 0 },
      },
    ]);
  });

  test('asks nothing of a policy that RAM would refuse, or of none.', () => {
    const problems = [{ line: 11, mistake: { kind: 'refused', diagnostic: { code: 'json-syntax-error' } } }];
    expect(check('---\ndeny * in *')).toMatchObject({ problems, passed: 0, failed: 1 });
    expect(check('')).toMatchObject({ problems, passed: 0, failed: 1 });
  });

  test('finds a name among several that takes in no action, also where the line would hold.', () => {
    const { problems } = check(`${POLICY}\n---\ndeny mse:Get*, mse:Delte* in *`);
    expect(problems).toMatchObject([{ line: 13, mistake: { kind: 'no-such-action', action: 'mse:Delte*' } }]);
  });
});
