import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import { actionsIn } from '../../../../src/engine/catalog/catalog.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { REFERENCE_TYPES } from '../../../../src/engine/evaluation/decide/reference-types.ts';
import type { ResourceTypes } from '../../../../src/engine/evaluation/decide/resource-types.ts';
import {
  conditionSensitive,
  pivotalConditionsOf,
} from '../../../../src/engine/evaluation/explain/pivotal-conditions.ts';
import { account, arn, group, instance, namespace, request } from '../../../support/account-builders.ts';
import { allow, deny, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const CONTEXT = { 'acs:SourceIp': '10.0.0.1' };
const MET = { Condition: { IpAddress: { 'acs:SourceIp': '10.0.0.0/8' } } };
const UNMET = { Condition: { IpAddress: { 'acs:SourceIp': '192.0.2.0/24' } } };
const READ = { Action: 'mse:GetNacosConfig' };

/** Statements, and per pivotal one: its index, whether its condition is met, and the decision without that. */
const CASES: readonly (readonly [
  string,
  readonly StatementJson[],
  readonly (readonly [number, boolean, string])[],
])[] = [
  ['the only Allow, if its condition is met', [allow({ ...READ, ...MET })], [[0, true, 'implicit-deny']]],
  ['the only Allow, if its condition is not met', [allow({ ...READ, ...UNMET })], [[0, false, 'allow']]],
  ['no Allow without a condition', [allow(READ)], []],
  ['no Allow beside another one that applies', [allow({ ...READ, ...MET }), allow({ ...READ, ...MET })], []],
  [
    'no Allow beside one without a condition',
    [allow({ ...READ, ...MET }), allow(), allow({ ...READ, ...UNMET })],
    [],
  ],
  ['the only Deny, if its condition is met', [allow(), deny({ ...READ, ...MET })], [[1, true, 'allow']]],
  [
    'the only Deny, if its condition is not met',
    [allow(), deny({ ...READ, ...UNMET })],
    [[1, false, 'explicit-deny']],
  ],
  ['a Deny without any Allow', [deny({ ...READ, ...UNMET })], [[0, false, 'explicit-deny']]],
  ['a Deny whose removal leaves an implicit deny', [deny({ ...READ, ...MET })], [[0, true, 'implicit-deny']]],
  ['no Deny beside another one', [deny({ ...READ, ...MET }), deny({ ...READ, ...MET })], []],
  ['no Allow under a Deny', [allow({ ...READ, ...MET }), allow({ ...READ, ...UNMET }), deny(READ)], []],
  [
    'both an Allow and a Deny',
    [allow({ ...READ, ...MET }), deny({ ...READ, ...UNMET })],
    [
      [0, true, 'implicit-deny'],
      [1, false, 'explicit-deny'],
    ],
  ],
  ['none for another action', [allow({ Action: 'mse:List*', ...MET })], []],
  ['none on another resource', [allow({ ...READ, ...MET, Resource: arn('instance/other') })], []],
];

const TREE = buildTree(
  account({
    instances: [
      instance({
        namespaces: [namespace({ groups: [group({ configs: ['app.yaml'], services: ['s'] })] })],
        configAuthEnabled: false,
      }),
    ],
  }),
);
const LEAF = 'instance/mse-cn-1/public/DEFAULT_GROUP/app.yaml';

/** The actions whose decision on a resource depends on a condition. */
function sensitiveOn(
  relativeId: string,
  statements: readonly StatementJson[],
  mode: MatchingMode = 'hierarchical',
  types?: ResourceTypes,
): readonly string[] {
  const sets = conditionSensitive([policyOf(...statements)], TREE, CONTEXT, mode, types);
  const index = findNode(TREE, relativeId)?.index ?? -1;
  return actionsIn(sets[index] ?? 0).map(({ id }) => id);
}

describe('Pivotal', () => {
  test.each(CASES)('is %s', (_, statements, pivotal) => {
    const own = request({ context: CONTEXT });
    expect(pivotalConditionsOf([policyOf(...statements)], own, 'hierarchical')).toEqual(
      pivotal.map(([statement, isMet, wouldBe]) => ({ ref: { policy: 0, statement }, isMet, wouldBe })),
    );
  });

  test.each(CASES)('in the matrix is %s', (_, statements, pivotal) => {
    const names = sensitiveOn(LEAF, statements);
    expect(names.includes('GetNacosConfig')).toBe(pivotal.length > 0);
  });

  test('are the statements of all policies together', () => {
    const policies = [
      policyOf(allow({ ...READ, ...MET })),
      policyOf(allow()),
      policyOf(deny({ ...READ, ...UNMET })),
    ];
    expect(pivotalConditionsOf(policies, request({ context: CONTEXT }), 'hierarchical')).toEqual([
      { ref: { policy: 2, statement: 0 }, isMet: false, wouldBe: 'explicit-deny' },
    ]);
  });
});

describe('A decision in the matrix depends on a condition', () => {
  const onInstance = [allow({ Resource: arn('instance/mse-cn-1'), ...MET, ...READ })];

  test('only for the actions of its statement', () => {
    expect(sensitiveOn(LEAF, [...onInstance, allow({ Action: 'mse:UpdateNacosConfig' })])).toEqual([
      'GetNacosConfig',
    ]);
  });

  test('also inside the resource of the statement, but not with literal matching', () => {
    expect(sensitiveOn(LEAF, onInstance, 'literal')).toEqual([]);
    expect(sensitiveOn('instance/mse-cn-1', onInstance, 'literal')).toEqual(['GetNacosConfig']);
  });

  test('not on a resource where client authorization is off, for an action of a client', () => {
    const statements = [allow({ Action: 'mse:UpdateNacos*', ...MET })];
    const client = sensitiveOn(LEAF, statements).filter((id) => id.startsWith('client/'));
    expect(client).toEqual([]);
    const service = sensitiveOn('instance/mse-cn-1/public/DEFAULT_GROUP/s', statements);
    expect(service).toContain('client/UpdateNacosNaming');
  });

  test('nor for the Deny of a client', () => {
    const statements = [deny({ Action: 'mse:UpdateNacos*', ...UNMET })];
    expect(sensitiveOn(LEAF, statements)).not.toContain('client/UpdateNacosConfig');
    const service = sensitiveOn('instance/mse-cn-1/public/DEFAULT_GROUP/s', statements);
    expect(service).toContain('client/UpdateNacosNaming');
  });

  test('for each of several actions that one Allow grants, and for none that two grant', () => {
    const update = { Action: 'mse:CreateNacosConfig' };
    const [one, other] = [allow({ ...READ, ...MET }), allow({ ...update, ...MET })];
    expect(sensitiveOn(LEAF, [one, other])).toEqual(['GetNacosConfig', 'CreateNacosConfig']);
    expect(sensitiveOn(LEAF, [one, one, other, other])).toEqual([]);
  });

  test('not for an action that is authorized on several resources together', () => {
    const statements = [allow({ Action: 'mse:UpdateNacosCluster', ...MET })];
    expect(sensitiveOn('instance/mse-cn-1/public', statements)).toEqual(['UpdateNacosCluster']);
    expect(sensitiveOn('instance/mse-cn-1/public', statements, 'hierarchical', REFERENCE_TYPES)).toEqual([]);
  });
});
