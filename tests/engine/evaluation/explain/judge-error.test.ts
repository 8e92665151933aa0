import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { findNode } from '../../../../src/engine/account/walk-tree.ts';
import type {
  AccessDeniedError,
  ErrorResource,
} from '../../../../src/engine/evaluation/explain/error-words.ts';
import { denyStatementsFor, judgeError } from '../../../../src/engine/evaluation/explain/judge-error.ts';
import type { ErrorSetting } from '../../../../src/engine/evaluation/explain/judge-error.ts';
import { splitArn } from '../../../../src/engine/policy/arn.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, deny, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

const TREE = buildTree(
  account({
    instances: [
      instance({
        id: 'i',
        namespaces: [
          namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['c'], services: ['c'] })] }),
        ],
      }),
    ],
  }),
);
const CONFIG = 'instance/i/ns/G/c';

function resource(text: string): ErrorResource {
  const parsed = splitArn(text);
  if (text === '*') return { kind: 'account', text };
  return parsed === null ? { kind: 'damaged', text } : { kind: 'arn', text, arn: parsed };
}

/** By default the error of a request to read the configuration. */
function error(
  parts: Partial<Omit<AccessDeniedError, 'resource'>> = {},
  on: string | null = arn(CONFIG),
): AccessDeniedError {
  return {
    action: 'mse:GetNacosConfig',
    resource: on === null ? null : resource(on),
    denialType: null,
    policyType: null,
    context: {},
    ...parts,
  };
}

function judge(
  judged: AccessDeniedError,
  statements: readonly StatementJson[],
  parts: Partial<ErrorSetting> = {},
): ReturnType<typeof judgeError> {
  const node = findNode(TREE, CONFIG, 'config');
  const policies = statements.length === 0 ? [] : [policyOf(...statements)];
  return judgeError(judged, { policies, context: {}, mode: 'hierarchical', tree: TREE, node, ...parts });
}

describe('The request of an error', () => {
  test('has the action, the resource and the context of the error, completed by the context here', () => {
    const { request } = judge(error({ context: { 'acs:SourceIp': '192.0.2.1' } }), [], {
      context: { 'acs:SourceIp': '198.51.100.1', 'acs:SecureTransport': 'true' },
    });
    expect(request).toEqual({
      action: 'mse:GetNacosConfig',
      resource: arn(CONFIG),
      context: { 'acs:SourceIp': '192.0.2.1', 'acs:SecureTransport': 'true' },
    });
  });

  test('is about the ARN of the account for a star alone', () => {
    expect(judge(error({ action: 'mse:ListClusters' }, '*'), []).request?.resource).toBe(arn('*'));
  });

  test.each([
    ['an action', error({ action: null })],
    ['a resource', error({}, null)],
    ['a complete resource', error({}, 'acsmse:instance/i')],
  ])('does not exist without %s', (_, incomplete) => {
    expect(judge(incomplete, [allow()])).toEqual({ request: null, decision: null, remarks: [] });
  });

  test('does not exist for a star in a tree without an account', () => {
    const tree = { ...TREE, nodes: [] };
    expect(judge(error({}, '*'), [allow()], { tree, node: null }).request).toBeNull();
  });
});

describe('The decision', () => {
  test('comes from the policies and the matching mode', () => {
    const policies = [allow({ Resource: arn('instance/i') })];
    expect(judge(error(), policies).decision).toBe('allow');
    expect(judge(error(), policies, { mode: 'literal' }).decision).toBe('implicit-deny');
    expect(judge(error(), [allow(), deny()]).decision).toBe('explicit-deny');
  });

  test('that allows the request is remarked', () => {
    expect(judge(error({ denialType: 'ExplicitDeny' }), [allow()]).remarks).toEqual([
      { kind: 'allowed-here' },
    ]);
  });

  test.each([
    ['ExplicitDeny', [deny()], []],
    ['ImplicitDeny', [], []],
    ['ExplicitDeny', [], [{ kind: 'denial-differs', reported: 'ExplicitDeny' }]],
    ['ImplicitDeny', [deny()], [{ kind: 'denial-differs', reported: 'ImplicitDeny' }]],
    [null, [deny()], []],
    [null, [], []],
  ] as const)('is compared with the reported denial %s', (denialType, statements, remarks) => {
    expect(judge(error({ denialType }), statements).remarks).toEqual(remarks);
  });
});

