// The lessons on how statements and policies work together, in learning order.

import type { Lesson } from '../lesson.ts';
import { DENY_WINS } from './deny-wins.ts';
import { LISTS } from './lists.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { NOT_ACTION } from './not-action.ts';
import { SERVICES } from './services.ts';
import { SEVERAL_POLICIES } from './several-policies.ts';
import { TWO_PATHS } from './two-paths.ts';

export const RULE_LESSONS = {
  services: SERVICES,
  lists: LISTS,
  'look-alikes': LOOK_ALIKES,
  'deny-wins': DENY_WINS,
  'not-action': NOT_ACTION,
  'several-policies': SEVERAL_POLICIES,
  'two-paths': TWO_PATHS,
} as const satisfies Readonly<Record<string, Lesson>>;
