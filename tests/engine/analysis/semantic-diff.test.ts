import { expect, test } from 'vitest';
import { createQuestions } from '../../support/analysis.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';
const J = 'acs:mse:*:*:instance/J';
const read = (Resource: string | readonly string[]): StatementJson =>
  allow({ Action: 'mse:GetNacosConfig', Resource });

/** What `left` allows and `right` does not: `cause statement: actions on resources but exceptions`. */
function excess(left: readonly StatementJson[], right: readonly StatementJson[]): readonly string[] {
  const questions = createQuestions('hierarchical');
  const side = questions.excess([policy({ Statement: left })], [policy({ Statement: right })]);
  expect(questions.unconfirmed).toEqual([]);
  if (side.kind !== 'some') return [side.kind];
  expect(side.isComplete).toBe(true);
  return side.entries.map(({ cause, statement, actions, resources, except, clauses }) => {
    const short = (patterns: readonly string[]) =>
      patterns.map((text) => text.replace('acs:mse:*:*:', '')).join(', ');
    const but = except.length === 0 ? '' : ` but ${short(except)}`;
    const condition = clauses.length === 0 ? '' : ' under a condition';
    return `${cause} ${String(statement?.statement)}: ${actions.join(', ').replaceAll('mse:', '')} on ${short(resources)}${but}${condition}`;
  });
}

test.each<[string, StatementJson[], StatementJson[], string[]]>([
  ['nothing', [read(I)], [allow()], ['none']],
  [
    'a whole statement, with its patterns',
    [allow({ Action: 'mse:Get*', Resource: I })],
    [deny()],
    ['allow 0: Get* on instance/I'],
  ],
  [
    'what an Allow says alone',
    [allow({ Action: 'mse:Get*', Resource: I })],
    [read(J)],
    ['allow 0: Get* on instance/I'],
  ],
  [
    'the actions that differ, by name',
    [allow({ Action: ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], Resource: I })],
    [read(I)],
    ['allow 0: UpdateNacosConfig on instance/I'],
  ],
  [
    'resources with exceptions',
    [read(I)],
    [read(`${I}/A`)],
    ['allow 0: GetNacosConfig on instance/I but instance/I/A'],
  ],
  [
    'all resources but one',
    [read('acs:mse:*:*:instance/*')],
    [read(I)],
    ['allow 0: GetNacosConfig on instance/* but instance/I'],
  ],
  ['the outermost resources', [read([I, `${I}/A`, J])], [read(J)], ['allow 0: GetNacosConfig on instance/I']],
  [
    'what is denied',
    [allow()],
    [allow(), deny({ Action: 'mse:Delete*', Resource: I })],
    ['deny 1: Delete* on instance/I'],
  ],
  [
    'what is allowed and what is denied',
    [allow({ Resource: I }), allow({ Action: 'mse:List*', Resource: J })],
    [allow({ Resource: I }), deny({ Action: 'mse:Get*' })],
    ['allow 1: List* on instance/J', 'deny 1: Get* on *'],
  ],
  [
    'what is allowed under a condition',
    [{ ...read(I), Condition: { Bool: { 'acs:MFAPresent': 'true' } } }],
    [read(J)],
    ['allow 0: GetNacosConfig on instance/I under a condition'],
  ],
  [
    'once what is neither allowed nor free of a Deny',
    [read(I)],
    [
      allow({ Action: 'mse:UpdateNacosConfig', Resource: I }),
      deny({ Action: 'mse:GetNacosConfig', Resource: `${I}/A` }),
    ],
    ['allow 0: GetNacosConfig on instance/I'],
  ],
])('A difference is %s', (_, left, right, entries) => {
  expect(excess(left, right)).toEqual(entries);
});
