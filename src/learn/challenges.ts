// All challenges, from easy to devious.

import type { ChallengeId } from '../scenario/exercise.ts';
import type { Challenge } from './challenge.ts';
import { FIRST_LOOK } from './challenges/first-look.ts';

export const CHALLENGES: Readonly<Record<ChallengeId, Challenge>> = {
  'first-look': FIRST_LOOK,
};
