// Notes on policies imported from Terraform.

import type { TerraformLeftOutCode, TerraformNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { LeftOutMessages, NoteMessages } from './messages.ts';
import { number } from '../number.ts';

const inStatement = (n: number | null) => (n === null ? 'The policy' : `Statement ${number(n)}`);

export const terraformNotesEn: NoteMessages<TerraformNoteCode> = {
  'value-needed': ({ subject, detail }) =>
    detail === ''
      ? `The value of ${code(subject)} is not in this file. Enter it to complete the policy.`
      : `The value of ${code(subject)} is not in this file. Enter it to complete the policy. The default is ${code(detail)}.`,
  'name-value-needed': ({ subject, detail }) =>
    detail === ''
      ? `The name contains ${code(subject)}, whose value is not in this file.`
      : `The name contains ${code(subject)}, whose value is not in this file. The default is ${code(detail)}.`,
  'named-by-label': ({ subject }) => `The resource has no policy name. Its label ${code(subject)} is used.`,
  'literal-like-expression': ({ subject, detail }) =>
    `The policy also contains the literal text ${code(`\${${subject}}`)}. The missing value is written ${code(`\${${detail}}`)} here.`,
  'effect-default': ({ statement }) =>
    `${inStatement(statement)} has no effect. The data source uses ${code('Allow')}.`,
  'key-repeated': ({ statement, subject }) =>
    `${inStatement(statement)} contains the key ${code(subject)} more than once in one object. Terraform uses the last one.`,
  'argument-dropped': ({ statement, subject }) =>
    `${inStatement(statement)}: ${code(subject)} was removed. It has no counterpart in RAM and changes no decision.`,
  'argument-unknown': ({ statement, subject }) =>
    statement === null
      ? `The document contains ${code(subject)}, which is not an argument of the provider that can be read here. Check what it adds, then edit the policy.`
      : `${inStatement(statement)} contains ${code(subject)}, which is not an argument of the provider that can be read here. Check what it limits, then edit the statement.`,
  'statement-conditional': ({ statement, subject, detail }) =>
    `${inStatement(statement)} is part of the policy only if ${code(subject)} is ${code(detail)}. Add it, or dismiss it.`,
  'statement-dynamic': ({ statement, subject, choices }) =>
    choices.length === 0
      ? `${inStatement(statement)} is repeated for each item of ${code(subject)}, which is not in this file. Write the statements, or dismiss this.`
      : `${inStatement(statement)} is repeated for each item of ${code(subject)}, which is not in this file. Add it, or dismiss it if there are no items.`,
  'statement-needed': ({ statement, subject }) =>
    `${inStatement(statement)} is the value of ${code(subject)}, which is not in this file. Replace ${code(`\${${subject}}`)} with the statements, or remove it.`,
  'documents-combined': ({ subject, detail, choices }) =>
    choices.length === 0
      ? `${code(subject)} adds the document ${code(detail)}, which is not in this file. Add its statements, or dismiss this.`
      : `${code(subject)} adds the document ${code(detail)}. Add its statement, or dismiss it.`,
  'condition-dynamic': ({ statement, subject }) =>
    `${inStatement(statement)} has a condition for each item of ${code(subject)}, which is not in this file. One condition was kept. Check it.`,
  'condition-key-twice': ({ statement, subject, detail, choices }) =>
    choices.length === 0
      ? `${inStatement(statement)} has several conditions with ${code(detail)} and ${code(subject)}, all of which must hold. A RAM statement cannot express that. Rewrite the conditions.`
      : `${inStatement(statement)} has several conditions with ${code(detail)} and ${code(subject)}, all of which must hold. A RAM statement cannot express that. Add the statement with the values that satisfy all of them, or dismiss it.`,
  'directive-unknown': ({ statement, subject }) =>
    `${inStatement(statement)} contains ${code(subject)}, whose result is not known from this file. Replace it with its result.`,
  'not-json': () => 'The document is not valid JSON. It was kept as written.',
  'document-conditional': ({ subject, detail }) =>
    `The policy has this document only if ${code(subject)} is ${code(detail)}.`,
  'document-default': ({ subject }) =>
    `The document is the default of ${code(subject)}. The actual value may differ.`,
  'resource-repeated': ({ subject, detail }) =>
    `The number of these policies depends on ${code(`${subject} = ${detail}`)}, which is not known from this file.`,
  'document-twice': ({ subject }) =>
    `The resource also has ${code(subject)}, which the provider does not accept together with its document. It was not imported.`,
  'module-argument': ({ subject }) =>
    `The document is an argument of ${code(subject)}. The module can change it.`,
  'syntax-error': ({ subject, detail }) =>
    subject === ''
      ? `Terraform cannot read this file: there is a syntax error in line ${detail}. The policy may be incomplete.`
      : `Terraform cannot read this file: there is a syntax error in line ${detail}, ${code(subject)}. The policy may be incomplete.`,
};

export const terraformLeftOutEn: LeftOutMessages<TerraformLeftOutCode> = {
  'trust-policy': ({ subject }) =>
    `${code(subject)} is a trust policy of a role, which grants no permissions.`,
  'file-needed': ({ subject, detail }) =>
    `The document of ${code(subject)} is in another file. Drop or paste ${code(detail)}.`,
  'document-needed': ({ subject, detail }) =>
    detail === ''
      ? `The document of ${code(subject)} is not in this file.`
      : `The document of ${code(subject)} is not in this file: it is the value of ${code(detail)}.`,
  'document-missing': ({ subject }) => `${code(subject)} has no policy document.`,
  'system-policies': ({ subject, detail }) =>
    `${code(subject)} names system policies, and has no document: ${code(detail)}.`,
  'not-created': ({ subject }) =>
    `${code(subject)} is switched off by its ${code('count')} or ${code('for_each')}.`,
  'aws-policy': ({ subject }) =>
    `${code(subject)} is an AWS policy whose JSON is not in this file. Paste its JSON to convert it.`,
  'other-policy': ({ subject }) => `The policy of ${code(subject)} is not a RAM permission policy.`,
  'module-policy': ({ subject }) =>
    `${code(subject)} may create policies from its arguments. They cannot be read from this file.`,
  'unreadable-line': ({ subject, detail }) =>
    subject === ''
      ? `There is a syntax error in line ${detail}. Terraform cannot read this file.`
      : `There is a syntax error in line ${detail}, ${code(subject)}. Terraform cannot read this file.`,
};
