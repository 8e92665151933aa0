// The 25 actions that the MSE documentation lists for custom policies, as data, in the order of the matrix's columns.
// Level and access: MSE "Grant permissions on Microservices Registry resources". What each is asked about: documented for the
// account and instance levels, assumed from the ARN template below them and for the list actions.

import type { ActionFacts } from './schema.ts';

// prettier-ignore
export const ACTIONS = [
  { name: 'ListClusters', level: 'account', access: 'read', resourceType: 'account', basis: 'documented', group: 'account' },
  { name: 'ListServiceQuotas', level: 'account', access: 'read', resourceType: 'account', basis: 'documented', group: 'account' },
  { name: 'QueryClusterDetail', level: 'instance', access: 'read', resourceType: 'instance', basis: 'documented', group: 'instance' },
  // The call that creates an instance carries no instance id, yet the documentation puts it into the instance-level table.
  { name: 'CreateCluster', level: 'instance', access: 'write', resourceType: 'instance', basis: 'documented', group: 'instance' },
  { name: 'UpdateCluster', level: 'instance', access: 'write', resourceType: 'instance', basis: 'documented', group: 'instance' },
  { name: 'RestartCluster', level: 'instance', access: 'write', resourceType: 'instance', basis: 'documented', group: 'instance' },
  { name: 'RetryCluster', level: 'instance', access: 'write', resourceType: 'instance', basis: 'documented', group: 'instance' },
  { name: 'DeleteCluster', level: 'instance', access: 'write', resourceType: 'instance', basis: 'documented', group: 'instance' },
  { name: 'ListNacosConfigs', level: 'list', access: 'read', resourceType: 'instance', basis: 'assumed', group: 'list' },
  { name: 'ListNacosHistoryConfigs', level: 'list', access: 'read', resourceType: 'instance', basis: 'assumed', group: 'list' },
  { name: 'ListAnsServices', level: 'list', access: 'read', resourceType: 'instance', basis: 'assumed', group: 'list' },
  { name: 'ListAnsServiceClusters', level: 'list', access: 'read', resourceType: 'instance', basis: 'assumed', group: 'list' },
  { name: 'ListAnsInstances', level: 'list', access: 'read', resourceType: 'instance', basis: 'assumed', group: 'list' },
  { name: 'GetNacosConfig', level: 'instance', access: 'read', resourceType: 'config', basis: 'assumed', group: 'config' },
  { name: 'GetNacosHistoryConfig', level: 'instance', access: 'read', resourceType: 'config', basis: 'assumed', group: 'config' },
  { name: 'CreateNacosConfig', level: 'instance', access: 'write', resourceType: 'config', basis: 'assumed', group: 'config' },
  { name: 'UpdateNacosConfig', level: 'instance', access: 'write', resourceType: 'config', basis: 'assumed', group: 'config' },
  { name: 'DeleteNacosConfig', level: 'instance', access: 'write', resourceType: 'config', basis: 'assumed', group: 'config' },
  // A batch carries numeric ids and a namespace, but no dataId.
  { name: 'DeleteNacosConfigs', level: 'instance', access: 'write', resourceType: 'namespace', basis: 'assumed', group: 'config' },
  { name: 'CreateNacosService', level: 'instance', access: 'write', resourceType: 'service', basis: 'assumed', group: 'service' },
  { name: 'UpdateNacosService', level: 'instance', access: 'write', resourceType: 'service', basis: 'assumed', group: 'service' },
  { name: 'DeleteNacosService', level: 'instance', access: 'write', resourceType: 'service', basis: 'assumed', group: 'service' },
  { name: 'CreateNacosInstance', level: 'instance', access: 'write', resourceType: 'service', basis: 'assumed', group: 'service' },
  { name: 'UpdateNacosInstance', level: 'instance', access: 'write', resourceType: 'service', basis: 'assumed', group: 'service' },
  { name: 'UpdateNacosCluster', level: 'instance', access: 'write', resourceType: 'service', basis: 'assumed', group: 'service' },
] as const satisfies readonly ActionFacts[];

export type ActionName = (typeof ACTIONS)[number]['name'];
