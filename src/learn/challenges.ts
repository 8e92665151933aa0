// All challenges, ordered by difficulty.

import type { ChallengeId } from '../scenario/exercise.ts';
import type { Challenge } from './challenge.ts';
import { ALL_BUT_ONE } from './challenges/all-but-one.ts';
import { BREAK_GLASS } from './challenges/break-glass.ts';
import { EXAMPLE_4 } from './challenges/example-4.ts';
import { EXAMPLE_5 } from './challenges/example-5.ts';
import { FEW_CHARACTERS } from './challenges/few-characters.ts';
import { FIRST_LOOK } from './challenges/first-look.ts';
import { FROM_THE_OFFICE } from './challenges/from-the-office.ts';
import { NIGHT_SHIFT } from './challenges/night-shift.ts';
import { NO_DELETES } from './challenges/no-deletes.ts';
import { ONE_LETTER_APART } from './challenges/one-letter-apart.ts';
import { ONE_NAMESPACE } from './challenges/one-namespace.ts';
import { ONLY_SERVICES } from './challenges/only-services.ts';
import { OWN_CONFIGURATION } from './challenges/own-configuration.ts';
import { READ_ONLY } from './challenges/read-only.ts';
import { TWO_TEAMS } from './challenges/two-teams.ts';

export const CHALLENGES: Readonly<Record<ChallengeId, Challenge>> = {
  'first-look': FIRST_LOOK,
  'one-namespace': ONE_NAMESPACE,
  'read-only': READ_ONLY,
  'example-4': EXAMPLE_4,
  'example-5': EXAMPLE_5,
  'two-teams': TWO_TEAMS,
  'only-services': ONLY_SERVICES,
  'no-deletes': NO_DELETES,
  'own-configuration': OWN_CONFIGURATION,
  'from-the-office': FROM_THE_OFFICE,
  'break-glass': BREAK_GLASS,
  'all-but-one': ALL_BUT_ONE,
  'one-letter-apart': ONE_LETTER_APART,
  'few-characters': FEW_CHARACTERS,
  'night-shift': NIGHT_SHIFT,
};
