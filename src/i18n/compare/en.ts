// What has changed since a baseline, and the dialogs that choose one.

import type { AccessTier } from '../../engine/catalog/schema.ts';
import type { Change } from '../../engine/evaluation/decide/compare.ts';
import type { BaselineSource } from '../../scenario/scenario.ts';
import type { DiffVerdict } from '../../proofs/prove.ts';
import { count } from '../en.ts';
import { strong } from '../marks.ts';
import { number } from '../number.ts';

export const compareEn = {
  /** The menu. */
  compareWith: 'Compare with',
  sources: {
    opened: 'Since opened',
    shared: 'Since last shared',
    pin: 'Since now',
    link: 'A link…',
    draft: 'Another draft…',
  } satisfies Record<Exclude<BaselineSource, 'reading'>, string>,
  stop: 'Stop comparing',

  since: {
    opened: 'Since opened:',
    shared: 'Since last shared:',
    pin: 'Since the baseline:',
    reading: 'Against the other reading:',
    link: 'Since the link:',
    draft: 'Since the draft:',
  },
  /** What the policies allow now, over all requests. */
  proven: {
    same: 'allows the same',
    more: 'allows more',
    less: 'allows less',
    changed: 'allows more and less',
    unknown: 'unknown for all names',
  } satisfies Record<DiffVerdict, string>,
  proving: 'checking all names…',
  proofStopped: 'The proof over all requests was stopped.',
  provenHint: 'Proven for every request, with names that are not listed too',
  showCell: 'Show the cell',
  /** `difference` is a sentence without its full stop. */
  inAnyContext: (difference: string) => `${difference}, in any request context`,
  onlyChanged: 'Only changes',
  unchanged: 'no decisions changed',
  gained: (n: number) => `+${number(n)} allowed`,
  ofTier: (n: number, tier: 'delete' | 'write') => ` (${number(n)} ${tier})`,
  lost: (n: number) => `, −${number(n)}`,
  places: (n: number) => count(n, 'place', 'places'),
  part: (change: Change, n: number, tier: AccessTier, resource: string) =>
    `${change === 'gained' ? '+' : '−'}${count(n, tier, `${tier}s`)} on ${strong(resource)}`,

  heading: 'Compare with a link',
  intro: 'Compares the policies in the link (before) with the ones open now (after), on your mock account.',
  link: 'Link to the state before',
  holds: (policies: readonly string[]) =>
    policies.length === 0
      ? 'The link has no attached policies.'
      : `Attached policies: ${policies.join(', ')}.`,
  noLink: 'This is not a link of the playground.',

  draftHeading: 'Compare with a draft',
  noDrafts: 'There is no other draft in this browser.',
};

export type CompareMessages = typeof compareEn;
