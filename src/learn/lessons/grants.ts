// The lessons on what an Allow grants, in learning order.

import type { Lesson } from '../lesson.ts';
import { CONSOLE_ACCESS } from './console-access.ts';
import { FIRST_STATEMENT } from './first-statement.ts';
import { GROUPS_AND_CONFIGURATIONS } from './groups-and-configurations.ts';
import { LEVELS } from './levels.ts';
import { NAMESPACES } from './namespaces.ts';
import { WILDCARDS } from './wildcards.ts';

export const GRANT_LESSONS = {
  'first-statement': FIRST_STATEMENT,
  wildcards: WILDCARDS,
  levels: LEVELS,
  'console-access': CONSOLE_ACCESS,
  namespaces: NAMESPACES,
  'groups-and-configurations': GROUPS_AND_CONFIGURATIONS,
} as const satisfies Readonly<Record<string, Lesson>>;
