// Lists the resources on which a policy's statements allow or deny an action.

import type { ResourceNode } from '../engine/account/resource-tree.ts';
import { buildTree } from '../engine/account/resource-tree.ts';
import { actionsIn } from '../engine/catalog/catalog.ts';
import { decisionsOn } from '../engine/evaluation/decide/cell.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import type { FenceContent } from './read-fence.ts';

export interface DecidedResource {
  readonly node: ResourceNode;
  /** Action names without their prefix. */
  readonly allowed: readonly string[];
  /** Explicitly denied actions. */
  readonly denied: readonly string[];
}

/** In the order of the tree. */
export function decidedResources(
  parsed: ParsedPolicy,
  { account, context, mode }: Pick<FenceContent, 'account' | 'context' | 'mode'>,
): readonly DecidedResource[] {
  const tree = buildTree(account);
  const matrix = buildMatrix(tree, [computeGrants(compilePolicy(parsed), tree, context)]);
  return tree.nodes.flatMap((node): readonly DecidedResource[] => {
    const { allow, deny } = decisionsOn(matrix, mode, node);
    return (allow | deny) === 0 ? [] : [{ node, allowed: namesIn(allow), denied: namesIn(deny) }];
  });
}

function namesIn(set: number): readonly string[] {
  return actionsIn(set).map(({ name }) => name);
}
