// What a decoded diagnostic message proves: the type of the resource that was really checked, and which document says the same.

import { findActionOn } from '../../catalog/catalog.ts';
import type { ConsoleAction } from '../../catalog/catalog.ts';
import type { ObservedFact, ObservedType } from '../../catalog/observed-fact.ts';
import { ACCOUNT_RELATIVE_ID, segmentsOf } from '../../catalog/relative-id.ts';
import { isMseArn, splitArn } from '../../policy/arn.ts';
import { decidingScope } from '../decide/observed-scope.ts';
import { GUIDE_TYPES } from '../decide/resource-types.ts';
import { REFERENCE_TYPES } from '../decide/reference-types.ts';
import type { DiagnosticMessage } from './diagnostic-messages.ts';

/** `both`: the documents agree about the action. */
export type SupportedReading = 'guide' | 'api-reference' | 'both' | 'neither';

export type Evidence =
  | {
      readonly kind: 'fact';
      readonly action: ConsoleAction;
      readonly resourceType: ObservedType;
      readonly resource: string;
      readonly date: string | null;
      readonly supports: SupportedReading;
    }
  /** `client-path`: a request of a Nacos client. `shape`: no resource that MSE is documented to check. */
  | {
      readonly kind: 'other-service' | 'unlisted-action' | 'client-path' | 'shape';
      readonly action: string;
      readonly resource: string;
    };

export function evidenceOf({ action: fullName, resource, date }: DiagnosticMessage): Evidence {
  const without = (kind: Exclude<Evidence['kind'], 'fact'>): Evidence => ({
    kind,
    action: fullName,
    resource,
  });
  if (!/^mse:/i.test(fullName)) return without('other-service');
  const action = findActionOn(fullName, splitArn(resource)?.relativeId ?? '');
  if (action === null) return without('unlisted-action');
  if (action.path === 'client') return without('client-path');
  const resourceType = observedTypeOf(action, resource);
  if (resourceType === null) return without('shape');
  return { kind: 'fact', action, resourceType, resource, date, supports: supportedBy(action, resourceType) };
}

/** The type of a resource that was checked; null for what is none of MSE's. Stars are ordinary characters here. */
function observedTypeOf(action: ConsoleAction, resource: string): ObservedType | null {
  if (resource === ACCOUNT_RELATIVE_ID) return 'account';
  const arn = splitArn(resource);
  if (arn === null || !isMseArn(arn)) return null;
  if (arn.relativeId === ACCOUNT_RELATIVE_ID) return 'account';
  const [type, ...names] = segmentsOf(arn.relativeId);
  if (type !== 'instance' || names.length === 0 || names.includes('')) return null;
  if (names.includes('*')) return names.length === 1 ? 'every-instance' : null;
  if (names.length < 4) return CONTAINERS[names.length - 1] ?? null;
  return leafOf(action);
}

const CONTAINERS: readonly ObservedType[] = ['instance', 'namespace', 'group'];

/** A configuration and a service have ARNs of the same shape: the action says which it is. */
function leafOf({ name }: ConsoleAction): ObservedType {
  return name.includes('Config') ? 'config' : 'service';
}

function supportedBy(action: ConsoleAction, observed: ObservedType): SupportedReading {
  const isByGuide = GUIDE_TYPES.scopeOf(action) === observed;
  const isByReference = REFERENCE_TYPES.scopeOf(action) === decidingScope(action, observed);
  if (isByGuide) return isByReference ? 'both' : 'guide';
  return isByReference ? 'api-reference' : 'neither';
}

/** The facts to store; `today` dates those whose message has no date. */
export function factsOf(evidence: readonly Evidence[], today: string): readonly ObservedFact[] {
  return evidence.flatMap((each) =>
    each.kind === 'fact'
      ? [{ action: each.action.name, resourceType: each.resourceType, date: each.date ?? today }]
      : [],
  );
}
