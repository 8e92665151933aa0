import { expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import type { AccessPath } from '../../../../src/engine/catalog/schema.ts';
import {
  matchNodes,
  nodesCoveredBy,
  nodesMatchedBy,
} from '../../../../src/engine/evaluation/decide/matched-nodes.ts';
import { forEachNode } from '../../../../src/engine/evaluation/decide/node-set.ts';
import type { NodeSet } from '../../../../src/engine/evaluation/decide/node-set.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';
import type { OneOrMore } from '../../../support/policy-builders.ts';

const TREE = buildTree(
  account({
    instances: [
      instance({
        id: 'i',
        namespaces: [
          namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['a', 'b', 'a'], services: ['a'] })] }),
        ],
      }),
      instance({ id: 'i2', region: 'cn-beijing', namespaces: [namespace({ id: 'ns' })] }),
    ],
  }),
);

function statementOn(Resource: OneOrMore) {
  const [statement] = policyOf(allow({ Resource })).statements;
  if (statement === undefined) throw new Error('There is a statement');
  return statement;
}

function linesOf(set: NodeSet): readonly string[] {
  const lines: string[] = [];
  forEachNode(set, (index) => {
    const node = TREE.nodes[index];
    if (node !== undefined) lines.push(`${node.kind} ${node.relativeId}`);
  });
  return lines;
}

const matched = (resource: OneOrMore, path?: AccessPath): readonly string[] =>
  linesOf(nodesMatchedBy(statementOn(resource), TREE, path));

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
  expect(matched([arn('instance/i'), '*'])).toHaveLength(TREE.nodes.length);
});

test('With hierarchical matching, a statement covers what is inside the containers that it matches', () => {
  const statement = statementOn([arn('instance/i/ns'), arn('instance/i/ns/G'), arn('instance/i2', '*')]);
  expect(linesOf(nodesCoveredBy(statement, TREE, 'hierarchical', 'console'))).toEqual([
    'namespace instance/i/ns',
    'group instance/i/ns/G',
    ...LEAVES,
    'instance instance/i2',
    'namespace instance/i2/ns',
  ]);
  // The covered nodes are another set: the matched ones are cached.
  const own = ['namespace instance/i/ns', 'group instance/i/ns/G', 'instance instance/i2'];
  expect(linesOf(nodesMatchedBy(statement, TREE))).toEqual(own);
  expect(linesOf(nodesCoveredBy(statement, TREE, 'literal', 'console'))).toEqual(own);
});

test('A star for the account covers only the account', () => {
  const statement = statementOn(arn('?'));
  expect(linesOf(nodesCoveredBy(statement, TREE, 'hierarchical', 'console'))).toEqual(['account *']);
});

test('A second matching takes no work', () => {
  const { resources } = statementOn([arn('instance/*'), arn('instance/i')]);
  const first = matchNodes(resources, TREE, 'console');
  expect(first.next().done).toBe(false);
  while (first.next().done !== true);
  expect(matchNodes(resources, TREE, 'console').next().done).toBe(true);
});
