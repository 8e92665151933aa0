// What is said in the lessons of `learn/lessons/practice.ts`.

import type { LessonText } from './text.ts';

export const practiceLessonsEn = {} satisfies Readonly<Record<string, LessonText>>;
