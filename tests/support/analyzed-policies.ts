// Random policies for questions about all requests, from few names so that patterns meet, and requests aimed at their patterns.

import fc from 'fast-check';
import type { AuthorizationRequest, RequestContext } from '../../src/engine/account/request.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { kindsOfRelativeId } from '../../src/engine/catalog/relative-id.ts';
import { splitArn } from '../../src/engine/policy/arn.ts';
import { OPERATOR_NAMES, parseConditionOperator } from '../../src/engine/policy/condition-operators.ts';
import type { ConditionType } from '../../src/engine/policy/condition-operators.ts';
import type { SeededRandom } from '../bench/seeded-random.ts';
import type { ConditionJson, OneOrMore, PolicyJson, StatementJson } from './policy-builders.ts';

const ACTION_PATTERNS = [
  '*',
  'mse:*',
  '*:*',
  'MSE:Get*',
  'mse:*Config',
  'mse:?etNacosConfig',
  'mse:*Nacos*',
  'mse:List*',
  'mse:Delete*',
  'm*:Get*',
  'ecs:*',
  'ecs:Get*',
  'mse:Gx*',
  'mse:?x*',
  'mse:Query*',
  'mse:QueryNacosConfig',
  'mse:*Naming',
  'mse:UpdateNacosConfig',
  'mse:GetNacosConfig',
  'mse:getnacosconfig',
  'mse:GetNacosHistoryConfig',
  'mse:DeleteNacosConfigs',
  'mse:ListClusters',
  'mse:QueryClusterDetail',
  'mse:AddGateway',
];

const RELATIVE_IDS = [
  '*',
  'instance/*',
  'instance/a',
  'instance/a*',
  'instance/?',
  'instance/a/*',
  'instance/a/b',
  'instance/a/b/*',
  'instance/a/?/G',
  'instance/*/b',
  'instance/*/b/*',
  'instance/a/b/G/*',
  'instance/a/b/G/n',
  'instance/a/b/G/n*',
  'instance/a/b/G/config/*',
  'instance/a/*/config/n',
  'instance/a/b/G/naming/n',
  'instance/a/b//n',
  '*n',
  '*/n',
  'instance/??/b*',
  'instance/',
  'instance',
  'inst*',
  'a*b',
  'instance/😀/?',
  'instance/a/b/G/a/b',
];

const REGIONS = ['*', '*', '*', '*', 'r1', 'r2', 'r*', '??', ''];
const ACCOUNTS = ['*', '*', '*', '*', '1', '12', '1*'];
const SERVICES = ['mse', 'mse', 'mse', 'mse', 'mse', '*', 'm*', 'ecs', 'MSE'];

const VALUES: Readonly<Record<ConditionType, readonly string[]>> = {
  string: ['prod', 'Prod', 'pro*', '*d', 'dev', '', '?rod', 'K', 'true', '1', '10.*'],
  number: ['1', '1.0', '2', '-3', '1e1', '1.5'],
  date: ['2026-11-23T10:00:00Z', '2026-11-23T18:00:00+08:00', '2026-11-24T00:00:00Z', '2026-11-24T00:00:01Z'],
  boolean: ['true', 'TRUE', 'false'],
  address: [
    '203.0.113.10',
    '203.0.113.0/24',
    '10.0.0.0/8',
    '0.0.0.0/0',
    '128.0.0.0/1',
    '2001:db8::/32',
    '::/0',
  ],
};

const KEYS: Readonly<Record<ConditionType, readonly string[]>> = {
  string: ['acs:UserAgent', 'acs:ResourceTag/env'],
  number: ['acs:RequestTag/size'],
  date: ['acs:CurrentTime'],
  boolean: ['acs:MFAPresent'],
  address: ['acs:SourceIp'],
};

const ALL_KEYS = Object.values(KEYS).flat();

function oneOrMore(values: fc.Arbitrary<string>, most: number): fc.Arbitrary<OneOrMore> {
  return fc.oneof({ weight: 2, arbitrary: values }, fc.array(values, { minLength: 1, maxLength: most }));
}

