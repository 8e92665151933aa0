// What resource patterns name in the account, and what they cover with that. Asked of `evaluation`, not matched anew.

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { actionsOnResourceType } from '../catalog/catalog.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import { nodesMatchedBy } from '../evaluation/decide/matched-nodes.ts';
import { forEachNode } from '../evaluation/decide/node-set.ts';
import type { ActionSet } from '../evaluation/decide/permission-matrix.ts';

export interface KindCount {
  readonly kind: ResourceKind;
  readonly count: number;
}

export interface NamedResources {
  /** Whether every resource of the account is named. */
  readonly isEverything: boolean;
  /** What is named and lies in nothing else that is named, in the order of the tree. */
  readonly roots: readonly ResourceNode[];
  /** The outermost counted by kind, the widest kind first. */
  readonly counts: readonly KindCount[];
  /** How many more resources are covered: those named further in, and with hierarchical matching all beneath. */
  readonly descendants: number;
  /** The actions that are asked about what is covered, or could be once something is there. */
  readonly applicable: ActionSet;
}

/** What the resources of a statement name. Nodes that stand for names not listed are not counted. */
export function resourcesNamedBy(
  resources: readonly CompiledResource[],
  tree: ResourceTree,
  mode: MatchingMode,
): NamedResources {
  const named = nodesNamedBy(resources, tree);
  const counts = new Map<ResourceKind, number>();
  const outermost: ResourceNode[] = [];
  let covered = 0;
  let missed = 0;
  let askable = 0;
  let coveredTo = 0;
  for (const node of tree.nodes) {
    const isNamed = named[node.index] !== 0;
    const isInside = node.index < coveredTo;
    if (isNamed && !isInside && node.kind !== 'account') coveredTo = node.end;
    const isCovered = isNamed || (isInside && mode === 'hierarchical');
    if (isCovered) askable |= APPLICABLE_ACTIONS[mode][node.kind];
    if (node.isPlaceholder) continue;
    if (isCovered) covered += 1;
    else missed += 1;
    if (!isNamed || isInside) continue;
    outermost.push(node);
    counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  }
  return {
    isEverything: resources.some(({ fields }) => fields === null) || missed === 0,
    roots: outermost,
    counts: [...counts].map(([kind, count]) => ({ kind, count })),
    descendants: covered - outermost.length,
    applicable: askable,
  };
}

/** For each node of the tree, 1 where a pattern names that very node. */
export function nodesNamedBy(resources: readonly CompiledResource[], tree: ResourceTree): Uint8Array {
  const [first, ...others] = resources.map((resource) => namedByOne(resource, tree));
  if (first === undefined) return new Uint8Array(tree.nodes.length);
  if (others.length === 0) return first;
  return first.map((isNamed, index) => (isNamed === 1 || others.some((named) => named[index] === 1) ? 1 : 0));
}

/** As many patterns as a few policies of the largest size hold. */
const MAX_CACHED_PATTERNS = 300;

/**
 * What patterns name in a tree, which never changes: at a keystroke only one pattern is new, and in a large account each costs
 * a walk over all of it.
 */
const NODES_BY_PATTERN = new WeakMap<ResourceTree, Map<string, Uint8Array>>();

function namedByOne(resource: CompiledResource, tree: ResourceTree): Uint8Array {
  const kept = NODES_BY_PATTERN.get(tree) ?? new Map<string, Uint8Array>();
  NODES_BY_PATTERN.set(tree, kept);
  const known = kept.get(resource.source.value);
  if (known !== undefined) return known;
  const named = new Uint8Array(tree.nodes.length);
  forEachNode(nodesMatchedBy({ resources: [resource] }, tree), (index) => {
    named[index] = 1;
  });
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

/** The kinds of what can lie in each kind of resource. */
const DESCENDANT_KINDS: Readonly<Record<ResourceKind, readonly ResourceKind[]>> = {
  account: [],
  instance: ['namespace', 'config', 'service'],
  namespace: ['config', 'service'],
  group: ['config', 'service'],
  config: [],
  service: [],
};

/** The actions that can be asked about a resource of a kind, and with hierarchical matching about what can lie in it. */
const APPLICABLE_ACTIONS: Readonly<Record<MatchingMode, Readonly<Record<ResourceKind, ActionSet>>>> = {
  literal: applicableActions((kind) => [kind]),
  hierarchical: applicableActions((kind) => [kind, ...DESCENDANT_KINDS[kind]]),
};

function applicableActions(
  kindsFrom: (kind: ResourceKind) => readonly ResourceKind[],
): Readonly<Record<ResourceKind, ActionSet>> {
  const from = (kind: ResourceKind) =>
    kindsFrom(kind).reduce((set, asked) => set | actionsOnResourceType(asked), 0);
  return {
    account: from('account'),
    instance: from('instance'),
    namespace: from('namespace'),
    group: from('group'),
    config: from('config'),
    service: from('service'),
  };
}
