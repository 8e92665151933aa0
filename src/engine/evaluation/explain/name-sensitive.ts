// A placeholder node shows the decision for all unlisted names. Patterns that match only some names (`app-*`, or a name that
// the account does not list) can change the decision for those names; such cells are flagged.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { PLACEHOLDER_ID, requestedId } from '../../account/resource-tree.ts';
import { nodesWithId } from '../../account/walk-tree.ts';
import { DEPTHS, withoutClientSegment } from '../../catalog/relative-id.ts';
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

/** The names that a container does not list, and by which requests of an access path name them. */
interface UnlistedNames {
  readonly node: ResourceNode;
  /** The relative id before the name. */
  readonly container: string;
  /** The relative id with a name that only wildcards match. */
  readonly example: string;
}

/** Characters that no name has: unlike the placeholder's id, no letter of a pattern matches them. */
const UNKNOWN_NAME = '\ue000'.repeat(PLACEHOLDER_ID.length);

const unlistedByTree: Readonly<Record<AccessPath, WeakMap<ResourceTree, readonly UnlistedNames[]>>> = {
  console: new WeakMap(),
  client: new WeakMap(),
};

/** The outermost placeholders: what matches some of their names affects everything in them. */
function unlistedNames(tree: ResourceTree, path: AccessPath): readonly UnlistedNames[] {
  const known =
    unlistedByTree[path].get(tree) ??
    tree.nodes
      .filter(({ isPlaceholder, parent }) => isPlaceholder && tree.nodes[parent]?.isPlaceholder !== true)
      .map((node) => {
        const container = requestedId(node, path).slice(0, -PLACEHOLDER_ID.length);
        return { node, container, example: container + UNKNOWN_NAME };
      });
  unlistedByTree[path].set(tree, known);
  return known;
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
  for (const names of unlistedNames(tree, path)) {
    const { index, end } = names.node;
    if (resources.some((resource) => matchesSome(resource, tree, names, path, meter))) {
      addNodes(nodes, index, end);
    }
    if (meter.steps < STEPS_AT_ONCE) continue;
    yield meter.steps;
    meter.steps = 0;
  }
  yield meter.steps;
  known.set(resources, nodes);
  return nodes;
}

/** Whether the pattern matches some but not all of the names, or resources in them. */
function matchesSome(
  { fields }: CompiledResource,
  tree: ResourceTree,
  { node, container, example }: UnlistedNames,
  path: AccessPath,
  meter: WorkMeter,
): boolean {
  meter.steps += STEPS_PER_NODE;
  if (fields === null || !canMatchMse(fields)) return false;
  const pattern = fields.relativeId;
  if (matchesPattern(pattern, example, meter)) return false;
  if (!pattern.startsWith(container) || hasWildcard(container)) {
    if (!hasWildcard(pattern)) return false;
    const start = pattern.slice(0, pattern.search(/[*?]/));
    if (!start.startsWith(container) && !container.startsWith(start)) return false;
    meter.steps += pattern.length * container.length;
    return patternsOverlap(pattern, `${container}*`);
  }
  const name = nameAfter(container, pattern, node);
  if (hasWildcard(name)) return true;
  // A configuration and a service of one name share a relative id.
  const listed = nodesWithId(tree, withoutPath(container + name, path));
  return name !== '' && !listed.some(({ kind }) => kind === node.kind);
}

/** The name that a pattern has after the container. That of a configuration or service can contain slashes. */
function nameAfter(container: string, pattern: string, { depth }: ResourceNode): string {
  const rest = pattern.slice(container.length);
  return depth === DEPTHS.config ? rest : rest.replace(/\/.*/s, '');
}

function withoutPath(relativeId: string, path: AccessPath): string {
  return path === 'client' ? withoutClientSegment(relativeId) : relativeId;
}