const resourcePatterns: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('*') },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...SERVICES),
        fc.constantFrom(...REGIONS),
        fc.constantFrom(...ACCOUNTS),
        fc.constantFrom(...RELATIVE_IDS),
      )
      .map(([service, region, account, relativeId]) => `acs:${service}:${region}:${account}:${relativeId}`),
  },
);

/** One clause; one in twenty compares a key as another type than usual. */
const conditionClauses: fc.Arbitrary<ConditionJson> = fc
  .tuple(fc.constantFrom(...OPERATOR_NAMES), fc.nat(5), fc.nat(19))
  .chain(([name, set, stray]) => {
    const type = parseConditionOperator(name)?.type ?? 'string';
    const values = fc.constantFrom(...VALUES[type]);
    const keys = stray === 0 ? ALL_KEYS : KEYS[type];
    return fc
      .tuple(fc.constantFrom(...keys), type === 'boolean' ? values : oneOrMore(values, 3))
      .map(([key, value]) => ({ [set === 0 ? `ForAllValues:${name}` : name]: { [key]: value } }));
  });

const conditions: fc.Arbitrary<ConditionJson> = fc
  .array(conditionClauses, { minLength: 1, maxLength: 3 })
  .map((clauses) => Object.assign({}, ...clauses) as ConditionJson);

export const analyzedStatements: fc.Arbitrary<StatementJson> = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    isNot: fc.nat(5),
    actions: oneOrMore(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...ACTION_PATTERNS) },
        fc.constantFrom(...CATALOG.map(({ fullName }) => fullName)),
      ),
      3,
    ),
    Resource: oneOrMore(resourcePatterns, 3),
    Condition: fc.option(conditions, { nil: undefined, freq: 2 }),
  })
  .map(({ Effect, isNot, actions, Resource, Condition }) => ({
    Effect,
    ...(isNot === 0 ? { NotAction: actions } : { Action: actions }),
    Resource,
    Condition,
  }));

export function analyzedPolicies(maxStatements: number): fc.Arbitrary<PolicyJson> {
  return fc
    .record({ Statement: fc.array(analyzedStatements, { minLength: 1, maxLength: maxStatements }) })
    .map((parts) => ({
      Version: '1',
      ...parts,
    }));
}

/** A policy and a variant of it: statements added, removed or changed. */
export const policyPairs: fc.Arbitrary<readonly [PolicyJson, PolicyJson]> = fc.oneof(
  fc.tuple(analyzedPolicies(4), analyzedPolicies(4)),
  fc
    .tuple(analyzedPolicies(4), analyzedStatements, fc.nat(), fc.nat(3), fc.constantFrom(...RELATIVE_IDS))
    .map(([policy, statement, at, kind, relativeId]): readonly [PolicyJson, PolicyJson] => {
      const statements = [...(policy.Statement ?? [])];
      const index = at % statements.length;
      const changed = statements[index]!;
      if (kind === 0) statements.push(statement);
      else if (kind === 1) statements[index] = { ...changed, Condition: statement.Condition };
      else if (kind === 2) statements[index] = { ...changed, Resource: `acs:mse:*:*:${relativeId}` };
      else statements.splice(index, 1, changed, { ...changed, Effect: 'Deny' });
      return [policy, { Version: '1', Statement: statements }];
    }),
);

/** Whether the request is one that questions are about. */
export function isAnalyzedRequest({ action, resource }: AuthorizationRequest): boolean {
  const [code = '', name = ''] = action.split(':');
  const arn = splitArn(resource);
  if (arn === null || !/^[a-z0-9-]+$/.test(code) || !/^[A-Za-z0-9_./-]+$/.test(name)) return false;
  if (arn.partition !== 'acs' || arn.service !== code || arn.region === '' || arn.account === '')
    return false;
  if (arn.relativeId === '') return false;
  if (code !== 'mse') return true;
  const kinds = kindsOfRelativeId(arn.relativeId);
  const lower = name.toLowerCase();
  if (lower === 'querynacosconfig') return /^instance(\/[^/]+){3}\/config\/.+$/s.test(arn.relativeId);
  if (lower === 'querynacosnaming' || lower === 'updatenacosnaming') {
    return /^instance(\/[^/]+){3}\/naming\/.+$/s.test(arn.relativeId);
  }
  const known = CATALOG.find((each) => each.name.toLowerCase() === lower);
  return known === undefined || kinds.includes(known.resourceType);
}

