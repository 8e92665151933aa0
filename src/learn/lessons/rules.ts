// The lessons on how statements and policies work together, in the order in which they are best taken.

import type { Lesson } from '../lesson.ts';

export const RULE_LESSONS = {} as const satisfies Readonly<Record<string, Lesson>>;
