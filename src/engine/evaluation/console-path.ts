// The path through the MSE console to a resource: the actions that its pages call, and where the decisions block it.
// Assumed from the names and descriptions of the actions: Alibaba Cloud documents the actions, not which page calls them.

import type { ResourceNode } from '../account/resource-tree.ts';
import type { ActionName } from '../catalog/actions.ts';
import { actionWithId } from '../catalog/catalog.ts';
import type { ConsoleAction } from '../catalog/catalog.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import { cellFor } from './decide/cell.ts';
import type { Cell } from './decide/cell.ts';
import type { MatchingMode } from './decide/decision.ts';
import type { PermissionMatrix } from './decide/permission-matrix.ts';

/**
 * `path`: the next step. `branch`: an additional action that no step of the path requires.
 */
export type StepRole = 'path' | 'branch';

interface PlannedStep {
  readonly action: ActionName;
  readonly role: StepRole;
  /** The action of the page that this step starts from; null for the first page. */
  readonly requires: ActionName | null;
}

export interface ConsolePathStep {
  readonly action: ConsoleAction;
  readonly role: StepRole;
  readonly requires: ConsolePathStep | null;
  /** The decision for the resource, or a roll-up if the action is authorized on its descendants. */
  readonly cell: Cell;
  /** Whether all steps that this one requires are allowed. */
  readonly isReachable: boolean;
  /** Whether the step is reachable and allowed; for a roll-up, on at least one resource. */
  readonly isPassed: boolean;
}

export interface ConsolePath {
  readonly node: ResourceNode;
  /** Each after the step that it requires. */
  readonly steps: readonly ConsolePathStep[];
  /** The first reachable step of the path that is not allowed; null if none blocks it. */
  readonly blockedAt: ConsolePathStep | null;
}

const path = (action: ActionName, requires: ActionName | null): PlannedStep => ({
  action,
  role: 'path',
  requires,
});
const branch = (action: ActionName, requires: ActionName | null): PlannedStep => ({
  action,
  role: 'branch',
  requires,
});

const TO_INSTANCES = [path('ListClusters', null)];
const TO_INSTANCE = [...TO_INSTANCES, path('QueryClusterDetail', 'ListClusters')];

/** To create resources in a container, and to empty it. */
const TO_CONTAINER = [
  ...TO_INSTANCE,
  path('ListNacosConfigs', 'QueryClusterDetail'),
  path('CreateNacosConfig', 'ListNacosConfigs'),
  branch('DeleteNacosConfigs', 'ListNacosConfigs'),
  branch('ListAnsServices', 'QueryClusterDetail'),
  branch('CreateNacosService', 'ListAnsServices'),
];

/**
 * Assumed: an entry of a list leads to its details; a resource is changed on the page that shows its content; actions that
 * need no details (delete, retry the creation) require only the list. An action authorized on descendants is the last
 * step, so no step depends on two roll-ups.
 */
const PLANS: Readonly<Record<ResourceKind, readonly PlannedStep[]>> = {
  account: [...TO_INSTANCES, path('CreateCluster', 'ListClusters'), branch('ListServiceQuotas', null)],
  instance: [
    ...TO_INSTANCE,
    path('UpdateCluster', 'QueryClusterDetail'),
    branch('RestartCluster', 'QueryClusterDetail'),
    branch('DeleteCluster', 'QueryClusterDetail'),
    // The details of an instance whose creation failed cannot be opened.
    branch('RetryCluster', 'ListClusters'),
  ],
  namespace: TO_CONTAINER,
  group: TO_CONTAINER,
  config: [
    ...TO_INSTANCE,
    path('ListNacosConfigs', 'QueryClusterDetail'),
    path('GetNacosConfig', 'ListNacosConfigs'),
    path('UpdateNacosConfig', 'GetNacosConfig'),
    branch('DeleteNacosConfig', 'ListNacosConfigs'),
    branch('ListNacosHistoryConfigs', 'QueryClusterDetail'),
    branch('GetNacosHistoryConfig', 'ListNacosHistoryConfigs'),
  ],
  service: [
    ...TO_INSTANCE,
    path('ListAnsServices', 'QueryClusterDetail'),
    path('ListAnsServiceClusters', 'ListAnsServices'),
    path('ListAnsInstances', 'ListAnsServiceClusters'),
    path('UpdateNacosInstance', 'ListAnsInstances'),
    branch('DeleteNacosService', 'ListAnsServices'),
    branch('UpdateNacosService', 'ListAnsServiceClusters'),
    branch('UpdateNacosCluster', 'ListAnsServiceClusters'),
    branch('CreateNacosInstance', 'ListAnsInstances'),
  ],
};

/** Computes the console path to a resource and where it is blocked. */
export function consolePathTo(matrix: PermissionMatrix, mode: MatchingMode, node: ResourceNode): ConsolePath {
  const steps: ConsolePathStep[] = [];
  for (const { action: name, role, requires } of PLANS[node.kind]) {
    const action = actionWithId(name);
    const required = steps.find((step) => step.action.name === requires) ?? null;
    const cell = cellFor(matrix, mode, node, action);
    const isReachable = required?.isPassed ?? true;
    steps.push({
      action,
      role,
      requires: required,
      cell,
      isReachable,
      isPassed: isReachable && isAllowedSomewhere(cell),
    });
  }
  const blockedAt = steps.find((step) => step.role === 'path' && step.isReachable && !step.isPassed) ?? null;
  return { node, steps, blockedAt };
}

function isAllowedSomewhere(cell: Cell): boolean {
  switch (cell.kind) {
    case 'decision':
      return cell.decision === 'allow';
    case 'roll-up':
      return cell.allowed > 0;
    case 'not-applicable':
      return false;
  }
}
