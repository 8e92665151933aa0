// What is said in the lessons of `learn/lessons/rules.ts`, in Chinese.

import type { ruleLessonsEn } from './en-rules.ts';

export const ruleLessonsZhCN: typeof ruleLessonsEn = {};
