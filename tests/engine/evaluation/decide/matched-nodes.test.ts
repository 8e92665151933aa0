import { expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import type { ResourceTree } from '../../../../src/engine/account/resource-tree.ts';
import type { AccessPath } from '../../../../src/engine/catalog/schema.ts';
import {
  matchNodes,
  nodesCoveredBy,
  nodesMatchedBy,
} from '../../../../src/engine/evaluation/decide/matched-nodes.ts';
import { forEachNode } from '../../../../src/engine/evaluation/decide/node-set.ts';
import type { NodeSet } from '../../../../src/engine/evaluation/decide/node-set.ts';
import { STEPS_AT_ONCE } from '../../../../src/engine/evaluation/decide/steps.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';
import type { OneOrMore } from '../../../support/policy-builders.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'i',
      namespaces: [
        namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['a', 'b', 'a'], services: ['a'] })] }),
      ],
    }),
    instance({ id: 'i2', region: 'cn-beijing', namespaces: [namespace({ id: 'ns' })] }),
  ],
});

function statementOn(Resource: OneOrMore) {
  const [statement] = policyOf(allow({ Resource })).statements;
  if (statement === undefined) throw new Error('There is a statement');
  return statement;
}

function linesOf(set: NodeSet, tree: ResourceTree): readonly string[] {
  const lines: string[] = [];
  forEachNode(set, (index) => {
    const node = tree.nodes[index];
    if (node !== undefined) lines.push(`${node.kind} ${node.relativeId}`);
  });
  return lines;
}

/** In a new tree: nothing is cached. */
function matched(resource: OneOrMore, path?: AccessPath): readonly string[] {
  const tree = buildTree(ACCOUNT);
  return linesOf(nodesMatchedBy(statementOn(resource), tree, path), tree);
}

/** The steps of each part. */
function partsOf(Resource: OneOrMore, tree: ResourceTree, path: AccessPath = 'console'): readonly number[] {
  const parts: number[] = [];
  const work = matchNodes(statementOn(Resource).resources, tree, path);
  for (let next = work.next(); next.done !== true; next = work.next()) parts.push(next.value);
  return parts;
}

const sumOf = (parts: readonly number[]): number => parts.reduce((sum, steps) => sum + steps, 0);

const LEAVES = [
  'config instance/i/ns/G/a',
  'config instance/i/ns/G/b',
  'config instance/i/ns/G/a',
  'service instance/i/ns/G/a',
];

test('A name matches every node that has it, also one that the account lists twice', () => {
  expect(matched(arn('instance/i/ns/G/a'))).toEqual([LEAVES[0], LEAVES[2], LEAVES[3]]);
  expect(matched(arn('instance/i/ns/G/none'))).toEqual([]);
});

test('A name of a Nacos client matches the nodes of its kind, also one that the account lists twice', () => {
  expect(matched(arn('instance/i/ns/G/config/a'), 'client')).toEqual([LEAVES[0], LEAVES[2]]);
  expect(matched(arn('instance/i/ns/G/naming/a'), 'client')).toEqual([LEAVES[3]]);
  expect(matched(arn('instance/i/ns/G/a'), 'client')).toEqual([]);
  expect(matched(arn('instance/i/ns'), 'client')).toEqual(['namespace instance/i/ns']);
});

test.each([
  ['instance/i/*', ['namespace instance/i/ns', 'group instance/i/ns/G', ...LEAVES]],
  ['instance/i/ns/G/*', LEAVES],
  ['instance/i/ns/G/?', LEAVES],
  ['instance/i/*b', ['config instance/i/ns/G/b']],
  ['instance/*s', ['namespace instance/i/ns']],
  ['instance/?', ['instance instance/i']],
  ['*', ['account *', 'instance instance/i', 'namespace instance/i/ns', 'group instance/i/ns/G', ...LEAVES]],
])('A pattern matches the whole relative id, in its own region: %s', (pattern, lines) => {
  expect(matched(arn(pattern))).toEqual(lines);
});

test('A pattern with wildcards matches the ids of Nacos clients', () => {
  expect(matched(arn('instance/i/ns/G/config/*'), 'client')).toEqual(LEAVES.slice(0, 3));
  expect(matched(arn('instance/*/naming/*'), 'client')).toEqual(LEAVES.slice(3));
});

test('A region can be a pattern, for a name and for a pattern', () => {
  expect(matched(arn('instance/i2', 'cn-b*'))).toEqual(['instance instance/i2']);
  expect(matched(arn('instance/i2', 'cn-h*'))).toEqual([]);
  expect(matched(arn('instance/i*', 'cn-b*'))).toEqual(['instance instance/i2', 'namespace instance/i2/ns']);
  expect(matched(arn('*', 'cn-beijing'))).toEqual(['instance instance/i2', 'namespace instance/i2/ns']);
});

test('A pattern for another account or another service matches nothing', () => {
  expect(matched(arn('*', '*', '1234567890123457'))).toEqual([]);
  expect(matched('acs:ecs:*:*:*')).toEqual([]);
});

