// 从 API 返回结果、终端输出和 JSON 导入权限策略时的说明。

import type { AnswerLeftOutCode, AnswerNoteCode } from '../../engine/interchange/answer-notes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const answerNotesZhCN: NoteMessages<AnswerNoteCode> = {
  'not-default-version': ({ subject }) => `版本 ${code(subject)} 不是默认版本。`,
};

export const answerLeftOutZhCN: LeftOutMessages<AnswerLeftOutCode> = {
  'unreadable-document': ({ subject }) => `${code(subject)} 的内容不是 JSON 格式的权限策略。`,
};
