// The condition keys that RAM provides for every service; MSE defines none.
// Source: RAM "Policy elements" (common condition keys).

import type { ConditionType } from '../policy/condition-operators.ts';

export interface ConditionKeyFacts {
  /** The key as a policy writes it; after a final `/` comes a tag's name. */
  readonly key: string;
  readonly type: ConditionType;
  /** Whether some requests lack the key (`acs:MFAPresent` on AccessKey calls). */
  readonly optional: boolean;
}

export const CONDITION_KEYS = [
  { key: 'acs:SourceIp', type: 'address', optional: false },
  { key: 'acs:CurrentTime', type: 'date', optional: false },
  { key: 'acs:SecureTransport', type: 'boolean', optional: false },
  { key: 'acs:MFAPresent', type: 'boolean', optional: true },
  { key: 'acs:PrincipalARN', type: 'string', optional: false },
  { key: 'acs:UserAgent', type: 'string', optional: true },
  { key: 'acs:SourceVpc', type: 'string', optional: true },
  { key: 'acs:VpcSourceIp', type: 'address', optional: true },
  { key: 'acs:ResourceGroupId', type: 'string', optional: true },
  { key: 'acs:RequestTag/', type: 'string', optional: true },
  { key: 'acs:ResourceTag/', type: 'string', optional: true },
] as const satisfies readonly ConditionKeyFacts[];

export type ConditionKey = (typeof CONDITION_KEYS)[number]['key'];

/** The facts of a key as a policy writes it, with a tag's name; null for a key of another service. */
export function findConditionKey(text: string): (typeof CONDITION_KEYS)[number] | null {
  return CONDITION_KEYS.find(({ key }) => (key.endsWith('/') ? text.startsWith(key) : text === key)) ?? null;
}
