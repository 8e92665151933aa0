// Where pasted errors lead, and what the page says about them.

import { describe, expect, test } from 'vitest';
import { readError } from '../../../src/engine/evaluation/explain/access-denied-error.ts';
import { judgeError } from '../../../src/engine/evaluation/explain/judge-error.ts';
import { explainEn } from '../../../src/i18n/explain/en.ts';
import { en } from '../../../src/i18n/en.ts';
import { plainText } from '../../../src/i18n/marks.ts';
import { exampleScenario } from '../../../src/scenario/presets/examples.ts';
import { Playground } from '../../../src/state/playground.svelte.ts';
import { clientSentences, showError, targetOf } from '../../../src/ui/explain/pasted-error.ts';
import { account, ACCOUNT_ID, group, instance, namespace } from '../../support/account-builders.ts';
import { allow, deny, policy } from '../../support/policy-builders.ts';
import type { StatementJson } from '../../support/policy-builders.ts';

const T = { ...en, ...explainEn };
const REGION_STAR = `NoPermission: You are not authorized to do this action. Resource: acs:mse:*:${ACCOUNT_ID}:instance/mse-cn-1/dev/G/a.yaml Action: mse:UpdateNacosConfig`;

function playgroundWith(...statements: readonly StatementJson[]): Playground {
  const playground = new Playground(exampleScenario('1'));
  playground.setAccount(
    account({
      instances: [
        instance({
          namespaces: [namespace({ id: 'dev', groups: [group({ name: 'G', configs: ['a.yaml'] })] })],
        }),
      ],
    }),
  );
  const [buffer] = playground.buffers;
  buffer?.setText(JSON.stringify(policy({ Statement: statements })));
  return playground;
}

/** Pastes an error and shows its cell; what the page then says of the error. */
function paste(playground: Playground, text: string) {
  const reading = readError(text);
  if (reading.kind !== 'api') throw new Error(reading.kind);
  const target = targetOf(playground, reading.error);
  showError(playground, reading.error, target);
  const { attached, context, mode, tree, selection } = playground;
  const policies = attached.map(({ compiled }) => compiled);
  const judged = judgeError(reading.error, { policies, context, mode, tree, node: selection.node });
  return { target, judged, remarks: judged.remarks.map(({ kind }) => kind) };
}

describe('A region of * in an error', () => {
  test('is data: a pattern with a region does not match it, and the cell’s other decision is shown as well', () => {
    const playground = playgroundWith(allow({ Resource: 'acs:mse:cn-hangzhou:*:instance/mse-cn-1' }));
    const { judged, remarks } = paste(playground, REGION_STAR);
    expect(judged.decision).toBe('implicit-deny');
    expect(playground.selection.answer).toMatchObject({ kind: 'decision', decision: 'allow' });
    expect(remarks).toEqual(['tree-differs', 'region-star']);
    expect(judged.remarks[0]).toMatchObject({
      resource: `acs:mse:cn-hangzhou:${ACCOUNT_ID}:instance/mse-cn-1/dev/G/a.yaml`,
      decision: 'allow',
    });
  });

  test('matches a pattern with a star, as hierarchical or as literal as the mode says', () => {
    const playground = playgroundWith(allow({ Resource: 'acs:mse:*:*:instance/mse-cn-1' }));
    expect(paste(playground, REGION_STAR)).toMatchObject({
      judged: { decision: 'allow' },
      remarks: ['region-star', 'allowed-here'],
    });
    playground.setMode('literal');
    expect(paste(playground, REGION_STAR).judged.decision).toBe('implicit-deny');
  });

  test('adds an instance that the account lacks in the account’s region', () => {
    const playground = playgroundWith(allow({ Resource: 'acs:mse:cn-hangzhou:*:instance/mse-cn-9' }));
    const { target, judged } = paste(playground, REGION_STAR.replace('mse-cn-1', 'mse-cn-9'));
    expect(target).toMatchObject({ kind: 'cell', addedIn: 'cn-hangzhou' });
    expect(playground.selection.answer).toMatchObject({ decision: 'allow' });
    expect(judged.decision).toBe('implicit-deny');
  });
});

test('A damaged resource selects nothing', () => {
  const playground = playgroundWith(allow());
  const { target } = paste(
    playground,
    `Resource: acsmse:${ACCOUNT_ID}:instance/mse-cn-1/ Action: mse:QueryClusterDetail`,
  );
  expect(target.kind).toBe('none');
  expect(playground.selection.cell).toBeNull();
});