test('Several resources match what any of them matches', () => {
  expect(
    matched([arn('instance/i'), arn('instance/i/ns/G/b'), arn('instance/i/*b'), arn('instance/i2', '*')]),
  ).toEqual(['instance instance/i', 'config instance/i/ns/G/b', 'instance instance/i2']);
  expect(matched([arn('instance/i'), '*'])).toHaveLength(buildTree(ACCOUNT).nodes.length);
});

test('With hierarchical matching, a statement covers what is inside the containers that it matches', () => {
  const tree = buildTree(ACCOUNT);
  const statement = statementOn([arn('instance/i/ns'), arn('instance/i/ns/G'), arn('instance/i2', '*')]);
  expect(linesOf(nodesCoveredBy(statement, tree, 'hierarchical', 'console'), tree)).toEqual([
    'namespace instance/i/ns',
    'group instance/i/ns/G',
    ...LEAVES,
    'instance instance/i2',
    'namespace instance/i2/ns',
  ]);
  // The covered nodes are another set: the matched ones are cached.
  const own = ['namespace instance/i/ns', 'group instance/i/ns/G', 'instance instance/i2'];
  expect(linesOf(nodesMatchedBy(statement, tree), tree)).toEqual(own);
  expect(linesOf(nodesCoveredBy(statement, tree, 'literal', 'console'), tree)).toEqual(own);
});

test('A star for the account covers only the account', () => {
  const tree = buildTree(ACCOUNT);
  const statement = statementOn(arn('?'));
  expect(linesOf(nodesCoveredBy(statement, tree, 'hierarchical', 'console'), tree)).toEqual(['account *']);
});

test('A second matching takes no work', () => {
  const tree = buildTree(ACCOUNT);
  const { resources } = statementOn([arn('instance/*'), arn('instance/i')]);
  const first = matchNodes(resources, tree, 'console');
  expect(first.next().done).toBe(false);
  while (first.next().done !== true);
  expect(matchNodes(resources, tree, 'console').next().done).toBe(true);
});

test('A pattern takes no work in another statement, but does for Nacos clients and in another tree', () => {
  const tree = buildTree(ACCOUNT);
  for (const pattern of ['instance/*/ns', 'instance/*/G'])
    expect(partsOf(arn(pattern), tree)).toHaveLength(1);
  expect(partsOf([arn('instance/*/ns'), arn('instance/*/G')], tree)).toEqual([]);
  expect(partsOf(arn('instance/*/ns'), tree, 'client')).toHaveLength(1);
  expect(partsOf(arn('instance/*/ns'), buildTree(ACCOUNT))).toHaveLength(1);
  // The nodes of a single pattern are not stored again for each statement.
  const nodes = nodesMatchedBy(statementOn(arn('instance/*/ns')), tree);
  expect(nodesMatchedBy(statementOn(arn('instance/*/ns')), tree)).toBe(nodes);
});

test('A name, and a pattern for another account, take no walk through the tree', () => {
  const tree = buildTree(ACCOUNT);
  expect(partsOf(arn('instance/i/ns/G/a'), tree)).toEqual([]);
  expect(partsOf(arn('*', '*', '1234567890123457'), tree)).toEqual([]);
});

test('A walk skips the containers that the beginning of a pattern rules out, and takes a subtree at once', () => {
  const configs = Array.from({ length: 100 }, (_, index) => `c${String(index)}`);
  const wide = account({
    instances: ['one', 'two', 'three'].map((id) =>
      instance({ id, namespaces: [namespace({ id: 'ns', groups: [group({ name: 'G', configs })] })] }),
    ),
  });
  const stepsOf = (pattern: string) => sumOf(partsOf(arn(pattern), buildTree(wide)));
  const whole = stepsOf('*/c1');
  expect(whole).toBeGreaterThan(300);
  expect(stepsOf('instance/two/*/c1')).toBeLessThan(0.4 * whole);
  expect(stepsOf('instance/two/*')).toBeLessThan(40);
  expect(stepsOf('instance/*')).toBeLessThan(40);
  expect(sumOf(partsOf(arn('*/c1', 'cn-beijing'), buildTree(wide)))).toBeLessThan(40);
});

test('A slow pattern is matched in parts', () => {
  const names = Array.from({ length: 20 }, (_, index) => `${String(index)}${'a'.repeat(1000)}`);
  const wide = account({ instances: [instance({ namespaces: names.map((id) => namespace({ id })) })] });
  const parts = partsOf(arn(`instance/*${'a'.repeat(100)}?b?*`), buildTree(wide));
  expect(parts.length).toBeGreaterThan(names.length);
  expect(Math.max(...parts)).toBeLessThan(3 * STEPS_AT_ONCE);
  expect(Math.min(...parts.slice(0, -1))).toBeGreaterThanOrEqual(STEPS_AT_ONCE);
});
