// English: the dialog that simplifies a policy or tightens it to the account.

import type { RewriteGoal } from '../../proofs/rewrite-policy.ts';
import { count } from '../en.ts';

export const rewriteEn = {
  heading: {
    simplify: (name: string) => `Simplify ${name}`,
    tighten: (name: string) => `Tighten ${name} to the account`,
  } satisfies Record<RewriteGoal, unknown>,
  goal: 'Change',
  goals: { simplify: 'Simplify', tighten: 'Tighten to the account' } satisfies Record<RewriteGoal, string>,
  about: {
    simplify: 'Removes what has no effect, and merges statements that differ in one element.',
    tighten:
      'Replaces wildcards over resources by the resources of the mock account, and removes what nothing in it uses. Statements about other services or operations stay.',
  },
  working: 'Checking every possible request…',
  same: 'Allows and denies the same for every possible request: proven.',
  less: 'Same decisions for everything in this account, and nothing new is allowed: proven. Allows less elsewhere.',
  nothing: {
    simplify: 'Nothing to simplify: no statement, action, resource or condition was found that can go.',
    tighten: 'Nothing to tighten: no wildcard can become a short list of names, and everything is used here.',
  },
  incomplete: 'The policy is too complex to try everything.',
  size: (statements: number, characters: number) =>
    `${count(statements, 'statement', 'statements')}, ${count(characters, 'character', 'characters')}`,
  sizes: (before: string, after: string) => `Before: ${before}. After: ${after}.`,
  apply: 'Apply',
  rejected: 'RAM would reject this policy. Fix the errors first.',
  byGuide: 'Available with the resource types of the guide.',
};

export type RewriteMessages = typeof rewriteEn;
