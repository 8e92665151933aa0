// Whether policies cover others, and single statements others, by examples. `tests/laws/` has the properties.

import { describe, expect, test } from 'vitest';
import type { MatchingMode } from '../../../src/engine/evaluation/decide/decision.ts';
import { REFERENCE_TYPES } from '../../../src/engine/evaluation/decide/reference-types.ts';
import type { ResourceTypes } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { createQuestions } from '../../support/analysis.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { OneOrMore, StatementJson } from '../../support/policy-builders.ts';

const I = 'acs:mse:*:*:instance/I';

/** Whether `outer` covers `inner`: `yes`, or what the witness is. */
function covers(
  outer: readonly StatementJson[],
  inner: readonly StatementJson[],
  mode: MatchingMode = 'hierarchical',
  types?: ResourceTypes,
): unknown {
  const questions = createQuestions(mode, undefined, types);
  const verdict = questions.covers([policy({ Statement: outer })], [policy({ Statement: inner })]);
  expect(questions.unconfirmed).toEqual([]);
  if (verdict.kind !== 'no') return verdict.kind;
  const { action, resource, context } = verdict.witness;
  return `${action.slice(4)} on ${resource.split(':').slice(4).join(':')} ${JSON.stringify(context)}`;
}

/** An Allow with one clause. */
const when = (operator: string, key: string, values: OneOrMore): StatementJson =>
  allow({ Condition: { [operator]: { [key]: values } } });

/** The context of the witness; `yes` if the values of the outer clause contain those of the inner one. */
function contextBetween(outer: readonly StatementJson[], inner: readonly StatementJson[]): unknown {
  const verdict = covers(outer, inner);
  return typeof verdict === 'string' && verdict !== 'yes'
    ? JSON.parse(verdict.slice(verdict.indexOf('{')))
    : verdict;
}

describe('A policy covers another one', () => {
  test.each<[string, StatementJson[], StatementJson[]]>([
    ['with fewer resources', [allow()], [allow({ Resource: I })]],
    ['inside its container', [allow({ Resource: I })], [allow({ Resource: `${I}/A` })]],
    ['with fewer actions', [allow({ NotAction: 'mse:Delete*' })], [allow({ Action: 'mse:Get*' })]],
    [
      'that denies as much',
      [allow(), deny({ Action: 'mse:Delete*' })],
      [allow(), deny({ Action: 'mse:Delete*' })],
    ],
    [
      'that denies more',
      [allow(), deny({ Action: 'mse:DeleteCluster' })],
      [allow(), deny({ Action: 'mse:Delete*' })],
    ],
    ['that allows nothing', [allow({ Action: 'mse:Get*' })], [deny()]],
    [
      'in two parts',
      [allow({ Resource: I }), allow({ Action: 'mse:Get*' })],
      [allow({ Action: 'mse:Get*', Resource: I })],
    ],
    [
      'with what no request has',
      [allow({ Action: 'mse:List*' })],
      [allow({ Action: 'mse:GetNacosConfig', Resource: `${I}//G` })],
    ],
  ])('%s', (_, outer, inner) => {
    expect(covers(outer, inner)).toBe('yes');
  });

  test.each<[string, StatementJson[], StatementJson[], string]>([
    [
      'on other resources',
      [allow({ Resource: `${I}/A` })],
      [allow({ Resource: I })],
      'GetNacosConfig on instance/I/public/',
    ],
    ['with other actions', [allow({ NotAction: 'mse:Delete*' })], [allow()], 'DeleteNacosConfig on '],
    [
      'that denies less',
      [allow(), deny({ Action: 'mse:DeleteCluster' })],
      [allow()],
      'DeleteCluster on instance/mse-cn-0pp1j8om80a ',
    ],
    [
      'on the account',
      [allow({ Action: 'mse:ListClusters', Resource: 'acs:mse:*:*:instance/*' })],
      [allow({ Action: 'mse:ListClusters' })],
      'ListClusters on * ',
    ],
  ])('or not: %s', (_, outer, inner, witness) => {
    expect(covers(outer, inner)).toContain(witness);
  });

  test('only inside the container with hierarchical matching', () => {
    expect(covers([allow({ Resource: I })], [allow({ Resource: `${I}/A` })], 'literal')).toBe(
      'DeleteNacosConfigs on instance/I/A {}',
    );
  });
});

