// Messages of all challenges.

import type { ChallengeId } from '../../scenario/exercise.ts';
import { earlyChallengesEn } from './en-early.ts';
import { lateChallengesEn } from './en-late.ts';
import type { ChallengeMessages } from './messages.ts';

export const challengesEn: Readonly<Record<ChallengeId, ChallengeMessages>> = {
  ...earlyChallengesEn,
  ...lateChallengesEn,
};
