// The lessons on what an Allow reaches, in the order in which they are best taken.

import type { Lesson } from '../lesson.ts';
import { FIRST_STATEMENT } from './first-statement.ts';

export const GRANT_LESSONS = {
  'first-statement': FIRST_STATEMENT,
} as const satisfies Readonly<Record<string, Lesson>>;
