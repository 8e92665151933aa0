// What the page says about a policy imported from AWS IAM.

import type { AwsNoteCode } from '../../engine/interchange/aws-notes.ts';
import { code } from '../marks.ts';
import type { NoteMessages } from './messages.ts';

const inStatement = (n: number | null) => (n === null ? 'The policy' : `Statement ${n.toLocaleString('en')}`);

export const awsNotesEn: NoteMessages<AwsNoteCode> = {
  'member-dropped': ({ statement, subject }) =>
    statement === null
      ? `${code(subject)} was dropped: a RAM policy has no such element.`
      : `${inStatement(statement)}: ${code(subject)} was dropped. RAM statements have no such element.`,
  'principal-dropped': ({ statement, subject }) =>
    `${inStatement(statement)}: ${code(subject)} was dropped. In RAM, a permission policy applies to whomever it is attached to.`,
  'statement-left-out': ({ statement }) =>
    `${inStatement(statement)} was left out: RAM has no ${code('NotResource')}. Write a statement that names the resources instead.`,
  'foreign-service': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}: ${code(subject)} is a service of AWS. Its actions were kept as written; replace them with actions of an Alibaba Cloud service.`
      : `${inStatement(statement)}: ${code(subject)} is a service of AWS. Its actions were kept as written; the closest RAM code is ${code(detail)}, whose actions have other names.`,
  'foreign-resource': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}: ${code(subject)} is not an ARN that RAM accepts. It was kept as written; replace it with an ARN that begins with ${code('acs:')}.`
      : `${inStatement(statement)}: ${code(subject)} is an ARN of AWS, which RAM does not accept. It was kept as written; an ARN of this shape may be what you need: ${code(detail)}.`,
  'operator-replaced': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: ${code(subject)} became ${code(detail)}, the closest condition operator in RAM. They are not quite the same, so check the values.`,
  'operator-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}: RAM has nothing that does what ${code(subject)} does here. The condition was kept as written, so RAM refuses the policy until you replace it or take it out.`,
  'key-renamed': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: the condition key ${code(subject)} is called ${code(detail)} in RAM, and was renamed.`,
  'key-not-in-ram': ({ statement, subject, detail }) =>
    detail === 'every-request'
      ? `${inStatement(statement)}: the condition on ${code(subject)} was kept as written, but no request to RAM holds that key. With this operator every request meets the condition, so it limits nothing. Replace it.`
      : `${inStatement(statement)}: the condition on ${code(subject)} was kept as written, but no request to RAM holds that key, so no request meets the condition. Replace it, or take it out.`,
  'value-not-in-ram': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: ${code(subject)} was kept as written, but RAM cannot compare with it in ${code(detail)}. Rewrite the value.`,
  'value-names-aws': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: the condition on ${code(detail)} still names something in AWS, ${code(subject)}. Replace it with its counterpart in Alibaba Cloud.`,
  'variable-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}: the policy variable ${code(subject)} was kept as written. RAM does not fill it in.`,
};
