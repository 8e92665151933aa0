// The documentation pages of errors, in English: why RAM rejects the policy, and an example with and without the error.
// The titles and messages are in i18n/diagnostics.

import type { DiagnosticCode } from '../../engine/policy/diagnostic.ts';

export interface ErrorPage {
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  /** The title of the page of the RAM documentation. */
  readonly source: string;
}

const STRUCTURE = 'RAM: Policy structure and syntax';
const ELEMENTS = 'RAM: Policy elements';
const OPERATORS = 'RAM: Conditional operators';
const LIMITS = 'RAM: Limits';

const inPolicy = (statement: string) => `{"Version":"1","Statement":[${statement}]}`;
const GET = '{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}';
const GOOD = inPolicy(GET);
const withCondition = (condition: string) =>
  inPolicy(`{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":${condition}}`);
const onConfigs = (count: number, separator: string) => {
  const base = 'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP';
  const names = Array.from(
    { length: count },
    (_, index) => `"${base}/application-${String(index + 1)}.yaml"`,
  );
  return inPolicy(
    `{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":[${names.join(`,${separator}`)}]}`,
  );
};

export const errorPagesEn: Readonly<Record<DiagnosticCode, ErrorPage>> = {
  'json-syntax-error': {
    why: 'A policy is JSON, without comments and trailing commas. Nothing else is checked until the JSON is valid.',
    bad: `{"Version":"1","Statement":[${GET},]}`,
    good: GOOD,
    source: STRUCTURE,
  },
  'duplicate-key': {
    why: 'Of two members with the same name only one can count, and it is undocumented which one. Put several values into one array.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*","Action":"mse:List*","Resource":"*"}'),
    good: inPolicy('{"Effect":"Allow","Action":["mse:Get*","mse:List*"],"Resource":"*"}'),
    source: STRUCTURE,
  },
  'data-type-mismatch': {
    why: 'Every value in a policy is a quoted string or an array of quoted strings, including numbers and Booleans. The statements are an array, even if there is only one.',
    bad: withCondition('{"Bool":{"acs:SecureTransport":true}}'),
    good: withCondition('{"Bool":{"acs:SecureTransport":"true"}}'),
    source: STRUCTURE,
  },
  'missing-version': {
    why: 'A policy has exactly two members, Version and Statement, and both are required.',
    bad: `{"Statement":[${GET}]}`,
    good: GOOD,
    source: STRUCTURE,
  },
  'invalid-version': {
    why: 'The version is that of the policy language, not a date or your own number. RAM supports only "1". Dates are used in policies of other clouds.',
    bad: `{"Version":"2012-10-17","Statement":[${GET}]}`,
    good: GOOD,
    source: STRUCTURE,
  },
  'missing-statement': {
    why: 'A policy without a statement has no effect. RAM requires at least one.',
    bad: '{"Version":"1","Statement":[]}',
    good: GOOD,
    source: STRUCTURE,
  },
  'invalid-policy-element': {
    why: 'Element names are case-sensitive, and RAM has no others. Sid, Principal and NotResource come from other policy languages.',
    bad: inPolicy('{"Sid":"ReadAll","Effect":"Allow","Action":"mse:Get*","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'missing-effect': {
    why: 'Every statement must say whether it allows or denies.',
    bad: inPolicy('{"Action":"mse:Get*","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'invalid-effect': {
    why: 'The effect is exactly Allow or Deny.',
    bad: inPolicy('{"Effect":"allow","Action":"mse:Get*","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'missing-action': {
    why: 'A statement lists the actions that it applies to in Action, or those that it excludes in NotAction.',
    bad: inPolicy('{"Effect":"Allow","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'action-and-not-action': {
    why: 'A statement has only one of them. To allow some actions with a few exceptions, allow them in one statement and deny the exceptions in another.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*","NotAction":"mse:GetNacosConfig","Resource":"*"}'),
    good: inPolicy(`${GET},{"Effect":"Deny","Action":"mse:GetNacosConfig","Resource":"*"}`),
    source: ELEMENTS,
  },
  'invalid-action-format': {
    why: 'An action is the RAM code of a service, a colon and a name. The MSE documentation shows the names without "mse:", but a policy needs it.',
    bad: inPolicy('{"Effect":"Allow","Action":"GetNacosConfig","Resource":"*"}'),
    good: inPolicy('{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"*"}'),
    source: ELEMENTS,
  },
  'missing-resource': {
    why: 'A policy that is attached to a user must list resources. A star alone means all resources.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'invalid-arn-prefix': {
    why: 'Every ARN of Alibaba Cloud begins with "acs:". Other clouds use other prefixes.',
    bad: inPolicy(
      '{"Effect":"Allow","Action":"mse:Get*","Resource":"arn:mse:*:*:instance/mse-cn-0pp1j8om80a"}',
    ),
    good: inPolicy(
      '{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}',
    ),
    source: ELEMENTS,
  },
  'missing-arn-field': {
    why: 'An ARN has five fields, separated by colons. Region and account ID can be a star, but cannot be omitted.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:instance/mse-cn-0pp1j8om80a"}'),
    good: inPolicy(
      '{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}',
    ),
    source: ELEMENTS,
  },
  'invalid-condition-operator': {
    why: 'RAM has operators for strings, numbers, dates, Booleans and addresses. It has no operators ending in IfExists, no Null, none for ARNs and no ForAnyValue; these come from other policy languages.',
    bad: withCondition('{"StringEqualsIfExists":{"acs:UserAgent":"ops"}}'),
    good: withCondition('{"StringEquals":{"acs:UserAgent":"ops"}}'),
    source: OPERATORS,
  },
  'invalid-condition-key-format': {
    why: 'A condition key has a prefix: "acs:" for keys of all services, or the RAM code of a service for its own keys.',
    bad: withCondition('{"IpAddress":{"SourceIp":"203.0.113.0/24"}}'),
    good: withCondition('{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}'),
    source: ELEMENTS,
  },
  'invalid-condition-value': {
    why: 'Each operator needs values of its type: addresses, or dates in ISO 8601 with a time zone, and so on. An empty array contains nothing to compare with.',
    bad: withCondition('{"DateLessThan":{"acs:CurrentTime":"2026-12-31"}}'),
    good: withCondition('{"DateLessThan":{"acs:CurrentTime":"2026-12-31T00:00:00+08:00"}}'),
    source: OPERATORS,
  },
  'invalid-condition-multiple-boolean': {
    why: 'With both Booleans, the condition would always be met. Bool takes one value.',
    bad: withCondition('{"Bool":{"acs:MFAPresent":["true","false"]}}'),
    good: withCondition('{"Bool":{"acs:MFAPresent":"true"}}'),
    source: OPERATORS,
  },
  'policy-too-long': {
    why: 'RAM allows at most 6,144 characters in a custom policy. Use several policies, or shorten the policy with wildcards.',
    bad: onConfigs(60, ''),
    good: onConfigs(2, ''),
    source: LIMITS,
  },
  'typed-text-over-limit': {
    why: 'Without white space the policy fits. Whether RAM counts white space is undocumented. To be sure, remove it before you save.',
    bad: onConfigs(50, ' '.repeat(40)),
    good: onConfigs(2, ' '),
    source: LIMITS,
  },
};
