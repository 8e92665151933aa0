// Notes on policies imported from templates and YAML.

import type { TemplateLeftOutCode, TemplateNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';
import { number } from '../number.ts';

/** Words a position such as `3:14`. */
const at = (detail: string) => {
  const [line = '', column = ''] = detail.split(':');
  return `Line ${line}, column ${column}`;
};

const inStatement = (n: number | null) => (n === null ? 'The policy' : `Statement ${number(n)}`);

export const templateNotesEn: NoteMessages<TemplateNoteCode> = {
  'template-value-needed': ({ subject, detail }) =>
    detail === ''
      ? `The value of ${code(subject)} is not in this template. Enter it to complete the policy.`
      : `The value of ${code(subject)} is set when the template is deployed; its default is ${code(detail)}. Enter it to complete the policy.`,
  'template-branch': ({ subject, detail }) =>
    `A condition of the template decides ${code(subject)}. The two values are ${code(detail)}. Choose one to complete the policy.`,
  'template-resource-condition': ({ subject }) =>
    `This policy is deployed only if the condition ${code(subject)} of the template holds. Check whether it does.`,
  'permissions-boundary': ({ subject }) =>
    `The permissions boundary ${code(subject)} limits what this policy grants in the original. It is not part of the imported policy, which may therefore allow more.`,
  'effect-case': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: ${code('Effect')} was corrected from ${code(subject)} to ${code(detail)}. RAM rejects any other spelling.`,
  'duplicate-member': ({ statement, subject }) =>
    `${inStatement(statement)}: ${code(subject)} occurs twice. Both were kept, so RAM rejects the policy until you merge them or remove one.`,
};

export const templateLeftOutEn: LeftOutMessages<TemplateLeftOutCode> = {
  'template-trust-policy': ({ subject }) =>
    `${code(subject)} has a trust policy, which says who can assume a role and grants no permissions.`,
  'template-document-elsewhere': ({ subject, detail }) =>
    detail === ''
      ? `The policy document of ${code(subject)} is not in this template.`
      : `The policy document of ${code(subject)} is ${code(detail)}, whose content is not in this template.`,
  'template-attached-policy': ({ subject, detail }) =>
    `${code(subject)} also uses policies that are defined elsewhere: ${code(detail)}.`,
  'yaml-unquoted-star': ({ subject, detail }) =>
    `${at(detail)}: a value that begins with ${code('*')} needs quotes in YAML, such as ${code("'*'")}. The line is ${code(subject)}.`,
  'yaml-duplicate-key': ({ subject, detail }) =>
    `${at(detail)}: the key ${code(subject)} occurs twice in the same mapping. Remove or rename one.`,
  'yaml-tab': ({ detail }) => `${at(detail)}: YAML does not allow tabs as indentation. Use spaces.`,
  'yaml-syntax-error': ({ subject, detail }) =>
    `${at(detail)}: this line is not valid YAML: ${code(subject)}.`,
  'yaml-too-large': () =>
    'The YAML is too long, too deeply nested, or repeats its anchors too often to be read.',
};
