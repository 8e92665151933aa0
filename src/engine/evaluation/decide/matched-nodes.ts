// The nodes of a tree that resource patterns match literally. Each distinct pattern is matched once per tree, whichever
// policies contain it; the work can be done in bounded parts.

import { requestedId } from '../../account/resource-tree.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import type { AccessPath } from '../../catalog/schema.ts';
import { canMatchMse } from '../../policy/arn.ts';
import type { Arn } from '../../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { WorkMeter } from '../../policy/pattern.ts';
import { createMatcher } from '../../policy/pattern-matcher.ts';
import type { CompiledResource, CompiledStatement } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';
import { addNode, addNodes, addNodeSet, createNodeSet, forEachNode } from './node-set.ts';
import type { NodeSet } from './node-set.ts';
import { finish, STEPS_AT_ONCE, STEPS_PER_NODE } from './steps.ts';
import type { Steps } from './steps.ts';

/** The size of the cache for the matches of single patterns in one tree, in bytes; a full cache is cleared. */
const MAX_PATTERN_BYTES = 16_000_000;

interface KnownNodes {
  /** By the pattern's text. */
  readonly byPattern: Map<string, NodeSet>;
  readonly byStatement: WeakMap<readonly CompiledResource[], NodeSet>;
}

const knownByTree: Readonly<Record<AccessPath, WeakMap<ResourceTree, KnownNodes>>> = {
  console: new WeakMap(),
  client: new WeakMap(),
};

function knownIn(tree: ResourceTree, path: AccessPath): KnownNodes {
  const known = knownByTree[path].get(tree) ?? { byPattern: new Map(), byStatement: new WeakMap() };
  knownByTree[path].set(tree, known);
  return known;
}

/** The nodes that some pattern of the statement matches literally, by the ARNs of the access path; without their descendants. */
export function nodesMatchedBy(
  { resources }: Pick<CompiledStatement, 'resources'>,
  tree: ResourceTree,
  path: AccessPath = 'console',
): NodeSet {
  return finish(matchNodes(resources, tree, path));
}

/** The same in bounded parts; returns a cached result at once. */
export function* matchNodes(
  resources: readonly CompiledResource[],
  tree: ResourceTree,
  path: AccessPath,
): Steps<NodeSet> {
  const { byPattern, byStatement } = knownIn(tree, path);
  const before = byStatement.get(resources);
  if (before !== undefined) return before;
  const all = createNodeSet(tree.nodes.length);
  for (const { source, fields } of resources) {
    if (fields === null) {
      addNodes(all, 0, tree.nodes.length);
    } else if (!addDirectly(fields, tree, path, all)) {
      let nodes = byPattern.get(source.value);
      if (nodes === undefined) {
        nodes = createNodeSet(tree.nodes.length);
        yield* addByWildcard(fields, tree, path, nodes);
        if ((byPattern.size + 1) * nodes.byteLength > MAX_PATTERN_BYTES) byPattern.clear();
        byPattern.set(source.value, nodes);
      }
      if (resources.length === 1) {
        byStatement.set(resources, nodes);
        return nodes;
      }
      addNodeSet(all, nodes);
    }
  }
  byStatement.set(resources, all);
  return all;
}

/** The nodes that the statement covers in a mode: with hierarchical matching, also the descendants of matched containers. */
export function nodesCoveredBy(
  statement: Pick<CompiledStatement, 'resources'>,
  tree: ResourceTree,
  mode: MatchingMode,
  path: AccessPath,
): NodeSet {
  const matched = nodesMatchedBy(statement, tree, path);
  if (mode === 'literal') return matched;
  const covered = matched.slice();
  let coveredTo = 0;
  forEachNode(matched, (index) => {
    const node = tree.nodes[index];
    // The account has no descendants here: `*` is its own relative id.
    if (node === undefined || node.depth === 0 || node.end <= coveredTo) return;
    addNodes(covered, node.index, node.end);
    coveredTo = node.end;
  });
  return covered;
}

