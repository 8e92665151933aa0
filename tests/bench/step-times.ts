// What each step from a policy's text to the decisions costs, in milliseconds.

import type { Account } from '../../src/engine/account/account.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { medianTimes } from './timing.ts';
import type { TimingPlan } from './timing.ts';
import { compileText, reachOf, readDecisions, wholeMatrix } from './whole-matrix.ts';

export interface StepTimes {
  /** The account laid out as a tree; once per account. */
  readonly treeMs: number;
  /** All texts. */
  readonly parseMs: number;
  /** All parsed policies. */
  readonly compileMs: number;
  /** What each compiled policy covers. */
  readonly reachMs: number;
  readonly combineMs: number;
  /** Each action on each resource, from the combined sets. */
  readonly readMs: number;
  /** All of these, the tree left out. */
  readonly allMs: number;
  /** One policy parsed, compiled and matched anew, and combined with the others. */
  readonly editMs: number;
}

const PLAN: TimingPlan = { warmUpMs: 200, rounds: 7, roundMs: 60 };

export function measureSteps(account: Account, texts: readonly string[]): StepTimes {
  const tree = buildTree(account);
  const parsed = texts.map((text) => parsePolicy(text));
  const compiled = parsed.map(compilePolicy);
  const reaches = compiled.map((policy) => reachOf(policy, tree));
  const matrix = buildMatrix(tree, reaches);
  let edits = 0;

  function edit(): void {
    edits += 1;
    const [first = '', ...others] = texts;
    const text = `${first}${' '.repeat(edits % 50)}`;
    buildMatrix(tree, [reachOf(compileText(text), tree), ...reaches.slice(1, 1 + others.length)]);
  }

  const [treeMs, parseMs, compileMs, reachMs, combineMs, readMs, allMs, editMs] = medianTimes(
    [
      () => buildTree(account),
      () => texts.map((text) => parsePolicy(text)),
      () => parsed.map(compilePolicy),
      () => compiled.map((policy) => reachOf(policy, tree)),
      () => buildMatrix(tree, reaches),
      () => readDecisions(matrix),
      () => readDecisions(wholeMatrix(texts.map(compileText), tree)),
      edit,
    ],
    PLAN,
  );
  return { treeMs, parseMs, compileMs, reachMs, combineMs, readMs, allMs, editMs };
}
