// What a scenario decides, worked out once and without runes: a frame that shows the matrix has nothing to follow.

import { buildTree } from '../../engine/account/resource-tree.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import { compilePolicy } from '../../engine/evaluation/compile-policy.ts';
import { reachOfPolicy } from '../../engine/evaluation/permission-matrix.ts';
import { hangingOnConditions } from '../../engine/evaluation/turning-points.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { policyText } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { poolColumns } from '../../state/matrix-column.ts';
import type { MatrixColumn } from '../../state/matrix-column.ts';

export interface LightDecisions {
  readonly tree: ResourceTree;
  readonly column: MatrixColumn;
  /** The value of `data-policy`. */
  readonly policy: string;
  readonly rejected: readonly string[];
  /** How many policies are asked together. */
  readonly asked: number;
  /** For each node, the actions whose decision hangs on a condition. */
  readonly hanging: Int32Array;
}

/** The decisions of the scope that the scenario shows. */
export function decide({ policies, account, context, view }: Scenario): LightDecisions {
  const tree = buildTree(account, view.others);
  const alone = view.scope === 'effective' ? undefined : policies[view.scope];
  const chosen = alone === undefined ? policies.filter(({ attached }) => attached) : [alone];
  const asked = chosen.map((policy) => {
    const compiled = compilePolicy(parsePolicy(policyText(policy)));
    return { name: policy.name, compiled, reach: reachOfPolicy(compiled, tree, context) };
  });
  return {
    tree,
    column: poolColumns(tree, asked),
    policy: alone?.name ?? 'effective',
    rejected: asked.filter(({ compiled }) => compiled.kind === 'rejected').map(({ name }) => name),
    asked: asked.length,
    hanging: hangingOnConditions(
      asked.map(({ compiled }) => compiled),
      tree,
      context,
      view.mode,
    ),
  };
}
