// Findings about conditions, in English.

import type { ConditionFindingCode } from '../../engine/lint/rules.ts';
import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import { code } from './quote.ts';
import type { FindingParams } from '../../engine/lint/rules.ts';
import type { FindingMessages } from './messages.ts';

type AnyRange = FindingParams['ip-any'];

const types: Readonly<Record<ConditionType, string>> = {
  string: 'a string',
  number: 'a number',
  date: 'a time',
  boolean: 'a Boolean',
  address: 'an IP address',
};

/** The effect of a range that contains all addresses of a family. */
const anyAddress = ({
  value,
  effect,
  key,
  family,
  coversBoth,
  hasOther,
  isOptional,
  forAllValues,
}: AnyRange) => {
  const [own, other] = family === 'ipv4' ? ['IPv4', 'IPv6'] : ['IPv6', 'IPv4'];
  if (effect === 'Allow') {
    const lacking = isOptional && !forAllValues ? `, if the request contains ${code(key)}` : '';
    if (coversBoth) {
      return `With both families listed, ${code(value)} included, this comparison accepts every address${lacking}.`;
    }
    const rest = hasOther ? '' : ` and rejects every ${other} address`;
    return `${code(value)} contains every ${own} address: this comparison accepts all of them${rest}${lacking}.`;
  }
  const lacking = isOptional && !forAllValues ? ` It does apply to requests without ${code(key)}.` : '';
  if (coversBoth) {
    return `With both families listed, ${code(value)} included, no address is outside, so this Deny applies to no address.${lacking}`;
  }
  const rest = hasOther ? '' : `, and applies to every ${other} address`;
  return `${code(value)} contains every ${own} address, so this Deny applies to none of them${rest}.${lacking}`;
};

