// What the decoded message of a refusal shows: the type of the resource that the service really checked. It names no account and
// no principal. Source: RAM "DecodeDiagnosticMessage" (2015-05-01): AuthAction, AuthResource.

import type { ActionName } from './actions.ts';

/** `every-instance` is the literal `instance/*`. */
export const OBSERVED_TYPES = [
  'account',
  'every-instance',
  'instance',
  'namespace',
  'group',
  'config',
  'service',
] as const;
export type ObservedType = (typeof OBSERVED_TYPES)[number];

export interface ObservedFact {
  readonly action: ActionName;
  readonly resourceType: ObservedType;
  /** The day of the message if the log names it, else the day it was pasted: `2026-11-30`. */
  readonly date: string;
}

/** The same array for all scenarios without facts. */
export const NO_FACTS: readonly ObservedFact[] = [];
