import type { LessonId } from '../../scenario/exercise.ts';
import { accessLessonsEn } from './en-access.ts';
import { clientLessonsEn } from './en-clients.ts';
import { grantLessonsEn } from './en-grants.ts';
import { practiceLessonsEn } from './en-practice.ts';
import { proofLessonsEn } from './en-proofs.ts';
import { ruleLessonsEn } from './en-rules.ts';
import type { LessonMessages } from './messages.ts';

export const lessonsEn: Readonly<Record<LessonId, LessonMessages>> = {
  ...grantLessonsEn,
  ...ruleLessonsEn,
  ...accessLessonsEn,
  ...clientLessonsEn,
  ...practiceLessonsEn,
  ...proofLessonsEn,
};
