// 从 API 返回结果、终端输出和 JSON 导入权限策略时的说明。

import type { AnswerLeftOutCode, AnswerNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const answerNotesZhCN: NoteMessages<AnswerNoteCode> = {
  'not-default-version': ({ subject }) => `版本 ${code(subject)} 不是默认版本，未生效。`,
  'no-default-version': ({ subject }) =>
    `返回结果没有说明哪个版本是默认版本。请确认 ${code(subject)} 是默认版本后再授权。`,
  'json-error': ({ detail }) => {
    const [line = '', column = ''] = detail.split(':');
    return `第 ${line} 行第 ${column} 列不是有效的 JSON。在改正之前，RAM 不接受这个权限策略。`;
  },
};

export const answerLeftOutZhCN: LeftOutMessages<AnswerLeftOutCode> = {
  'unreadable-document': ({ subject }) => `${code(subject)} 的内容不是 JSON 格式的权限策略。`,
  'unreadable-json': ({ subject, detail }) => {
    const [line = '', column = ''] = detail.split(':');
    return `第 ${line} 行第 ${column} 列：以 ${code(subject)} 开头的 JSON 有语法错误。`;
  },
};
