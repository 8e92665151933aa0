// The way through the MSE console to a resource: which actions stand behind the pages that somebody passes, and how far the
// decisions let them come. Which page asks for which action is assumed from the actions' names and descriptions: Alibaba Cloud
// documents the actions, and not the pages.

import type { ResourceNode } from '../account/resource-tree.ts';
import type { ActionName } from '../catalog/actions.ts';
import { actionNamed } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import { answerFor } from './decide/cell.ts';
import type { Cell } from './decide/cell.ts';
import type { MatchingMode } from './decide/decision.ts';
import type { PermissionMatrix } from './decide/permission-matrix.ts';

/**
 * `path`: the next step of the way. `branch`: something to do beside it, on which no step of the path hangs.
 */
export type StepRole = 'path' | 'branch';

interface PlannedStep {
  readonly action: ActionName;
  readonly role: StepRole;
  /** The action behind the page that this step starts from; null for what the console shows at once. */
  readonly requires: ActionName | null;
}

export interface ConsolePathStep {
  readonly action: CatalogAction;
  readonly role: StepRole;
  readonly requires: ConsolePathStep | null;
  /** What the action comes to for the resource: a decision, or a roll-up where it is asked about what lies beneath. */
  readonly cell: Cell;
  /** Whether every step that this one hangs on is allowed. */
  readonly isReachable: boolean;
  /** Whether this one is allowed too; of what lies beneath, on one resource at least. */
  readonly isPassed: boolean;
}

export interface ConsolePath {
  readonly node: ResourceNode;
  /** Each behind the one that it hangs on. */
  readonly steps: readonly ConsolePathStep[];
  /** The step of the path at which it ends early; null when all of it can be walked. */
  readonly blockedAt: ConsolePathStep | null;
}

const path = (action: ActionName, hangsOn: ActionName | null): PlannedStep => ({
  action,
  role: 'path',
  requires: hangsOn,
});
const branch = (action: ActionName, hangsOn: ActionName | null): PlannedStep => ({
  action,
  role: 'branch',
  requires: hangsOn,
});

const TO_INSTANCES = [path('ListClusters', null)];
const TO_INSTANCE = [...TO_INSTANCES, path('QueryClusterDetail', 'ListClusters')];

/** To create something in a container, and to empty it. */
const TO_CONTAINER = [
  ...TO_INSTANCE,
  path('ListNacosConfigs', 'QueryClusterDetail'),
  path('CreateNacosConfig', 'ListNacosConfigs'),
  branch('DeleteNacosConfigs', 'ListNacosConfigs'),
  branch('ListAnsServices', 'QueryClusterDetail'),
  branch('CreateNacosService', 'ListAnsServices'),
];

/**
 * All of it assumed. A page that lists something leads to what can be done with an entry of the list; what changes a thing is
 * done where its content shows; what can be done to an entry unseen (delete it, try its creation again) hangs on the list.
 * What is asked about something beneath the resource is the last step, so no two counts have to meet on one resource.
 */
const PLANS: Readonly<Record<ResourceKind, readonly PlannedStep[]>> = {
  account: [...TO_INSTANCES, path('CreateCluster', 'ListClusters'), branch('ListServiceQuotas', null)],
  instance: [
    ...TO_INSTANCE,
    path('UpdateCluster', 'QueryClusterDetail'),
    branch('RestartCluster', 'QueryClusterDetail'),
    branch('DeleteCluster', 'QueryClusterDetail'),
    // An instance that was never finished cannot be opened.
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

/** How far somebody comes in the console on the way to a resource. */
export function consolePathTo(matrix: PermissionMatrix, mode: MatchingMode, node: ResourceNode): ConsolePath {
  const steps: ConsolePathStep[] = [];
  for (const { action: name, role, requires } of PLANS[node.kind]) {
    const action = actionNamed(name);
    const before = steps.find((step) => step.action.name === requires) ?? null;
    const cell = answerFor(matrix, mode, node, action);
    const isReachable = before?.isPassed ?? true;
    steps.push({
      action,
      role,
      requires: before,
      cell,
      isReachable,
      isPassed: isReachable && isAllowedSomewhere(cell),
    });
  }
  const broken = steps.find((step) => step.role === 'path' && step.isReachable && !step.isPassed) ?? null;
  return { node, steps, blockedAt: broken };
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
