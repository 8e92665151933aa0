// Finds the action and the resource of an event. Source: ActionTrail "Management event structure"; the parameters are those of
// MSE's OpenAPI of 2019-05-31.

import { splitQualifiedName } from '../account/add-resources.ts';
import { findActionBy } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { ACCOUNT_RELATIVE_ID, childRelativeId, DEPTHS } from '../catalog/relative-id.ts';
import type { ResourceKind } from '../catalog/schema.ts';
import type { Call, UnplacedReason } from './recorded-call.ts';

/** An event without the fields that name a person's device or credentials. */
export interface ActivityEvent {
  /** For example `GetNacosConfig`. */
  readonly operation: string;
  /** For example `Mse`. */
  readonly service: string;
  readonly region: string | null;
  /** The name of the RAM user or role. */
  readonly caller: string | null;
  /** False for the account itself and for services. */
  readonly isRestricted: boolean;
  readonly outcome: 'succeeded' | 'denied' | 'failed';
  /** The call's parameters by their names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

export type PlacedEvent =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'unplaced'; readonly reason: UnplacedReason };

/** Operations that are authorized as another action. Source: MSE's API reference, their authorization tables. */
const AUTHORIZED_AS: Readonly<Record<string, string>> = {
  updatenacosgrayconfig: 'UpdateNacosConfig',
  querynacosgrayconfig: 'GetNacosConfig',
};

/** Assumed: the group of a call that names none, as in Nacos. */
const DEFAULT_GROUP = 'DEFAULT_GROUP';

export function placeEvent(event: ActivityEvent): PlacedEvent {
  const { operation, caller, region, outcome } = event;
  if (!/^mse$/i.test(event.service)) return unplaced('other-service');
  const name = AUTHORIZED_AS[operation.toLowerCase()] ?? operation;
  const action = findActionBy(`mse:${name}`, 'console');
  if (action === null) return unplaced('unlisted-action');
  if (!event.isRestricted) return unplaced('unrestricted-caller');
  if (outcome === 'failed') return unplaced('failed');
  const relativeId = resourceOf(action, event.parameters);
  if (relativeId === null) return unplaced('no-resource');
  const isDenied = outcome === 'denied';
  return { kind: 'call', call: { caller, action: action.id, relativeId, region, isDenied } };
}

function unplaced(reason: UnplacedReason): PlacedEvent {
  return { kind: 'unplaced', reason };
}

/** The relative id of the resource that the guide authorizes the action on; null if the parameters don't name it. */
function resourceOf(
  { resourceType, name }: CatalogAction,
  parameters: ReadonlyMap<string, string>,
): string | null {
  if (resourceType === 'account') return ACCOUNT_RELATIVE_ID;
  const qualified = splitQualifiedName(parameters.get('servicename') ?? '');
  const group = parameters.get('group') ?? parameters.get('groupname') ?? qualified?.group ?? DEFAULT_GROUP;
  const service = qualified?.group === group ? qualified.id : parameters.get('servicename');
  const path: readonly (readonly [ResourceKind, string | undefined])[] = [
    ['instance', parameters.get('instanceid')],
    ['namespace', parameters.get('namespaceid') ?? ''],
    ['group', group === '' ? DEFAULT_GROUP : group],
    [resourceType, name.includes('Config') ? parameters.get('dataid') : service],
  ];
  let relativeId: string = ACCOUNT_RELATIVE_ID;
  for (const [kind, id] of path.slice(0, DEPTHS[resourceType])) {
    if (id === undefined || (id === '' && kind !== 'namespace')) return null;
    relativeId = childRelativeId(relativeId, kind, id);
  }
  return relativeId;
}