describe('Values of a key', () => {
  const ip = (values: OneOrMore) => when('IpAddress', 'acs:SourceIp', values);
  const agent = (operator: string, values: OneOrMore) => when(operator, 'acs:UserAgent', values);
  const time = (operator: string, value: string) => when(operator, 'acs:CurrentTime', value);
  const number = (operator: string, value: string) => when(operator, 'acs:x', value);
  const mfa = (value: string) => when('Bool', 'acs:MFAPresent', value);
  const YEAR = '2026-01-01T00:00:00Z';

  test.each<[string, StatementJson[], StatementJson[]]>([
    ['a smaller range', [ip('10.0.0.0/8')], [ip('10.1.0.0/16')]],
    ['two halves', [ip(['10.0.0.0/9', '10.128.0.0/9'])], [ip('10.0.0.0/8')]],
    ['both families', [when('NotIpAddress', 'acs:SourceIp', '10.0.0.0/8')], [ip('2001:db8::/32')]],
    ['a smaller number', [number('NumericLessThan', '5')], [number('NumericLessThanEquals', '4.9')]],
    ['an equal number', [number('NumericEquals', '1e1')], [number('NumericEquals', '10.0')]],
    [
      'an earlier date',
      [time('DateLessThanEquals', YEAR)],
      [time('DateLessThan', '2026-01-01T08:00:00+08:00')],
    ],
    ['a narrower pattern', [agent('StringLike', 'a*')], [agent('StringLike', 'ab?')]],
    ['a text', [agent('StringLike', 'a?')], [agent('StringEquals', ['ab', 'ac'])]],
    ['any case', [agent('StringEqualsIgnoreCase', 'k')], [agent('StringEquals', ['K', '\u212a'])]],
    ['another text', [agent('StringNotEquals', 'x')], [agent('StringEquals', 'y')]],
    ['no text', [allow()], [agent('StringNotEquals', 'x')]],
    ['all values', [agent('ForAllValues:StringEquals', 'x')], [agent('StringEquals', 'x')]],
  ])('are covered: %s', (_, outer, inner) => {
    expect(contextBetween(outer, inner)).toBe('yes');
  });

  test.each<[string, StatementJson[], StatementJson[], unknown]>([
    ['outside a range', [ip('10.1.0.0/16')], [ip('10.0.0.0/8')], { 'acs:SourceIp': '10.0.0.1' }],
    [
      'the last of a range',
      [ip(['10.0.0.0/9', '10.128.0.0/10', '10.192.0.0/11'])],
      [ip('10.0.0.0/8')],
      { 'acs:SourceIp': '10.224.0.0' },
    ],
    [
      'the limit itself',
      [number('NumericLessThan', '4')],
      [number('NumericLessThanEquals', '4')],
      { 'acs:x': '4' },
    ],
    [
      'between two numbers',
      [number('NumericLessThanEquals', '4'), number('NumericGreaterThanEquals', '5')],
      [number('NumericGreaterThan', '0')],
      { 'acs:x': '4.5' },
    ],
    [
      'above all numbers',
      [number('NumericLessThan', '5')],
      [number('NumericGreaterThan', '0')],
      { 'acs:x': '5' },
    ],
    [
      'a date itself',
      [time('DateLessThan', YEAR)],
      [time('DateLessThanEquals', YEAR)],
      { 'acs:CurrentTime': YEAR },
    ],
    [
      'between two dates',
      [time('DateLessThanEquals', YEAR), time('DateGreaterThanEquals', '2026-01-02T00:00:00Z')],
      [time('DateGreaterThan', '2020-01-01T00:00:00Z')],
      { 'acs:CurrentTime': '2026-01-01T01:00:00Z' },
    ],
    [
      'between two milliseconds',
      [
        time('DateLessThanEquals', '2026-01-01T00:00:00.000Z'),
        time('DateGreaterThanEquals', '2026-01-01T00:00:00.001Z'),
      ],
      [time('DateGreaterThan', '2020-01-01T00:00:00Z')],
      { 'acs:CurrentTime': '2026-01-01T00:00:00.000500000Z' },
    ],
    [
      'another case',
      [agent('StringEquals', 'k')],
      [agent('StringEqualsIgnoreCase', 'k')],
      { 'acs:UserAgent': 'K' },
    ],
    ['the text itself', [agent('StringNotEquals', 'x')], [allow()], { 'acs:UserAgent': 'x' }],
    ['the absent key', [mfa('true'), mfa('false')], [allow()], {}],
    ['a longer text', [agent('StringLike', 'ab?')], [agent('StringLike', 'ab*')], { 'acs:UserAgent': 'ab' }],
  ])('are not covered: %s', (_, outer, inner, context) => {
    expect(contextBetween(outer, inner)).toEqual(context);
  });
});

