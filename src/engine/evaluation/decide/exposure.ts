// What a matrix opens, by access tier: on how many resources of the account some action of the tier is allowed, and on how many
// some action is denied explicitly. Placeholders don't count.

import type { Account } from '../../account/account.ts';
import type { RequestContext } from '../../account/request.ts';
import { buildTree } from '../../account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionWithId, actionSetOf, actionsIn, CATALOG } from '../../catalog/catalog.ts';
import { GUIDE_TYPES } from './resource-types.ts';
import type { ResourceTypes } from './resource-types.ts';
import type { AccessTier, ResourceKind } from '../../catalog/schema.ts';
import { decisionsOn } from './cell.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { MatchingMode } from './decision.ts';
import { allowedOn, buildMatrix, computeGrants } from './permission-matrix.ts';
import type { ActionSet, PermissionMatrix } from './permission-matrix.ts';

/** Explicit denies, or what is allowed of one tier. The most dangerous tier is first. */
export type ExposureTier = AccessTier | 'deny';
export const EXPOSURE_TIERS: readonly ExposureTier[] = ['delete', 'write', 'read', 'list', 'deny'];

/** Resources of one kind: `count` of `of` have a decision of the tier. */
export interface KindExposure {
  readonly kind: ResourceKind;
  readonly count: number;
  readonly of: number;
  /** The smallest container of all that count, or the only one itself; null if none counts. */
  readonly place: ResourceNode | null;
}

export interface TierExposure {
  readonly count: number;
  /** The resources that an action of the tier is authorized on. */
  readonly of: number;
  /** The kinds that `of` counts, in the order in which they are named. */
  readonly kinds: readonly KindExposure[];
  /** The actions that are decided so on some resource. */
  readonly actions: ActionSet;
  /** The number of actions of the tier. */
  readonly actionsOf: number;
  /** Whether every decision of the tier is like this. */
  readonly isComplete: boolean;
}

export interface Exposure {
  readonly tiers: Readonly<Record<ExposureTier, TierExposure>>;
  /** The configurations of which only the history can be read; 0 if reading is not decided for each. */
  readonly historyOnly: number;
}

const KINDS: readonly ResourceKind[] = ['config', 'service', 'instance', 'namespace', 'account'];
const CURRENT = actionWithId('GetNacosConfig').mask;
const HISTORY = actionWithId('GetNacosHistoryConfig').mask;

const ACTIONS_BY_TIER = EXPOSURE_TIERS.map((tier) =>
  actionSetOf(CATALOG.filter((action) => tier === 'deny' || action.tier === tier)),
);

/** Whether a resource has a decision of the tier. */
export function isExposed(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  tier: ExposureTier,
): boolean {
  const { allow, deny } = decisionsOn(matrix, mode, node);
  return ((tier === 'deny' ? deny : allow) & (ACTIONS_BY_TIER[EXPOSURE_TIERS.indexOf(tier)] ?? 0)) !== 0;
}

