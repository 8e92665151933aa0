// The lessons on working with policies in earnest, in the order in which they are best taken.

import type { Lesson } from '../lesson.ts';
import { SOURCE_ADDRESS } from './source-address.ts';
import { SYSTEM_POLICIES_LESSON } from './system-policies.ts';

export const PRACTICE_LESSONS = {
  'system-policies': SYSTEM_POLICIES_LESSON,
  'source-address': SOURCE_ADDRESS,
} as const satisfies Readonly<Record<string, Lesson>>;
