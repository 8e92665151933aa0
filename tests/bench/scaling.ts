// The time for the complete matrix by number of resources and of statements.

import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { generatedAccount } from './generated-account.ts';
import { generatedPolicies } from './generated-policies.ts';
import { medianTimes } from './timing.ts';
import type { TimingPlan } from './timing.ts';
import { compileText, readDecisions, wholeMatrix } from './whole-matrix.ts';

export interface ScalingPoint {
  readonly resources: number;
  readonly statements: number;
  /** Building the account's tree. */
  readonly treeMs: number;
  /** From compiled policies to decisions. */
  readonly matrixMs: number;
  /** The same, from policy texts. */
  readonly matrixFromTextMs: number;
}

export interface Scaling {
  readonly byResources: readonly ScalingPoint[];
  readonly byStatements: readonly ScalingPoint[];
}

const PLAN: TimingPlan = { warmUpMs: 150, rounds: 5, roundMs: 60 };
const STATEMENTS_EACH = 10;

export function measureScaling(): Scaling {
  return {
    byResources: [100, 1_000, 10_000, 100_000].map((resources) => measure(resources, 200)),
    byStatements: [10, 100, 1_000].map((statements) => measure(10_000, statements)),
  };
}

/** RAM's limit on a policy's length allows a few dozen statements, so more statements need more policies. */
function measure(resources: number, statements: number): ScalingPoint {
  const account = generatedAccount(resources, 1);
  const tree = buildTree(account);
  const texts = generatedPolicies(tree, statements / STATEMENTS_EACH, STATEMENTS_EACH, 2);
  const policies = texts.map(compileText);
  const [treeMs, matrixMs, matrixFromTextMs] = medianTimes(
    [
      () => buildTree(account),
      () => readDecisions(wholeMatrix(policies, tree)),
      () => readDecisions(wholeMatrix(texts.map(compileText), tree)),
    ],
    PLAN,
  );
  return { resources: tree.nodes.length, statements, treeMs, matrixMs, matrixFromTextMs };
}