/** Counts in one pass over the nodes. */
export function computeExposure(matrix: PermissionMatrix, mode: MatchingMode): Exposure {
  const { tree } = matrix;
  const kinds = kindsIn(tree);
  const { allow, deny } = matrix[mode];
  const size = KINDS.length * EXPOSURE_TIERS.length;
  // One entry for each kind and tier.
  const masks = new Int32Array(size);
  const counts = new Int32Array(size);
  const some = new Int32Array(size);
  const every = new Int32Array(size).fill(-1);
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const totals = new Int32Array(KINDS.length);
  for (const [kind, name] of KINDS.entries()) {
    for (const [tier, actions] of ACTIONS_BY_TIER.entries())
      masks[kind * EXPOSURE_TIERS.length + tier] = matrix.types.actionsOn(name) & actions;
  }
  const isReadByConfig = (matrix.types.actionsOn('config') & HISTORY) !== 0;
  let historyOnly = 0;
  for (let index = 0; index < kinds.length; index += 1) {
    const kind = kinds[index] ?? NOT_COUNTED;
    if (kind === NOT_COUNTED) continue;
    totals[kind] = (totals[kind] ?? 0) + 1;
    const denied = deny[index] ?? 0;
    const allowed = (allow[index] ?? 0) & ~denied;
    if (kind === 0 && isReadByConfig && (allowed & (CURRENT | HISTORY)) === HISTORY) historyOnly += 1;
    for (let tier = 0; tier < EXPOSURE_TIERS.length; tier += 1) {
      const at = kind * EXPOSURE_TIERS.length + tier;
      const actions = (tier === DENY ? denied : allowed) & (masks[at] ?? 0);
      every[at] = (every[at] ?? 0) & actions;
      if (actions === 0) continue;
      if (counts[at] === 0) first[at] = index;
      counts[at] = (counts[at] ?? 0) + 1;
      some[at] = (some[at] ?? 0) | actions;
      last[at] = index;
    }
  }
  const tierAt = (tier: number): TierExposure => {
    const cells = KINDS.map((kind, row) => ({
      kind,
      of: totals[row] ?? 0,
      at: row * EXPOSURE_TIERS.length + tier,
    }));
    const counted = cells.filter(({ of, at }) => of > 0 && masks[at] !== 0);
    return {
      count: counted.reduce((sum, { at }) => sum + (counts[at] ?? 0), 0),
      of: counted.reduce((sum, { of }) => sum + of, 0),
      kinds: counted.map(({ kind, of, at }) => ({
        kind,
        count: counts[at] ?? 0,
        of,
        place: counts[at] === 0 ? null : containerOf(tree, first[at] ?? 0, last[at] ?? 0),
      })),
      actions: some.reduce(
        (all, actions, at) => (at % EXPOSURE_TIERS.length === tier ? all | actions : all),
        0,
      ),
      actionsOf: actionsIn(ACTIONS_BY_TIER[tier] ?? 0).length,
      isComplete: counted.length > 0 && counted.every(({ at }) => every[at] === masks[at]),
    };
  };
  return {
    tiers: { delete: tierAt(0), write: tierAt(1), read: tierAt(2), list: tierAt(3), deny: tierAt(DENY) },
    historyOnly,
  };
}

/**
 * Whether the policies of this exposure allow every action on every resource of the account's region, also on those that the
 * account does not list. Matches the policies again only if everything in the account is allowed.
 */
export function isAdministrator(
  { tiers }: Exposure,
  policies: readonly CompiledPolicy[],
  account: Account,
  context: RequestContext,
  mode: MatchingMode,
  types: ResourceTypes = GUIDE_TYPES,
): boolean {
  if (EXPOSURE_TIERS.some((tier) => tier !== 'deny' && !tiers[tier].isComplete)) return false;
  const tree = buildTree({ ...account, instances: [] }, true);
  const matrix = buildMatrix(
    tree,
    policies.map((policy) => computeGrants(policy, tree, context)),
    types,
  );
  return tree.nodes.every((node) => (types.actionsOn(node.kind) & ~allowedOn(matrix, mode, node)) === 0);
}

const DENY = EXPOSURE_TIERS.indexOf('deny');
const NOT_COUNTED = -1;
const kindsByTree = new WeakMap<ResourceTree, Int8Array>();

/** For each node, the index of its kind in `KINDS`. */
function kindsIn(tree: ResourceTree): Int8Array {
  const known =
    kindsByTree.get(tree) ??
    Int8Array.from(tree.nodes, ({ kind, isPlaceholder }) =>
      isPlaceholder ? NOT_COUNTED : KINDS.indexOf(kind),
    );
  kindsByTree.set(tree, known);
  return known;
}

/** The smallest subtree's node that contains both; the node itself if they are the same. */
function containerOf(tree: ResourceTree, first: number, last: number): ResourceNode | null {
  let node = tree.nodes[first];
  while (node !== undefined && node.end <= last) node = tree.nodes[node.parent];
  return node ?? null;
}
