// The engine's side of the comparison: the complete matrix, in the page's steps.

import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import type { ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CONSOLE_ACTIONS } from '../../src/engine/catalog/catalog.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import {
  allowedOn,
  buildMatrix,
  computeGrants,
} from '../../src/engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix, PolicyGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import type { Question } from './workloads.ts';

/** Parses and compiles. An invalid policy is an error in the workload. */
export function compileText(text: string): CompiledPolicy {
  const parsed = parsePolicy(text);
  if (parsed.kind !== 'accepted') throw new Error(`A policy of the workload is ${parsed.kind}: ${text}`);
  return compilePolicy(parsed);
}

/** Copies the policy without cached results, so that each round does all of the work. The tree keeps its own, for all policies. */
export function reachOf(policy: CompiledPolicy, tree: ResourceTree): PolicyGrants {
  const copy = {
    ...policy,
    statements: policy.statements.map((one) => ({ ...one, resources: [...one.resources] })),
  };
  return computeGrants(copy, tree, DEFAULT_CONTEXT);
}

export function wholeMatrix(policies: readonly CompiledPolicy[], tree: ResourceTree): PermissionMatrix {
  const fresh = { ...tree };
  return buildMatrix(
    fresh,
    policies.map((policy) => reachOf(policy, fresh)),
  );
}

/** Reads every decision about the console's actions, which the peers compute too, and counts those that allow. */
export function readDecisions(matrix: PermissionMatrix): number {
  let allowed = 0;
  for (const node of matrix.tree.nodes) {
    const set = allowedOn(matrix, 'hierarchical', node);
    for (const { mask } of CONSOLE_ACTIONS) if ((set & mask) !== 0) allowed += 1;
  }
  return allowed;
}

export function isAllowed(matrix: PermissionMatrix, { node, action }: Question): boolean {
  return (allowedOn(matrix, 'hierarchical', node) & action.mask) !== 0;
}
