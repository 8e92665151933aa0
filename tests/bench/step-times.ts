// The time of each step from policy text to decisions, in milliseconds.

import type { Account } from '../../src/engine/account/account.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { medianTimes } from './timing.ts';
import type { TimingPlan } from './timing.ts';
import { compileText, reachOf, readDecisions, wholeMatrix } from './whole-matrix.ts';

export interface StepTimes {
  /** Building the account's tree, once per account. */
  readonly treeMs: number;
  /** All texts. */
  readonly parseMs: number;
  /** All parsed policies. */
  readonly compileMs: number;
  /** The grants of each compiled policy. */
  readonly reachMs: number;
  readonly combineMs: number;
  /** Reading each action on each resource. */
  readonly readMs: number;
  /** The sum, without the tree. */
  readonly allMs: number;
  /** After an edit of one policy. */
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
