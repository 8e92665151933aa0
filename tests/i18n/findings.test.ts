import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/engine/lint/rules.ts';
import type { FindingCode, FindingParams } from '../../src/engine/lint/rules.ts';
import { findingsEn } from '../../src/i18n/findings/en.ts';
import type { Fix } from '../../src/engine/lint/fix.ts';
import type { FindingMessages } from '../../src/i18n/findings/messages.ts';
import { findingsZhCN } from '../../src/i18n/findings/zh-CN.ts';
import { plainText } from '../../src/i18n/marks.ts';
import { findingsIn } from '../support/linting.ts';

interface One<Code extends FindingCode> {
  readonly code: Code;
  readonly params: FindingParams[Code];
  readonly fixes: readonly Fix[];
}

/** All messages of a finding in one language. */
function saidOf<Code extends FindingCode>({ code, params, fixes }: One<Code>, words: FindingMessages) {
  const { title, why, message, fix } = words[code];
  return {
    title,
    why,
    message: plainText(message(params)),
    labels: fixes.map(({ choice }) => (fix === null ? '' : plainText(fix(params, choice ?? '')))),
  };
}

describe.each([
  ['English', findingsEn],
  ['Chinese', findingsZhCN],
] as const)('In %s', (language, words) => {
  test.each(RULES.map((rule) => [rule.code, rule] as const))('%s has messages', (code, { examples }) => {
    for (const finding of findingsIn(examples.bad, code, examples.given)) {
      const said = saidOf(finding, words);
      for (const text of [said.title, said.why, said.message, ...said.labels]) {
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
      expect(/[一-鿿]/.test(said.title + said.why + said.message)).toBe(language === 'Chinese');
      expect(said.message).toMatch(/[.?。？]$/);
    }
  });
});
