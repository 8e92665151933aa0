// Placeholder rows for names that the account does not list.

import { expect, test } from 'vitest';
import { buildTree, PLACEHOLDER_ID } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import { findAction } from '../../../../src/engine/catalog/catalog.ts';
import { cellOf } from '../../../../src/engine/evaluation/decide/cell.ts';
import { matchSomeNames, nameSensitive } from '../../../../src/engine/evaluation/explain/name-sensitive.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { STEPS_AT_ONCE } from '../../../../src/engine/evaluation/decide/steps.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';
import type { OneOrMore } from '../../../support/policy-builders.ts';

const groups = [group({ configs: ['app.yaml'], services: ['svc'] })];
const ACCOUNT = account({ instances: [instance({ namespaces: [namespace({ groups })] })] });
const GROUP = 'instance/mse-cn-1/public/DEFAULT_GROUP';

/** The decision for reading any unlisted configuration of the group, and whether it can differ for some names. */
function read(resource: OneOrMore, container = GROUP, name = 'mse:GetNacosConfig'): string {
  const policy = policyOf(allow({ Action: name, Resource: resource }));
  const tree = buildTree(ACCOUNT, true);
  const node = findNode(tree, `${container}/${PLACEHOLDER_ID}`, container === GROUP ? 'config' : 'namespace');
  const action = findAction(name);
  if (node === null || action === null) throw new Error('no such node');
  const cell = cellOf(buildMatrix(tree, [computeGrants(policy, tree, {})]), 'hierarchical', node, action);
  const word = cell.kind === 'decision' ? cell.decision : cell.kind === 'roll-up' ? cell.rollUp : cell.kind;
  const depends = ((nameSensitive([policy], tree)[node.index] ?? 0) & action.mask) !== 0;
  return depends ? `${word}, differs for some names` : word;
}

test.each<[string, OneOrMore, string]>([
  ['the group', arn(GROUP), 'allow'],
  ['everything in the group', arn(`${GROUP}/*`), 'allow'],
  ['everything', '*', 'allow'],
  ['a listed name', arn(`${GROUP}/app.yaml`), 'implicit-deny'],
  ['a name that is not listed', arn(`${GROUP}/other.yaml`), 'implicit-deny, differs for some names'],
  ['some names', arn(`${GROUP}/app-*`), 'implicit-deny, differs for some names'],
  ['some names of any group', arn('instance/*/app-*'), 'implicit-deny, differs for some names'],
  ['a listed name in another service', `acs:ecs:*:*:${GROUP}/app-*`, 'implicit-deny'],
  [
    'a name that begins with a container',
    arn(`${GROUP}/other.yaml/x`),
    'implicit-deny, differs for some names',
  ],
  ['the group with a slash', arn(`${GROUP}/`), 'implicit-deny'],
  [
    'some names of a group by a wildcard',
    arn('instance/mse-cn-1/public/DEFAULT_*/a'),
    'implicit-deny, differs for some names',
  ],
  ['some names of another instance', arn('instance/mse-cn-2/*/app-*'), 'implicit-deny'],
  ['some names by a wildcard before', arn('inst?nce/*/x'), 'implicit-deny, differs for some names'],
  ['a wildcard that ends before', arn('*/G'), 'implicit-deny, differs for some names'],
  ['another group', arn('instance/mse-cn-1/public/G/*'), 'implicit-deny'],
  ['a name that only a service has', arn(`${GROUP}/svc`), 'implicit-deny, differs for some names'],
  ['a longer name than a listed one', arn(`${GROUP}/app.yaml/x`), 'implicit-deny, differs for some names'],
  ['names of two characters', arn(`${GROUP}/??`), 'implicit-deny, differs for some names'],
  ['names with a letter', arn(`${GROUP}/*a*`), 'allow, differs for some names'],
  ['two listed names', [arn(`${GROUP}/app.yaml`), arn(`${GROUP}/app.yaml`)], 'implicit-deny'],
  [
    'a listed name and some others',
    [arn(`${GROUP}/app.yaml`), arn(`${GROUP}/app-*`)],
    'implicit-deny, differs for some names',
  ],
])('A grant on %s answers for the names not listed', (_, resource, expected) => {
  expect(read(resource)).toBe(expected);
});

