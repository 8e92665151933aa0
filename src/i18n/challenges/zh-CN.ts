// Texts of all challenges, in Chinese.

import type { ChallengeId } from '../../scenario/exercise.ts';
import { earlyChallengesZhCN } from './zh-CN-early.ts';
import { lateChallengesZhCN } from './zh-CN-late.ts';
import type { ChallengeMessages } from './messages.ts';

export const challengesZhCN: Readonly<Record<ChallengeId, ChallengeMessages>> = {
  ...earlyChallengesZhCN,
  ...lateChallengesZhCN,
};
