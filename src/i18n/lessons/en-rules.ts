// What is said in the lessons of `learn/lessons/rules.ts`.

import type { LessonText } from './text.ts';

export const ruleLessonsEn = {} satisfies Readonly<Record<string, LessonText>>;