test.each([
  ['the instance', arn('instance/mse-cn-1'), 'all'],
  ['a listed namespace', arn('instance/mse-cn-1/public'), 'none'],
  ['some namespaces', arn('instance/mse-cn-1/p*'), 'none, differs for some names'],
  ['a namespace of any instance', arn('instance/*/prod'), 'none, differs for some names'],
  ['what is in some namespaces', arn('instance/mse-cn-1/p*/G/a'), 'none, differs for some names'],
  ['what is in a listed namespace', arn('instance/mse-cn-1/public/G*'), 'none'],
  [
    'what is in a namespace that is not listed',
    arn('instance/mse-cn-1/prod/G*'),
    'none, differs for some names',
  ],
  ['another instance', arn('instance/mse-cn-2/prod'), 'none'],
  ['a namespace that is not listed', arn('instance/mse-cn-1/prod'), 'none, differs for some names'],
])('A grant on %s answers for what other namespaces hold', (_, resource, expected) => {
  expect(read(resource, 'instance/mse-cn-1')).toBe(expected);
});

test.each([
  ['a listed name', arn(`${GROUP}/config/app.yaml`), 'implicit-deny'],
  ['a name that is not listed', arn(`${GROUP}/config/other`), 'implicit-deny, differs for some names'],
  ['some names', arn(`${GROUP}/config/app-*`), 'implicit-deny, differs for some names'],
  ['some services', arn(`${GROUP}/naming/app-*`), 'implicit-deny'],
  ['every name', arn(`${GROUP}/config/*`), 'allow'],
])('A grant for Nacos clients on %s answers for the names not listed', (_, resource, expected) => {
  expect(read(resource, GROUP, 'mse:QueryNacosConfig')).toBe(expected);
});

test('A group with a star in its name is no pattern', () => {
  const starred = account({
    instances: [instance({ namespaces: [namespace({ groups: [group({ name: 'G*', configs: ['a'] })] })] })],
  });
  const tree = buildTree(starred, true);
  const policy = policyOf(allow({ Resource: arn('instance/mse-cn-1/public/G*/a') }));
  // The pattern also matches the configuration `x/a` of the group.
  const node = findNode(tree, `instance/mse-cn-1/public/G*/${PLACEHOLDER_ID}`, 'config');
  expect(nameSensitive([policy], tree)[node?.index ?? -1]).not.toBe(0);
});

test('Only placeholders are marked', () => {
  const policy = policyOf(allow({ Resource: arn('instance/*/app-*') }));
  const trees = [buildTree(ACCOUNT), buildTree(ACCOUNT, true)];
  for (const tree of trees) {
    const marks = nameSensitive([policy], tree);
    const marked = tree.nodes.filter(({ index }) => marks[index] !== 0);
    expect(marked).toEqual(tree.nodes.filter(({ isPlaceholder }) => isPlaceholder));
  }
});

test('Slow patterns are compared in parts, and only once', () => {
  const names = Array.from({ length: 20 }, (_, index) => String(index));
  const wide = account({
    instances: [instance({ namespaces: names.map((id) => namespace({ id: id + 'a'.repeat(1000) })) })],
  });
  const tree = buildTree(wide, true);
  const [statement] = policyOf(allow({ Resource: arn(`instance/*${'a'.repeat(100)}?b?*`) })).statements;
  const stepsOf = () => {
    const steps: number[] = [];
    const work = matchSomeNames(statement?.resources ?? [], tree, 'console');
    for (let next = work.next(); next.done !== true; next = work.next()) steps.push(next.value);
    return steps;
  };
  const steps = stepsOf();
  expect(steps.length).toBeGreaterThan(names.length);
  expect(Math.max(...steps)).toBeLessThan(6 * STEPS_AT_ONCE);
  expect(Math.min(...steps.slice(0, -1))).toBeGreaterThanOrEqual(STEPS_AT_ONCE);
  expect(stepsOf()).toEqual([]);
});

test('Each container has a placeholder row, down to configurations and services', () => {
  const others = buildTree(ACCOUNT, true)
    .nodes.filter(({ isPlaceholder }) => isPlaceholder)
    .map(({ kind }) => kind);
  const group = ['config', 'service'];
  const namespace = ['group', ...group];
  const instance = ['namespace', ...namespace];
  expect(others).toEqual([...group, ...namespace, ...instance, 'instance', ...instance]);
});

test('An id of the console that looks like one of a Nacos client names another resource', () => {
  const tree = buildTree(ACCOUNT, true);
  const policy = policyOf(allow({ Action: 'mse:UpdateNacosService', Resource: arn(`${GROUP}/naming/svc`) }));
  const node = findNode(tree, `${GROUP}/${PLACEHOLDER_ID}`, 'service');
  const action = findAction('mse:UpdateNacosService');
  expect((nameSensitive([policy], tree)[node?.index ?? -1] ?? 0) & (action?.mask ?? 0)).not.toBe(0);
});
