// The resource types of actions in questions about all requests. A reading of the documentation is a table of this shape.
// Source: the catalog; for clients MSE "Fine-grained authorization in configuration centers" and "… in registries".

import { CLIENT_CATALOG, CONSOLE_ACTIONS } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { ACCOUNT_RELATIVE_ID } from '../catalog/relative-id.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import type { AuthorizationScope } from '../catalog/schema.ts';

/**
 * `every-instance`: the literal text `instance/*`. `leaf`: a configuration or service. `client-config`, `client-service`: the same for a Nacos client, with one more segment.
 * `any`: the action is not in the catalog, so its requests can name any resource.
 */
export type RequestResourceType =
  | 'account'
  | 'every-instance'
  | 'instance'
  | 'namespace'
  | 'group'
  | 'leaf'
  | 'client-config'
  | 'client-service'
  | 'any';

/** The types with one relative id. */
export const ONLY_IDS = { account: ACCOUNT_RELATIVE_ID, 'every-instance': 'instance/*' } as const;
export type FixedResourceType = keyof typeof ONLY_IDS;
export type NamedResourceType = Exclude<RequestResourceType, FixedResourceType>;

export interface KnownAction {
  /** As it is written. */
  readonly fullName: string;
  /** `mse:getnacosconfig`. */
  readonly lowerCase: string;
  readonly type: RequestResourceType;
  /** The type by the guide, if it is another one: lines can name resources of this type too. */
  readonly guideType?: RequestResourceType;
  /** Whether it is authorized on the instance of its namespace too: both must be allowed, and one denied denies. */
  readonly isOnInstanceToo?: true;
}

/** The known actions of MSE in catalog order, each with the type of resource that it is authorized on. */
export type ActionTable = readonly KnownAction[];

const TYPES: Readonly<Record<Exclude<AuthorizationScope, 'both'>, RequestResourceType>> = {
  account: 'account',
  'every-instance': 'every-instance',
  instance: 'instance',
  namespace: 'namespace',
  group: 'group',
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

/** The table of another reading, by what it authorizes each action of the console on. */
export function actionsBy(scopeOf: (action: CatalogAction) => AuthorizationScope): ActionTable {
  return GUIDE_ACTIONS.flatMap((known): readonly KnownAction[] => {
    const action = CONSOLE_ACTIONS.find(({ fullName }) => fullName === known.fullName);
    const scope = action === undefined ? null : scopeOf(action);
    if (scope === null || (scope !== 'both' && TYPES[scope] === known.type)) return [known];
    const moved: KnownAction =
      scope === 'both'
        ? { ...known, type: 'namespace', guideType: known.type, isOnInstanceToo: true }
        : { ...known, type: TYPES[scope], guideType: known.type };
    // By the guide, the resources of clients have the same form.
    return [moved, ...CLIENT_REQUESTS.filter(({ fullName }) => fullName === known.fullName)];
  });
}
