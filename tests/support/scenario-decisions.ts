// The decisions of a scenario: all of them, and the record in a link. Neither contains names, so
// scenarios that differ only in names are equal.

import type { RequestContext } from '../../src/engine/account/request.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import type { ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import type { DecisionSets } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { recordDecisions } from '../../src/scenario/link/decision-record.ts';
import type { DecisionRecord } from '../../src/scenario/link/decision-record.ts';
import type { Baseline, Scenario } from '../../src/scenario/scenario.ts';
import { policyText } from '../../src/scenario/scenario.ts';

/** The scenario's policies with their context, then those of the baseline if there is one. */
export function baselinesOf({ policies, context, baseline }: Scenario): readonly Baseline[] {
  return [{ policies, context }, ...(baseline === null ? [] : [baseline])];
}

/** For each policy alone, then effective: in both modes, the allowed and denied actions on each node. */
export function decisionsOf(scenario: Scenario, others: boolean): readonly unknown[] {
  const tree = buildTree(scenario.account, others);
  return baselinesOf(scenario).map(({ policies, context }) => {
    const reaches = reachesOf(policies, tree, context);
    return [...reaches.map((reach) => [reach]), reaches].map((some) => {
      const { hierarchical, literal } = buildMatrix(tree, some);
      return [plain(hierarchical), plain(literal)];
    });
  });
}

function plain({ allow, deny, assumed }: DecisionSets): readonly (readonly number[])[] {
  return [[...allow], [...deny], [...assumed]];
}

/** The record in a link to the scenario. */
export function recordOf({ policies, account, context }: Scenario): DecisionRecord | null {
  const tree = buildTree(account);
  return recordDecisions(
    buildMatrix(
      tree,
      reachesOf(
        policies.filter(({ attached }) => attached),
        tree,
        context,
      ),
    ),
  );
}

function reachesOf(policies: Scenario['policies'], tree: ResourceTree, context: RequestContext) {
  return policies.map((policy) =>
    computeGrants(compilePolicy(parsePolicy(policyText(policy))), tree, context),
  );
}
