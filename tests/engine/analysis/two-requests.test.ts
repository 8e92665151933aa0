// Goals for an action that is authorized on a namespace and on its instance. `a^` is statement a for the instance.

import { expect, test } from 'vitest';
import { StatementReader } from '../../../src/engine/analysis/analyzed-statement.ts';
import type { AnalyzedStatement } from '../../../src/engine/analysis/analyzed-statement.ts';
import { AutomatonPool } from '../../../src/engine/analysis/glob-automaton.ts';
import type { Goal } from '../../../src/engine/analysis/goals.ts';
import type { ActionTable } from '../../../src/engine/analysis/request-types.ts';
import { TwoRequestGoals } from '../../../src/engine/analysis/two-requests.ts';
import { MAX_WORK, WorkLimit } from '../../../src/engine/analysis/work-limit.ts';
import { parsePolicy } from '../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';

const ACTIONS: ActionTable = [
  { fullName: 'mse:One', lowerCase: 'mse:one', type: 'instance' },
  { fullName: 'mse:Two', lowerCase: 'mse:two', type: 'namespace', isOnInstanceToo: true },
];

const POLICY = policy({
  Statement: [
    allow({ Resource: 'acs:mse:*:*:instance/a' }),
    allow({ Action: 'mse:T*', Resource: 'acs:mse:*:*:instance/b' }),
    allow({ Action: 'mse:One' }),
    deny({ Resource: 'acs:mse:*:*:instance/a/x' }),
    deny({ Action: 'mse:One' }),
  ],
});

/** The goals of each kind, as `required - excluded`. */
function goalsOf(isHierarchical: boolean, actions = ACTIONS) {
  const reader = new StatementReader(new AutomatonPool(), actions);
  const all = reader.statementsOf(
    parsePolicy(JSON.stringify(POLICY)).document,
    0,
    isHierarchical ? 'inside' : 'itself',
  );
  const [a, b, other, d, otherDeny] = all as [
    AnalyzedStatement,
    AnalyzedStatement,
    AnalyzedStatement,
    AnalyzedStatement,
    AnalyzedStatement,
  ];
  const goals = new TwoRequestGoals(reader, actions, isHierarchical);
  const names = new Map<AnalyzedStatement | null, string>([[goals.scope, 'two']]);
  for (const [name, statement] of Object.entries({ a, b, other, d, otherDeny })) {
    names.set(statement, name).set(reader.onInstance(statement), `${name}^`);
  }
  const show = (list: readonly Goal[]) =>
    list.map(({ required, excluded }) =>
      [required, excluded].map((statements) => statements.map((one) => names.get(one)).join(' ')).join(' - '),
    );
  const policies = { all, allows: [a, b, other], denies: [d, otherDeny] };
  const limit = new WorkLimit(MAX_WORK);
  return {
    exclude: show(goals.exclude([{ required: [a], excluded: [d] }])),
    allowedIn: show(goals.allowedIn([a], policies)),
    notAllowedIn: show(goals.notAllowedIn([a], policies)),
    notDeniedIn: show(goals.notDeniedIn([a], policies)),
    deniedIn: show(goals.deniedIn([a], policies)),
    excess: show(goals.excess({ allows: [a], denies: [] }, { allows: [b], denies: [d] }, limit)),
    dependingOnAllow: show(goals.dependingOn(a, policies)),
    dependingOnDeny: show(goals.dependingOn(d, policies)),
    dependingOnOther: show(goals.dependingOn(other, policies)),
  };
}

test('With hierarchical matching, what matches the instance matches the namespace', () => {
  expect(goalsOf(true)).toEqual({
    exclude: ['a - d two'],
    allowedIn: ['a a^ - d', 'a b^ - d'],
    notAllowedIn: ['a - a^ b^', 'a d - '],
    notDeniedIn: ['a - d'],
    deniedIn: ['a d - '],
    excess: ['two a^ - b^', 'two a^ d - '],
    dependingOnAllow: ['two a^ a - d b^', 'two a^ a - d b', 'two a^ b - d b^', 'two b^ a - d b'],
    dependingOnDeny: ['two d - '],
    dependingOnOther: [],
  });
});

test('With literal matching, each resource needs an Allow, and a Deny of either denies', () => {
  expect(goalsOf(false)).toEqual({
    exclude: ['a - d two'],
    allowedIn: ['a a^ a - d d^', 'a a^ b - d d^', 'a b^ a - d d^', 'a b^ b - d d^'],
    notAllowedIn: ['a - a^ b^', 'a - a b', 'a d - ', 'a d^ - '],
    notDeniedIn: ['a - d d^'],
    deniedIn: ['a d - ', 'a d^ - '],
    excess: ['two a^ a - b^', 'two a^ a - b', 'two a^ a d - ', 'two a^ a d^ - '],
    dependingOnAllow: ['two a^ a - d d^ b^', 'two a^ a - d d^ b', 'two a^ b - d d^ b^', 'two b^ a - d d^ b'],
    dependingOnDeny: ['two d - ', 'two d^ - '],
    dependingOnOther: [],
  });
});

test('Without such an action, no goal is about two requests', () => {
  const { exclude, excess, dependingOnAllow, dependingOnDeny } = goalsOf(true, ACTIONS.slice(0, 1));
  expect({ exclude, excess, dependingOnAllow, dependingOnDeny }).toEqual({
    exclude: ['a - d'],
    excess: [],
    dependingOnAllow: [],
    dependingOnDeny: [],
  });
});
