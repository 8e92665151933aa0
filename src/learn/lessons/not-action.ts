// NotAction: all actions except those listed. With Allow it grants too much; with Deny it sets a limit.

import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, ORDERS_PUBLIC, PROD_YAML, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const READS = ['mse:List*', 'mse:Query*', 'mse:Get*'];
const READ_ACTIONS = READS.join(', ');
const WRITE_ACTIONS = 'mse:Create*, mse:Update*, mse:Delete*, mse:Restart*, mse:Retry*';

const ALL_BUT_DELETING = { Effect: 'Allow', NotAction: 'mse:Delete*', Resource: arn(ORDERS) };
const fence = (actions: string | readonly string[]) =>
  policy('fence', { Effect: 'Deny', NotAction: actions, Resource: '*' });

const FULL_ACCESS: ScenarioPolicy = { kind: 'system', name: 'AliyunMSEFullAccess', attached: true };
const READ_ONLY: ScenarioPolicy = { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: true };

export const NOT_ACTION: Lesson = {
  id: 'not-action',
  steps: [
    {
      id: 'all-but',
      start: { policies: [policy('editor', ALL_BUT_DELETING)] },
      prediction: { resource: ORDERS, kind: 'instance', action: 'RestartCluster' },
      goals: [
        decides(`allow mse:GetNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`),
        decides(`deny mse:RestartCluster, mse:UpdateCluster, mse:CreateCluster on ${ORDERS}`),
        decides(`deny mse:Delete*, mse:UpdateNacosService in ${ORDERS}`),
        decides(`deny mse:UpdateNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'still-not', when: [{ kind: 'writes', element: 'NotAction' }] },
        { id: 'deletes', when: [not(decides(`deny mse:Delete* in ${ORDERS}`))] },
        { id: 'too-wide', when: [decides(`allow mse:GetNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('editor', allow(['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDERS)))],
      },
    },
    {
      id: 'no-ban',
      start: {
        policies: [policy('editor', ALL_BUT_DELETING, allow('mse:DeleteNacosConfig', arn(ORDERS_PUBLIC)))],
      },
      prediction: {
        resource: `${ORDERS_PUBLIC}/DEFAULT_GROUP/gateway.yaml`,
        kind: 'config',
        action: 'DeleteNacosConfig',
      },
      goals: [
        decides(`explicit-deny mse:Delete* in ${ORDERS}`),
        decides(`allow mse:UpdateNacosConfig in ${ORDERS}`),
        decides(`deny mse:UpdateNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'too-much', when: [decides(`explicit-deny mse:UpdateNacosConfig in ${ORDERS}`)] },
        { id: 'only-some', when: [decides(`deny mse:DeleteNacosConfig in ${ORDERS_PUBLIC}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'editor',
            ALL_BUT_DELETING,
            allow('mse:DeleteNacosConfig', arn(ORDERS_PUBLIC)),
            deny('mse:Delete*', arn(ORDERS)),
          ),
        ],
      },
    },
    {
      id: 'fence',
      start: { policies: [fence('mse:Get*'), FULL_ACCESS] },
      prediction: { resource: '*', kind: 'account', action: 'ListClusters' },
      goals: [
        decides(`allow ${READ_ACTIONS} in *`),
        decides(`explicit-deny ${WRITE_ACTIONS} in *`),
        { kind: 'writes', element: 'NotAction' },
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'opposite', when: [decides('explicit-deny mse:Get* in *')] },
        { id: 'hole', when: [not(decides(`explicit-deny ${WRITE_ACTIONS} in *`))] },
        { id: 'still-shut', when: [decides('explicit-deny mse:ListClusters on *')] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [fence(READS), FULL_ACCESS] },
    },
    {
      id: 'grants-nothing',
      start: { policies: [fence(READS), { ...FULL_ACCESS, attached: false }] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow ${READ_ACTIONS} in *`),
        decides(`explicit-deny ${WRITE_ACTIONS} in *`),
        { kind: 'attached', policy: 'fence' },
      ],
      hints: [
        { id: 'fence-gone', when: [not({ kind: 'attached', policy: 'fence' })] },
        { id: 'fence-opened', when: [not(decides(`explicit-deny ${WRITE_ACTIONS} in *`))] },
        { id: 'attach', when: [] },
      ],
      solution: { policies: [fence(READS), { ...FULL_ACCESS, attached: false }, READ_ONLY] },
    },
  ],
};
