// The engine's side of the comparison: the complete matrix, in the page's steps.

import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import type { ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
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

/** Copies without cached results, so that each round does all of the work. */
export function reachOf(policy: CompiledPolicy, tree: ResourceTree): PolicyGrants {
  const copy = {
    ...policy,
    statements: policy.statements.map((one) => ({ ...one, resources: [...one.resources] })),
  };
  return computeGrants(copy, { ...tree }, DEFAULT_CONTEXT);
}

export function wholeMatrix(policies: readonly CompiledPolicy[], tree: ResourceTree): PermissionMatrix {
  return buildMatrix(
    tree,
    policies.map((policy) => reachOf(policy, tree)),
  );
}

/** Reads every decision of the matrix, and counts those that allow. */
export function readDecisions(matrix: PermissionMatrix): number {
  let allowed = 0;
  for (const node of matrix.tree.nodes) {
    const set = allowedOn(matrix, 'hierarchical', node);
    for (let index = 0; index < CATALOG.length; index += 1) if ((set & (1 << index)) !== 0) allowed += 1;
  }
  return allowed;
}

export function isAllowed(matrix: PermissionMatrix, { node, action }: Question): boolean {
  return (allowedOn(matrix, 'hierarchical', node) & (1 << action.index)) !== 0;
}
