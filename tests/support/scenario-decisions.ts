// What a scenario decides, without what anything is called: two scenarios that differ in names alone come out equal.

import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/compile-policy.ts';
import { combine, reachOfPolicy } from '../../src/engine/evaluation/permission-matrix.ts';
import type { DecisionSets } from '../../src/engine/evaluation/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import type { Baseline, Scenario } from '../../src/scenario/scenario.ts';
import { policyText } from '../../src/scenario/scenario.ts';

/** The scenario's own policies with their context, then those of the baseline where there is one. */
export function baselinesOf({ policies, context, baseline }: Scenario): readonly Baseline[] {
  return [{ policies, context }, ...(baseline === null ? [] : [baseline])];
}

/** For each policy alone, then for all together: in either mode, the actions allowed and denied on each node by its place. */
export function decisionsOf(scenario: Scenario, others: boolean): readonly unknown[] {
  const tree = buildTree(scenario.account, others);
  return baselinesOf(scenario).map(({ policies, context }) => {
    const reaches = policies.map((policy) =>
      reachOfPolicy(compilePolicy(parsePolicy(policyText(policy))), tree, context),
    );
    return [...reaches.map((reach) => [reach]), reaches].map((some) => {
      const { hierarchical, literal } = combine(tree, some);
      return [plain(hierarchical), plain(literal)];
    });
  });
}

function plain({ allow, deny, assumed }: DecisionSets): readonly (readonly number[])[] {
  return [[...allow], [...deny], [...assumed]];
}
