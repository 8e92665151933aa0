// The list of assertions, and what completion offers in it.

import type { AuthorizationRequest } from '../../engine/account/request.ts';
import type { AssertionOffer } from '../../engine/assist/completion/complete-assertion.ts';
import type { ProvenOutcome, UnprovenReason } from '../../proofs/proven-outcome.ts';
import type { AssertionMessages } from './en.ts';
import { requestEn, unprovenReasonsEn } from './en.ts';
import { assertionTestEn } from './en-test.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

type OfferedWord = Extract<AssertionOffer, { readonly kind: 'word' }>['word'];

export const assertionPanelEn = {
  list: 'Assertions to check',
  checking: 'Checking…',
  none: 'No assertions yet',
  line: (index: number) => `Assertion ${number(index)}`,
  /** The short label of an outcome, next to its line. */
  outcomes: {
    holds: 'holds',
    surprise: 'fails',
    'nothing-asked': 'does not apply',
    'no-such-action': 'unknown action',
    unreadable: 'invalid',
    'needs-proof': 'proving…',
    counterexample: 'fails',
    'not-proven': 'not proven',
  } satisfies Record<ProvenOutcome['kind'], string>,
  /** About every name, region and account, listed or not. */
  proven: 'for all names',
  provenHint: 'Proven for every name, region and account, also those that are not listed',
  onlyListed: (witness: AuthorizationRequest) =>
    `Only for the listed names. It fails for ${requestEn({ ...witness, context: {} })}.`,
  notProven: (reason: UnprovenReason) =>
    `Holds for the listed names. For others, it is unknown: ${unprovenReasonsEn[reason]}.`,
  /** Of a line about every context. */
  provenInAnyContext: 'for all names and contexts',
  provingLines: (done: number, total: number) => `Proving: ${number(done)} of ${number(total)} lines`,
  pending: 'checking',
  /** A line and its outcome, for screen readers; null while it is being checked. */
  item: (line: string, outcome: ProvenOutcome['kind'] | null): string => {
    switch (outcome) {
      case null:
        return `${code(line)} is being checked.`;
      case 'holds':
        return `${code(line)} holds.`;
      case 'surprise':
        return `${code(line)} does not hold.`;
      case 'nothing-asked':
        return `${code(line)} does not apply.`;
      case 'no-such-action':
        return `${code(line)} contains an unknown action.`;
      case 'unreadable':
        return `${code(line)} is invalid.`;
      case 'needs-proof':
        return `${code(line)} is being proven.`;
      case 'counterexample':
        return `${code(line)} does not hold in every context.`;
      case 'not-proven':
        return `${code(line)} is not proven.`;
    }
  },
  /** A request as part of a sentence. */
  request: requestEn,
  test: assertionTestEn,
  add: 'Add a line',
  remove: (index: number) => `Remove assertion ${number(index)}`,
  show: 'Show the cell',
  grant: 'Grant this…',
  showInContext: 'Show the cell with this context',
  export: 'Download as JSON',
  exportHint: 'A file with policies, account, context and assertions, which can be checked elsewhere',
  rest: 'Everything else is denied',
  restHint: 'Whatever no line allows must be denied',
  full: (most: number) => `The list is full (${number(most)} lines).`,
  purpose:
    'Write down what must be allowed and what must never be. Every change of the policies checks each line and shows which lines fail.',
  example: 'For example, with the current decisions:',
  insert: 'Insert',
  fromCells:
    'Or select cells in the matrix (for a range: Shift with a click or the arrow keys, or a finger held on the last cell) and choose Assert.',
  cells: {
    one: 'Assert this',
    oneHint: (lines: string) => `The current decision: ${lines}`,
    opposite: 'Assert the opposite',
    oppositeHint: (lines: string) => `Fails until you edit the policies: ${lines}`,
    many: (n: number) => `Assert these ${number(n)} decisions`,
    lines: (n: number) => (n === 1 ? '1 line' : `${number(n)} lines`),
    withContext: (keys: readonly string[]) => `only with the current ${keys.join(', ')}`,
    added: (n: number) => (n === 1 ? '1 line added.' : `${number(n)} lines added.`),
    alreadyAsserted: 'Already asserted.',
    toList: 'Show the list',
  },
  help: 'Syntax of a line',
  forms: [
    `${code('allow mse:Get* on instance/…')}: one resource; ${code('in')} includes everything inside it`,
    `${code('deny')}: any denial; ${code('explicit-deny')} and ${code('implicit-deny')} distinguish the two`,
    `${code('only')}: these actions and no others`,
    `${code('… when acs:MFAPresent = true')}: with its own request context`,
    `${code('… in any context')}: whatever the other condition keys are; this is proven`,
    `${code('… under every reading')}: by the guide and the API reference, with both kinds of matching`,
  ],
  keys: 'Enter: next line · ↑ ↓: between lines · Backspace on an empty line removes it',
  offers: 'Suggestions',
  offerWords: {
    allow: 'these actions are allowed',
    deny: 'these actions are denied, explicitly or by default',
    'explicit-deny': 'a Deny statement denies them',
    'implicit-deny': 'no statement allows them',
    only: 'these actions are allowed and all others denied',
    'deny everything else': 'whatever no line allows is denied',
    on: 'this resource only',
    in: 'this resource and everything inside it',
    when: 'with its own request context',
    'via client': 'with a Nacos client, not in the console',
    'in any context': 'whatever the condition keys are; this is proven',
    'under every reading': 'by the guide and the API reference, with both kinds of matching',
  } satisfies Record<OfferedWord, string>,
  patternOffer: (listed: number) => count(listed, 'action of the matrix', 'actions of the matrix'),
};

export type AssertionPanelMessages = typeof assertionPanelEn;

/** All messages about assertions on the page. */
export type AllAssertionMessages = AssertionMessages & AssertionPanelMessages;
