// Random accounts, policies and requests. The pools of names are small, so that names collide.

import fc from 'fast-check';
import type { Account, Group, Instance, Namespace } from '../../src/engine/account/account.ts';
import type { AuthorizationRequest, RequestContext } from '../../src/engine/account/request.ts';
import { switchedOff } from '../../src/engine/account/account.ts';
import { arnOf, buildTree, requestedId } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CATALOG, CONSOLE_ACTIONS } from '../../src/engine/catalog/catalog.ts';
import { OBSERVED_TYPES } from '../../src/engine/catalog/observed-fact.ts';
import type { ObservedFact } from '../../src/engine/catalog/observed-fact.ts';
import { OPERATOR_NAMES, parseConditionOperator } from '../../src/engine/policy/condition-operators.ts';
import type { ConditionType } from '../../src/engine/policy/condition-operators.ts';
import { lazyArbitrary } from './lazy-arbitrary.ts';
import type { ConditionJson, OneOrMore, PolicyJson, StatementJson } from './policy-builders.ts';

/** The same cases on every run; set FC_SEED for others. */
export const SEEDED = { seed: Number(process.env['FC_SEED'] ?? 20261123) } as const;

const RUNS = Number(process.env['FC_RUNS'] ?? 1);

/** The same number of cases on every run; FC_RUNS multiplies it. */
export function seeded(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  return { ...SEEDED, numRuns: Math.ceil(numRuns * RUNS) };
}

/** How many cases must at least be interesting. Of fewer cases than usual, the share varies. */
export function atLeast(count: number): number {
  return RUNS < 1 ? Math.floor((count * RUNS) / 2) : count;
}

/** How many cases may at most be exceptions. */
export function atMost(count: number): number {
  return count * Math.max(1, RUNS);
}

/** A number of cases that FC_RUNS can lower but not raise. */
export function scaled(count: number): number {
  return Math.floor(count * Math.min(1, RUNS));
}

const REGIONS = ['cn-hangzhou', 'cn-beijing', 'ap-southeast-1'];
const ACCOUNT_IDS = ['1234567890123456', '1234567890123457'];
const INSTANCE_IDS = ['mse-cn-1', 'mse-cn-12', 'mse-cn-2', 'mse-cn-1*'];
const NAMESPACE_IDS = ['', 'public', 'prod', 'prod-1', 'mse-cn-1', 'n:s'];
const GROUP_NAMES = ['DEFAULT_GROUP', 'G', 'prod', 'G*', 'g:1', '?'];
const LEAF_NAMES = ['app.yaml', 'app', 'a/b', 'a/*', 'a/b/c', '*', '?', 'a:b', 'G', '/', '😀.yaml'];

const someOf = (names: readonly string[], most: number): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...names), { maxLength: most });

const groups: fc.Arbitrary<Group> = fc.record({
  name: fc.constantFrom(...GROUP_NAMES),
  configs: someOf(LEAF_NAMES, 3),
  services: someOf(LEAF_NAMES, 2),
});

const namespaces: fc.Arbitrary<Namespace> = fc.record({
  id: fc.constantFrom(...NAMESPACE_IDS),
  name: fc.constantFrom('', 'prod', 'a name'),
  groups: fc.array(groups, { maxLength: 2 }),
});

const instances: fc.Arbitrary<Instance> = fc
  .record({
    id: fc.constantFrom(...INSTANCE_IDS),
    name: fc.constantFrom('', 'orders'),
    region: fc.constantFrom(...REGIONS),
    namespaces: fc.array(namespaces, { maxLength: 3 }),
    configAuthEnabled: fc.constantFrom(true, true, false),
    namingAuthEnabled: fc.constantFrom(true, true, false),
  })
  .map(({ configAuthEnabled, namingAuthEnabled, ...instance }) => ({
    ...instance,
    ...switchedOff({ configAuthEnabled, namingAuthEnabled }),
  }));

export const accounts: fc.Arbitrary<Account> = fc.record({
  id: fc.constantFrom(...ACCOUNT_IDS),
  region: fc.constantFrom(...REGIONS),
  instances: fc.array(instances, { maxLength: 3 }),
});

function oneOrMore(values: fc.Arbitrary<string>, most: number): fc.Arbitrary<OneOrMore> {
  return fc.oneof(values, fc.array(values, { minLength: 1, maxLength: most }));
}

const ACTION_PATTERNS = [
  '*',
  '*:*',
  'mse:*',
  'MSE:*',
  'm?e:*',
  'nacos:*',
  'mse:Get*',
  'mse:List*',
  'mse:Query*',
  'mse:Update*',
  'mse:*nacos*',
];
const actionNames = fc.constantFrom(...CATALOG.map(({ fullName }) => fullName));

