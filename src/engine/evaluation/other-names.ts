// A node that stands for every name not listed is decided by what is said of all names. A pattern that takes in some names and
// not others (`app-*`, or one name that the account lacks) may decide some of them otherwise: that is told, not guessed.

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { OTHER_ID } from '../account/resource-tree.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { patternsMeet } from '../policy/pattern-meeting.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import { actionsCoveredBy } from './permission-matrix.ts';
import type { ActionSet } from './permission-matrix.ts';

/** For each node that stands for other names, the actions that some of those names may be decided otherwise for. */
export function dependingOnNames(policies: readonly CompiledPolicy[], tree: ResourceTree): Int32Array {
  const depending = new Int32Array(tree.nodes.length);
  const others = tree.nodes.filter((node) => node.isOther);
  if (others.length === 0) return depending;
  const statements = policies.flatMap((policy) => (policy.kind === 'rejected' ? [] : policy.statements));
  for (const statement of statements) {
    const actions = actionsCoveredBy(statement);
    for (const node of others) {
      if (actions !== 0 && takesInSome(statement, tree, node)) markFrom(node, actions, depending);
    }
  }
  return depending;
}

/** What holds for some names of a container holds for what they contain. */
function markFrom(node: ResourceNode, actions: ActionSet, depending: Int32Array): void {
  for (let index = node.index; index < node.end; index += 1)
    depending[index] = (depending[index] ?? 0) | actions;
}

/** Whether the statement names some, but not all, of the names that the node stands for, or something in them. */
function takesInSome(statement: CompiledStatement, tree: ResourceTree, node: ResourceNode): boolean {
  return statement.resources.some(({ fields }) => {
    if (fields === null || !matchesPattern(fields.service, 'mse')) return false;
    const pattern = fields.relativeId;
    if (matchesPattern(pattern, node.relativeId)) return false;
    const container = node.relativeId.slice(0, -OTHER_ID.length);
    if (!pattern.startsWith(container)) {
      return hasWildcard(pattern) && !container.includes(OTHER_ID) && patternsMeet(pattern, `${container}*`);
    }
    const rest = pattern.slice(container.length);
    const name = node.kind === 'service' ? rest : (rest.split('/')[0] ?? '');
    if (hasWildcard(name)) return true;
    return name !== '' && !tree.byRelativeId.has(container + name);
  });
}
