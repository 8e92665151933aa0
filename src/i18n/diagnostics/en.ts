// Messages of diagnostics, in English. Loaded with the first diagnostic.

import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import type { ExpectedKind, JsonKind } from '../../engine/policy/diagnostic.ts';
import type { SyntaxReason } from '../../engine/policy/syntax-error.ts';
import { code } from '../marks.ts';
import { codePointOf } from './characters.ts';
import { explainCharacter, noteOddCharacter } from './en-characters.ts';
import { errorFixesEn } from './en-fixes.ts';
import { errorTitlesEn } from './en-titles.ts';
import type { DiagnosticMessages, PolicyErrorMessages } from './messages.ts';
import { number } from '../number.ts';

const didYouMean = (suggestion: string | null) =>
  suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`;

const jsonKinds: Readonly<Record<JsonKind, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  number: 'a number',
  boolean: 'a Boolean',
  null: 'null',
  missing: 'nothing',
};

export const expectedKinds: Readonly<Record<ExpectedKind, string>> = {
  object: 'an object',
  array: 'an array',
  string: 'a quoted string',
  boolean: 'true or false',
  'string-or-array': 'a quoted string or an array of them',
};

const valueTypes: Readonly<Record<ConditionType, string>> = {
  string: 'a string',
  number: 'a number such as "10"',
  date: 'a date such as "2026-11-23T18:00:00+08:00"',
  boolean: '"true" or "false"',
  address: 'an address or range such as "203.0.113.0/24"',
};

const severalAddresses = 'a list with one address or range per item, such as ["10.0.0.0/8", "172.16.0.0/12"]';

/** Whether one string holds several addresses, or a range from one to another. */
function isSeveral(type: ConditionType, found: string): boolean {
  return type === 'address' && /[\d.:a-f][,;、，；\s|~-]+[\d:a-f]/i.test(found);
}

function explainSyntaxError(found: string, reason: SyntaxReason): string {
  switch (reason) {
    case 'end':
      return 'the text ends too early. Close all quotation marks, brackets and braces.';
    case 'comma':
      return `a comma is missing before ${code(found)}.`;
    case 'colon':
      return `a colon is missing before ${code(found)}.`;
    case 'trailing-comma':
      return `remove the comma before ${code(found)}. JSON has no trailing commas.`;
    case 'comment':
      return `JSON has no comments. Remove ${code(found)}.`;
    case 'escape':
      return explainEscape(found);
    case 'line-break':
      return `a string cannot contain a line break. Close the string with ${code('"')} or remove the line break.`;
    case 'control':
      return `a string cannot contain the control character ${codePointOf(found)}. Remove it.`;
    case 'after-end':
      return `the policy ends before ${code(found)}. Remove the rest.`;
    case 'unexpected':
      return explainCharacter(found) ?? explainToken(found);
  }
}

function explainEscape(found: string): string {
  const escaped = found.slice(1);
  if (escaped === 'u') return `${code('\\u')} needs four hexadecimal digits.`;
  if (/^[^\w\s]$/.test(escaped)) {
    return `${code(found)} is not an escape. Write ${code(escaped)}: RAM patterns have no escape.`;
  }
  return `${code(found)} is not an escape. Write ${code(`\\\\${escaped}`)} for a backslash in a string.`;
}

function explainToken(found: string): string {
  if (found.startsWith('`')) {
    return `${code(found)} is a Markdown code fence. Remove it, and the one after the policy.`;
  }
  if (found === "'") return `${code(found)} cannot quote a string. Use ${code('"')}.`;
  if (/^[\w$]+$/.test(found)) return `${code(found)} is not in quotation marks.`;
  return `${code(found)} is not expected here. Check the commas, quotation marks and brackets around it.`;
}

