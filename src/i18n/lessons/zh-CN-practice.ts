// What is said in the lessons of `learn/lessons/practice.ts`, in Chinese.

import type { practiceLessonsEn } from './en-practice.ts';

export const practiceLessonsZhCN: typeof practiceLessonsEn = {};