const actionPatterns: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ACTION_PATTERNS) },
  actionNames,
  actionNames.map((name) => name.toLowerCase()),
  fc.tuple(actionNames, fc.nat(), fc.constantFrom('?', '*', 'x')).map(([name, at, mark]) => {
    const index = 'mse:'.length + (at % (name.length - 'mse:'.length));
    return name.slice(0, index) + mark + name.slice(index + 1);
  }),
);

/** Changes of a relative id: a wildcard, another character, another ending. */
const bends: fc.Arbitrary<(id: string) => string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant((id: string) => id) },
  fc.constantFrom<(id: string) => string>(
    (id) => `${id}/*`,
    (id) => `${id}*`,
    (id) => `${id}/`,
    (id) => id.slice(0, -1),
    (id) => id.replace(/[^/]+$/, '*'),
    (id) => id.replace(/\/[^/]+\//, '/*/'),
    (id) => `*${id.slice(id.lastIndexOf('/'))}`,
  ),
  fc.tuple(fc.nat(), fc.constantFrom('?', '*', 'x', '/', '')).map(([at, mark]) => (id: string) => {
    const index = at % (id.length + 1);
    return id.slice(0, index) + mark + id.slice(index + 1);
  }),
);

const STRAY_RESOURCES = [
  '*',
  'acs:mse:*:*:*',
  'acs:*:*:*:*',
  'acs:mse:*:*:instance',
  'acs:mse:*:*:instance/*',
  'acs:mse:*:*:instance/*/*/*/*',
  'acs:mse:*:*:',
];

function pick(tree: ResourceTree, index: number): ResourceNode {
  return tree.nodes[index % tree.nodes.length]!;
}

/** Patterns similar to the ids in the tree. */
function resourcePatterns(tree: ResourceTree): fc.Arbitrary<string> {
  const near = fc
    .record({
      index: fc.nat(),
      bend: bends,
      service: fc.constantFrom('mse', 'mse', 'mse', 'mse', '*', 'm?e', 'nacos'),
      region: fc.constantFrom('own', 'own', 'own', '*', '*', '*', 'cn-*', ...REGIONS),
      account: fc.constantFrom('*', '*', '*', '123456789012345?', ...ACCOUNT_IDS),
      path: fc.constantFrom('console' as const, 'console' as const, 'client' as const),
    })
    .map(({ index, bend, service, region, account, path }) => {
      const node = pick(tree, index);
      const ownRegion = region === 'own' ? node.region : region;
      return `acs:${service}:${ownRegion}:${account}:${bend(requestedId(node, path))}`;
    });
  return fc.oneof({ weight: 6, arbitrary: near }, fc.constantFrom(...STRAY_RESOURCES));
}

const VALUES: Readonly<Record<ConditionType, readonly string[]>> = {
  string: ['prod', 'Prod', 'pro*', 'dev', '', '?rod'],
  number: ['1', '1.0', '2', '-3', '1e1'],
  date: ['2026-11-23T10:00:00Z', '2026-11-23T18:00:00+08:00', '2026-11-24T00:00:00Z'],
  boolean: ['true', 'TRUE', 'false'],
  address: ['203.0.113.10', '203.0.113.0/24', '10.0.0.0/8', '2001:db8::/32', '2001:db8::1'],
};

const KEYS: Readonly<Record<ConditionType, readonly string[]>> = {
  string: ['acs:UserAgent', 'acs:ResourceTag/env', 'acs:PrincipalARN'],
  number: ['acs:RequestTag/size'],
  date: ['acs:CurrentTime'],
  boolean: ['acs:SecureTransport', 'acs:MFAPresent'],
  address: ['acs:SourceIp', 'acs:VpcSourceIp'],
};

const conditionClauses: fc.Arbitrary<ConditionJson> = fc
  .tuple(fc.constantFrom(...OPERATOR_NAMES), fc.boolean())
  .chain(([name, isSet]) => {
    const type = parseConditionOperator(name)?.type ?? 'string';
    const values = fc.constantFrom(...VALUES[type]);
    return fc
      .tuple(fc.constantFrom(...KEYS[type]), type === 'boolean' ? values : oneOrMore(values, 2))
      .map(([key, value]) => ({ [isSet ? `ForAllValues:${name}` : name]: { [key]: value } }));
  });