export const enConditions: Pick<FindingMessages, ConditionFindingCode> = {
  'unknown-condition-key': {
    title: 'Unknown condition key',
    message: ({ key, suggestion, isCase }) =>
      isCase
        ? `Requests to MSE contain no condition key ${code(key)}: it differs from ${code(suggestion ?? '')} in letter case, and keys are case-sensitive (assumed). Did you mean ${code(suggestion ?? '')}?`
        : `Requests to MSE contain no condition key ${code(key)}.${suggestion === null ? ' MSE has no service-specific keys. Use a key of RAM, such as ' + code('acs:SourceIp') + '.' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'RAM accepts any key with a prefix. A key that requests do not contain is always absent: a positive operator on it is never met, a negated operator is always met. Assumption: RAM treats keys as case-sensitive.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'condition-type-mismatch': {
    title: 'Operator for another type',
    message: ({ operator, key, type, fitting }) =>
      `${code(key)} contains ${types[type]}, but ${code(operator)} compares another type. Use a matching operator, such as ${code(fitting)}.`,
    why: 'Each key has a type, and each operator compares values of one type. Compared as strings, an address is never inside a range, and two spellings of the same time differ.',
    fix: null,
  },
  'wildcard-without-like': {
    title: 'Wildcard without StringLike',
    message: ({ value, operator, like }) =>
      `${code(operator)} treats the ${code('*')} in ${code(value)} as a literal character. Only ${code('StringLike')} and ${code('StringNotLike')} support wildcards. Use ${code(like)}.`,
    why: 'In actions and ARNs, a star is always a wildcard. In conditions, only the Like operators support wildcards. With any other operator, the request would have to contain the star.',
    fix: ({ like }) => `Change the operator to ${code(like)}`,
  },
  'ip-host-bits': {
    title: 'Host bits in an address range',
    message: ({ value, network }) => `${code(value)} is the range ${code(network)}. Write that instead.`,
    why: 'RAM ignores the bits after the prefix length. Readers may think that the range begins at the written address, or contains only that address.',
    fix: ({ network }) => `Change to ${code(network)}`,
  },
  'ip-private': {
    title: 'Private address as the source',
    message: ({ value }) =>
      `${code(value)} is a private range. No call from the Internet has such a source address. For calls inside a VPC, use ${code('acs:VpcSourceIp')}; for an office network, use its public address.`,
    why: 'Requests contain the address that Alibaba Cloud sees. Behind a router or a NAT gateway, that is the public address, not the address of the computer.',
    fix: null,
  },
  'ip-any': {
    title: 'Every address of a family',
    message: (params) => `${anyAddress(params)} Write the ranges that calls may come from.`,
    why: 'A condition on the source address looks like a limit. A range with all addresses of one family limits only the other family: 0.0.0.0/0 contains every IPv4 address and no IPv6 address; ::/0 is the reverse.',
    fix: null,
  },
  'date-passed': {
    title: 'Time in the past',
    message: ({ value, effect, time }) => {
      const passed =
        time === null ? 'has passed' : `is before the time of the request context, ${code(time)}`;
      return effect === 'Allow'
        ? `${code(value)} ${passed}, so this Allow grants nothing. Set a later time, or remove the statement.`
        : `${code(value)} ${passed}, so this Deny denies nothing. Set a later time, or remove the statement.`;
    },
    why: 'An expired statement still looks effective. An expired Allow causes confusing access-denied errors; an expired Deny no longer protects anything.',
    fix: null,
  },
  'condition-contradiction': {
    title: 'Conditions that exclude each other',
    message: ({ key, operator, against }) =>
      `No value of ${code(key)} meets both ${code(against)} and ${code(operator)} here, so the statement never applies. The operators of a ${code('Condition')} must all be met. If either is enough, write two statements, one with ${code(against)} and one with ${code(operator)}.`,
    why: 'The values of one key are alternatives (OR), but all operators and keys must be met (AND). With two operators that exclude each other, the statement never applies. Alternatives need two statements.',
    fix: null,
  },
  'condition-always-true': {
    title: 'Condition that is always met',
    message: ({ key, value, isMissing }) =>
      isMissing
        ? `${code(value)} matches every ${code(key)}, and every real request has this key. The current request context lacks it, so here the comparison is not met. Remove it, or write the values that it should accept.`
        : `${code(value)} matches every ${code(key)}, so this comparison is always met. Remove it, or write the values that it should accept.`,
    why: 'A condition that every request meets changes no decision and makes the statement look narrower than it is.',
    fix: null,
  },
  'negated-values': {
    title: 'Exception that has no effect',
    message: ({ value, covering, operator }) =>
      value === covering
        ? `${code(value)} is listed twice under ${code(operator)}. Remove one of them.`
        : `${code(value)} has no effect, because ${code(covering)} covers it: ${code(operator)} is met when none of the values matches. It is not an exception. For an exception, narrow ${code(covering)} or write a second statement.`,
    why: 'The values of an operator are alternatives. A negated operator is met only if none of them matches (assumed; RAM does not document it). A value that a wider value covers therefore changes nothing.',
    fix: null,
  },
  'deny-on-optional-key': {
    title: 'Deny does not apply if the key is absent',
    message: ({ key }) =>
      `Calls with an AccessKey contain no ${code(key)}, and an absent key is not ${code('false')}. This Deny does not apply to them. Put ${code('"Bool": {"acs:MFAPresent": "true"}')} into the Allow instead.`,
    why: 'A positive operator on an absent key is not met. A Deny for "without MFA" stops console users, but not scripts with an AccessKey; an Allow for "only with MFA" stops both.',
    fix: null,
  },
  'misspelt-key-denies-everybody': {
    title: 'Misspelled key: the Deny applies to everyone',
    message: ({ key, operator, suggestion, isAlone }) =>
      `No request contains ${code(key)} (keys are case-sensitive: assumed), and ${code(operator)} is met when the key is absent. ${isAlone ? 'So this Deny applies to everyone.' : 'So this comparison never limits the Deny.'}${suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'A negated operator is met if no value matches, and an absent key has no value. With a misspelled key, a Deny therefore locks out everyone instead of only those outside the range.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'allow-on-absent-key': {
    title: 'Allow also applies if the key is absent',
    message: ({ key, operator }) =>
      `${code(operator)} is also met by requests without ${code(key)}, so this Allow applies to them too. If the key is required, list the accepted values with a positive operator, such as ${code('StringEquals')}.`,
    why: 'A negated operator is met when no value matches, and ForAllValues when no value fails. Both hold for a request without the key: a resource without the tag counts as "not ops".',
    fix: null,
  },
  'empty-condition': {
    title: 'Empty condition',
    message: () =>
      `This ${code('Condition')} compares nothing, so it is always met. Remove it, or write what the statement depends on.`,
    why: 'An empty condition changes no decision. Often it remains from a template whose condition was never filled in.',
    fix: null,
  },
};
