// The actions that the MSE documentation lists for custom policies, in the order of the matrix's columns. To add one: use the
// next free bit, raise CATALOG_VERSION, and fix what the compiler and the tests report.
// Resource types: the guide documents the account and instance levels; below them and for lists they are assumed.

import type { ActionFacts } from './schema.ts';

// prettier-ignore
export const ACTIONS = [
  { name: 'GetNacosConfig', bit: 13, tier: 'read', resourceType: 'config', reference: 'namespace', group: 'config', modelPoint: 'asked-about', equivalent: 'GetNacosHistoryConfig' },
  { name: 'GetNacosHistoryConfig', bit: 14, tier: 'read', resourceType: 'config', reference: 'account', group: 'config', modelPoint: 'asked-about' },
  { name: 'CreateNacosConfig', bit: 15, tier: 'write', resourceType: 'config', reference: 'account', group: 'config', modelPoint: 'asked-about' },
  { name: 'UpdateNacosConfig', bit: 16, tier: 'write', resourceType: 'config', reference: 'account', group: 'config', modelPoint: 'asked-about' },
  { name: 'DeleteNacosConfig', bit: 17, tier: 'delete', resourceType: 'config', reference: 'account', group: 'config', modelPoint: 'asked-about', equivalent: 'DeleteNacosConfigs' },
  // A batch has numeric ids and a namespace, but no dataId.
  { name: 'DeleteNacosConfigs', bit: 18, tier: 'delete', resourceType: 'namespace', reference: 'account', group: 'config', modelPoint: 'batch-delete', equivalent: 'DeleteNacosConfig' },
  { name: 'CreateNacosService', bit: 19, tier: 'write', resourceType: 'service', reference: 'account', group: 'service', modelPoint: 'asked-about' },
  { name: 'UpdateNacosService', bit: 20, tier: 'write', resourceType: 'service', reference: 'account', group: 'service', modelPoint: 'asked-about' },
  { name: 'CreateNacosInstance', bit: 22, tier: 'write', resourceType: 'service', reference: 'account', group: 'service', modelPoint: 'asked-about' },
  { name: 'UpdateNacosInstance', bit: 23, tier: 'write', resourceType: 'service', reference: 'account', group: 'service', modelPoint: 'asked-about' },
  { name: 'UpdateNacosCluster', bit: 24, tier: 'write', resourceType: 'service', reference: 'both', group: 'service', modelPoint: 'asked-about' },
  { name: 'DeleteNacosService', bit: 21, tier: 'delete', resourceType: 'service', reference: 'account', group: 'service', modelPoint: 'asked-about' },
  { name: 'QueryClusterDetail', bit: 2, tier: 'list', resourceType: 'instance', reference: 'account', group: 'instance', modelPoint: null },
  // Its call has no instance id, but the documentation lists it as instance-level.
  { name: 'CreateCluster', bit: 3, tier: 'write', resourceType: 'instance', reference: 'every-instance', group: 'instance', modelPoint: 'create-cluster' },
  { name: 'UpdateCluster', bit: 4, tier: 'write', resourceType: 'instance', reference: 'account', group: 'instance', modelPoint: null },
  { name: 'RetryCluster', bit: 6, tier: 'write', resourceType: 'instance', reference: 'instance', group: 'instance', modelPoint: null },
  { name: 'RestartCluster', bit: 5, tier: 'delete', resourceType: 'instance', reference: 'instance', group: 'instance', modelPoint: null },
  { name: 'DeleteCluster', bit: 7, tier: 'delete', resourceType: 'instance', reference: 'account', group: 'instance', modelPoint: null },
  { name: 'ListNacosConfigs', bit: 8, tier: 'list', resourceType: 'instance', reference: 'account', group: 'list', modelPoint: 'list-level' },
  { name: 'ListNacosHistoryConfigs', bit: 9, tier: 'list', resourceType: 'instance', reference: 'account', group: 'list', modelPoint: 'list-level' },
  { name: 'ListAnsServices', bit: 10, tier: 'list', resourceType: 'instance', reference: 'account', group: 'list', modelPoint: 'list-level' },
  { name: 'ListAnsServiceClusters', bit: 11, tier: 'list', resourceType: 'instance', reference: null, group: 'list', modelPoint: 'list-level' },
  { name: 'ListAnsInstances', bit: 12, tier: 'list', resourceType: 'instance', reference: 'account', group: 'list', modelPoint: 'list-level' },
  { name: 'ListClusters', bit: 0, tier: 'list', resourceType: 'account', reference: 'account', group: 'account', modelPoint: null },
  { name: 'ListServiceQuotas', bit: 1, tier: 'list', resourceType: 'account', reference: null, group: 'account', modelPoint: null },
] as const satisfies readonly ActionFacts[];

/** Increases whenever an action is added or removed, or its resource type changes. */
export const CATALOG_VERSION = 1;

/** For each version, the set of actions whose decisions links with that version record. */
export const ACTIONS_OF_VERSION: Readonly<Record<number, number>> = { 1: 0x1ffffff };

export type ActionName = (typeof ACTIONS)[number]['name'];

/** How many of the rows have these facts, as a literal type. */
type CountRows<
  Rows extends readonly ActionFacts[],
  Facts,
  Found extends readonly true[] = [],
> = Rows extends readonly [infer Row, ...infer Rest extends readonly ActionFacts[]]
  ? CountRows<Rest, Facts, Row extends Facts ? [...Found, true] : Found>
  : Found['length'];

export type ActionCount = (typeof ACTIONS)['length'];

/** How many of the actions are in the tables of the guide. */
export type GuideActionCount = CountRows<
  typeof ACTIONS,
  { readonly group: 'config' | 'service' | 'instance' | 'list' | 'account' }
>;
