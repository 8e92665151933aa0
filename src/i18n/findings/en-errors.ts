// What the pages say of each thing that RAM refuses, in English: beside its message, why RAM does, and a policy with and
// without it.

import type { DiagnosticCode } from '../../engine/policy/diagnostic.ts';

export interface ErrorPage {
  readonly title: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  /** The title of the page that it rests on. */
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
const onConfigs = (count: number, parting: string) => {
  const base = 'acs:mse:cn-hangzhou:1234567890123456:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP';
  const names = Array.from(
    { length: count },
    (_, place) => `"${base}/application-${String(place + 1)}.yaml"`,
  );
  return inPolicy(
    `{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":[${names.join(`,${parting}`)}]}`,
  );
};

export const errorPagesEn: Readonly<Record<DiagnosticCode, ErrorPage>> = {
  'json-syntax-error': {
    title: 'Not valid JSON',
    why: 'A policy is JSON, without comments and without a comma behind the last member. Nothing else is checked until it can be read.',
    bad: `{"Version":"1","Statement":[${GET},]}`,
    good: GOOD,
    source: STRUCTURE,
  },
  'duplicate-key': {
    title: 'A member is written twice',
    why: 'Of two members of one name only one can count, and which one is not said. Several values belong into one array.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*","Action":"mse:List*","Resource":"*"}'),
    good: inPolicy('{"Effect":"Allow","Action":["mse:Get*","mse:List*"],"Resource":"*"}'),
    source: STRUCTURE,
  },
  'data-type-mismatch': {
    title: 'A value of the wrong type',
    why: 'Every value in a policy is a quoted string or an array of them, numbers and Booleans too. The statements are an array, even where there is only one.',
    bad: withCondition('{"Bool":{"acs:SecureTransport":true}}'),
    good: withCondition('{"Bool":{"acs:SecureTransport":"true"}}'),
    source: STRUCTURE,
  },
  'missing-version': {
    title: 'The version is missing',
    why: 'A policy has exactly two members, Version and Statement, and both are required.',
    bad: `{"Statement":[${GET}]}`,
    good: GOOD,
    source: STRUCTURE,
  },
  'invalid-version': {
    title: 'A version that RAM does not know',
    why: 'The version is that of the policy language, not a date or a number of your own. RAM knows one: "1". A date comes from policies of another cloud.',
    bad: `{"Version":"2012-10-17","Statement":[${GET}]}`,
    good: GOOD,
    source: STRUCTURE,
  },
  'missing-statement': {
    title: 'There is no statement',
    why: 'A policy without a statement would say nothing. RAM wants at least one.',
    bad: '{"Version":"1","Statement":[]}',
    good: GOOD,
    source: STRUCTURE,
  },
  'invalid-policy-element': {
    title: 'An element that RAM does not have',
    why: 'Names of elements are spelled with their capital letters, and there are no others. Sid, Principal and NotResource come from other policy languages.',
    bad: inPolicy('{"Sid":"ReadAll","Effect":"Allow","Action":"mse:Get*","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'missing-effect': {
    title: 'The effect is missing',
    why: 'RAM does not guess whether a statement allows or denies.',
    bad: inPolicy('{"Action":"mse:Get*","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'invalid-effect': {
    title: 'An effect that RAM does not know',
    why: 'The effect is Allow or Deny, spelled exactly so.',
    bad: inPolicy('{"Effect":"allow","Action":"mse:Get*","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'missing-action': {
    title: 'The actions are missing',
    why: 'A statement says what it is about in Action, or in NotAction what it is not about.',
    bad: inPolicy('{"Effect":"Allow","Resource":"*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'action-and-not-action': {
    title: 'Both Action and NotAction',
    why: 'A statement has one of them. To allow some actions except a few, allow them in one statement and deny the few in another.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*","NotAction":"mse:GetNacosConfig","Resource":"*"}'),
    good: inPolicy(`${GET},{"Effect":"Deny","Action":"mse:GetNacosConfig","Resource":"*"}`),
    source: ELEMENTS,
  },
  'invalid-action-format': {
    title: 'Not an action',
    why: 'An action is the RAM code of a service, a colon and a name. The MSE documentation prints the names without "mse:"; in a policy it is needed.',
    bad: inPolicy('{"Effect":"Allow","Action":"GetNacosConfig","Resource":"*"}'),
    good: inPolicy('{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"*"}'),
    source: ELEMENTS,
  },
  'missing-resource': {
    title: 'The resources are missing',
    why: 'A policy that is attached to a user says what it is about. A star alone stands for everything.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*"}'),
    good: GOOD,
    source: ELEMENTS,
  },
  'invalid-arn-prefix': {
    title: 'Not a resource of Alibaba Cloud',
    why: 'Every ARN of Alibaba Cloud begins with "acs:". Those of other clouds begin otherwise.',
    bad: inPolicy(
      '{"Effect":"Allow","Action":"mse:Get*","Resource":"arn:mse:*:*:instance/mse-cn-0pp1j8om80a"}',
    ),
    good: inPolicy(
      '{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}',
    ),
    source: ELEMENTS,
  },
  'missing-arn-field': {
    title: 'An ARN with fields missing',
    why: 'An ARN has five fields, parted by colons. Region and account ID may be a star, but not left out.',
    bad: inPolicy('{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:instance/mse-cn-0pp1j8om80a"}'),
    good: inPolicy(
      '{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}',
    ),
    source: ELEMENTS,
  },
  'invalid-condition-operator': {
    title: 'An operator that RAM does not have',
    why: 'RAM has operators for strings, numbers, dates, Booleans and addresses. It has no operators ending in IfExists, no Null, none for ARNs and no ForAnyValue; these come from other policy languages.',
    bad: withCondition('{"StringEqualsIfExists":{"acs:UserAgent":"ops"}}'),
    good: withCondition('{"StringEquals":{"acs:UserAgent":"ops"}}'),
    source: OPERATORS,
  },
  'invalid-condition-key-format': {
    title: 'Not a condition key',
    why: 'A condition key has a prefix: "acs:" for those of all services, the RAM code of a service for its own.',
    bad: withCondition('{"IpAddress":{"SourceIp":"203.0.113.0/24"}}'),
    good: withCondition('{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}'),
    source: ELEMENTS,
  },
  'invalid-condition-value': {
    title: 'A value that the operator cannot compare with',
    why: 'An operator for addresses wants addresses, one for dates dates in ISO 8601 with a time zone, and so on. An empty array leaves nothing to compare with.',
    bad: withCondition('{"DateLessThan":{"acs:CurrentTime":"2026-12-31"}}'),
    good: withCondition('{"DateLessThan":{"acs:CurrentTime":"2026-12-31T00:00:00+08:00"}}'),
    source: OPERATORS,
  },
  'invalid-condition-multiple-boolean': {
    title: 'Several Booleans',
    why: 'Of two Booleans, one would always be met. Bool takes one value.',
    bad: withCondition('{"Bool":{"acs:MFAPresent":["true","false"]}}'),
    good: withCondition('{"Bool":{"acs:MFAPresent":"true"}}'),
    source: OPERATORS,
  },
  'policy-too-long': {
    title: 'The policy is too long',
    why: 'RAM takes at most 6,144 characters in a custom policy. A user may have several policies; wildcards make one shorter.',
    bad: onConfigs(60, ''),
    good: onConfigs(2, ''),
    source: LIMITS,
  },
  'typed-text-over-limit': {
    title: 'Too long as typed',
    why: 'Without white space the policy fits. Whether RAM counts white space is not documented; to be sure, take it out before saving.',
    bad: onConfigs(50, ' '.repeat(40)),
    good: onConfigs(2, ' '),
    source: LIMITS,
  },
};
