// What the page says about policies imported from Terraform.

import type { TerraformLeftOutCode, TerraformNoteCode } from '../../engine/interchange/terraform-notes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const terraformNotesEn: NoteMessages<TerraformNoteCode> = {
  'value-needed': ({ subject }) =>
    `The value of ${code(subject)} is not in this file. Enter it to complete the policy.`,
};

export const terraformLeftOutEn: LeftOutMessages<TerraformLeftOutCode> = {
  'trust-policy': ({ subject }) =>
    `${code(subject)} is a trust policy of a role, which grants no permissions.`,
};
