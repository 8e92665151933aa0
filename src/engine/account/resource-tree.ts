// The account as a flat tree: nodes in document order, so that a subtree is a run of neighbours.
// Shapes of the relative ids: MSE "Grant permissions on Microservices Registry resources".

import type { ResourceKind } from '../catalog/schema.ts';
import { formatArn } from '../policy/arn.ts';
import type { Account, Group, Instance, Namespace } from './account.ts';

export interface ResourceNode {
  /** The place in `ResourceTree.nodes`. */
  readonly index: number;
  /** Unlike any other node's, and the same when others come and go; also where an account holds one id twice. */
  readonly key: string;
  readonly kind: ResourceKind;
  /** The index of the container; -1 for the account. */
  readonly parent: number;
  /** 0 for the account. */
  readonly depth: number;
  /** The last part of the relative id, or the account id. */
  readonly id: string;
  /** What people call it, where that differs from the id; else empty. */
  readonly title: string;
  /** `*` for the account, as data; a configuration and a service of one name have the same. */
  readonly relativeId: string;
  readonly region: string;
  /** Stands for every name that the account does not list. */
  readonly isPlaceholder: boolean;
  /** The index behind the last node of the subtree: the subtree is `[index, end)`. */
  readonly end: number;
}

export interface ResourceTree {
  readonly accountId: string;
  readonly nodes: readonly ResourceNode[];
  /** The nodes of a relative id; two where a configuration and a service share it. */
  readonly byRelativeId: ReadonlyMap<string, readonly number[]>;
}

/** The id of a node that stands for every name not listed. No naming rule of Nacos allows its blank. */
export const PLACEHOLDER_ID = '‹any other›';

type MutableNode = { -readonly [Key in keyof ResourceNode]: ResourceNode[Key] };

/**
 * Lays the account out, depth first: configurations before services in each group. With `hasPlaceholders`, each container also holds
 * a node for every name that is not listed in it, and what that may hold in turn.
 */
export function buildTree(account: Account, hasPlaceholders = false): ResourceTree {
  const nodes: MutableNode[] = [];
  const byRelativeId = new Map<string, number[]>();

  function add(
    node: Omit<ResourceNode, 'index' | 'key' | 'end' | 'isPlaceholder'>,
    addChildren: (parent: number) => void,
  ): void {
    const index = nodes.length;
    const same = byRelativeId.get(node.relativeId);
    const twins = (same ?? []).filter((place) => nodes[place]?.kind === node.kind).length;
    const key = `${node.kind} ${node.relativeId}${twins === 0 ? '' : ` ${String(twins)}`}`;
    const { kind, parent, depth, id, title, relativeId, region } = node;
    // Written out: with a spread, engines give nearly each node a shape of its own, and every loop over them is slow.
    const draft: MutableNode = {
      index,
      key,
      kind,
      parent,
      depth,
      id,
      title,
      relativeId,
      region,
      isPlaceholder: id === PLACEHOLDER_ID,
      end: index + 1,
    };
    nodes.push(draft);
    if (same === undefined) byRelativeId.set(node.relativeId, [index]);
    else same.push(index);
    addChildren(index);
    draft.end = nodes.length;
  }

  function addInstance(instance: Instance, parent: number): void {
    const { id, name, region } = instance;
    const relativeId = `instance/${id}`;
    add({ kind: 'instance', parent, depth: 1, id, title: titleOf(name, id), relativeId, region }, (index) => {
      for (const namespace of instance.namespaces) addNamespace(namespace, relativeId, region, index);
      if (hasPlaceholders) addNamespace(PLACEHOLDER_NAMESPACE, relativeId, region, index);
    });
  }

  function addNamespace(namespace: Namespace, base: string, region: string, parent: number): void {
    const id = namespace.id === '' ? 'public' : namespace.id;
    const relativeId = `${base}/${id}`;
    const title = titleOf(namespace.name, id);
    add({ kind: 'namespace', parent, depth: 2, id, title, relativeId, region }, (index) => {
      for (const group of namespace.groups) addGroup(group, relativeId, region, index);
      if (hasPlaceholders) addGroup(PLACEHOLDER_GROUP, relativeId, region, index);
    });
  }

  function addGroup(group: Group, base: string, region: string, parent: number): void {
    const relativeId = `${base}/${group.name}`;
    add({ kind: 'group', parent, depth: 3, id: group.name, title: '', relativeId, region }, (index) => {
      for (const id of withPlaceholder(group.configs)) addLeaf('config', id, relativeId, region, index);
      for (const id of withPlaceholder(group.services)) addLeaf('service', id, relativeId, region, index);
    });
  }

  function withPlaceholder(ids: readonly string[]): readonly string[] {
    return hasPlaceholders ? [...ids, PLACEHOLDER_ID] : ids;
  }

  function addLeaf(
    kind: 'config' | 'service',
    id: string,
    base: string,
    region: string,
    parent: number,
  ): void {
    const relativeId = `${base}/${id}`;
    add({ kind, parent, depth: 4, id, title: '', relativeId, region }, () => undefined);
  }

  const { id, region } = account;
  add({ kind: 'account', parent: -1, depth: 0, id, title: '', relativeId: '*', region }, (index) => {
    for (const instance of account.instances) addInstance(instance, index);
    if (hasPlaceholders)
      addInstance({ id: PLACEHOLDER_ID, name: PLACEHOLDER_ID, region, namespaces: [] }, index);
  });
  return { accountId: id, nodes, byRelativeId };
}

