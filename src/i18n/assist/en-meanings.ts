// What RAM's own words mean, in English.

import { code } from '../marks.ts';
import type { KeyMeanings, MemberMeanings, OperatorMeanings, SnippetTitles, TypeNames } from './messages.ts';

export const members: MemberMeanings = {
  Version: `The version of the policy language: always ${code('1')}.`,
  Statement: 'The list of statements. All of them count, in any order; a Deny wins over every Allow.',
  Effect: `${code('Allow')} or ${code('Deny')}.`,
  Action: 'The actions that the statement is about. Wildcards may be used.',
  NotAction: 'All actions but these. With Allow, that is nearly everything, of other services too.',
  Resource: `The resources that the statement is about: ARNs, or ${code('*')} for all. Naming a resource covers all beneath it.`,
  Condition: 'When the statement applies: all operators and all keys must be met, and of the values one.',
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
  StringEquals: 'The value is one of these, upper and lower case minded.',
  StringNotEquals:
    'The value is none of these, upper and lower case minded. Also met when the key is absent.',
  StringEqualsIgnoreCase: 'The value is one of these, case aside.',
  StringNotEqualsIgnoreCase: 'The value is none of these, case aside. Also met when the key is absent.',
  StringLike: `The value fits one of these patterns; ${code('*')} and ${code('?')} are wildcards.`,
  StringNotLike: `The value fits none of these patterns; ${code('*')} and ${code('?')} are wildcards. Also met when the key is absent.`,
  NumericEquals: 'The number is one of these.',
  NumericNotEquals: 'The number is none of these. Also met when the key is absent.',
  NumericLessThan: 'The number is less.',
  NumericLessThanEquals: 'The number is less or the same.',
  NumericGreaterThan: 'The number is greater.',
  NumericGreaterThanEquals: 'The number is greater or the same.',
  DateEquals: 'The time is exactly this.',
  DateNotEquals: 'The time is not this. Also met when the key is absent.',
  DateLessThan: 'The time is before this.',
  DateLessThanEquals: 'The time is not after this.',
  DateGreaterThan: 'The time is after this.',
  DateGreaterThanEquals: 'The time is not before this.',
  Bool: `The value is ${code('true')} or ${code('false')}, as said.`,
  IpAddress: 'The address lies in one of these ranges.',
  NotIpAddress: 'The address lies in none of these ranges. Also met when the key is absent.',
  IpAddressIncludeBorder: 'The address lies in one of these ranges, their first and last address included.',
};

/** As it stands in a sentence between key and values. */
export const comparisons: OperatorMeanings = {
  StringEquals: 'is',
  StringNotEquals: 'is not',
  StringEqualsIgnoreCase: 'is (case aside)',
  StringNotEqualsIgnoreCase: 'is not (case aside)',
  StringLike: 'fits',
  StringNotLike: 'does not fit',
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
  IpAddress: 'lies in',
  NotIpAddress: 'lies outside',
  IpAddressIncludeBorder: 'lies in',
};

/** The same for negated operators with several values: they are met when no value matches. */
export const comparisonsOfNone: Partial<OperatorMeanings> = {
  StringNotEquals: 'is none of',
  StringNotEqualsIgnoreCase: 'is (case aside) none of',
  StringNotLike: 'fits none of',
  NumericNotEquals: 'is none of',
  DateNotEquals: 'is none of',
  NotIpAddress: 'lies in none of',
};

export const keys: KeyMeanings = {
  'acs:SourceIp': 'The address that the request comes from.',
  'acs:CurrentTime': 'When the request is made: ISO 8601, with Z or an offset.',
  'acs:SecureTransport': 'Whether the request comes over TLS.',
  'acs:MFAPresent':
    'Whether the user logged on with multi-factor authentication. Calls with an AccessKey lack it.',
  'acs:PrincipalARN': 'The ARN of who asks.',
  'acs:UserAgent': 'What the client calls itself. It can say anything.',
  'acs:SourceVpc': 'The VPC that the request comes from; absent from the Internet.',
  'acs:VpcSourceIp': 'The address within the VPC that the request comes from; absent from the Internet.',
  'acs:ResourceGroupId': 'The resource group of the resource.',
  'acs:RequestTag/': 'A tag that the request sets.',
  'acs:ResourceTag/': 'A tag of the resource.',
};
