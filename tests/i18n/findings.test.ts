import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/engine/lint/rules.ts';
import type { FindingCode, FindingParams } from '../../src/engine/lint/rules.ts';
import { findingsEn } from '../../src/i18n/findings/en.ts';
import type { Fix } from '../../src/engine/lint/fix.ts';
import type { FindingMessages } from '../../src/i18n/findings/messages.ts';
import { findingsZhCN } from '../../src/i18n/findings/zh-CN.ts';
import { plainText } from '../../src/i18n/marks.ts';
import { findingsIn } from '../support/linting.ts';

/** Findings that recommend a narrower resource, or name the resource that an action needs. */
const ABOUT_RESOURCE_TYPES = [
  'resource-star',
  'service-admin',
  'read-wider-than-write',
  'grants-both-paths',
  'list-below-instance',
  'action-resource-mismatch',
  'deny-needs-guide-reading',
] as const satisfies readonly FindingCode[];

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

  test.each(ABOUT_RESOURCE_TYPES)(
    '%s says that the guide names the resource, and what else is documented',
    (code) => {
      const rule = RULES.find((one) => one.code === code);
      if (rule === undefined) throw new Error('no such rule');
      for (const finding of findingsIn(rule.examples.bad, code, rule.examples.given)) {
        const { message, why } = saidOf(finding, words);
        expect(message).toMatch(/guide|指南/);
        expect(why).toMatch(/API reference|API 参考/);
      }
    },
  );
});
