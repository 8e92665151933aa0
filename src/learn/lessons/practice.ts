// The lessons on practical work with policies, in learning order.

import type { Lesson } from '../lesson.ts';
import { GRANT_ACCESS } from './grant-access.ts';
import { LEAST_PRIVILEGE } from './least-privilege.ts';
import { MFA_AND_TIME } from './mfa-and-time.ts';
import { PROOFS } from './proofs.ts';
import { REFUSALS } from './refusals.ts';
import { SOURCE_ADDRESS } from './source-address.ts';
import { SYSTEM_POLICIES_LESSON } from './system-policies.ts';
import { UNDOCUMENTED } from './undocumented.ts';

export const PRACTICE_LESSONS = {
  'system-policies': SYSTEM_POLICIES_LESSON,
  'source-address': SOURCE_ADDRESS,
  'mfa-and-time': MFA_AND_TIME,
  'least-privilege': LEAST_PRIVILEGE,
  'grant-access': GRANT_ACCESS,
  refusals: REFUSALS,
  proofs: PROOFS,
  undocumented: UNDOCUMENTED,
} as const satisfies Readonly<Record<string, Lesson>>;
