// The decisions at the time a link was created, so that a later version of the page can report changed cells. Contains the
// effective decisions by the guide under hierarchical matching, run-length encoded: most nodes have the same decisions as their neighbour.

import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { ACTIONS_OF_VERSION, CATALOG_VERSION } from '../../engine/catalog/actions.ts';
import { actionsIn } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { GUIDE_TYPES } from '../../engine/evaluation/decide/resource-types.ts';
import { decisionIn, decisionsOn } from '../../engine/evaluation/decide/cell.ts';
import type { NodeDecisions } from '../../engine/evaluation/decide/cell.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type { PermissionMatrix } from '../../engine/evaluation/decide/permission-matrix.ts';
import { VERSION } from '../version.ts';

export interface DecisionRecord {
  /** The version of the page that wrote the link; null before 1.0.0. */
  readonly version: string | null;
  /** The version of the catalog that defines the bits of the sets. */
  readonly catalog: number;
  /** The allowed and the denied actions of each node, in tree order. */
  readonly nodes: readonly NodeDecisions[];
}

/** A decision that differs from the record. */
export interface ChangedSinceRecord {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
  readonly before: Decision;
  readonly now: Decision;
}

/** Larger accounts get no record, to keep links short. */
const MAX_NODES = 2000;

/** Returns null if all policies are invalid or the account is too large. Omits placeholder rows. */
export function recordDecisions(matrix: PermissionMatrix | null): DecisionRecord | null {
  if (matrix === null) return null;
  const { tree } = matrix;
  // Where a reading decides an action on another kind of resource, the guide has no decision.
  const byGuide = { ...matrix, types: GUIDE_TYPES };
  const existing = existingNodes(tree);
  if (existing.length > MAX_NODES) return null;
  const nodes = existing.map((node) => decisionsOn(byGuide, 'hierarchical', node));
  return { version: VERSION, catalog: CATALOG_VERSION, nodes };
}

/** The changed decisions, compared on the actions of the record's catalog version; none for an unknown version or another account. */
export function changedDecisionsSince(
  record: DecisionRecord,
  matrix: PermissionMatrix,
): readonly ChangedSinceRecord[] {
  const now = recordDecisions(matrix);
  const recorded = ACTIONS_OF_VERSION[record.catalog];
  if (now === null || recorded === undefined || record.nodes.length !== now.nodes.length) return [];
  const listed = existingNodes(matrix.tree);
  return listed.flatMap((node, index) => {
    const before = record.nodes[index];
    const after = now.nodes[index];
    if (before === undefined || after === undefined) return [];
    const changed = (before.allow ^ after.allow) | (before.deny ^ after.deny);
    return actionsIn(changed & recorded & GUIDE_TYPES.actionsOn(node.kind)).map((action) => ({
      node,
      action,
      before: decisionIn(before, action),
      now: decisionIn(after, action),
    }));
  });
}

function existingNodes({ nodes }: ResourceTree): readonly ResourceNode[] {
  return nodes.filter(({ isPlaceholder }) => !isPlaceholder);
}

const BASE = 36;

type PackedDecisions = readonly [catalog: number, sets: string, runs: string, version?: string];

/** The distinct sets as `allow-deny` in base 36, and each run of nodes as `index` or `index:count`. */
export function packDecisions({ version, catalog, nodes }: DecisionRecord): PackedDecisions {
  const indexes = new Map<string, number>();
  const runs: { readonly index: number; count: number }[] = [];
  for (const { allow, deny } of nodes) {
    const set = `${allow.toString(BASE)}${deny === 0 ? '' : `-${deny.toString(BASE)}`}`;
    const index = indexes.get(set) ?? indexes.size;
    indexes.set(set, index);
    const last = runs.at(-1);
    if (last?.index === index) last.count += 1;
    else runs.push({ index, count: 1 });
  }
  const written = runs.map(
    ({ index, count }) => index.toString(BASE) + (count === 1 ? '' : `:${count.toString(BASE)}`),
  );
  const packed = [catalog, [...indexes.keys()].join(' '), written.join(' ')] as const;
  return version === null ? packed : [...packed, version];
}

/** Returns null for any value that `packDecisions` does not write, and for more than `MAX_NODES` nodes. */
export function unpackDecisions(value: unknown): DecisionRecord | null {
  if (!Array.isArray(value)) return null;
  const [catalog, sets, runs, version] = value as readonly unknown[];
  if (typeof catalog !== 'number' || typeof sets !== 'string' || typeof runs !== 'string') return null;
  const known = sets.split(' ').map((set): NodeDecisions => {
    const [allow = '', deny = '0'] = set.split('-');
    return { allow: Number.parseInt(allow, BASE), deny: Number.parseInt(deny, BASE) };
  });
  const nodes: NodeDecisions[] = [];
  for (const run of runs.split(' ')) {
    const [index = '', count = '1'] = run.split(':');
    const node = known[Number.parseInt(index, BASE)];
    const times = Number.parseInt(count, BASE);
    if (
      node === undefined ||
      !Number.isInteger(node.allow + node.deny) ||
      !(times > 0 && nodes.length + times <= MAX_NODES)
    )
      return null;
    for (let time = 0; time < times; time += 1) nodes.push(node);
  }
  return { version: isVersion(version) ? version : null, catalog, nodes };
}

/** The page displays it, so nothing else passes. */
function isVersion(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[\w.]{1,20})?$/.test(value);
}
