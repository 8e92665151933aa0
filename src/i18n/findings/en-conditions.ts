// What is said of conditions, in English.

import type { ConditionFindingCode } from '../../engine/lint/rules-on-names.ts';
import type { ConditionType } from '../../engine/policy/condition-operators.ts';
import { code } from './quote.ts';
import type { FindingParams } from '../../engine/lint/lint.ts';
import type { FindingMessages } from './messages.ts';

type AnyRange = FindingParams['ip-any'];

const types: Readonly<Record<ConditionType, string>> = {
  string: 'a text',
  number: 'a number',
  date: 'a time',
  boolean: 'a Boolean',
  address: 'an IP address',
};

/** What a range of all addresses of a family means for the statement. */
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
    const lacking = isOptional && !forAllValues ? `, if the request carries ${code(key)}` : '';
    if (coversBoth) {
      return `With both families listed, ${code(value)} included, this comparison accepts every address${lacking}.`;
    }
    const rest = hasOther ? '' : ` and refuses every ${other} address`;
    return `${code(value)} is every ${own} address: this comparison accepts all of them${rest}${lacking}.`;
  }
  const lacking = isOptional && !forAllValues ? ` It does apply to requests without ${code(key)}.` : '';
  if (coversBoth) {
    return `With both families listed, ${code(value)} included, no address lies outside, so this Deny applies to no address.${lacking}`;
  }
  const rest = hasOther ? '' : `, and applies to every ${other} address`;
  return `${code(value)} is every ${own} address, so this Deny applies to none of them${rest}.${lacking}`;
};

export const enConditions: Pick<FindingMessages, ConditionFindingCode> = {
  'unknown-condition-key': {
    title: 'Unknown condition key',
    message: ({ key, suggestion, isCase }) =>
      isCase
        ? `Requests to MSE carry no condition key ${code(key)}: it differs from ${code(suggestion ?? '')} in letter case, and keys are case-sensitive (assumed). Did you mean ${code(suggestion ?? '')}?`
        : `Requests to MSE carry no condition key ${code(key)}.${suggestion === null ? ' MSE defines no keys of its own: use one of RAM, such as ' + code('acs:SourceIp') + '.' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'RAM accepts any key with a prefix. A key that requests do not carry is always absent: a positive operator on it is never met, a negated operator always. That RAM minds the letter case of keys is assumed.',
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
    title: 'Every address of a family',
    message: (params) => `${anyAddress(params)} Write the ranges that calls may come from.`,
    why: 'A condition on the source looks like a limit. With a range of all addresses of a family it limits only the other family: 0.0.0.0/0 contains every IPv4 address and no IPv6 address, ::/0 the reverse.',
    fix: null,
  },
  'date-passed': {
    title: 'Time that has passed',
    message: ({ value, effect, time }) => {
      const passed =
        time === null ? 'has passed' : `is before the time of the request context, ${code(time)}`;
      return effect === 'Allow'
        ? `${code(value)} ${passed}, so this Allow grants nothing. Set a later time, or remove the statement.`
        : `${code(value)} ${passed}, so this Deny denies nothing. Set a later time, or remove the statement.`;
    },
    why: 'A statement that ran out stays in the policy and looks as if it did something. For an Allow that means a puzzling refusal, for a Deny a protection that is gone.',
    fix: null,
  },
  'condition-contradiction': {
    title: 'Conditions that exclude each other',
    message: ({ key, operator, against }) =>
      `No value of ${code(key)} meets both ${code(against)} and ${code(operator)} here, so the statement never applies. The operators of a ${code('Condition')} must all be met. If either is enough, write two statements, one with ${code(against)} and one with ${code(operator)}.`,
    why: 'The values of one key are alternatives (OR), but operators and keys must all be met (AND). Two operators that exclude each other make a statement that never applies. Alternatives need two statements.',
    fix: null,
  },
  'condition-always-true': {
    title: 'Condition that is always met',
    message: ({ key, value, isMissing }) =>
      isMissing
        ? `${code(value)} matches every ${code(key)}, and every real request has this key. The request context here has none, so here the comparison is not met. Remove it, or write the values that it should accept.`
        : `${code(value)} matches every ${code(key)}, so this comparison is always met. Remove it, or write the values that it should accept.`,
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
  'misspelt-key-denies-everybody': {
    title: 'Misspelled key: the Deny applies to everybody',
    message: ({ key, operator, suggestion, isAlone }) =>
      `No request carries ${code(key)} (keys are case-sensitive: assumed), and ${code(operator)} is met when the key is absent. ${isAlone ? 'So this Deny applies to everybody.' : 'So this comparison never limits the Deny.'}${suggestion === null ? '' : ` Did you mean ${code(suggestion)}?`}`,
    why: 'A negated operator asks that no value matches, and an absent key has no value. In a Deny, a misspelled key therefore locks everybody out instead of those outside the range.',
    fix: ({ suggestion }) => `Change to ${code(suggestion ?? '')}`,
  },
  'allow-on-absent-key': {
    title: 'Allow that an absent key meets',
    message: ({ key, operator }) =>
      `${code(operator)} is also met by requests without ${code(key)}, so this Allow applies to those too. If the key must be there, list the accepted values with a positive operator, such as ${code('StringEquals')}.`,
    why: 'A negated operator is met when no value matches, and ForAllValues when no value fails. A request without the key has no value at all: a resource without the tag counts as "not ops".',
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
