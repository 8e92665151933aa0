// The test of assertions: edits of the policies that no line notices.

import type { EditKind } from '../../proofs/policy-edits.ts';
import { code } from '../marks.ts';
import { number } from '../number.ts';

const edits = (n: number) => (n === 1 ? '1 edit' : `${number(n)} edits`);

function changeOf(edit: EditKind): string {
  switch (edit.kind) {
    case 'remove-statement':
      return `Remove this ${edit.effect}`;
    case 'remove-action':
    case 'remove-resource':
      return `Remove ${code(edit.text)}`;
    case 'widen-action':
    case 'widen-resource':
      return `Replace ${code(edit.text)} by ${code(edit.to)}`;
    case 'remove-condition':
      return `Remove the condition ${code(`${edit.operator} ${edit.key} ${edit.values.join(', ')}`)}`;
  }
}

export const assertionTestEn = {
  start: 'Test my assertions',
  hint: 'Tries small edits of your policies and lists those that no assertion notices',
  heading: 'Edits that no assertion notices',
  running: (done: number, total: number) => `Trying ${number(done)} of ${edits(total)}`,
  noEdits: 'No custom policy is attached, so there is nothing to edit.',
  noChange: 'No small edit changes what is allowed.',
  allNoticed: (tried: number) =>
    tried === 1 ? 'The only edit is noticed.' : `All ${edits(tried)} are noticed.`,
  result: (noticed: number, tried: number) => {
    const missed = tried - noticed;
    return `${number(noticed)} of ${edits(tried)} ${noticed === 1 ? 'is' : 'are'} noticed. ${missed === 1 ? '1 is' : `${number(missed)} are`} not:`;
  },
  stopped: (done: number, total: number) => `Stopped after ${number(done)} of ${edits(total)}.`,
  cut: (most: number) => `Only the first ${edits(most)} were tried.`,
  undecided: (n: number) =>
    n === 1 ? '1 edit is too complex to compare.' : `${edits(n)} are too complex to compare.`,
  stale: 'Policies, account or context have changed since this test.',
  /** `statement` counts from 1. */
  edit: (edit: EditKind, statement: number, policy: string) =>
    `${changeOf(edit)} (statement ${number(statement)} of ${code(policy)})`,
  gains: (request: string) => `This would allow ${request}.`,
  loses: (request: string) => `This would no longer allow ${request}.`,
  add: 'Add assertion',
  /** The name of the button for screen readers. */
  addLine: (line: string) => `Add assertion: ${line}`,
  added: 'Added',
  noLine: 'No line can notice this: it differs in what a line cannot name.',
  more: (n: number) => `${number(n)} more are not shown.`,
};

export type AssertionTestMessages = typeof assertionTestEn;
