// The actions of the matrix: those that the MSE documentation lists for custom policies, and those of Nacos clients, each list
// in the order of the columns. To add one: use the next free bit, raise CATALOG_VERSION, and fix what the compiler and the tests
// report.
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

/**
 * What a Nacos client calls. Source: MSE "Fine-grained authorization in configuration centers" and "… in registries". The API
 * reference has no entry for them. A query returns contents, so its tier is `read`.
 */
// prettier-ignore
export const CLIENT_ACTIONS = [
  { id: 'client/QueryNacosConfig', name: 'QueryNacosConfig', bit: 25, tier: 'read', resourceType: 'config', reference: null, group: 'client', modelPoint: null },
  { id: 'client/QueryNacosNaming', name: 'QueryNacosNaming', bit: 27, tier: 'read', resourceType: 'service', reference: null, group: 'client', modelPoint: null },
  { id: 'client/UpdateNacosConfig', name: 'UpdateNacosConfig', bit: 26, tier: 'write', resourceType: 'config', reference: null, group: 'client', modelPoint: null },
  { id: 'client/UpdateNacosNaming', name: 'UpdateNacosNaming', bit: 28, tier: 'write', resourceType: 'service', reference: null, group: 'client', modelPoint: null },
] as const satisfies readonly (ActionFacts & { readonly id: string })[];

/** Increases whenever an action is added or removed, or its resource type changes. */
export const CATALOG_VERSION = 2;

/** For each version, the set of actions whose decisions links with that version record. */
export const ACTIONS_OF_VERSION: Readonly<Record<number, number>> = { 1: 0x1ffffff, 2: 0x1fffffff };

/** An action of the console. */
export type ActionName = (typeof ACTIONS)[number]['name'];
export type ClientActionId = (typeof CLIENT_ACTIONS)[number]['id'];

/** A column: `mse:UpdateNacosConfig` has one for the console and one for clients. For the console it is the name. */
export type ActionId = ActionName | ClientActionId;

/** The rows whose name the console does not have. */
type ClientOnly<Rows extends readonly ActionFacts[]> = Rows extends readonly [
  infer Row extends ActionFacts,
  ...infer Rest extends readonly ActionFacts[],
]
  ? Row['name'] extends ActionName
    ? ClientOnly<Rest>
    : [Row, ...ClientOnly<Rest>]
  : [];

/** How many actions the guide lists, as a literal type. */
export type GuideActionCount = (typeof ACTIONS)['length'];

/** How many names the actions of the matrix have, as a literal type. */
export type ActionCount = [...typeof ACTIONS, ...ClientOnly<typeof CLIENT_ACTIONS>]['length'];
