// The order in which a roll-up lists its decisions.

import type { Decision } from '../../engine/evaluation/decide/decision.ts';

export const ROLL_UP_DECISIONS: readonly Decision[] = ['allow', 'explicit-deny', 'implicit-deny'];
