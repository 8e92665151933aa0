// The resources of the account that patterns match and cover. Matching is that of `evaluation`.

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { GUIDE_TYPES } from '../evaluation/decide/resource-types.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import { nodesMatchedBy } from '../evaluation/decide/matched-nodes.ts';
import { forEachNode } from '../evaluation/decide/node-set.ts';
import { PATHS } from '../evaluation/decide/permission-matrix.ts';
import type { ActionSet } from '../evaluation/decide/permission-matrix.ts';

export interface KindCount {
  readonly kind: ResourceKind;
  readonly count: number;
}

export interface NamedResources {
  /** Whether the patterns match every resource of the account. */
  readonly isEverything: boolean;
  /** The matched resources that are inside no other matched resource, in the order of the tree. */
  readonly roots: readonly ResourceNode[];
  /** The number of roots of each kind, from the account down. */
  readonly counts: readonly KindCount[];
  /** The number of covered resources inside the roots: matched ones, and all of them with hierarchical matching. */
  readonly descendants: number;
  /** The actions that are authorized on covered resources, or on resources that could be created inside them. */
  readonly applicable: ActionSet;
}

/** The resources that the patterns match. Placeholder nodes are not counted. */
export function resourcesNamedBy(
  resources: readonly CompiledResource[],
  tree: ResourceTree,
  mode: MatchingMode,
): NamedResources {
  const named = nodesNamedBy(resources, tree);
  const counts = new Map<ResourceKind, number>();
  const roots: ResourceNode[] = [];
  let covered = 0;
  let uncovered = 0;
  let applicable = 0;
  let coveredTo = 0;
  for (const node of tree.nodes) {
    const isNamed = named[node.index] !== 0;
    const isInside = node.index < coveredTo;
    if (isNamed && !isInside && node.kind !== 'account') coveredTo = node.end;
    const isCovered = isNamed || (isInside && mode === 'hierarchical');
    const paths = isInside && mode === 'hierarchical' ? BY_CONSOLE | BY_CLIENT : (named[node.index] ?? 0);
    if (isCovered) applicable |= APPLICABLE_ACTIONS[mode][node.kind] & actionsBy(paths);
    if (node.isPlaceholder) continue;
    if (isCovered) covered += 1;
    else uncovered += 1;
    if (!isNamed || isInside) continue;
    roots.push(node);
    counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  }
  return {
    isEverything: resources.some(({ fields }) => fields === null) || uncovered === 0,
    roots,
    counts: [...counts].map(([kind, count]) => ({ kind, count })),
    descendants: covered - roots.length,
    applicable,
  };
}

/** A pattern matches the node by the ARN of the console's requests, or of a Nacos client's. */
const BY_CONSOLE = 1;
const BY_CLIENT = 2;

/** For each node of the tree: by which of its ARNs some pattern matches the node itself. */
function nodesNamedBy(resources: readonly CompiledResource[], tree: ResourceTree): Uint8Array {
  const [first, ...others] = resources.map((resource) => namedByOne(resource, tree));
  if (first === undefined) return new Uint8Array(tree.nodes.length);
  if (others.length === 0) return first;
  return first.map((paths, index) => others.reduce((all, named) => all | (named[index] ?? 0), paths));
}

function actionsBy(paths: number): ActionSet {
  const [[, byConsole], [, byClient]] = PATHS;
  return ((paths & BY_CONSOLE) === 0 ? 0 : byConsole) | ((paths & BY_CLIENT) === 0 ? 0 : byClient);
}

/** More than the patterns of a few policies of maximum size. */
const MAX_CACHED_PATTERNS = 300;

/**
 * The nodes that each pattern matches in a tree. Trees are immutable. A keystroke changes only one pattern, and in a large account
 * matching a pattern is expensive.
 */
const NODES_BY_PATTERN = new WeakMap<ResourceTree, Map<string, Uint8Array>>();

function namedByOne(resource: CompiledResource, tree: ResourceTree): Uint8Array {
  const kept = NODES_BY_PATTERN.get(tree) ?? new Map<string, Uint8Array>();
  NODES_BY_PATTERN.set(tree, kept);
  const known = kept.get(resource.source.value);
  if (known !== undefined) return known;
  const named = new Uint8Array(tree.nodes.length);
  for (const [flag, path] of [
    [BY_CONSOLE, 'console'],
    [BY_CLIENT, 'client'],
  ] as const) {
    forEachNode(nodesMatchedBy({ resources: [resource] }, tree, path), (index) => {
      named[index] = (named[index] ?? 0) | flag;
    });
  }
  if (kept.size >= MAX_CACHED_PATTERNS) kept.clear();
  kept.set(resource.source.value, named);
  return named;
}

/** A statement that allows everything on the resources: what it reaches is what they name. */
export function allActionsOn(resources: readonly CompiledResource[]): CompiledStatement {
  const span = { start: 0, end: 0 };
  return {
    source: { index: 0, span, effect: null, action: null, resource: null, condition: null },
    effect: 'Allow',
    actionKind: 'action',
    actions: [{ source: { value: '*', span }, pattern: '*' }],
    resources,
    clauses: [],
  };
}

/** The kinds of resources that can be inside each kind. */
const DESCENDANT_KINDS: Readonly<Record<ResourceKind, readonly ResourceKind[]>> = {
  account: [],
  instance: ['namespace', 'config', 'service'],
  namespace: ['config', 'service'],
  group: ['config', 'service'],
  config: [],
  service: [],
};

/** The actions that are authorized on a kind of resource, and with hierarchical matching on kinds inside it. */
const APPLICABLE_ACTIONS: Readonly<Record<MatchingMode, Readonly<Record<ResourceKind, ActionSet>>>> = {
  literal: applicableActions((kind) => [kind]),
  hierarchical: applicableActions((kind) => [kind, ...DESCENDANT_KINDS[kind]]),
};

function applicableActions(
  kindsFrom: (kind: ResourceKind) => readonly ResourceKind[],
): Readonly<Record<ResourceKind, ActionSet>> {
  const from = (kind: ResourceKind) =>
    kindsFrom(kind).reduce((set, type) => set | GUIDE_TYPES.actionsOn(type), 0);
  return {
    account: from('account'),
    instance: from('instance'),
    namespace: from('namespace'),
    group: from('group'),
    config: from('config'),
    service: from('service'),
  };
}
