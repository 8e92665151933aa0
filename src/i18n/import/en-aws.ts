// Notes on policies imported from AWS IAM.

import type { AwsNoteCode } from '../../engine/interchange/import-note-codes.ts';
import { code } from '../marks.ts';
import type { NoteMessages } from './messages.ts';
import { number } from '../number.ts';

const inStatement = (n: number | null) => (n === null ? 'The policy' : `Statement ${number(n)}`);

export const awsNotesEn: NoteMessages<AwsNoteCode> = {
  'member-dropped': ({ statement, subject }) =>
    statement === null
      ? `${code(subject)} was removed: a RAM policy has no such element, and it does not affect permissions.`
      : `${inStatement(statement)}: ${code(subject)} was removed. RAM statements have no such element, and it does not affect permissions.`,
  'member-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}: ${code(subject)} is not an element of RAM policies. It was kept as written, so RAM rejects the policy until you remove or correct it.`,
  'principal-dropped': ({ statement, subject }) =>
    `${inStatement(statement)}: ${code(subject)} was removed, so this is only a draft. The original is a resource-based policy, which names the identities that it applies to. A RAM policy applies to the identities that it is attached to.`,
  'version-replaced': ({ subject, detail }) =>
    subject === ''
      ? `The original has no ${code('Version')}. ${code(detail)}, which RAM requires, was added.`
      : `${code('Version')} ${code(subject)} was replaced by ${code(detail)}, the only version in RAM.`,
  'denial-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)} is a Deny that RAM cannot express as written: ${code(subject)}. Until you replace it, the policy allows more than the original.`,
  'allow-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)} grants permissions with a limit that RAM cannot express as written: ${code(subject)}. Replace it before you use the policy.`,
  'exclusion-not-in-ram': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)} allows everything except ${code(subject)}, and more. RAM has no such actions. Add the RAM actions to exclude to ${code('NotAction')}.`
      : `${inStatement(statement)} does not allow ${code(subject)}. RAM has no such actions, so ${code(detail)} was excluded as well. Check whether that covers what you want to exclude.`,
  'foreign-service': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}: ${code(subject)} is not a known RAM code of an Alibaba Cloud service. Its actions were kept as written; replace them with actions of an Alibaba Cloud service.`
      : `${inStatement(statement)}: ${code(subject)} is a service of AWS. Its actions were kept as written; the closest RAM code is ${code(detail)}, whose actions have other names.`,
  'foreign-resource': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}: ${code(subject)} is not an ARN that RAM accepts. It was kept as written; replace it with an ARN that begins with ${code('acs:')}.`
      : `${inStatement(statement)}: ${code(subject)} is an ARN of AWS, which RAM does not accept. It was kept as written; an ARN of this form may be what you need: ${code(detail)}.`,
  'operator-replaced': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: ${code(subject)} was replaced by ${code(detail)}, which has the same effect here in RAM.`,
  'operator-narrowed': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: ${code(subject)} was replaced by ${code(detail)}, which is stricter: in RAM, a request without the key does not meet the condition.`,
  'operator-not-in-ram': ({ statement, subject, detail }) =>
    detail === ''
      ? `${inStatement(statement)}: ${code(subject)} is not a condition of RAM. It was kept as written, so RAM rejects the policy until you replace it.`
      : `${inStatement(statement)}: RAM has no equivalent of ${code(subject)} for ${code(detail)}. The condition was kept as written, so RAM rejects the policy until you replace it.`,
  'key-renamed': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: the condition key ${code(subject)} was renamed to ${code(detail)}, its name in RAM.`,
  'key-not-in-ram': ({ statement, subject, detail }) =>
    detail === 'every-request'
      ? `${inStatement(statement)}: the condition on ${code(subject)} was kept as written, but requests in RAM do not have that key. With this operator every request meets the condition, so it limits nothing. Replace it.`
      : `${inStatement(statement)}: the condition on ${code(subject)} was kept as written, but requests in RAM do not have that key, so no request meets the condition. Replace or remove it.`,
  'value-not-in-ram': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: ${code(subject)} was kept as written, but RAM cannot compare with it in ${code(detail)}. Rewrite the value.`,
  'value-names-aws': ({ statement, subject, detail }) =>
    `${inStatement(statement)}: the condition on ${code(detail)} still refers to ${code(subject)} in AWS. Replace it with its counterpart in Alibaba Cloud.`,
  'variable-not-in-ram': ({ statement, subject }) =>
    `${inStatement(statement)}: ${code(subject)} was kept as written. RAM has no policy variables, so it compares this text literally.`,
};
