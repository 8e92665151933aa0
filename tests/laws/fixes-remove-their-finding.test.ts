import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import type { Account } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { compareMatrices } from '../../src/engine/evaluation/decide/compare.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { fixAll } from '../../src/engine/lint/fix-all.ts';
import { RULES } from '../../src/engine/lint/rules.ts';
import type { Finding, FindingCode } from '../../src/engine/lint/rules.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { applyEdits } from '../../src/engine/policy/text-edit.ts';
import type { TextEdit } from '../../src/engine/policy/text-edit.ts';
import { accounts, policiesFor, seeded } from '../support/arbitraries.ts';
import { drawMarks } from '../support/carets.ts';
import { findingsIn, inputOf } from '../support/linting.ts';

/** Rules whose fixes change decisions, because the policy did not say what its author meant. All other fixes keep them. */
const CHANGING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'account-action-on-instance',
  'action-matches-nothing',
  'ambiguous-display-name',
  'arn-service-mismatch',
  'cluster-id-not-instance-id',
  'deny-leaves-twin',
  'differs-only-in-case',
  'empty-segment',
  'invisible-character',
  'list-below-instance',
  'look-alike-character',
  'missing-list-clusters',
  'missing-list-service-quotas',
  'misspelt-key-denies-everybody',
  'misspelt-not-action',
  'unknown-action',
  'unknown-condition-key',
  'unknown-instance',
  'unknown-namespace',
  'unknown-resource-type',
  'unknown-service',
  'wildcard-without-like',
  'write-without-read',
  'wrong-resource-shape',
]);

interface Case {
  readonly text: string;
  readonly account: Account;
}

const cases: fc.Arbitrary<Case> = fc
  .oneof(accounts, fc.constant(DEFAULT_ACCOUNT))
  .chain((account) => fc.tuple(fc.constant(account), policiesFor(buildTree(account)), fc.constantFrom(0, 2)))
  .map(([account, policy, indent]) => ({ account, text: JSON.stringify(policy, null, indent) }));

function checkFixes(situation: Case, finding: Finding): void {
  for (const { edits } of finding.fixes) checkFix(situation, finding, edits);
}

function checkFix({ text, account }: Case, finding: Finding, edits: readonly TextEdit[]): void {
  const said = `${finding.code} ${drawMarks(text, finding.span)}`;
  const fixed = applyEdits(text, edits);
  expect(fixed, said).not.toBe(text);
  expect(parsePolicy(fixed).kind, `${said}\n${fixed}`).toBe('accepted');
  const before = findingsIn(text, finding.code, { account });
  const after = findingsIn(fixed, finding.code, { account });
  expect(after.length, `${said}\n${fixed}`).toBeLessThan(before.length);
  if (!CHANGING.has(finding.code)) expect(decisionsChanged(account, text, fixed), said).toEqual([]);
}

function decisionsChanged(account: Account, ...texts: readonly string[]): readonly unknown[] {
  const tree = buildTree(account);
  const [before, after] = texts.map((text) =>
    buildMatrix(tree, [computeGrants(compilePolicy(parsePolicy(text)), tree, DEFAULT_CONTEXT)]),
  );
  return compareMatrices(before!, after!, 'hierarchical');
}

test('a fix removes its finding, adds no error, and keeps decisions unless it is meant to change them', () => {
  const fixed = new Set<FindingCode>();
  fc.assert(
    fc.property(cases, (situation) => {
      for (const finding of findingsIn(situation.text, undefined, situation)) {
        if (finding.fixes.length === 0) continue;
        checkFixes(situation, finding);
        fixed.add(finding.code);
      }
    }),
    seeded(100),
  );
  expect(fixed).toContain('redundant-statement');
  expect(fixed).toContain('missing-list-clusters');
});

describe('The fixes of the examples', () => {
  test.each(RULES.map(({ code, examples }) => [code, examples] as const))('%s', (code, examples) => {
    const { bad: text, given } = examples;
    for (const finding of findingsIn(text, code, given)) {
      checkFixes({ text, account: given?.account ?? DEFAULT_ACCOUNT }, finding);
    }
  });
});

test('fixing all findings of a rule leaves none with a fix, and the policy stays accepted', () => {
  fc.assert(
    fc.property(cases, ({ text, account }) => {
      for (const code of new Set(findingsIn(text, undefined, { account }).map((finding) => finding.code))) {
        const { text: fixed, made } = fixAll(text, code, (next) => inputOf(next, { account }));
        expect(made === 0, code).toBe(fixed === text);
        const left = findingsIn(fixed, code, { account }).filter(({ fixes }) => fixes.length === 1);
        expect(left, `${code} ${text}\n${fixed}`).toEqual([]);
      }
    }),
    seeded(50),
  );
});
