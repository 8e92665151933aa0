// What a scenario decides, as a link remembers it; by the engine alone.

import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../src/engine/evaluation/compile-policy.ts';
import { combine, reachOfPolicy } from '../../src/engine/evaluation/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { recordDecisions } from '../../src/scenario/decision-record.ts';
import type { DecisionRecord } from '../../src/scenario/decision-record.ts';
import { policyText } from '../../src/scenario/scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export function decisionsOf({ policies, account, context }: Scenario): DecisionRecord | null {
  const tree = buildTree(account);
  const attached = policies.filter((policy) => policy.attached);
  const reaches = attached.map((policy) =>
    reachOfPolicy(compilePolicy(parsePolicy(policyText(policy))), tree, context),
  );
  return recordDecisions(combine(tree, reaches));
}