describe('An error without a resource', () => {
  const DETAIL = JSON.stringify({
    Code: 'NoPermission',
    AccessDeniedDetail: { AuthAction: 'mse:DeleteNacosConfig', NoPermissionType: 'ExplicitDeny' },
  });

  test('selects the action’s column and highlights the Deny statements for it', () => {
    const playground = playgroundWith(allow(), deny({ Action: 'mse:Delete*' }), deny({ Action: 'mse:Get*' }));
    const { target, remarks } = paste(playground, DETAIL);
    expect(target.kind).toBe('column');
    expect(playground.selection.cell).toMatchObject({ resource: '*', action: { name: 'DeleteNacosConfig' } });
    expect(remarks).toEqual(['deny-statements']);
    const [buffer] = playground.buffers;
    if (buffer === undefined) throw new Error('no policy');
    const { document } = buffer.parsed;
    expect(playground.selection.highlightsIn(buffer)).toEqual([
      { span: document.statements[1]?.span, tone: 'Deny' },
    ]);
  });

  test('highlights nothing once another cell is chosen', () => {
    const playground = playgroundWith(allow(), deny({ Action: 'mse:Delete*' }));
    paste(playground, DETAIL);
    const { cell } = playground.selection;
    const [root] = playground.tree.nodes;
    const [buffer] = playground.buffers;
    if (root === undefined || cell === null || buffer === undefined) throw new Error('nothing chosen');
    playground.selection.choose(root, cell.action, 'effective');
    expect(playground.selection.highlightsIn(buffer)).toEqual([]);
  });

  test('says where no Deny statement can be the reason', () => {
    const { judged } = paste(playgroundWith(allow()), DETAIL);
    expect(judged.remarks).toEqual([{ kind: 'deny-statements', statements: [] }]);
  });
});

test('The reported kind of denial and of policy is compared with the policies here', () => {
  const error = (denial: string, type: string) =>
    JSON.stringify({
      AuthAction: 'mse:QueryClusterDetail',
      AuthResource: `acs:mse:cn-hangzhou:${ACCOUNT_ID}:instance/mse-cn-1`,
      NoPermissionType: denial,
      PolicyType: type,
    });
  const listing = playgroundWith(allow({ Action: 'mse:List*' }));
  expect(paste(listing, error('ImplicitDeny', 'AccountLevelIdentityBasedPolicy')).remarks).toEqual([]);
  expect(paste(listing, error('ExplicitDeny', 'ControlPolicy')).remarks).toEqual([
    'denial-differs',
    'policy-type',
  ]);
});

test('A resource of another level than the action’s is reported, and so is a star that is no instance', () => {
  const playground = playgroundWith(allow());
  const onNamespace = `Action: mse:GetNacosConfig Resource: acs:mse:cn-hangzhou:${ACCOUNT_ID}:instance/mse-cn-1/dev`;
  expect(paste(playground, onNamespace).judged.remarks[0]).toEqual({
    kind: 'other-level',
    named: 'namespace',
    assumed: 'config',
  });
  const onStar = `Action: mse:CreateCluster Resource: acs:mse:cn-hangzhou:${ACCOUNT_ID}:instance/*`;
  expect(paste(playground, onStar)).toMatchObject({
    target: { kind: 'column' },
    judged: { decision: 'allow' },
  });
  expect(playground.account.instances).toHaveLength(1);
});

test('A Nacos client’s line leads to no cell, and is decided on the resource of the client path', () => {
  const playground = playgroundWith(
    allow({ Action: 'mse:Query*', Resource: 'acs:mse:*:*:instance/mse-cn-1/dev' }),
  );
  const reading = readError(
    'http error, code=403,msg=authorization failed!,dataId=pay.yaml,group=G,tenant=dev',
  );
  if (reading.kind !== 'client') throw new Error(reading.kind);
  const sentences = clientSentences(T, playground, reading.error).map(plainText);
  expect(sentences[0]).toContain('Nacos client');
  expect(sentences[0]).toContain('"mse:QueryNacosConfig"');
  expect(sentences.at(-1)).toBe(
    `"acs:mse:cn-hangzhou:${ACCOUNT_ID}:instance/mse-cn-1/dev/G/config/pay.yaml": allowed`,
  );
});

test('A refusal whose resource has the form of a client’s leads to the client’s cell', () => {
  const playground = playgroundWith(allow({ Resource: 'acs:mse:*:*:instance/mse-cn-1/dev/G/a.yaml' }));
  const text = `NoPermission: You are not authorized to do this action. Resource: acs:mse:cn-hangzhou:${ACCOUNT_ID}:instance/mse-cn-1/dev/G/config/a.yaml Action: mse:UpdateNacosConfig`;
  const { target, judged, remarks } = paste(playground, text);
  expect(target).toMatchObject({ kind: 'cell', action: { id: 'client/UpdateNacosConfig' }, addedIn: null });
  expect(playground.selection.answer).toMatchObject({ kind: 'decision', decision: 'implicit-deny' });
  expect(judged.decision).toBe('implicit-deny');
  expect(remarks).toEqual([]);
});
