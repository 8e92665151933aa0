// Which resources the form offers: instances and namespaces, and what is in a namespace on request.

import { DEPTHS } from '../../engine/catalog/relative-id.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import {
  ancestorsOf,
  childrenOf,
  namedNodes,
  subtreeOf,
  withAncestors,
} from '../../engine/account/walk-tree.ts';

/** With more instances and namespaces than this, only the instance of the chosen resource is unfolded. */
const MAX_UNFOLDED = 12;
/** With more rows than this, the form offers a search. */
export const MAX_WITHOUT_SEARCH = 12;
/** More rows are only counted. */
const MAX_ROWS = 200;

export interface WhereRows {
  readonly nodes: readonly ResourceNode[];
  readonly hiddenCount: number;
}

/**
 * The rows after the account. With `isNarrowed`, also the groups, configurations and services in the chosen namespace, or in all
 * that are unfolded if none is chosen.
 */
export function whereRows(
  tree: ResourceTree,
  chosen: ResourceNode | null,
  isNarrowed: boolean,
  text: string,
): WhereRows {
  const nodes = (text === '' ? unfoldedNodes(tree, chosen, isNarrowed) : foundNodes(tree, text)).filter(
    ({ kind }) => kind !== 'account',
  );
  return { nodes: nodes.slice(0, MAX_ROWS), hiddenCount: Math.max(0, nodes.length - MAX_ROWS) };
}

function foundNodes(tree: ResourceTree, text: string): readonly ResourceNode[] {
  const wanted = withAncestors(tree, namedNodes(tree, text));
  return tree.nodes.filter(({ index }) => wanted.has(index));
}

function unfoldedNodes(
  tree: ResourceTree,
  chosen: ResourceNode | null,
  isNarrowed: boolean,
): readonly ResourceNode[] {
  const [account] = tree.nodes;
  if (account === undefined) return [];
  const isSmall = containerCount(tree) <= MAX_UNFOLDED;
  const isInNamespace = chosen !== null && chosen.depth >= DEPTHS.namespace;
  const open = new Set(chosen === null ? [] : [chosen, ...ancestorsOf(tree, chosen)]);
  return childrenOf(tree, account).flatMap((instance, index) => {
    const isUnfolded = isSmall || open.has(instance) || (index === 0 && open.size === 0);
    if (!isUnfolded) return [instance];
    return [
      instance,
      ...childrenOf(tree, instance).flatMap((namespace) =>
        isNarrowed && (open.has(namespace) || !isInNamespace) ? subtreeOf(tree, namespace) : [namespace],
      ),
    ];
  });
}

/** The number of instances and namespaces. */
export function containerCount(tree: ResourceTree): number {
  return tree.nodes.filter(({ kind }) => kind === 'instance' || kind === 'namespace').length;
}

/** How many configurations and services are in a resource. */
export function contentsOf(tree: ResourceTree, node: ResourceNode): { configs: number; services: number } {
  const inside = subtreeOf(tree, node);
  const countOf = (kind: 'config' | 'service') => inside.filter((each) => each.kind === kind).length;
  return { configs: countOf('config'), services: countOf('service') };
}
