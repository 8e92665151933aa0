// What the list of expectations says, and what is offered to put into it.

import type { AssertionOffer } from '../../engine/assist/completion/complete-assertion.ts';
import type { AssertionOutcome } from '../../engine/evaluation/assertions/check-lines.ts';
import type { AssertionMessages } from './en.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`;

type OfferedWord = Extract<AssertionOffer, { readonly kind: 'word' }>['word'];

export const assertionPanelEn = {
  list: 'What should hold',
  checking: 'Being checked …',
  none: 'Nothing is expected yet',
  line: (place: number) => `Expectation ${number(place)}`,
  /** A word or two beside a line. */
  outcomes: {
    holds: 'holds',
    surprise: 'fails',
    'nothing-asked': 'does not apply',
    'no-such-action': 'unknown action',
    unreadable: 'not readable',
  } satisfies Record<AssertionOutcome['kind'], string>,
  pending: 'being checked',
  /** A line and what became of it, for those who hear the list; null while that is not known. */
  item: (line: string, outcome: AssertionOutcome['kind'] | null): string => {
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
        return `${code(line)} names an unknown action.`;
      case 'unreadable':
        return `${code(line)} cannot be read.`;
    }
  },
  add: 'Add a line',
  remove: (place: number) => `Remove expectation ${number(place)}`,
  show: 'Show the cell',
  showInContext: 'Show the cell with this context',
  export: 'Download as JSON',
  exportHint: 'A file with policies, account, context and expectations, to be checked again elsewhere',
  rest: 'Everything else is denied',
  restHint: 'What no line allows has to be denied',
  full: (most: number) => `The list is full: it holds ${number(most)} lines.`,
  purpose:
    'Write down what has to be allowed and what must never be. Each line is checked at every change of the policies, and tells when an edit breaks it.',
  example: 'For example, as things are now:',
  insert: 'Insert',
  fromCells:
    'Or choose a cell of the matrix and let it be expected. With Shift, a click or the arrow keys choose several.',
  cells: {
    one: 'Expect this',
    oneHint: (lines: string) => `As it is decided now: ${lines}`,
    opposite: 'Expect the opposite',
    oppositeHint: (lines: string) => `To be made so by editing: ${lines}`,
    many: (n: number) => `Expect these ${number(n)} decisions`,
    lines: (n: number) => (n === 1 ? 'one line' : `${number(n)} lines`),
    withContext: (keys: readonly string[]) => `only with ${keys.join(', ')} as now`,
    added: (n: number) => (n === 1 ? 'One line added.' : `${number(n)} lines added.`),
    there: 'This is expected.',
    toList: 'To the list',
  },
  help: 'How a line is written',
  forms: [
    `${code('allow mse:Get* on instance/…')}: one resource; with ${code('in')} all beneath it too`,
    `${code('deny')}: either way; ${code('explicit-deny')} and ${code('implicit-deny')} tell them apart`,
    `${code('only')}: these actions and no others`,
    `${code('… when acs:MFAPresent = true')}: in a request context of its own`,
  ],
  keys: 'Enter: next line · ↑ ↓: between lines · Backspace on an empty line removes it',
  offers: 'What fits here',
  offerWords: {
    allow: 'these actions are allowed',
    deny: 'these actions are denied, in either way',
    'explicit-deny': 'a Deny statement denies them',
    'implicit-deny': 'nothing allows them',
    only: 'these actions are allowed and all others denied',
    'deny everything else': 'what no line allows is denied',
    on: 'this one resource',
    in: 'this resource and all beneath it',
    when: 'in a request context of its own',
  } satisfies Record<OfferedWord, string>,
  patternOffer: (listed: number) => count(listed, 'action of the matrix', 'actions of the matrix'),
};

export type AssertionPanelMessages = typeof assertionPanelEn;

/** All that is said of expectations on the page. */
export type AllAssertionMessages = AssertionMessages & AssertionPanelMessages;
