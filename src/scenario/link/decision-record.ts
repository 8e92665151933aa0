// What a scenario decided when a link to it was made, so that a later visitor can be told which cells are decided otherwise by
// then. Recorded are the effective decisions by hierarchical matching; most nodes share theirs with a neighbour.

import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { actionsOnResourceType, actionsIn, CATALOG_VERSION } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { decisionIn, decisionsOn } from '../../engine/evaluation/decide/cell.ts';
import type { NodeDecisions } from '../../engine/evaluation/decide/cell.ts';
import type { Decision } from '../../engine/evaluation/decide/decision.ts';
import type { PermissionMatrix } from '../../engine/evaluation/decide/permission-matrix.ts';

export interface DecisionRecord {
  /** The catalog that the bits of the sets speak of. */
  readonly catalog: number;
  /** For each node in the order of the tree, the actions asked about it that are allowed, and those that are denied. */
  readonly nodes: readonly NodeDecisions[];
}

/** A decision that a link remembers otherwise. */
export interface ChangedSinceRecord {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
  readonly before: Decision;
  readonly now: Decision;
}

/** Larger accounts are not recorded: the link is long enough. */
const MAX_NODES = 2000;

/** Null when nothing is decided (every policy is rejected) or the account is too large. Rows for other names are left out. */
export function recordDecisions(matrix: PermissionMatrix | null): DecisionRecord | null {
  if (matrix === null) return null;
  const { tree, hierarchical } = matrix;
  const listed = listedNodes(tree);
  if (listed.length > MAX_NODES) return null;
  const nodes = listed.map((node) => decisionsOn(hierarchical, node));
  return { catalog: CATALOG_VERSION, nodes };
}

/** What is decided otherwise now; nothing when the record speaks of another catalog or of another account. */
export function changedDecisionsSince(
  record: DecisionRecord,
  matrix: PermissionMatrix,
): readonly ChangedSinceRecord[] {
  const now = recordDecisions(matrix);
  if (now === null || record.catalog !== now.catalog || record.nodes.length !== now.nodes.length) return [];
  const listed = listedNodes(matrix.tree);
  return listed.flatMap((node, place) => {
    const before = record.nodes[place];
    const after = now.nodes[place];
    if (before === undefined || after === undefined) return [];
    const changed = (before.allow ^ after.allow) | (before.deny ^ after.deny);
    return actionsIn(changed & actionsOnResourceType(node.kind)).map((action) => ({
      node,
      action,
      before: decisionIn(before, action),
      now: decisionIn(after, action),
    }));
  });
}

function listedNodes({ nodes }: ResourceTree): readonly ResourceNode[] {
  return nodes.filter(({ isPlaceholder }) => !isPlaceholder);
}

const BASE = 36;

/** `[catalog, sets, runs]`: the different sets as `allow-deny` in base 36, and for each run of nodes which one, `:` how many. */
export function packDecisions({ catalog, nodes }: DecisionRecord): readonly [number, string, string] {
  const places = new Map<string, number>();
  const runs: { readonly place: number; count: number }[] = [];
  for (const { allow, deny } of nodes) {
    const set = `${allow.toString(BASE)}${deny === 0 ? '' : `-${deny.toString(BASE)}`}`;
    const place = places.get(set) ?? places.size;
    places.set(set, place);
    const last = runs.at(-1);
    if (last?.place === place) last.count += 1;
    else runs.push({ place, count: 1 });
  }
  const written = runs.map(
    ({ place, count }) => place.toString(BASE) + (count === 1 ? '' : `:${count.toString(BASE)}`),
  );
  return [catalog, [...places.keys()].join(' '), written.join(' ')];
}

/** Null for anything that `packDecisions` did not write, or that speaks of more nodes than are recorded. */
export function unpackDecisions(value: unknown): DecisionRecord | null {
  if (!Array.isArray(value)) return null;
  const [catalog, sets, runs] = value as readonly unknown[];
  if (typeof catalog !== 'number' || typeof sets !== 'string' || typeof runs !== 'string') return null;
  const known = sets.split(' ').map((set): NodeDecisions => {
    const [allow = '', deny = '0'] = set.split('-');
    return { allow: Number.parseInt(allow, BASE), deny: Number.parseInt(deny, BASE) };
  });
  const nodes: NodeDecisions[] = [];
  for (const run of runs.split(' ')) {
    const [place = '', count = '1'] = run.split(':');
    const node = known[Number.parseInt(place, BASE)];
    const times = Number.parseInt(count, BASE);
    if (
      node === undefined ||
      !Number.isInteger(node.allow + node.deny) ||
      !(times > 0 && nodes.length + times <= MAX_NODES)
    )
      return null;
    for (let time = 0; time < times; time += 1) nodes.push(node);
  }
  return { catalog, nodes };
}
