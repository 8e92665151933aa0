// What an application does with a Nacos client, and the decision on each operation. A client reaches a name directly: no
// operation requires another. Source: MSE "Fine-grained authorization in configuration centers" and "… in registries".

import type { ResourceNode } from '../account/resource-tree.ts';
import type { ClientActionId } from '../catalog/actions.ts';
import { actionWithId } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { cellOf } from './decide/cell.ts';
import type { Cell } from './decide/cell.ts';
import type { MatchingMode } from './decide/decision.ts';
import type { PermissionMatrix } from './decide/permission-matrix.ts';

const OPERATIONS = {
  get: 'client/QueryNacosConfig',
  listen: 'client/QueryNacosConfig',
  publish: 'client/UpdateNacosConfig',
  subscribe: 'client/QueryNacosNaming',
  register: 'client/UpdateNacosNaming',
} as const satisfies Readonly<Record<string, ClientActionId>>;

export type ClientOperation = keyof typeof OPERATIONS;

const CLIENT_OPERATIONS: readonly ClientOperation[] = ['get', 'listen', 'publish', 'subscribe', 'register'];

export interface ClientStep {
  readonly operation: ClientOperation;
  readonly action: CatalogAction;
  /** The decision on the resource, or a roll-up over the configurations or services inside it. */
  readonly cell: Exclude<Cell, { kind: 'not-applicable' }>;
}

/** The operations on a resource or on what is inside it. */
export function clientPathTo(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
): readonly ClientStep[] {
  return CLIENT_OPERATIONS.flatMap((operation) => {
    const action = actionWithId(OPERATIONS[operation]);
    const cell = cellOf(matrix, mode, node, action);
    return cell.kind === 'not-applicable' ? [] : [{ operation, action, cell }];
  });
}
