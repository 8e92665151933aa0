// 从模板和 YAML 导入权限策略时的说明。

import type { TemplateLeftOutCode, TemplateNoteCode } from '../../engine/interchange/template-notes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const templateNotesZhCN: NoteMessages<TemplateNoteCode> = {
  'template-value-needed': ({ subject }) => `模板中没有 ${code(subject)} 的值，请填写，以补全权限策略。`,
};

export const templateLeftOutZhCN: LeftOutMessages<TemplateLeftOutCode> = {
  'template-trust-policy': ({ subject }) => `${code(subject)} 是角色的信任策略，不授予权限。`,
};
