// Adds to a mock account a resource that an access-denied error names by its ARN, with the containers that are missing.
// Shapes of the relative ids: MSE "Grant permissions on Microservices Registry resources".

import type { Arn } from '../policy/arn.ts';
import type { Account } from './account.ts';
import { addChild } from './add-resources.ts';
import type { NewResource } from './add-resources.ts';
import { rejectEdit } from './edit-result.ts';
import type { EditResult } from './edit-result.ts';
import { checkName } from './naming-rules.ts';
import { ACCOUNT_REF, childRef, locationOf } from './resource-ref.ts';

/**
 * The account with the resource in it; the same account when it was there. Names are accepted as a server lists them; a region
 * that is none, such as `*`, becomes the account's. `kind` tells a configuration from a service, whose relative ids look alike.
 */
export function placeResource(account: Account, arn: Arn, kind: 'config' | 'service'): EditResult {
  const { relativeId, region } = arn;
  if (relativeId === ACCOUNT_REF.resource) return { kind: 'changed', account, ref: ACCOUNT_REF };
  const [type, instance = '', namespace, group, ...name] = relativeId.split('/');
  if (type !== 'instance') return rejectEdit({ kind: 'not-found', ref: { resource: relativeId, kind } });
  const path: NewResource[] = [
    {
      kind: 'instance',
      id: instance,
      name: instance,
      region: checkName('region', region) === null ? region : account.region,
    },
  ];
  if (namespace !== undefined) path.push({ kind: 'namespace', id: namespace, name: namespace });
  if (group !== undefined) path.push({ kind: 'group', id: group });
  if (name.length > 0) path.push({ kind, id: name.join('/') });
  let placed: EditResult = { kind: 'changed', account, ref: ACCOUNT_REF };
  for (const child of path) {
    if (placed.kind === 'refused') return placed;
    const ref = childRef(placed.ref, child.kind, child.id);
    placed =
      locationOf(placed.account, ref) === null
        ? addChild(placed.account, placed.ref, child, 'lenient')
        : { kind: 'changed', account: placed.account, ref };
  }
  return placed;
}