describe('The resource of the tree', () => {
  const STAR = `acs:mse:*:1234567890123456:${CONFIG}`;

  test('is decided too, and remarked if its decision is another', () => {
    expect(judge(error({}, STAR), [allow({ Resource: arn(CONFIG) })]).remarks).toEqual([
      { kind: 'tree-differs', resource: arn(CONFIG), decision: 'allow' },
      { kind: 'region-star' },
    ]);
  });

  test('is not remarked if its decision is the same', () => {
    expect(judge(error({}, STAR), []).remarks).toEqual([{ kind: 'region-star' }]);
  });

  test('is decided in the matching mode', () => {
    const policies = [allow({ Resource: arn('instance/i') })];
    expect(judge(error({}, STAR), policies, { mode: 'literal' }).remarks).toEqual([{ kind: 'region-star' }]);
  });

  test('does not count if the action is authorized on another kind, or if the tree lacks it', () => {
    const policies = [allow({ Resource: arn(CONFIG) })];
    const service = findNode(TREE, CONFIG, 'service');
    expect(judge(error({}, STAR), policies, { node: service }).remarks).toEqual([{ kind: 'region-star' }]);
    expect(judge(error({}, STAR), policies, { node: null }).remarks).toEqual([{ kind: 'region-star' }]);
  });

  test('has the ARN of a Nacos client for an action of a client', () => {
    const client = `acs:mse:*:1234567890123456:instance/i/ns/G/config/c`;
    const policies = [allow({ Resource: arn('instance/i/ns/G/config/c') })];
    expect(judge(error({ action: 'mse:QueryNacosConfig' }, client), policies).remarks[0]).toEqual({
      kind: 'tree-differs',
      resource: arn('instance/i/ns/G/config/c'),
      decision: 'allow',
    });
  });
});

describe('The kind of resource in an error', () => {
  test('is remarked if the action is authorized on another one', () => {
    expect(judge(error({}, arn('instance/i/ns')), [], { node: null }).remarks).toEqual([
      { kind: 'other-level', named: 'namespace', assumed: 'config' },
    ]);
    expect(judge(error({ action: 'mse:QueryClusterDetail' }), [], { node: null }).remarks).toEqual([
      { kind: 'other-level', named: 'config', assumed: 'instance' },
    ]);
  });

  test('of a leaf is the one that the action is authorized on', () => {
    expect(judge(error({ action: 'mse:CreateNacosService' }), [], { node: null }).remarks).toEqual([]);
    expect(judge(error(), [], { node: null }).remarks).toEqual([]);
  });

  test('is not remarked for an unknown action, nor for a resource of another type', () => {
    expect(judge(error({ action: 'mse:NoSuchAction' }, arn('instance/i/ns')), []).remarks).toEqual([]);
    expect(judge(error({}, arn('gateway/gw-1')), []).remarks).toEqual([]);
  });
});

describe('The kind of policy in an error', () => {
  test('is remarked unless it is the kind that the playground models', () => {
    expect(judge(error({ policyType: 'ControlPolicy' }), []).remarks).toEqual([
      { kind: 'policy-type', policyType: 'ControlPolicy' },
    ]);
    expect(judge(error({ policyType: 'AccountLevelIdentityBasedPolicy' }), []).remarks).toEqual([]);
  });

  test('is remarked after the rest', () => {
    const { remarks } = judge(error({ policyType: 'ControlPolicy' }), [allow()]);
    expect(remarks.map(({ kind }) => kind)).toEqual(['allowed-here', 'policy-type']);
  });
});

describe('An explicit deny without a resource', () => {
  const statements = [
    allow(),
    deny({ Action: 'mse:Get*' }),
    deny({ Action: 'mse:List*' }),
    deny({ Action: 'MSE:getnacosconfig', Resource: arn('instance/x') }),
  ];

  test('lists the Deny statements for the action, on any resource', () => {
    expect(judge(error({ denialType: 'ExplicitDeny' }, null), statements).remarks).toEqual([
      {
        kind: 'deny-statements',
        statements: [
          { policy: 0, statement: 1 },
          { policy: 0, statement: 3 },
        ],
      },
    ]);
  });

  test('lists nothing without an action, for an implicit deny, and for a complete request', () => {
    expect(judge(error({ denialType: 'ExplicitDeny', action: null }, null), statements).remarks).toEqual([]);
    expect(judge(error({ denialType: 'ImplicitDeny' }, null), statements).remarks).toEqual([]);
    expect(judge(error({ denialType: 'ExplicitDeny' }), statements).remarks).toEqual([]);
  });

  test('names each statement by its policy', () => {
    expect(denyStatementsFor([policyOf(allow()), policyOf(deny())], 'mse:GetNacosConfig')).toEqual([
      { policy: 1, statement: 0 },
    ]);
  });
});
