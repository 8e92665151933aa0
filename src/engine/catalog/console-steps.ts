// What each action does in the MSE console: part of the actions' records that no first visit needs. Assumed from the names and
// descriptions of the actions: Alibaba Cloud documents the actions, not which page calls them.

import type { ActionName } from './actions.ts';
import type { ResourceKind } from './schema.ts';

/** The names that a list action shows: instances of the account, configurations or services of all namespaces of an instance. */
export type RevealedNames = 'instances' | 'configs' | 'services';

export interface ConsoleStep {
  /** The action of the page that this step starts from; null for the first page. */
  readonly requires: ActionName | null;
  /** The kinds of resources to which it is the next step of the path. */
  readonly path?: readonly ResourceKind[];
  /** The kinds of resources to whose path it is an additional action that no step of the path requires. */
  readonly branch?: readonly ResourceKind[];
  readonly reveals?: RevealedNames;
}

const CONTAINERS = ['namespace', 'group'] as const;
const BELOW_ACCOUNT = ['instance', ...CONTAINERS, 'config', 'service'] as const;

/**
 * The console step of each action; null if no page of the console calls it. A path has its steps in this order, each after the
 * one that it requires. Assumed: an entry of a list leads to its details; a resource is changed on the page that shows its
 * content; actions that need no details (delete, retry the creation) require only the list. An action authorized on descendants
 * is the last step of a path, so no step depends on two roll-ups.
 */
export const CONSOLE_STEPS: Readonly<Record<ActionName, ConsoleStep | null>> = {
  ListClusters: { requires: null, path: ['account', ...BELOW_ACCOUNT], reveals: 'instances' },
  CreateCluster: { requires: 'ListClusters', path: ['account'] },
  ListServiceQuotas: { requires: null, branch: ['account'] },
  QueryClusterDetail: { requires: 'ListClusters', path: BELOW_ACCOUNT },
  UpdateCluster: { requires: 'QueryClusterDetail', path: ['instance'] },
  RestartCluster: { requires: 'QueryClusterDetail', branch: ['instance'] },
  DeleteCluster: { requires: 'QueryClusterDetail', branch: ['instance'] },
  // The details of an instance whose creation failed cannot be opened.
  RetryCluster: { requires: 'ListClusters', branch: ['instance'] },
  ListNacosConfigs: { requires: 'QueryClusterDetail', path: [...CONTAINERS, 'config'], reveals: 'configs' },
  CreateNacosConfig: { requires: 'ListNacosConfigs', path: CONTAINERS },
  GetNacosConfig: { requires: 'ListNacosConfigs', path: ['config'] },
  UpdateNacosConfig: { requires: 'GetNacosConfig', path: ['config'] },
  DeleteNacosConfig: { requires: 'ListNacosConfigs', branch: ['config'] },
  DeleteNacosConfigs: { requires: 'ListNacosConfigs', branch: CONTAINERS },
  ListNacosHistoryConfigs: { requires: 'QueryClusterDetail', branch: ['config'], reveals: 'configs' },
  GetNacosHistoryConfig: { requires: 'ListNacosHistoryConfigs', branch: ['config'] },
  ListAnsServices: {
    requires: 'QueryClusterDetail',
    path: ['service'],
    branch: CONTAINERS,
    reveals: 'services',
  },
  CreateNacosService: { requires: 'ListAnsServices', branch: CONTAINERS },
  ListAnsServiceClusters: { requires: 'ListAnsServices', path: ['service'], reveals: 'services' },
  ListAnsInstances: { requires: 'ListAnsServiceClusters', path: ['service'], reveals: 'services' },
  UpdateNacosInstance: { requires: 'ListAnsInstances', path: ['service'] },
  DeleteNacosService: { requires: 'ListAnsServices', branch: ['service'] },
  UpdateNacosService: { requires: 'ListAnsServiceClusters', branch: ['service'] },
  UpdateNacosCluster: { requires: 'ListAnsServiceClusters', branch: ['service'] },
  CreateNacosInstance: { requires: 'ListAnsInstances', branch: ['service'] },
};
