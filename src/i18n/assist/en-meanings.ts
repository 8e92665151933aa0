// Meanings of RAM's elements, operators and condition keys, in English.

import { code } from '../marks.ts';
import type { KeyMeanings, MemberMeanings, OperatorMeanings, SnippetTitles, TypeNames } from './messages.ts';

export const members: MemberMeanings = {
  Version: `The version of the policy language: always ${code('1')}.`,
  Statement: 'The list of statements. All of them count, in any order. A Deny always overrides an Allow.',
  Effect: `${code('Allow')} or ${code('Deny')}.`,
  Action: 'The actions that the statement applies to. Wildcards are allowed.',
  NotAction:
    'All actions except these. With Allow, that is almost everything, including actions of other services.',
  Resource: `The resources that the statement applies to: ARNs, or ${code('*')} for all. A resource also covers everything inside it.`,
  Condition:
    'When the statement applies: every operator and key must be met, each by at least one of its values.',
};

export const types: TypeNames = {
  string: 'string',
  number: 'number',
  date: 'date',
  boolean: 'Boolean',
  address: 'IP address',
};

export const snippets: SnippetTitles = {
  'list-instances': 'List the instances',
  'read-instance': 'Read-only on an instance',
  'edit-namespace': 'Edit the configurations of one namespace',
  'deny-deletes': 'Deny deletes',
};

export const operators: OperatorMeanings = {
  StringEquals: 'The value is one of these. Case-sensitive.',
  StringNotEquals: 'The value is none of these. Case-sensitive. Also met when the key is absent.',
  StringEqualsIgnoreCase: 'The value is one of these. Not case-sensitive.',
  StringNotEqualsIgnoreCase:
    'The value is none of these. Not case-sensitive. Also met when the key is absent.',
  StringLike: `The value matches one of these patterns. ${code('*')} and ${code('?')} are wildcards.`,
  StringNotLike: `The value matches none of these patterns. ${code('*')} and ${code('?')} are wildcards. Also met when the key is absent.`,
  NumericEquals: 'The number is one of these.',
  NumericNotEquals: 'The number is none of these. Also met when the key is absent.',
  NumericLessThan: 'The number is less than this.',
  NumericLessThanEquals: 'The number is at most this.',
  NumericGreaterThan: 'The number is greater than this.',
  NumericGreaterThanEquals: 'The number is at least this.',
  DateEquals: 'The time is exactly this.',
  DateNotEquals: 'The time is not this. Also met when the key is absent.',
  DateLessThan: 'The time is before this.',
  DateLessThanEquals: 'The time is not after this.',
  DateGreaterThan: 'The time is after this.',
  DateGreaterThanEquals: 'The time is not before this.',
  Bool: `The value equals the given ${code('true')} or ${code('false')}.`,
  IpAddress: 'The address is in one of these ranges.',
  NotIpAddress: 'The address is in none of these ranges. Also met when the key is absent.',
  IpAddressIncludeBorder: 'The address is in one of these ranges, including their first and last address.',
};

/** The comparison between key and values in a sentence. */
export const comparisons: OperatorMeanings = {
  StringEquals: 'is',
  StringNotEquals: 'is not',
  StringEqualsIgnoreCase: 'is (ignoring case)',
  StringNotEqualsIgnoreCase: 'is not (ignoring case)',
  StringLike: 'matches',
  StringNotLike: 'does not match',
  NumericEquals: 'is',
  NumericNotEquals: 'is not',
  NumericLessThan: 'is less than',
  NumericLessThanEquals: 'is at most',
  NumericGreaterThan: 'is more than',
  NumericGreaterThanEquals: 'is at least',
  DateEquals: 'is',
  DateNotEquals: 'is not',
  DateLessThan: 'is before',
  DateLessThanEquals: 'is not after',
  DateGreaterThan: 'is after',
  DateGreaterThanEquals: 'is not before',
  Bool: 'is',
  IpAddress: 'is in',
  NotIpAddress: 'is outside',
  IpAddressIncludeBorder: 'is in',
};

/** The same for negated operators with several values: they are met when no value matches. */
export const comparisonsOfNone: Partial<OperatorMeanings> = {
  StringNotEquals: 'is none of',
  StringNotEqualsIgnoreCase: 'is (ignoring case) none of',
  StringNotLike: 'matches none of',
  NumericNotEquals: 'is none of',
  DateNotEquals: 'is none of',
  NotIpAddress: 'is in none of',
};

export const keys: KeyMeanings = {
  'acs:SourceIp': 'The source IP address of the request.',
  'acs:CurrentTime': 'The time of the request: ISO 8601, with Z or an offset.',
  'acs:SecureTransport': 'Whether the request uses TLS.',
  'acs:MFAPresent':
    'Whether the user logged on with multi-factor authentication. Absent from calls with an AccessKey.',
  'acs:PrincipalARN': 'The ARN of the caller.',
  'acs:UserAgent': 'The client name in the request. Clients can send any value.',
  'acs:SourceVpc': 'The source VPC of the request. Absent from requests from the Internet.',
  'acs:VpcSourceIp': 'The source IP address in the VPC. Absent from requests from the Internet.',
  'acs:ResourceGroupId': 'The resource group of the resource.',
  'acs:RequestTag/': 'A tag that the request sets.',
  'acs:ResourceTag/': 'A tag of the resource.',
};
