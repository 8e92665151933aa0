// What policies allow that others do not: messages of the comparison and of `ram diff`.

import type { AuthorizationRequest } from '../../engine/account/request.ts';
import type { UnknownReason } from '../../engine/analysis/work-limit.ts';
import { code } from '../marks.ts';

const list = (names: readonly string[]) => names.map(code).join(', ');

export const unknownReasonsEn: Readonly<Record<UnknownReason, string>> = {
  work: 'the policies are too complex',
  'pattern-states': 'a pattern with ? after * is too complex',
  'context-values': 'a condition key is compared with too many values',
  'mixed-types': 'a condition key is compared as values of several types',
  'unpaired-surrogate': 'a value contains half of a surrogate pair',
  'case-mapping': 'a value that is compared without case has characters whose lower case depends on others',
  'date-range': 'two dates of a condition are too close together',
  'unrelated-pattern':
    'a pattern of resources cannot be related to the resources that the API reference or observed facts name',
  unconfirmed: 'a request was found, but evaluating it did not confirm it',
};

export const diffEn = {
  verdicts: {
    same: 'The new policies allow the same requests.',
    more: 'The new policies allow more requests.',
    less: 'The new policies allow fewer requests.',
    changed: 'The new policies allow some requests that the old ones do not, and no longer allow others.',
    unknown: 'It is unknown whether the policies allow the same requests.',
  },
  headings: { gained: 'Newly allowed', lost: 'No longer allowed' },
  /** `more` is the number of further actions. */
  entry: (actions: readonly string[], more: number, resources: readonly string[]) =>
    `${list(actions)}${more > 0 ? ` and ${more} more actions` : ''} on ${list(resources)}`,
  except: (resources: readonly string[]) => `Other statements also decide on: ${list(resources)}`,
  /** `conditions` are operators with a key and values. */
  conditions: {
    allow: (conditions: readonly string[]) => `Only if the request meets: ${list(conditions)}`,
    deny: (conditions: readonly string[]) =>
      `The Deny applies only if the request meets: ${list(conditions)}`,
  },
  /** `statement` counts from 1. */
  causes: {
    gained: {
      allow: (statement: number, policy: string) =>
        `Allowed by statement ${statement} of ${code(policy)} (new)`,
      deny: (statement: number, policy: string) =>
        `No longer denied by statement ${statement} of ${code(policy)} (old)`,
    },
    lost: {
      allow: (statement: number, policy: string) =>
        `Was allowed by statement ${statement} of ${code(policy)} (old)`,
      deny: (statement: number, policy: string) =>
        `Now denied by statement ${statement} of ${code(policy)} (new)`,
    },
  },
  witness: ({ action, resource, context }: AuthorizationRequest) => {
    const keys = Object.entries(context).map(([key, value]) => `${key} = ${[value].flat().join(' | ')}`);
    const condition = keys.length === 0 ? '' : ` with ${list(keys)}`;
    return `For example ${code(action)} on ${code(resource)}${condition}`;
  },
  incomplete: 'There may be more differences: the work limit was reached.',
  unknown: (reason: UnknownReason) => `Unknown: ${unknownReasonsEn[reason]}.`,
};

export type DiffMessages = typeof diffEn;