/** Adds the matches of a pattern without wildcards or for another account. Returns false if the tree must be walked. */
function addDirectly(pattern: Arn, tree: ResourceTree, path: AccessPath, set: NodeSet): boolean {
  if (!concernsAccount(pattern, tree)) return true;
  if (hasWildcard(pattern.relativeId)) return false;
  for (const index of nodesNamed(pattern.relativeId, tree, path)) {
    const node = tree.nodes[index];
    if (node !== undefined && matchesPattern(pattern.region, node.region)) addNode(set, index);
  }
  return true;
}

/** The relative ids by which Nacos clients name the nodes, in tree order, and their indices. */
interface ClientIds {
  readonly list: readonly string[];
  readonly indices: ReadonlyMap<string, readonly number[]>;
}

const clientIdsByTree = new WeakMap<ResourceTree, ClientIds>();

function clientIdsOf(tree: ResourceTree): ClientIds {
  const known = clientIdsByTree.get(tree);
  if (known !== undefined) return known;
  const list = tree.nodes.map((node) => requestedId(node, 'client'));
  const indices = new Map<string, number[]>();
  for (const [index, id] of list.entries()) {
    const same = indices.get(id);
    if (same === undefined) indices.set(id, [index]);
    else same.push(index);
  }
  const ids = { list, indices };
  clientIdsByTree.set(tree, ids);
  return ids;
}

/** The indices of the nodes that requests name by this relative id. */
function nodesNamed(relativeId: string, tree: ResourceTree, path: AccessPath): readonly number[] {
  const { indices } = path === 'client' ? clientIdsOf(tree) : { indices: tree.byRelativeId };
  return indices.get(relativeId) ?? [];
}

function concernsAccount(pattern: Arn, tree: ResourceTree): boolean {
  return canMatchMse(pattern) && matchesPattern(pattern.account, tree.accountId);
}

/** Walks the tree. Skips subtrees whose ids differ from the literal beginning of the pattern. */
function* addByWildcard(
  { relativeId: pattern, region: regions }: Arn,
  tree: ResourceTree,
  path: AccessPath,
  set: NodeSet,
): Steps<void> {
  const start = pattern.slice(0, pattern.search(/[*?]/));
  const matchesAnyEnd = pattern.length === start.length + 1 && pattern.endsWith('*');
  const matches = createMatcher(pattern);
  const matchesRegion = matcherOfRegion(regions);
  const clientIds = path === 'client' ? clientIdsOf(tree).list : null;
  const meter: WorkMeter = { steps: 0 };
  let index = 0;
  while (index < tree.nodes.length) {
    const node = tree.nodes[index];
    if (node === undefined) return;
    const { end, region } = node;
    const relativeId = clientIds?.[index] ?? node.relativeId;
    meter.steps += STEPS_PER_NODE;
    if (node.kind === 'account') {
      if (matchesRegion(region) && matches(relativeId, meter)) addNode(set, index);
      index += 1;
    } else if (node.kind === 'instance' && !matchesRegion(region)) {
      index = end;
    } else if (matchesAnyEnd && relativeId.startsWith(start)) {
      addNodes(set, index, end);
      index = end;
    } else if (!relativeId.startsWith(start) && !start.startsWith(relativeId)) {
      index = end;
    } else {
      if (matches(relativeId, meter)) addNode(set, index);
      index += 1;
    }
    if (meter.steps >= STEPS_AT_ONCE) {
      yield meter.steps;
      meter.steps = 0;
    }
  }
  yield meter.steps;
}

function matcherOfRegion(pattern: string): (region: string) => boolean {
  const known = new Map<string, boolean>();
  return (region) => {
    const before = known.get(region);
    if (before !== undefined) return before;
    const matches = matchesPattern(pattern, region);
    known.set(region, matches);
    return matches;
  };
}
