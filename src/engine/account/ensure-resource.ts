// Adds the resource of an ARN, such as one from an access-denied error, to a mock account, with its missing containers.
// Shapes of the relative ids: MSE "Grant permissions on Microservices Registry resources".

import { segmentsOf } from '../catalog/relative-id.ts';
import type { Arn } from '../policy/arn.ts';
import type { Account } from './account.ts';
import { addChild } from './add-resources.ts';
import type { NewResource } from './add-resources.ts';
import { rejectEdit } from './edit-result.ts';
import type { EditResult } from './edit-result.ts';
import { checkName } from './naming-rules.ts';
import { locationOf } from './resource-location.ts';
import { ACCOUNT_REF, childRef } from './resource-ref.ts';

/**
 * Returns the account with the resource; the same account if it exists already. Accepts names by the lenient rules. An invalid
 * region, such as `*`, becomes the account's. `kind` distinguishes configurations from services, whose relative ids look alike.
 */
export function ensureResource(account: Account, arn: Arn, kind: 'config' | 'service'): EditResult {
  const { relativeId, region } = arn;
  if (relativeId === ACCOUNT_REF.resource) return { kind: 'changed', account, ref: ACCOUNT_REF };
  const [type, instance = '', namespace, group, name] = segmentsOf(relativeId);
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
  if (name !== undefined) path.push({ kind, id: name });
  let result: EditResult = { kind: 'changed', account, ref: ACCOUNT_REF };
  for (const child of path) {
    if (result.kind === 'refused') return result;
    const ref = childRef(result.ref, child.kind, child.id);
    result =
      locationOf(result.account, ref) === null
        ? addChild(result.account, result.ref, child, 'lenient')
        : { kind: 'changed', account: result.account, ref };
  }
  return result;
}
