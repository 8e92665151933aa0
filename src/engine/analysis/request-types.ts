// The resource types of actions in questions about all requests. A reading of the documentation is a table of this shape.
// Source: the catalog; for clients MSE "Fine-grained authorization in configuration centers" and "… in registries".

import { CLIENT_CATALOG, CONSOLE_ACTIONS } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import type { ResourceKind } from '../catalog/schema.ts';

/**
 * `leaf`: a configuration or service. `client-config`, `client-service`: the same for a Nacos client, with one more segment.
 * `any`: the action is not in the catalog, so its requests can name any resource.
 */
export type RequestResourceType =
  'account' | 'instance' | 'namespace' | 'leaf' | 'client-config' | 'client-service' | 'any';

export interface KnownAction {
  /** As it is written. */
  readonly fullName: string;
  /** `mse:getnacosconfig`. */
  readonly lowerCase: string;
  readonly type: RequestResourceType;
}

/** The known actions of MSE in catalog order, each with the type of resource that it is authorized on. */
export type ActionTable = readonly KnownAction[];

const TYPES: Readonly<Record<Exclude<ResourceKind, 'group'>, RequestResourceType>> = {
  account: 'account',
  instance: 'instance',
  namespace: 'namespace',
  config: 'leaf',
  service: 'leaf',
};

const CLIENT_TYPES = { config: 'client-config', service: 'client-service' } as const;

/** `mse:UpdateNacosConfig` is an action of the console too: its client resources are leaves of the same shape. */
const TYPE_OF_ACTION: ReadonlyMap<string, RequestResourceType> = new Map([
  ...CLIENT_CATALOG.map(({ fullName, resourceType }) => [fullName, CLIENT_TYPES[resourceType]] as const),
  ...CONSOLE_ACTIONS.map(({ fullName, resourceType }) => [fullName, TYPES[resourceType]] as const),
]);

/** The reading of the guide: "Grant permissions on Microservices Registry resources". */
export const GUIDE_ACTIONS: ActionTable = KNOWN_ACTIONS.map((fullName) => ({
  fullName,
  lowerCase: fullName.toLowerCase(),
  type: TYPE_OF_ACTION.get(fullName) ?? 'any',
}));

/** Every action on any resource: what holds for these requests holds in every reading. */
export const UNTYPED_ACTIONS: ActionTable = GUIDE_ACTIONS.map((action) => ({ ...action, type: 'any' }));

/** The requests of Nacos clients alone. */
export const CLIENT_REQUESTS: ActionTable = CLIENT_CATALOG.map(({ fullName, resourceType }) => ({
  fullName,
  lowerCase: fullName.toLowerCase(),
  type: CLIENT_TYPES[resourceType],
}));
