// Finds the list actions that a user needs to reach, in the console, what a policy already grants inside an instance.
// The path through the console is assumed, as in console-path.ts.

import { arnOf } from '../../account/resource-tree.ts';
import { nearestOfKind } from '../../account/walk-tree.ts';
import type { ResourceNode } from '../../account/resource-tree.ts';
import { actionWithId } from '../../catalog/catalog.ts';
import type { ActionName } from '../../catalog/actions.ts';
import { formatArn, splitArn } from '../../policy/arn.ts';
import { decisionIn, decisionsOn } from '../decide/cell.ts';
import type { PermissionMatrix } from '../decide/permission-matrix.ts';
import type { ConsoleGrant, DeniedRequest } from './repair-draft.ts';

/** The list actions of the console that lead to configurations or services. */
const LISTS = { config: 'ListNacosConfigs', service: 'ListAnsServices' } as const;
/** The most instances that a repair names. With more, the user probably does not need all of their lists. */
const MAX_INSTANCES = 3;

/**
 * The missing grants from the account's instance list to what is allowed inside instances. Empty if the denied request is not
 * one of them, or is the only one.
 */
export function missingConsoleGrants(
  { request, mode }: Pick<DeniedRequest, 'request' | 'mode'>,
  matrix: PermissionMatrix,
): readonly ConsoleGrant[] {
  const { tree } = matrix;
  const [root] = tree.nodes;
  if (root === undefined) return [];
  const instances = accessibleInstances(matrix, mode).filter(
    ({ instance }) => request.resource === arnOf(tree, root) || request.resource === arnOf(tree, instance),
  );
  if (instances.length > MAX_INSTANCES) return [];
  const missing = new Map<ResourceNode, Set<`mse:${ActionName}`>>();
  /** Adds the action for the resource of the path that it is authorized on, which the reading names. */
  function addMissing(node: ResourceNode, name: ActionName): void {
    const action = actionWithId(name);
    const place = nearestOfKind(tree, node, matrix.types.typeOf(action));
    if (place === null || decisionIn(decisionsOn(matrix, mode, place), action) !== 'implicit-deny') return;
    missing.set(place, (missing.get(place) ?? new Set()).add(`mse:${name}`));
  }
  addMissing(root, 'ListClusters');
  for (const { instance, kinds } of instances) {
    addMissing(instance, 'QueryClusterDetail');
    for (const kind of kinds) addMissing(instance, LISTS[kind]);
  }
  const grants = [...missing].map(([node, actions]) => ({
    actions: [...actions],
    resources: [inAnyRegionAndAccount(arnOf(tree, node))],
  }));
  const action = request.action.toLowerCase();
  const actions = grants.flatMap((grant) => grant.actions);
  return actions.length > 1 && actions.some((name) => name.toLowerCase() === action) ? grants : [];
}

/** The instances in which something is allowed, with the lists they need: of services if only services are allowed. */
function accessibleInstances(
  matrix: PermissionMatrix,
  mode: DeniedRequest['mode'],
): readonly { readonly instance: ResourceNode; readonly kinds: readonly (keyof typeof LISTS)[] }[] {
  const { tree } = matrix;
  const accessible = new Map<ResourceNode, Set<ResourceNode['kind']>>();
  for (const node of tree.nodes) {
    if (node.depth < 2 || decisionsOn(matrix, mode, node).allow === 0) continue;
    const instance = nearestOfKind(tree, node, 'instance');
    if (instance === null || instance.isPlaceholder) continue;
    const kinds = accessible.get(instance) ?? new Set();
    accessible.set(instance, kinds.add(node.kind));
  }
  return [...accessible].map(([instance, kinds]) => {
    const onlyServices = kinds.has('service') && !kinds.has('config');
    return { instance, kinds: [onlyServices ? ('service' as const) : ('config' as const)] };
  });
}

/** The ARN in any region and account, as the documentation's examples write it. */
function inAnyRegionAndAccount(arn: string): string {
  const fields = splitArn(arn);
  return fields === null ? arn : formatArn({ ...fields, region: '*', account: '*' });
}
