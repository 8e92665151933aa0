// The lessons on working with policies in earnest, in the order in which they are best taken.

import type { Lesson } from '../lesson.ts';

export const PRACTICE_LESSONS = {} as const satisfies Readonly<Record<string, Lesson>>;
