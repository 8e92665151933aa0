import { describe, expect, test } from 'vitest';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { witnessNamesOf } from '../../src/engine/analysis/witness-names.ts';
import { accountPreset } from '../../src/scenario/presets/account-presets.ts';
import { rewritePolicy } from '../../src/proofs/rewrite-policy.ts';
import type { PolicyRewrite } from '../../src/proofs/rewrite-policy.ts';
import { account, group, instance, namespace } from '../support/account-builders.ts';
import { allow, deny, policy } from '../support/policy-builders.ts';
import type { StatementJson } from '../support/policy-builders.ts';

const ACCOUNT = account({
  instances: ['mse-cn-1', 'mse-cn-2'].map((id) =>
    instance({
      id,
      namespaces: [namespace({ id: 'prod', groups: [group({ name: 'G', configs: ['a', 'b'] })] })],
    }),
  ),
});
const on = (relativeId: string) => `acs:mse:*:*:${relativeId}`;

function tightened(text: string, held = ACCOUNT): PolicyRewrite {
  return rewritePolicy({
    kind: 'rewrite',
    goal: 'tighten',
    text,
    account: held,
    context: DEFAULT_CONTEXT,
    mode: 'hierarchical',
    names: witnessNamesOf(held),
  });
}

function statementsAfter(...statements: readonly StatementJson[]): readonly StatementJson[] {
  const { text } = tightened(JSON.stringify(policy({ Statement: statements })));
  return (JSON.parse(text) as { Statement: readonly StatementJson[] }).Statement;
}

describe('Tightening to the account', () => {
  test('replaces wildcards over resources by the listed names, and keeps account-level actions apart', () => {
    const { proof, text } = tightened(
      JSON.stringify(policy({ Statement: [allow({ Action: ['mse:List*', 'mse:Get*'], Resource: '*' })] })),
    );
    expect(JSON.parse(text)).toEqual(
      policy({
        Statement: [
          allow({
            Action: ['mse:List*', 'mse:Get*'],
            Resource: [on('instance/mse-cn-1'), on('instance/mse-cn-2')],
          }),
          allow({ Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: '*' }),
        ],
      }),
    );
    expect(proof).toMatchObject({ kind: 'less' });
  });

  test('removes statements, actions and resources that nothing here uses, and keeps Denies', () => {
    const everything = deny({ Action: 'mse:Delete*', Resource: '*' });
    expect(
      statementsAfter(
        allow({ Action: 'mse:Get*', Resource: on('instance/gone') }),
        allow({
          Action: ['mse:GetNacosConfig', 'mse:UpdateNacosService', 'mse:ListClusters'],
          Resource: [on('instance/mse-cn-1/prod'), on('instance/mse-us-*'), on('instance/mse-cn-2/pro*')],
        }),
        everything,
      ),
    ).toEqual([
      allow({
        Action: ['mse:GetNacosConfig'],
        Resource: [on('instance/mse-cn-1/prod'), on('instance/mse-cn-2/prod')],
      }),
      everything,
    ]);
  });

  test('leaves other services, operations that the matrix does not show, and NotAction on everything', () => {
    const statements = [
      allow({ Action: 'ecs:*', Resource: '*' }),
      allow({ Action: ['mse:AddGateway', 'mse:Get*'], Resource: '*' }),
      allow({ Action: undefined, NotAction: 'mse:Delete*', Resource: '*' }),
    ];
    expect(statementsAfter(...statements)).toEqual(statements);
  });

  test('keeps a wildcard that would become a long list, and the layout of other statements', () => {
    const text = JSON.stringify(
      policy({ Statement: [allow({ Action: 'mse:Get*', Resource: on('instance/*/*/*/*') })] }),
      null,
      2,
    );
    expect(tightened(text, accountPreset('large')).text).toBe(text);
    expect(tightened('no JSON').text).toBe('no JSON');
  });

  test('writes a list like the text around it', () => {
    const text = JSON.stringify(
      policy({
        Statement: [allow({ Action: 'mse:Get*', Resource: '*' }), allow({ Action: 'mse:AddGateway' })],
      }),
      null,
      2,
    );
    expect(tightened(text).text).toContain(`
      "Resource": ["acs:mse:*:*:instance/mse-cn-1", "acs:mse:*:*:instance/mse-cn-2"]
    },
    {`);
  });
});
