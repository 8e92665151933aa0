// What is said of conditions, in English.

import type { ConditionFindingCode } from '../../engine/lint/rules-on-names.ts';
import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import { code } from '../marks.ts';
import type { FindingMessages } from './messages.ts';

const types: Readonly<Record<ConditionType, string>> = {
  string: 'a text',
  number: 'a number',
  date: 'a time',
  boolean: 'a Boolean',
  address: 'an IP address',
};

export const enConditions: Pick<FindingMessages, ConditionFindingCode> = {
  'unknown-condition-key': {
    title: 'Unknown condition key',
    message: ({ key, suggestion }) =>
      `Requests to MSE carry no condition key ${code(key)}.${suggestion === null ? ' MSE defines no keys of its own: use one of RAM, such as ' + code('acs:SourceIp') + '.' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'RAM takes any key with a prefix. One that requests do not carry is always absent: a positive operator on it is never met, so an Allow never grants, and a Deny never protects.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'condition-type-mismatch': {
    title: 'Operator of another type',
    message: ({ operator, key, type, fitting }) =>
      `${code(key)} holds ${types[type]}, and ${code(operator)} compares something else. Use an operator for that type, such as ${code(fitting)}.`,
    why: 'Each key has a type, and each operator compares values of one type. Compared as text, an address is never inside a range, and one and the same time can be written in several ways.',
    fix: null,
  },
  'wildcard-without-like': {
    title: 'Wildcard without StringLike',
    message: ({ value, operator, like }) =>
      `${code(operator)} takes the ${code('*')} in ${code(value)} letter by letter. Only ${code('StringLike')} and ${code('StringNotLike')} know wildcards: use ${code(like)}.`,
    why: 'In an action and in an ARN a star is always a wildcard; in a condition only the Like operators read it so. With any other operator the star would have to be in the request itself.',
    fix: ({ like }) => `Change the operator to ${code(like)}`,
  },
  'ip-host-bits': {
    title: 'Host bits in an address range',
    message: ({ value, network }) => `${code(value)} is the range ${code(network)}. Write it so.`,
    why: 'Only the bits before the prefix length count; RAM ignores the rest. A reader may take the range for one that begins at the address written, or for that address alone.',
    fix: ({ network }) => `Change to ${code(network)}`,
  },
  'ip-private': {
    title: 'Private address as the source',
    message: ({ value }) =>
      `${code(value)} is a private range: no call from the Internet has such a source. For calls inside a VPC compare ${code('acs:VpcSourceIp')}; for an office write its public address.`,
    why: 'Requests carry the address that Alibaba Cloud sees. Behind a router or a NAT gateway that is the public one, not that of the computer.',
    fix: null,
  },
  'ip-any': {
    title: 'Every address',
    message: ({ value, effect }) =>
      effect === 'Allow'
        ? `${code(value)} is every address, so this condition does not narrow the Allow. Write the ranges that calls may come from.`
        : `${code(value)} is every address, so no call comes from elsewhere and this Deny never applies. Write the ranges that calls may come from.`,
    why: 'A condition on the source looks like a limit. With the range of all addresses it is none, and whoever skims the policy may miss that.',
    fix: null,
  },
  'date-passed': {
    title: 'Time that has passed',
    message: ({ value, effect }) =>
      effect === 'Allow'
        ? `${code(value)} has passed, so this Allow no longer grants anything. Set a later time, or remove the statement.`
        : `${code(value)} has passed, so this Deny no longer denies anything. Set a later time, or remove the statement.`,
    why: 'A statement that ran out stays in the policy and looks as if it did something. For an Allow that means a puzzling refusal, for a Deny a protection that is gone.',
    fix: null,
  },
  'condition-contradiction': {
    title: 'Conditions that exclude each other',
    message: ({ key, operator, against }) =>
      `No value of ${code(key)} meets both ${code(against)} and ${code(operator)} here, so the statement never applies. All conditions of a statement must be met at once: write a statement for each.`,
    why: 'The values of one key are alternatives, but operators and keys must all be met. Two operators that exclude each other make a statement that never applies.',
    fix: null,
  },
  'condition-always-true': {
    title: 'Condition that is always met',
    message: ({ key, value }) =>
      `${code(value)} matches every ${code(key)}, so this condition is always met. Remove it, or write what it should let through.`,
    why: 'A condition that every request meets changes no decision, and makes a statement look narrower than it is.',
    fix: null,
  },
  'negated-values': {
    title: 'Exception that has no effect',
    message: ({ value, covering, operator }) =>
      value === covering
        ? `${code(value)} is listed twice under ${code(operator)}. Remove one of them.`
        : `${code(value)} has no effect beside ${code(covering)}: ${code(operator)} is met when none of the values matches. It is not an exception; for that, narrow ${code(covering)} or write a second statement.`,
    why: 'The values of an operator are alternatives. With a negated operator that means: met only if none of them matches (assumed, since RAM does not document it). A narrower value beside a wider one therefore changes nothing.',
    fix: null,
  },
  'deny-on-optional-key': {
    title: 'Deny that an absent key escapes',
    message: ({ key }) =>
      `Calls with an AccessKey carry no ${code(key)}, and what is absent is not ${code('false')}: this Deny does not reach them. Put ${code('"Bool": {"acs:MFAPresent": "true"}')} into the Allow instead.`,
    why: 'A positive operator on an absent key is not met. A Deny for "without MFA" stops users of the console, but not scripts with an AccessKey; an Allow "only with MFA" stops both.',
    fix: null,
  },
  'empty-condition': {
    title: 'Empty condition',
    message: () =>
      `This ${code('Condition')} compares nothing, so it is always met. Remove it, or write what the statement depends on.`,
    why: 'An empty condition changes no decision. Often it is what is left of a template whose condition was to be filled in.',
    fix: null,
  },
};
