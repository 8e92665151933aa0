import { expect, test } from 'vitest';
import { StatementReader } from '../../../src/engine/analysis/analyzed-statement.ts';
import type { AnalyzedStatement } from '../../../src/engine/analysis/analyzed-statement.ts';
import { AutomatonPool } from '../../../src/engine/analysis/glob-automaton.ts';
import { GUIDE_ACTIONS } from '../../../src/engine/analysis/request-types.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';
const J = 'acs:mse:*:*:instance/J';

function createReader(): (...statements: readonly StatementJson[]) => readonly AnalyzedStatement[] {
  const reader = new StatementReader(new AutomatonPool(), GUIDE_ACTIONS);
  return (...statements) =>
    reader.statementsOf(parsePolicy(JSON.stringify(policy({ Statement: statements }))).document, 0, 'inside');
}

test.each<[string, StatementJson, StatementJson]>([
  ['actions', allow({ Action: ['mse:Get*', 'mse:List*'] }), allow({ Action: ['mse:list*', 'mse:get*'] })],
  ['resources', allow({ Resource: [I, J, '*'] }), allow({ Resource: ['*', J, I, J] })],
  ['equal wildcards', allow({ Resource: `${I}*?**?` }), allow({ Resource: `${I}??*` })],
  [
    'conditions and values',
    allow({ Condition: { Bool: { 'acs:a': 'true' }, StringEquals: { 'acs:b': ['v', 'w'] } } }),
    allow({ Condition: { StringEquals: { 'acs:b': ['w', 'v', 'w'] }, Bool: { 'acs:a': 'true' } } }),
  ],
])('Statements mean the same whatever the order of their %s', (_, one, other) => {
  const read = createReader();
  // Others get their ids first.
  read(
    ...[other].flatMap(({ Resource = [] }) =>
      [Resource]
        .flat()
        .toReversed()
        .map((each) => allow({ Resource: each })),
    ),
  );
  const [left, right] = read(one, other);
  expect(left?.meaning).toBe(right?.meaning);
});

test.each<[string, StatementJson, StatementJson]>([
  ['effect', allow(), deny()],
  ['actions', allow({ Action: 'mse:Get*' }), allow({ Action: 'mse:Get?' })],
  ['exceptions', allow({ Action: 'mse:Get*' }), allow({ NotAction: 'mse:Get*' })],
  ['resources', allow({ Resource: [I, J] }), allow({ Resource: I })],
  ['region', allow({ Resource: I }), allow({ Resource: I.replace('mse:*', 'mse:r') })],
  [
    'operator',
    allow({ Condition: { StringEquals: { 'acs:a': 'v' } } }),
    allow({ Condition: { 'ForAllValues:StringEquals': { 'acs:a': 'v' } } }),
  ],
  [
    'key',
    allow({ Condition: { Bool: { 'acs:a': 'true' } } }),
    allow({ Condition: { Bool: { 'acs:b': 'true' } } }),
  ],
])('Statements with another %s mean another thing', (_, one, other) => {
  const [left, right] = createReader()(one, other);
  expect(left?.meaning).not.toBe(right?.meaning);
});

test('Of a rejected policy, statements without an element are left out, and texts that match nothing', () => {
  const statements = createReader()(
    { Action: 'mse:*', Resource: '*' },
    { Effect: 'Allow', Resource: '*' },
    allow({ Resource: undefined }),
    allow({ Resource: ['nothing', 'arn:mse:*:*:*', I] }),
  );
  expect(statements.map(({ statement, boxes }) => [statement, boxes.map(({ written }) => written)])).toEqual([
    [3, [I]],
  ]);
});
