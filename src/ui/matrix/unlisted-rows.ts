// What policies decide for names that the account does not list: the placeholders of the account, those with the same decisions
// in one row.

import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { ancestorsOf } from '../../engine/account/walk-tree.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import type { ResourceKind } from '../../engine/catalog/schema.ts';
import type { ActionSet } from '../../engine/evaluation/decide/permission-matrix.ts';
import { decisionWord } from '../../state/scope-decisions.ts';
import type { ScopeCell } from '../../state/scope-decisions.ts';

export interface UnlistedRow {
  readonly key: string;
  /** The containers whose other names are decided so, in tree order. */
  readonly containers: readonly ResourceNode[];
  /** The first container's placeholder. */
  readonly node: ResourceNode;
  readonly cells: readonly ScopeCell[];
  /** The actions whose decision differs for some names. */
  readonly nameSensitive: ActionSet;
}

export interface UnlistedKind {
  readonly kind: ResourceKind;
  readonly rows: readonly UnlistedRow[];
}

const KINDS: readonly ResourceKind[] = ['config', 'service', 'group', 'namespace', 'instance'];

/** The rows by kind. Placeholders inside other placeholders are counted in the latter's roll-ups. */
export function unlistedRows(
  tree: ResourceTree,
  actions: readonly CatalogAction[],
  cellOf: (node: ResourceNode, action: CatalogAction) => ScopeCell,
  nameSensitive: Int32Array,
): readonly UnlistedKind[] {
  const rows = new Map<string, UnlistedRow & { readonly containers: ResourceNode[] }>();
  for (const node of tree.nodes) {
    const container = tree.nodes[node.parent];
    if (!node.isPlaceholder || container === undefined || container.isPlaceholder) continue;
    const cells = actions.map((action) => cellOf(node, action));
    const sensitive = nameSensitive[node.index] ?? 0;
    const key = [node.kind, sensitive, ...cells.map(decisionWord)].join(' ');
    const same = rows.get(key);
    if (same === undefined)
      rows.set(key, { key, node, cells, nameSensitive: sensitive, containers: [container] });
    else same.containers.push(container);
  }
  return KINDS.map((kind) => ({
    kind,
    rows: [...rows.values()].filter(({ node }) => node.kind === kind),
  })).filter(({ rows: own }) => own.length > 0);
}

/** The smallest container of all these nodes. */
export function commonContainer(tree: ResourceTree, nodes: readonly ResourceNode[]): ResourceNode | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return null;
  return ancestorsOf(tree, first).find(({ end }) => last.index < end) ?? null;
}
