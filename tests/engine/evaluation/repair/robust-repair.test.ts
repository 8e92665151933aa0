// By which readings and modes a repair decides as wished, and the wider form that does by all.

import { expect, test } from 'vitest';
import { buildTree, requestedArn } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import type { ActionId } from '../../../../src/engine/catalog/actions.ts';
import { actionWithId } from '../../../../src/engine/catalog/catalog.ts';
import type { MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import type { AttachedPolicy } from '../../../../src/engine/evaluation/repair/repair-draft.ts';
import { robustnessOf } from '../../../../src/engine/evaluation/repair/robust-repair.ts';
import { POLICY_LENGTH_LIMIT } from '../../../../src/engine/policy/parse.ts';
import { allow, deny, policy } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';
import { ACCOUNT, custom, GROUP, LEAF, repairsOf, system } from './draw-repair.ts';

const LEAF_ID = `${GROUP}/app.yaml`;
const LISTS = allow({ Action: 'mse:List*', Resource: 'acs:mse:*:*:instance/mse-cn-2' });
const PUBLIC = 'acs:mse:*:*:instance/mse-cn-1/public';
const BY_REFERENCE = ['api-reference hierarchical', 'api-reference literal'];

/** The bases by which the first repair fails, and its wider form: the widest resource, and the last statement. */
function robustness(
  id: ActionId,
  relativeId: string,
  statements: readonly StatementJson[],
  mode: MatchingMode = 'hierarchical',
  others: readonly AttachedPolicy[] = [],
) {
  const tree = buildTree(ACCOUNT, true);
  const node = findNode(tree, relativeId);
  if (node === null) throw new Error(relativeId);
  const action = actionWithId(id);
  const request = { action: action.fullName, resource: requestedArn(tree, node, action), context: {} };
  const policies = [custom(...statements), ...others];
  const [repair] = repairsOf(policies, request, mode);
  if (repair === undefined) throw new Error('no repair');
  const listed = buildTree(ACCOUNT);
  const result = robustnessOf(repair, { policies, request, mode }, listed, { tree, node, action });
  if (result === null) return `${repair.kind}: a first step`;
  const { exceptions, form } = result;
  const last = form?.changes.flatMap(({ text }) => {
    const { Statement } = JSON.parse(text) as { Statement: readonly StatementJson[] };
    return Statement.slice(-1);
  });
  return {
    kind: repair.kind,
    exceptions: exceptions.map((basis) => `${basis.reading} ${basis.mode}`),
    form:
      form === null ? null : [form.widest, ...(last ?? []).map(({ Effect, Resource }) => [Effect, Resource])],
  };
}

test.each<[ActionId, string, StatementJson[], unknown]>([
  ['RestartCluster', 'instance/mse-cn-1', [LISTS], { kind: 'add-statement', exceptions: [], form: null }],
  ['RestartCluster', 'instance/mse-cn-1', [allow()], { kind: 'add-deny', exceptions: [], form: null }],
  [
    'GetNacosConfig',
    LEAF_ID,
    [LISTS],
    { kind: 'add-statement', exceptions: BY_REFERENCE, form: ['namespace', ['Allow', [LEAF, PUBLIC]]] },
  ],
  [
    'GetNacosConfig',
    LEAF_ID,
    [allow()],
    { kind: 'add-deny', exceptions: BY_REFERENCE, form: ['namespace', ['Deny', [LEAF, PUBLIC]]] },
  ],
  // All resources contain the others.
  [
    'UpdateNacosConfig',
    LEAF_ID,
    [LISTS],
    { kind: 'add-statement', exceptions: BY_REFERENCE, form: ['account', ['Allow', '*']] },
  ],
  [
    'CreateCluster',
    'instance/mse-cn-1',
    [LISTS],
    {
      kind: 'add-statement',
      exceptions: BY_REFERENCE,
      form: ['every-instance', ['Allow', 'acs:mse:*:*:instance/*']],
    },
  ],
  [
    'UpdateNacosCluster',
    'instance/mse-cn-1/public',
    [LISTS],
    {
      kind: 'add-statement',
      exceptions: ['guide literal', ...BY_REFERENCE],
      form: ['inside', ['Allow', [`${PUBLIC}/*`, 'acs:mse:*:*:instance/mse-cn-1', PUBLIC]]],
    },
  ],
])('%s on %s', (id, relativeId, statements, expected) => {
  expect(robustness(id, relativeId, statements)).toEqual(expected);
});

test('Every Deny that applies by some reading or mode is removed in the wider form', () => {
  const denies = [
    deny({ Action: 'mse:Get*', Resource: LEAF }),
    deny({ Action: 'mse:GetNacosConfig', Resource: PUBLIC }),
    deny({ Action: 'mse:GetNacosConfig', Resource: 'acs:mse:*:*:instance/mse-cn-2' }),
  ];
  expect(robustness('GetNacosConfig', LEAF_ID, [...denies, allow()], 'literal')).toEqual({
    kind: 'remove-deny',
    exceptions: ['guide hierarchical', ...BY_REFERENCE],
    form: [null, ['Allow', '*']],
  });
  expect(robustness('GetNacosConfig', LEAF_ID, [...denies.slice(0, 1), allow()])).toEqual({
    kind: 'remove-deny',
    exceptions: [],
    form: null,
  });
});

test('A removal after which an Allow is still missing is a first step', () => {
  const statements = [deny({ Action: 'mse:Get*', Resource: LEAF }), LISTS];
  expect(robustness('GetNacosConfig', LEAF_ID, statements)).toBe('remove-deny: a first step');
});

test('No form of a repair is robust where a Deny decides by another reading or mode', () => {
  const denied = deny({ Action: 'mse:GetNacosConfig', Resource: PUBLIC });
  expect(robustness('GetNacosConfig', LEAF_ID, [LISTS, denied], 'literal')).toEqual({
    kind: 'add-statement',
    exceptions: ['guide hierarchical', ...BY_REFERENCE],
    form: null,
  });
  const own = [deny({ Action: 'mse:Get*', Resource: LEAF }), allow()];
  expect(robustness('GetNacosConfig', LEAF_ID, own, 'literal', [system(denied)])).toEqual({
    kind: 'remove-deny',
    exceptions: ['guide hierarchical', ...BY_REFERENCE],
    form: null,
  });
});

test('The wider form of a removal keeps what allows the request by another reading', () => {
  const denies = [LEAF, `acs:mse:*:*:${GROUP}`].map((Resource) => deny({ Action: 'mse:Get*', Resource }));
  expect(robustness('GetNacosConfig', LEAF_ID, [...denies, allow()], 'literal')).toEqual({
    kind: 'remove-deny',
    exceptions: ['guide hierarchical'],
    form: [null, ['Allow', '*']],
  });
});

test('RAM would reject the wider form if it makes the policy too long', () => {
  const length = POLICY_LENGTH_LIMIT - JSON.stringify(policy({ Statement: [LISTS] })).length;
  const added = JSON.stringify(allow({ Action: 'mse:GetNacosConfig', Resource: LEAF })).length;
  const long = allow({ ...LISTS, Action: `mse:List*${'x'.repeat(length - added - 2)}` });
  expect(robustness('GetNacosConfig', LEAF_ID, [long])).toEqual({
    kind: 'add-statement',
    exceptions: BY_REFERENCE,
    form: null,
  });
});