describe('An action on two resources', () => {
  const both = (...resources: readonly string[]) => [
    allow({ Action: 'mse:UpdateNacosCluster', Resource: resources }),
  ];

  test('is covered if both are', () => {
    expect(covers(both(I, `${I}/A`), both(I, `${I}/A`), 'literal', REFERENCE_TYPES)).toBe('yes');
    expect(covers(both(I, `${I}/*`), both(I, `${I}/A`), 'literal', REFERENCE_TYPES)).toBe('yes');
    expect(covers(both(I), both(I, `${I}/A`), 'hierarchical', REFERENCE_TYPES)).toBe('yes');
  });

  test('is not covered by one of them', () => {
    expect(covers(both(I), both(I, `${I}/A`), 'literal', REFERENCE_TYPES)).toBe(
      'UpdateNacosCluster on instance/I/A {}',
    );
    expect(covers(both(`${I}/A`), both(I), 'hierarchical', REFERENCE_TYPES)).toMatch(
      /^UpdateNacosCluster on instance\/I\//,
    );
    const denied = [...both(I), deny({ Resource: `${I}/A` })];
    expect(covers(denied, both(I), 'hierarchical', REFERENCE_TYPES)).toBe(
      'UpdateNacosCluster on instance/I/A {}',
    );
  });

  test('is allowed nowhere by a grant on one of them', () => {
    expect(covers(both(`${I}/B`), both(`${I}/A`), 'hierarchical', REFERENCE_TYPES)).toBe('yes');
    expect(covers(both(`${I}/B`), both(I), 'literal', REFERENCE_TYPES)).toBe('yes');
  });
});

describe('Redundant', () => {
  const redundant = (...statements: readonly StatementJson[]): unknown => {
    const questions = createQuestions('hierarchical');
    const verdict = questions.redundant([policy({ Statement: statements })]);
    expect(questions.unconfirmed).toEqual([]);
    return verdict.kind === 'yes' ? verdict.statements.map(({ statement }) => statement) : verdict.kind;
  };

  test('is a statement that another one contains', () => {
    expect(redundant(allow(), allow({ Resource: I }))).toEqual([1]);
    expect(redundant(allow({ Resource: `${I}/A` }), allow({ Resource: I }))).toEqual([0]);
    expect(redundant(deny({ Action: 'mse:Delete*' }), deny({ Action: 'mse:DeleteCluster' }))).toEqual([1]);
  });

  test('are both of two equal statements', () => {
    expect(
      redundant(allow({ Action: ['mse:Get*', 'mse:List*'] }), allow({ Action: ['mse:List*', 'mse:Get*'] })),
    ).toEqual([0, 1]);
  });

  test('is an Allow of what is denied, and a statement that matches no request', () => {
    expect(redundant(allow({ Action: 'mse:DeleteCluster' }), deny())).toEqual([0]);
    expect(
      redundant(
        allow({ Action: 'mse:GetNacosConfig', Resource: 'acs:mse:*:*:instance' }),
        allow({ Action: 'mse:List*' }),
      ),
    ).toEqual([0]);
  });

  test('is no Deny of what is not allowed, since the decision is another', () => {
    expect(redundant(allow({ Action: 'mse:Get*' }), deny({ Action: 'mse:Delete*' }))).toBe('no');
  });

  test('is no statement without another one', () => {
    expect(redundant(allow())).toBe('no');
    expect(redundant(allow({ Resource: I }), allow({ Resource: 'acs:mse:*:*:instance/J' }))).toBe('no');
  });
});
