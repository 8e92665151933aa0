import type { LessonId } from '../../scenario/exercise.ts';
import type { LessonMessages } from './messages.ts';
import { accessLessonsZhCN } from './zh-CN-access.ts';
import { clientLessonsZhCN } from './zh-CN-clients.ts';
import { grantLessonsZhCN } from './zh-CN-grants.ts';
import { practiceLessonsZhCN } from './zh-CN-practice.ts';
import { proofLessonsZhCN } from './zh-CN-proofs.ts';
import { ruleLessonsZhCN } from './zh-CN-rules.ts';

export const lessonsZhCN: Readonly<Record<LessonId, LessonMessages>> = {
  ...grantLessonsZhCN,
  ...ruleLessonsZhCN,
  ...accessLessonsZhCN,
  ...clientLessonsZhCN,
  ...practiceLessonsZhCN,
  ...proofLessonsZhCN,
};