const trees = new WeakMap<Account, { plain?: ResourceTree; withOthers?: ResourceTree }>();

/** The tree of an account, laid out once: several parts of the page need it. */
export function treeOf(account: Account, hasPlaceholders = false): ResourceTree {
  const known = trees.get(account) ?? {};
  trees.set(account, known);
  if (hasPlaceholders) return (known.withOthers ??= buildTree(account, true));
  return (known.plain ??= buildTree(account));
}

const PLACEHOLDER_GROUP: Group = { name: PLACEHOLDER_ID, configs: [], services: [] };
const PLACEHOLDER_NAMESPACE: Namespace = { id: PLACEHOLDER_ID, name: PLACEHOLDER_ID, groups: [] };

function titleOf(name: string, id: string): string {
  return name === id ? '' : name;
}

/** The ARN that a request about the node carries: real region and account id. */
export function arnOf(tree: ResourceTree, node: ResourceNode): string {
  return formatArn({
    partition: 'acs',
    service: 'mse',
    region: node.region,
    account: tree.accountId,
    relativeId: node.relativeId,
  });
}

/** The containers of a node, nearest first, the account last. */
export function containersOf(tree: ResourceTree, node: ResourceNode): readonly ResourceNode[] {
  const containers: ResourceNode[] = [];
  let parent = tree.nodes[node.parent];
  while (parent !== undefined) {
    containers.push(parent);
    parent = tree.nodes[parent.parent];
  }
  return containers;
}

/** The first node of a relative id, or of both relative id and kind; null when there is none. */
export function findNode(tree: ResourceTree, relativeId: string, kind?: ResourceKind): ResourceNode | null {
  for (const index of tree.byRelativeId.get(relativeId) ?? []) {
    const node = tree.nodes[index];
    if (node !== undefined && (kind === undefined || node.kind === kind)) return node;
  }
  return null;
}

/** The nodes whose id or title holds the text, case aside, and all that they contain; every node for an empty text. */
export function namedNodes(tree: ResourceTree, text: string): readonly ResourceNode[] {
  const wanted = text.toLowerCase();
  const named: ResourceNode[] = [];
  let namedTo = 0;
  for (const node of tree.nodes) {
    if (`${node.id} ${node.title}`.toLowerCase().includes(wanted)) namedTo = Math.max(namedTo, node.end);
    if (node.index < namedTo) named.push(node);
  }
  return named;
}

/** The places of the nodes and of everything that contains them. */
export function withAncestors(tree: ResourceTree, nodes: readonly ResourceNode[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const node of nodes) {
    let at: ResourceNode | undefined = node;
    while (at !== undefined && !places.has(at.index)) {
      places.add(at.index);
      at = tree.nodes[at.parent];
    }
  }
  return places;
}
