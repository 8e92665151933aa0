// What the page says about policies imported from templates and YAML.

import type { TemplateLeftOutCode, TemplateNoteCode } from '../../engine/interchange/template-notes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';

export const templateNotesEn: NoteMessages<TemplateNoteCode> = {
  'template-value-needed': ({ subject }) =>
    `The value of ${code(subject)} is not in this template. Enter it to complete the policy.`,
};

export const templateLeftOutEn: LeftOutMessages<TemplateLeftOutCode> = {
  'template-trust-policy': ({ subject }) =>
    `${code(subject)} is a trust policy of a role, which grants no permissions.`,
};