const conditions: fc.Arbitrary<ConditionJson> = fc
  .array(conditionClauses, { minLength: 1, maxLength: 2 })
  .map((clauses) => Object.assign({}, ...clauses) as ConditionJson);

/** Contexts without some keys, with several values for others, and sometimes a value of the wrong type. */
export const contexts: fc.Arbitrary<RequestContext> = fc
  .tuple(
    ...(Object.keys(KEYS) as ConditionType[]).flatMap((type) => KEYS[type].map((key) => entryOf(key, type))),
  )
  .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));

function entryOf(key: string, type: ConditionType): fc.Arbitrary<[string, OneOrMore] | null> {
  const values = fc.constantFrom(...VALUES[type], 'nonsense');
  return fc.option(
    fc.oneof(values, fc.array(values, { maxLength: 2 })).map((value) => [key, value]),
    { nil: null },
  );
}

/** Statements that RAM would accept, about resources in the tree. */
export function statementsFor(tree: ResourceTree): fc.Arbitrary<StatementJson> {
  return fc
    .record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny', 'Deny'),
      negated: fc.constantFrom(false, false, false, true),
      actions: oneOrMore(actionPatterns, 3),
      Resource: oneOrMore(resourcePatterns(tree), 3),
      Condition: fc.option(conditions, { nil: undefined, freq: 3 }),
    })
    .map(({ Effect, negated, actions, Resource, Condition }) => ({
      Effect,
      ...(negated ? { NotAction: actions } : { Action: actions }),
      Resource,
      Condition,
    }));
}

/** Policies about resources in the tree; one in ten is rejected. */
export function policiesFor(tree: ResourceTree): fc.Arbitrary<PolicyJson> {
  return fc.record({
    Version: fc.constantFrom(...Array.from({ length: 9 }, () => '1'), '2'),
    Statement: fc.array(statementsFor(tree), { minLength: 1, maxLength: 3 }),
  });
}

/** Requests for resources in the tree, and some others; each has an ARN. */
export function requestsFor(tree: ResourceTree): fc.Arbitrary<AuthorizationRequest> {
  const resources = fc.oneof(
    { weight: 6, arbitrary: fc.nat().map((index) => arnOf(tree, pick(tree, index))) },
    resourcePatterns(tree).filter((resource) => resource !== '*'),
  );
  return fc.record({ action: actionNames, resource: resources, context: contexts });
}

export interface Situation {
  readonly tree: ResourceTree;
  readonly policies: readonly PolicyJson[];
  readonly request: AuthorizationRequest;
  /** Another statement, not in any of the policies. */
  readonly extra: StatementJson;
}

/** An account, one to three policies, and a request. */
export const situations: fc.Arbitrary<Situation> = accounts.chain((account) => {
  const tree = buildTree(account);
  return fc.record({
    tree: fc.constant(tree),
    policies: fc.array(policiesFor(tree), { minLength: 1, maxLength: 3 }),
    request: requestsFor(tree),
    extra: statementsFor(tree),
  });
});

const policyTexts: fc.Arbitrary<string> = accounts
  .chain((account) => policiesFor(buildTree(account)))
  .chain((policy) => fc.constantFrom(JSON.stringify(policy), JSON.stringify(policy, null, 2)));

const brokenPolicyTexts: fc.Arbitrary<string> = fc
  .tuple(
    policyTexts,
    fc.nat(),
    fc.nat({ max: 4 }),
    fc.constantFrom('', '"', '{', ']', ',', ':', '\\', '1', '\n', '//'),
  )
  .map(([text, at, cut, put]) => {
    const index = at % (text.length + 1);
    return text.slice(0, index) + put + text.slice(index + cut);
  });

/** Texts that people type and paste: policies, invalid and incomplete policies, other JSON, any text. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  policyTexts,
  { weight: 3, arbitrary: brokenPolicyTexts },
  fc.tuple(policyTexts, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
  fc.json({ maxDepth: 4 }),
  lazyArbitrary(() => fc.string({ unit: 'binary' })),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('{}[]",:\\ \n\t01e.-tfn/*'),
      'true',
      'null',
      '"a"',
      '\u00a0',
      '\ufeff',
    ),
  }),
);

/** What was observed: nothing, facts that decide, and facts that contradict each other. */
export const facts: fc.Arbitrary<readonly ObservedFact[]> = fc.array(
  fc.record({
    action: fc.constantFrom(...CONSOLE_ACTIONS.map(({ name }) => name)),
    resourceType: fc.constantFrom(...OBSERVED_TYPES),
    date: fc.constantFrom('2026-11-29', '2026-11-30'),
  }),
  { maxLength: 12 },
);
