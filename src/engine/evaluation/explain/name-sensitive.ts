// A placeholder node shows the decision for all unlisted names. Patterns that match only some names (`app-*`, or a name that
// the account does not list) can change the decision for those names; such cells are flagged.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { PLACEHOLDER_ID, requestedId } from '../../account/resource-tree.ts';
import { withoutClientSegment } from '../../catalog/relative-id.ts';
import type { AccessPath } from '../../catalog/schema.ts';
import { canMatchMse } from '../../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { WorkMeter } from '../../policy/pattern.ts';
import { patternsOverlap } from '../../policy/pattern-overlap.ts';
import type { CompiledPolicy, CompiledResource } from '../decide/compile-policy.ts';
import { addActionsTo, addNodes, createNodeSet } from '../decide/node-set.ts';
import type { NodeSet } from '../decide/node-set.ts';
import { actionsMatchedBy, PATHS } from '../decide/permission-matrix.ts';
import { finish, STEPS_AT_ONCE, STEPS_PER_NODE } from '../decide/steps.ts';
import type { Steps } from '../decide/steps.ts';

/** For each placeholder node, the actions whose decision can differ for some names. */
export function nameSensitive(policies: readonly CompiledPolicy[], tree: ResourceTree): Int32Array {
  const sensitive = new Int32Array(tree.nodes.length);
  if (!hasPlaceholders(tree)) return sensitive;
  for (const policy of policies) {
    for (const statement of policy.statements) {
      const actions = actionsMatchedBy(statement);
      for (const [path, own] of PATHS) {
        if ((actions & own) === 0) continue;
        addActionsTo(sensitive, finish(matchSomeNames(statement.resources, tree, path)), actions & own);
      }
    }
  }
  return sensitive;
}

const placeholdersByTree = new WeakMap<ResourceTree, readonly ResourceNode[]>();

function placeholdersOf(tree: ResourceTree): readonly ResourceNode[] {
  const known = placeholdersByTree.get(tree) ?? tree.nodes.filter(({ isPlaceholder }) => isPlaceholder);
  placeholdersByTree.set(tree, known);
  return known;
}

/** Whether the tree has placeholder nodes. */
export function hasPlaceholders(tree: ResourceTree): boolean {
  return placeholdersOf(tree).length > 0;
}

const knownByTree: Readonly<
  Record<AccessPath, WeakMap<ResourceTree, WeakMap<readonly CompiledResource[], NodeSet>>>
> = { console: new WeakMap(), client: new WeakMap() };

/**
 * The placeholder nodes for which the resources match some names but not all, with their descendants: a pattern that matches
 * some containers affects their content.
 */
export function* matchSomeNames(
  resources: readonly CompiledResource[],
  tree: ResourceTree,
  path: AccessPath,
): Steps<NodeSet> {
  const known = knownByTree[path].get(tree) ?? new WeakMap<readonly CompiledResource[], NodeSet>();
  knownByTree[path].set(tree, known);
  const before = known.get(resources);
  if (before !== undefined) return before;
  const nodes = createNodeSet(tree.nodes.length);
  const meter: WorkMeter = { steps: 0 };
  for (const node of placeholdersOf(tree)) {
    for (const resource of resources) {
      if (!matchesSome(resource, tree, node, path, meter)) continue;
      addNodes(nodes, node.index, node.end);
      break;
    }
    if (meter.steps < STEPS_AT_ONCE) continue;
    yield meter.steps;
    meter.steps = 0;
  }
  yield meter.steps;
  known.set(resources, nodes);
  return nodes;
}

/** Whether the pattern matches some but not all of the names that the placeholder represents, or resources in them. */
function matchesSome(
  { fields }: CompiledResource,
  tree: ResourceTree,
  node: ResourceNode,
  path: AccessPath,
  meter: WorkMeter,
): boolean {
  meter.steps += STEPS_PER_NODE;
  if (fields === null || !canMatchMse(fields)) return false;
  const pattern = fields.relativeId;
  const relativeId = requestedId(node, path);
  if (matchesPattern(pattern, relativeId, meter)) return false;
  const container = relativeId.slice(0, -PLACEHOLDER_ID.length);
  if (!pattern.startsWith(container)) {
    if (!hasWildcard(pattern) || container.includes(PLACEHOLDER_ID)) return false;
    const start = pattern.slice(0, pattern.search(/[*?]/));
    if (!start.startsWith(container) && !container.startsWith(start)) return false;
    meter.steps += pattern.length * container.length;
    return patternsOverlap(pattern, `${container}*`);
  }
  const rest = pattern.slice(container.length);
  const name = node.kind === 'service' ? rest : (rest.split('/')[0] ?? '');
  if (hasWildcard(name)) return true;
  return name !== '' && !tree.byRelativeId.has(withoutPath(container + name, path));
}

function withoutPath(relativeId: string, path: AccessPath): string {
  return path === 'client' ? withoutClientSegment(relativeId) : relativeId;
}
