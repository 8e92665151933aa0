// 从 Terraform 代码导入权限策略时的说明。

import type { TerraformLeftOutCode, TerraformNoteCode } from '../../engine/interchange/terraform-notes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const terraformNotesZhCN: NoteMessages<TerraformNoteCode> = {
  'value-needed': ({ subject }) => `文件中没有 ${code(subject)} 的值，请填写，以补全权限策略。`,
};

export const terraformLeftOutZhCN: LeftOutMessages<TerraformLeftOutCode> = {
  'trust-policy': ({ subject }) => `${code(subject)} 是角色的信任策略，不授予权限。`,
};