const diagnostics: DiagnosticMessages = {
  'json-syntax-error': ({ found, reason }) => `This is not valid JSON: ${explainSyntaxError(found, reason)}`,
  'duplicate-key': ({ key }) =>
    `${code(key)} appears twice in one object, which RAM rejects. Merge the two, or keep one.`,
  'data-type-mismatch': ({ member, expected, found }) =>
    `${member === '' ? 'A policy' : code(member)} must be ${expectedKinds[expected]}, not ${jsonKinds[found]}.`,
  'missing-version': () => `The policy has no ${code('Version')}. Add ${code('"Version": "1"')}.`,
  'invalid-version': ({ found }) =>
    `RAM supports only version ${code('1')}, not ${code(found)}. Write ${code('"1"')}.`,
  'missing-statement': ({ empty }) =>
    empty
      ? `${code('Statement')} is empty. Add at least one statement.`
      : `The policy has no ${code('Statement')}. Add an array with at least one statement.`,
  'invalid-policy-element': ({ name, inside, suggestion }) =>
    `RAM has no element ${code(name)} in a ${inside}.${noteOddCharacter(name)}${
      suggestion === null ? ' Remove it.' : didYouMean(suggestion)
    }`,
  'missing-effect': ({ statement }) =>
    `Statement ${String(statement)} has no ${code('Effect')}. Add ${code('Allow')} or ${code('Deny')}.`,
  'invalid-effect': ({ found, suggestion }) =>
    `The effect must be exactly ${code('Allow')} or ${code('Deny')}, not ${code(found)}.${noteOddCharacter(found)}${didYouMean(suggestion)}`,
  'missing-action': ({ statement, empty }) =>
    empty
      ? `Statement ${String(statement)} lists no action. Add one, such as ${code('mse:GetNacosConfig')}.`
      : `Statement ${String(statement)} has neither ${code('Action')} nor ${code('NotAction')}. Add one of them.`,
  'action-and-not-action': ({ statement }) =>
    `Statement ${String(statement)} has both ${code('Action')} and ${code('NotAction')}. Keep one of them.`,
  'invalid-action-format': ({ found }) =>
    found.includes('\\')
      ? `${code(found)} is not an action. RAM patterns have no escape, so ${code('\\')} is a literal character, which no action contains. Remove it.`
      : `${code(found)} is not an action.${noteOddCharacter(found)} Write the service's RAM code, a colon and the name, such as ${code('mse:GetNacosConfig')}, or ${code('*')} alone.`,
  'missing-resource': ({ statement, empty }) =>
    empty
      ? `Statement ${String(statement)} lists no resource. Add an ARN, or ${code('*')} for all.`
      : `Statement ${String(statement)} has no ${code('Resource')}. Add an ARN, or ${code('*')} for all.`,
  'invalid-arn-prefix': ({ found }) =>
    `${code(found)} is not a resource of Alibaba Cloud.${noteOddCharacter(found)} An ARN begins with ${code('acs:')}; ${code('*')} alone means all resources.`,
  'missing-arn-field': ({ found, fields }) =>
    `${code(found)} has ${String(fields)} of the five fields of an ARN.${noteOddCharacter(found)} Write ${code('acs:mse:<region>:<account-id>:<resource>')}; ${code('*')} means any region or account.`,
  'invalid-condition-operator': ({ found, suggestion }) =>
    `RAM has no condition operator ${code(found)}.${noteOddCharacter(found)}${didYouMean(suggestion)}`,
  'invalid-condition-key-format': ({ found }) =>
    `${code(found)} is not a condition key.${noteOddCharacter(found)} A key has a prefix, such as ${code('acs:SourceIp')}.`,
  'invalid-condition-value': ({ operator, type, found }) =>
    found === null
      ? `${code(operator)} has nothing to compare with. Add ${valueTypes[type]}.`
      : `${code(operator)} cannot compare with ${code(found)}.${noteOddCharacter(found)} Write ${isSeveral(type, found) ? severalAddresses : valueTypes[type]}.`,
  'invalid-condition-multiple-boolean': ({ key }) =>
    `${code(key)} is compared with several Booleans. ${code('Bool')} takes one value.`,
  'policy-too-long': ({ length, limit }) =>
    `The policy has ${number(length)} characters without white space; RAM allows at most ${number(limit)}. Split it into several policies.`,
  'typed-text-over-limit': ({ length, limit }) =>
    `As typed, the policy has ${number(length)} characters, over RAM's ${number(limit)}. It fits without white space. Whether RAM counts white space is undocumented.`,
};

export const diagnosticsEn: PolicyErrorMessages = {
  titles: errorTitlesEn,
  states: {
    rejected: 'RAM would reject this policy, so it has no effect. Fix the errors first.',
    notJson: 'Not valid JSON. Showing the last valid results.',
  },
  diagnostics,
  errorFixes: errorFixesEn,
};
