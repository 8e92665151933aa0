// Placeholder rows for names that the account does not list.

import { expect, test } from 'vitest';
import { buildTree, PLACEHOLDER_ID } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import { findAction } from '../../../../src/engine/catalog/catalog.ts';
import { cellOf } from '../../../../src/engine/evaluation/decide/cell.ts';
import { nameSensitive } from '../../../../src/engine/evaluation/explain/name-sensitive.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';

const groups = [group({ configs: ['app.yaml'], services: ['svc'] })];
const tree = buildTree(account({ instances: [instance({ namespaces: [namespace({ groups })] })] }), true);
const GROUP = 'instance/mse-cn-1/public/DEFAULT_GROUP';

/** The decision for reading any unlisted configuration of the group, and whether it can differ for some names. */
function read(resource: string, container = GROUP): string {
  const policy = policyOf(allow({ Action: 'mse:GetNacosConfig', Resource: resource }));
  const node = findNode(tree, `${container}/${PLACEHOLDER_ID}`, container === GROUP ? 'config' : 'namespace');
  const action = findAction('mse:GetNacosConfig');
  if (node === null || action === null) throw new Error('no such node');
  const cell = cellOf(buildMatrix(tree, [computeGrants(policy, tree, {})]), 'hierarchical', node, action);
  const word = cell.kind === 'decision' ? cell.decision : cell.kind === 'roll-up' ? cell.rollUp : cell.kind;
  const depends = ((nameSensitive([policy], tree)[node.index] ?? 0) & action.mask) !== 0;
  return depends ? `${word}, differs for some names` : word;
}

test.each([
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

test('Each container has a placeholder row, down to configurations and services', () => {
  const others = tree.nodes.filter(({ isPlaceholder }) => isPlaceholder).map(({ kind }) => kind);
  const group = ['config', 'service'];
  const namespace = ['group', ...group];
  const instance = ['namespace', ...namespace];
  expect(others).toEqual([...group, ...namespace, ...instance, 'instance', ...instance]);
});

test('An id of the console that looks like one of a Nacos client names another resource', () => {
  const policy = policyOf(allow({ Action: 'mse:UpdateNacosService', Resource: arn(`${GROUP}/naming/svc`) }));
  const node = findNode(tree, `${GROUP}/${PLACEHOLDER_ID}`, 'service');
  const action = findAction('mse:UpdateNacosService');
  expect((nameSensitive([policy], tree)[node?.index ?? -1] ?? 0) & (action?.mask ?? 0)).not.toBe(0);
});
