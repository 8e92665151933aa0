// What is wrong with a policy's text, in English. Fetched when a policy first has a diagnostic.

import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import type { ExpectedKind, JsonKind } from '../../engine/policy/diagnostic.ts';
import { code } from '../marks.ts';
import type { DiagnosticMessages, DiagnosticWords } from './messages.ts';

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
  'string-or-array': 'a quoted string or an array of them',
};

const valueTypes: Readonly<Record<ConditionType, string>> = {
  string: 'a string',
  number: 'a number such as "10"',
  date: 'a date such as "2026-11-23T18:00:00+08:00"',
  boolean: '"true" or "false"',
  address: 'an address or range such as "203.0.113.0/24"',
};

const diagnostics: DiagnosticMessages = {
  'json-syntax-error': ({ found }) =>
    found.trim() === ''
      ? 'This is not complete JSON yet. Something is missing here.'
      : `This is not valid JSON: ${code(found)} is not expected here. Check the commas, quotes and brackets around it.`,
  'duplicate-key': ({ key }) => `${code(key)} is written twice in one object. Keep one of them.`,
  'data-type-mismatch': ({ member, expected, found }) =>
    `${member === '' ? 'A policy' : code(member)} must be ${expectedKinds[expected]}, not ${jsonKinds[found]}.`,
  'missing-version': () => `The policy has no ${code('Version')}. Add ${code('"Version": "1"')}.`,
  'invalid-version': ({ found }) =>
    `RAM knows only version ${code('1')}, not ${code(found)}. Write ${code('"1"')}.`,
  'missing-statement': ({ empty }) =>
    empty
      ? `${code('Statement')} is empty. Add at least one statement.`
      : `The policy has no ${code('Statement')}. Add an array with at least one statement.`,
  'invalid-policy-element': ({ name, inside, suggestion }) =>
    `RAM has no element ${code(name)} in a ${inside}.${
      suggestion === null ? ' Remove it.' : didYouMean(suggestion)
    }`,
  'missing-effect': ({ statement }) =>
    `Statement ${String(statement)} has no ${code('Effect')}. Add ${code('Allow')} or ${code('Deny')}.`,
  'invalid-effect': ({ found, suggestion }) =>
    `The effect must be exactly ${code('Allow')} or ${code('Deny')}, not ${code(found)}.${didYouMean(suggestion)}`,
  'missing-action': ({ statement, empty }) =>
    empty
      ? `Statement ${String(statement)} lists no action. Add one, such as ${code('mse:GetNacosConfig')}.`
      : `Statement ${String(statement)} has neither ${code('Action')} nor ${code('NotAction')}. Add one of them.`,
  'action-and-not-action': ({ statement }) =>
    `Statement ${String(statement)} has both ${code('Action')} and ${code('NotAction')}. Keep one of them.`,
  'invalid-action-format': ({ found }) =>
    `${code(found)} is not an action. Write the service's RAM code, a colon and the name, such as ${code('mse:GetNacosConfig')}, or ${code('*')} alone.`,
  'missing-resource': ({ statement, empty }) =>
    empty
      ? `Statement ${String(statement)} lists no resource. Add an ARN, or ${code('*')} for all.`
      : `Statement ${String(statement)} has no ${code('Resource')}. Add an ARN, or ${code('*')} for all.`,
  'invalid-arn-prefix': ({ found }) =>
    `${code(found)} is not a resource of Alibaba Cloud. An ARN begins with ${code('acs:')}; ${code('*')} alone stands for all.`,
  'missing-arn-field': ({ found, fields }) =>
    `${code(found)} has ${String(fields)} of the five fields of an ARN. Write ${code('acs:mse:<region>:<account-id>:<resource>')}; ${code('*')} stands for any region or account.`,
  'invalid-condition-operator': ({ found, suggestion }) =>
    `RAM has no condition operator ${code(found)}.${didYouMean(suggestion)}`,
  'invalid-condition-key-format': ({ found }) =>
    `${code(found)} is not a condition key. A key has a prefix, such as ${code('acs:SourceIp')}.`,
  'invalid-condition-value': ({ operator, type, found }) =>
    found === null
      ? `${code(operator)} has nothing to compare with. Add ${valueTypes[type]}.`
      : `${code(operator)} cannot compare with ${code(found)}. Write ${valueTypes[type]}.`,
  'invalid-condition-multiple-boolean': ({ key }) =>
    `${code(key)} is compared with several Booleans. ${code('Bool')} takes one value.`,
  'policy-too-long': ({ length, limit }) =>
    `The policy has ${length.toLocaleString('en')} characters without white space; RAM takes at most ${limit.toLocaleString('en')}. Split it into several policies.`,
  'typed-text-over-limit': ({ length, limit }) =>
    `As typed, the policy has ${length.toLocaleString('en')} characters, over RAM's ${limit.toLocaleString('en')}. It fits without white space; whether RAM counts white space is not documented.`,
};

export const diagnosticsEn: DiagnosticWords = { diagnostics };
