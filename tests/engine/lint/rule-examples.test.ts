import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/engine/lint/rules.ts';
import type { FindingCode } from '../../../src/engine/lint/rules.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { contextOf } from '../../support/linting.ts';

/** What the short examples of other rules may have as well. */
const INCIDENTAL: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'allow-not-action',
  'client-read-too',
  'destructive-by-wildcard',
  'missing-list-clusters',
  'missing-list-service-quotas',
  'too-many-policies',
  'unknown-leaf',
  'write-without-read',
]);

describe('The bad example of a rule has its finding, and the good one does not', () => {
  test.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, { find, examples }) => {
    const { bad, good, given } = examples;
    for (const text of [bad, good]) expect(parsePolicy(text).diagnostics).toEqual([]);
    expect(find(contextOf(bad, given))).not.toEqual([]);
    // The examples of this rule are the same policy, attached more or less often.
    expect(find(contextOf(good, code === 'too-many-policies' ? {} : given))).toEqual([]);
    const lint = contextOf(good, given);
    const others = RULES.filter((rule) => !INCIDENTAL.has(rule.code) && rule.find(lint).length > 0);
    expect(others.map((rule) => rule.code)).toEqual([]);
  });
});