/** A request built from the texts of the policies: filled patterns, their beginnings and neighbours. */
export function aimedRequest(
  policies: readonly PolicyJson[],
  random: SeededRandom,
): AuthorizationRequest | null {
  const statements = policies.flatMap(({ Statement = [] }) => Statement);
  const list = (value: OneOrMore | undefined) => (value === undefined ? [] : [value].flat());
  const chance = (of: number) => random.between(1, of) === 1;
  const fill = (pattern: string) =>
    Array.from(pattern, (character) => {
      if (character === '*') return random.pick(['', '', 'x', 'a', '/', 'b/G/n', 'n', 'b']);
      return character === '?' ? random.pick(['a', 'b', 'x', '/', '😀']) : character;
    }).join('');
  const actions = statements.flatMap((statement) => [
    ...list(statement.Action),
    ...list(statement.NotAction),
  ]);
  const action = chance(2)
    ? random.pick(CATALOG).fullName
    : random.pick([
        fill(random.pick(actions)).toLowerCase(),
        'mse:QueryNacosConfig',
        'mse:UpdateNacosNaming',
        'mse:Foo',
        'ecs:GetFoo',
      ]);
  const [code = ''] = action.split(':');
  const patterns = statements.flatMap((statement) => list(statement.Resource)).filter((text) => text !== '*');
  const fields = splitArn(patterns.length === 0 ? 'acs:mse:*:*:*' : fill(random.pick(patterns)));
  let relativeId = fields?.relativeId ?? 'instance/a';
  if (chance(3)) relativeId += random.pick(['/x', 'x', '/b', '/b/G/n', '/config/n', '/G/n', '/naming/n']);
  if (chance(4)) relativeId = relativeId.split('/').slice(0, random.between(1, 5)).join('/');
  if (chance(6))
    relativeId = random.pick(['*', 'instance/a/b/G/n', 'instance/z', 'instance/z/z', 'instance/z/z/z/z']);
  const orSome = (text: string | undefined, others: readonly string[]) =>
    text === undefined || text === '' || chance(3) ? random.pick(others) : text;
  const region = orSome(fields?.region, ['r1', 'r2', 'zz', 'r']);
  const account = orSome(fields?.account, ['1', '12', '9']);
  const request = {
    action,
    resource: `acs:${code}:${region}:${account}:${relativeId}`,
    context: aimedContext(statements, random, fill),
  };
  return isAnalyzedRequest(request) ? request : null;
}

function aimedContext(
  statements: readonly StatementJson[],
  random: SeededRandom,
  fill: (pattern: string) => string,
): RequestContext {
  const entries = statements.flatMap(({ Condition = {} }) =>
    Object.values(Condition).flatMap((block) => Object.entries(block)),
  );
  const context: Record<string, string> = {};
  for (const key of new Set(entries.map(([name]) => name))) {
    if (random.between(1, 3) === 1) continue;
    const values = entries.filter(([name]) => name === key).flatMap(([, value]) => [value].flat());
    const value = random.pick(values);
    const chosen = random.pick([
      value,
      fill(value),
      value.toUpperCase(),
      value.replace(/\/\d+$/, ''),
      '203.0.113.11',
      '10.1.2.3',
      '200.0.0.1',
      '2001:db8::1',
      '2001:db9::1',
      '1.7',
      '-4',
      '0',
      '2026-11-23T12:00:00Z',
      '2020-01-01T00:00:00Z',
      '2030-01-01T00:00:00Z',
      'other',
      'pros',
    ]);
    // An address key holds one address, not a range.
    if (!/^[\d.:a-f]+\/\d+$/i.test(chosen)) context[key] = chosen;
  }
  return context;
}
