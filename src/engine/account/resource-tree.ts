// The account as a flat tree: nodes in document order, so a subtree is a contiguous range.
// Shapes of the relative ids: MSE "Grant permissions on Microservices Registry resources".

import type { AccessPath, ResourceKind } from '../catalog/schema.ts';
import {
  ACCOUNT_RELATIVE_ID,
  childRelativeId,
  clientRelativeId,
  segmentFor,
} from '../catalog/relative-id.ts';
import { mseArn } from '../policy/arn.ts';
import type { Account, ClientAuthorization, Group, Instance, Namespace } from './account.ts';

export interface ResourceNode {
  /** The index in `ResourceTree.nodes`. */
  readonly index: number;
  /** Unique and stable when other nodes are added or removed, even if the account contains an id twice. */
  readonly key: string;
  readonly kind: ResourceKind;
  /** The index of the container; -1 for the account. */
  readonly parent: number;
  /** 0 for the account. */
  readonly depth: number;
  /** The last part of the relative id, or the account id. */
  readonly id: string;
  /** The display name if it differs from the id; else empty. */
  readonly title: string;
  /** `*` (a literal star) for the account. A configuration and a service of one name share a relative id. */
  readonly relativeId: string;
  readonly region: string;
  /** Represents all names that the account does not list. */
  readonly isPlaceholder: boolean;
  /** False for a configuration or service whose instance lets Nacos clients in without a permission. */
  readonly isClientChecked: boolean;
  /** The subtree is `[index, end)`. */
  readonly end: number;
}

export interface ResourceTree {
  readonly accountId: string;
  readonly nodes: readonly ResourceNode[];
  /** The indices of the nodes with a relative id; two if a configuration and a service share it. */
  readonly byRelativeId: ReadonlyMap<string, readonly number[]>;
  /** The indices of the nodes that are not client-checked; usually none. */
  readonly uncheckedNodes: readonly number[];
}

/** The id of placeholder nodes. Contains a space, which no naming rule of Nacos allows. */
export const PLACEHOLDER_ID = '‹any other›';

type MutableNode = { -readonly [Key in keyof ResourceNode]: ResourceNode[Key] };

/**
 * Builds the tree of an account, depth first; in each group, configurations before services. With `hasPlaceholders`, each
 * container also has a placeholder for the names that it does not list, and that has placeholders inside.
 */
export function buildTree(account: Account, hasPlaceholders = false): ResourceTree {
  const nodes: MutableNode[] = [];
  const byRelativeId = new Map<string, number[]>();
  const uncheckedNodes: number[] = [];
  let authorization: ClientAuthorization = {};

  function add(
    node: Omit<ResourceNode, 'index' | 'key' | 'end' | 'isPlaceholder' | 'isClientChecked'>,
    addChildren: (parent: number) => void,
  ): void {
    const index = nodes.length;
    const same = byRelativeId.get(node.relativeId);
    const duplicateCount = (same ?? []).filter((at) => nodes[at]?.kind === node.kind).length;
    const key = `${node.kind} ${node.relativeId}${duplicateCount === 0 ? '' : ` ${String(duplicateCount)}`}`;
    const { kind, parent, depth, id, title, relativeId, region } = node;
    // No spread: with one, JavaScript engines give each node its own hidden class, which slows every loop.
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
      isClientChecked: !isUnchecked(kind, authorization),
      // Known after the children.
      end: 0,
    };
    nodes.push(draft);
    if (!draft.isClientChecked) uncheckedNodes.push(index);
    if (same === undefined) byRelativeId.set(node.relativeId, [index]);
    else same.push(index);
    addChildren(index);
    draft.end = nodes.length;
  }

  function addInstance(instance: Instance, parent: number): void {
    const { id, name, region } = instance;
    authorization = instance;
    const relativeId = childRelativeId(ACCOUNT_RELATIVE_ID, 'instance', id);
    add({ kind: 'instance', parent, depth: 1, id, title: titleOf(name, id), relativeId, region }, (index) => {
      for (const namespace of instance.namespaces) addNamespace(namespace, relativeId, region, index);
      if (hasPlaceholders) addNamespace(PLACEHOLDER_NAMESPACE, relativeId, region, index);
    });
  }

  function addNamespace(namespace: Namespace, base: string, region: string, parent: number): void {
    const id = segmentFor('namespace', namespace.id);
    const relativeId = childRelativeId(base, 'namespace', id);
    const title = titleOf(namespace.name, id);
    add({ kind: 'namespace', parent, depth: 2, id, title, relativeId, region }, (index) => {
      for (const group of namespace.groups) addGroup(group, relativeId, region, index);
      if (hasPlaceholders) addGroup(PLACEHOLDER_GROUP, relativeId, region, index);
    });
  }

  function addGroup(group: Group, base: string, region: string, parent: number): void {
    const relativeId = childRelativeId(base, 'group', group.name);
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
    const relativeId = childRelativeId(base, kind, id);
    add({ kind, parent, depth: 4, id, title: '', relativeId, region }, () => undefined);
  }

  const { id, region } = account;
  add(
    { kind: 'account', parent: -1, depth: 0, id, title: '', relativeId: ACCOUNT_RELATIVE_ID, region },
    (index) => {
      for (const instance of account.instances) addInstance(instance, index);
      if (hasPlaceholders)
        addInstance({ id: PLACEHOLDER_ID, name: PLACEHOLDER_ID, region, namespaces: [] }, index);
    },
  );
  return { accountId: id, nodes, byRelativeId, uncheckedNodes };
}

const trees = new WeakMap<Account, { plain?: ResourceTree; withPlaceholders?: ResourceTree }>();

/** The tree of an account, built once per account. */
export function treeOf(account: Account, hasPlaceholders = false): ResourceTree {
  const known = trees.get(account) ?? {};
  trees.set(account, known);
  if (hasPlaceholders) return (known.withPlaceholders ??= buildTree(account, true));
  return (known.plain ??= buildTree(account));
}

const PLACEHOLDER_GROUP: Group = { name: PLACEHOLDER_ID, configs: [], services: [] };
const PLACEHOLDER_NAMESPACE: Namespace = { id: PLACEHOLDER_ID, name: PLACEHOLDER_ID, groups: [] };

function titleOf(name: string, id: string): string {
  return name === id ? '' : name;
}

function isUnchecked(
  kind: ResourceKind,
  { configAuthEnabled = true, namingAuthEnabled = true }: ClientAuthorization,
): boolean {
  return (kind === 'config' && !configAuthEnabled) || (kind === 'service' && !namingAuthEnabled);
}

/** The ARN of the node with its real region and account id. */
export function arnOf(tree: ResourceTree, node: ResourceNode): string {
  return mseArn(node.region, tree.accountId, node.relativeId);
}

/** The relative id by which requests name the node: a Nacos client's has one more segment for a configuration or service. */
export function requestedId({ kind, relativeId }: ResourceNode, path: AccessPath): string {
  const isLeaf = kind === 'config' || kind === 'service';
  return path === 'client' && isLeaf ? clientRelativeId(kind, relativeId) : relativeId;
}

/** The ARN that a request for the action names. */
export function requestedArn(
  tree: ResourceTree,
  node: ResourceNode,
  { path }: { readonly path: AccessPath },
): string {
  return mseArn(node.region, tree.accountId, requestedId(node, path));
}
