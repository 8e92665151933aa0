// What resource patterns name in the account, and what they cover with that. Asked of `evaluation`, not matched anew.

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { actionsAskedAbout } from '../catalog/catalog.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { CompiledResource, CompiledStatement } from '../evaluation/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decision.ts';
import { nodesMatchedBy } from '../evaluation/matched-nodes.ts';
import { forEachNode } from '../evaluation/node-set.ts';
import type { ActionSet } from '../evaluation/permission-matrix.ts';

export interface KindCount {
  readonly kind: ResourceKind;
  readonly count: number;
}

export interface NamedResources {
  /** Whether every resource of the account is named. */
  readonly isEverything: boolean;
  /** What is named and lies in nothing else that is named, in the order of the tree. */
  readonly outermost: readonly ResourceNode[];
  /** The outermost counted by kind, the widest kind first. */
  readonly counts: readonly KindCount[];
  /** How many more resources are covered: those named further in, and with hierarchical matching all beneath. */
  readonly beneath: number;
  /** The actions that are asked about what is covered, or could be once something is there. */
  readonly askable: ActionSet;
}

/** What the resources of a statement name. Nodes that stand for names not listed are not counted. */
export function namedBy(
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
    if (isCovered) askable |= ASKABLE[mode][node.kind];
    if (node.isOther) continue;
    if (isCovered) covered += 1;
    else missed += 1;
    if (!isNamed || isInside) continue;
    outermost.push(node);
    counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  }
  return {
    isEverything: resources.some(({ fields }) => fields === null) || missed === 0,
    outermost,
    counts: [...counts].map(([kind, count]) => ({ kind, count })),
    beneath: covered - outermost.length,
    askable,
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
const MOST_KEPT = 300;

/**
 * What patterns name in a tree, which never changes: at a keystroke only one pattern is new, and in a large account each costs
 * a walk over all of it.
 */
const KEPT = new WeakMap<ResourceTree, Map<string, Uint8Array>>();

function namedByOne(resource: CompiledResource, tree: ResourceTree): Uint8Array {
  const kept = KEPT.get(tree) ?? new Map<string, Uint8Array>();
  KEPT.set(tree, kept);
  const known = kept.get(resource.source.value);
  if (known !== undefined) return known;
  const named = new Uint8Array(tree.nodes.length);
  forEachNode(nodesMatchedBy({ resources: [resource] }, tree), (index) => {
    named[index] = 1;
  });
  if (kept.size >= MOST_KEPT) kept.clear();
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
const CAN_HOLD: Readonly<Record<ResourceKind, readonly ResourceKind[]>> = {
  account: [],
  instance: ['namespace', 'config', 'service'],
  namespace: ['config', 'service'],
  group: ['config', 'service'],
  config: [],
  service: [],
};

/** The actions that can be asked about a resource of a kind, and with hierarchical matching about what can lie in it. */
const ASKABLE: Readonly<Record<MatchingMode, Readonly<Record<ResourceKind, ActionSet>>>> = {
  literal: askableBy((kind) => [kind]),
  hierarchical: askableBy((kind) => [kind, ...CAN_HOLD[kind]]),
};

function askableBy(
  kindsFrom: (kind: ResourceKind) => readonly ResourceKind[],
): Readonly<Record<ResourceKind, ActionSet>> {
  const from = (kind: ResourceKind) =>
    kindsFrom(kind).reduce((set, asked) => set | actionsAskedAbout(asked), 0);
  return {
    account: from('account'),
    instance: from('instance'),
    namespace: from('namespace'),
    group: from('group'),
    config: from('config'),
    service: from('service'),
  };
}
