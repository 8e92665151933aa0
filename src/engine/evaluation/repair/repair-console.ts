// What lets a user reach in the console what a policy already grants inside an instance: the lists on the way there.
// The way through the console is assumed, as in journey.ts.

import { arnOf, containersOf } from '../../account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { actionNamed } from '../../catalog/catalog.ts';
import type { ActionName } from '../../catalog/actions.ts';
import { formatArn, splitArn } from '../../policy/arn.ts';
import { decisionIn, decisionsOn } from '../decide/cell.ts';
import type { PermissionMatrix } from '../decide/permission-matrix.ts';
import type { ConsoleGrant, DeniedRequest } from './repair-draft.ts';

/** The actions of the console's lists that lead to configurations, or to services. */
const LISTS = { config: 'ListNacosConfigs', service: 'ListAnsServices' } as const;
/** So many instances a repair names; where more are open inside, the lists of all would be a guess. */
const MAX_INSTANCES = 3;

/**
 * The grants that are missing between the account's instance list and what is allowed inside instances; none where the
 * denied request is not one of them, or is the only one.
 */
export function consoleGrants(
  { request, mode }: Pick<DeniedRequest, 'request' | 'mode'>,
  matrix: PermissionMatrix,
): readonly ConsoleGrant[] {
  const { tree } = matrix;
  const [root] = tree.nodes;
  if (root === undefined) return [];
  const isDenied = (node: ResourceNode, name: ActionName) =>
    decisionIn(decisionsOn(matrix[mode], node), actionNamed(name)) === 'implicit-deny';
  const instances = openInstances(matrix, mode).filter(
    ({ instance }) => request.resource === arnOf(tree, root) || request.resource === arnOf(tree, instance),
  );
  if (instances.length > MAX_INSTANCES) return [];
  const grants: ConsoleGrant[] = [];
  if (isDenied(root, 'ListClusters')) {
    grants.push({ actions: ['mse:ListClusters'], resources: [anywhere(arnOf(tree, root))] });
  }
  for (const { instance, kinds } of instances) {
    const names = ['QueryClusterDetail' as const, ...kinds.map((kind) => LISTS[kind])];
    const actions = names.filter((name) => isDenied(instance, name)).map((name) => `mse:${name}` as const);
    if (actions.length > 0) grants.push({ actions, resources: [anywhere(arnOf(tree, instance))] });
  }
  const action = request.action.toLowerCase();
  const actions = grants.flatMap((grant) => grant.actions);
  return actions.length > 1 && actions.some((name) => name.toLowerCase() === action) ? grants : [];
}

/** The instances inside which something is allowed; lists of configurations only, unless only services are open. */
function openInstances(
  matrix: PermissionMatrix,
  mode: DeniedRequest['mode'],
): readonly { readonly instance: ResourceNode; readonly kinds: readonly (keyof typeof LISTS)[] }[] {
  const { tree } = matrix;
  const open = new Map<ResourceNode, Set<ResourceNode['kind']>>();
  for (const node of tree.nodes) {
    if (node.depth < 2 || decisionsOn(matrix[mode], node).allow === 0) continue;
    const instance = instanceOf(tree, node);
    if (instance === null || instance.isPlaceholder) continue;
    const kinds = open.get(instance) ?? new Set();
    open.set(instance, kinds.add(node.kind));
  }
  return [...open].map(([instance, kinds]) => {
    const onlyServices = kinds.has('service') && !kinds.has('config');
    return { instance, kinds: [onlyServices ? ('service' as const) : ('config' as const)] };
  });
}

function instanceOf(tree: ResourceTree, node: ResourceNode): ResourceNode | null {
  return containersOf(tree, node).find(({ kind }) => kind === 'instance') ?? null;
}

/** In any region and account, as the documentation's examples write it. */
function anywhere(arn: string): string {
  const fields = splitArn(arn);
  return fields === null ? arn : formatArn({ ...fields, region: '*', account: '*' });
}
