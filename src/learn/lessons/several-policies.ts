// Several policies: all attached policies are evaluated together, and invalid policies are excluded.

import { DEFAULT_VIEW } from '../../scenario/scenario.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, PROD_YAML, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const CONSOLE = policy(
  'console',
  allow(['mse:ListClusters', 'mse:ListServiceQuotas'], arn('*')),
  allow('mse:QueryClusterDetail', arn('instance/*')),
);
const ORDERS_TEAM = policy(
  'orders-team',
  allow(['mse:GetNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDERS)),
);
const FREEZE = policy('freeze', deny('mse:UpdateNacosConfig', arn(ORDERS)));
/** A policy text with an effect that RAM rejects. */
const MISSPELT_FREEZE = policy('freeze', {
  Effect: 'deny',
  Action: 'mse:UpdateNacosConfig',
  Resource: arn(ORDERS),
});
/** Its wildcard also matches delete actions. */
const TEMPORARY = policy('temporary', allow('mse:*NacosConfig', arn('instance/mse-cn-*')));

function detached(one: ScenarioPolicy): ScenarioPolicy {
  return { ...one, attached: false };
}

export const SEVERAL_POLICIES: Lesson = {
  id: 'several-policies',
  steps: [
    {
      id: 'one-pool',
      start: { policies: [CONSOLE, ORDERS_TEAM], view: DEFAULT_VIEW },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosHistoryConfig, mse:GetNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`),
        decides(`deny mse:GetNacosHistoryConfig in ${STAGING}`),
        decides(`deny mse:DeleteNacosConfig in ${ORDERS}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'staging', when: [decides(`allow mse:GetNacosHistoryConfig in ${STAGING}`)] },
        { id: 'deletes', when: [decides(`allow mse:DeleteNacosConfig in ${ORDERS}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [CONSOLE, ORDERS_TEAM, policy('history', allow('mse:GetNacosHistoryConfig', arn(ORDERS)))],
      },
    },
    {
      id: 'detach',
      start: { policies: [CONSOLE, ORDERS_TEAM, FREEZE], view: DEFAULT_VIEW },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`allow mse:UpdateNacosConfig in ${ORDERS}`),
        not({ kind: 'attached', policy: 'freeze' }),
        decides(`deny mse:UpdateNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'wrong-one', when: [not({ kind: 'attached', policy: 'orders-team' })] },
        {
          id: 'edited',
          when: [{ kind: 'attached', policy: 'freeze' }, not({ kind: 'writes', element: 'Deny' })],
        },
        { id: 'detach', when: [] },
      ],
      solution: { policies: [CONSOLE, ORDERS_TEAM, detached(FREEZE)] },
    },
    {
      id: 'left-out',
      start: { policies: [CONSOLE, ORDERS_TEAM, MISSPELT_FREEZE], view: { ...DEFAULT_VIEW, openPolicy: 2 } },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`explicit-deny mse:UpdateNacosConfig in ${ORDERS}`),
        decides(`allow mse:GetNacosConfig in ${ORDERS}`),
        decides(`deny mse:UpdateNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'detached', when: [not({ kind: 'attached', policy: 'freeze' })] },
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [CONSOLE, ORDERS_TEAM, FREEZE] },
    },
    {
      id: 'who-was-it',
      start: { policies: [CONSOLE, ORDERS_TEAM, TEMPORARY], view: DEFAULT_VIEW },
      goals: [
        decides('deny mse:DeleteNacosConfig in *'),
        decides(`allow mse:GetNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`),
        decides('allow mse:ListClusters on *'),
        not({ kind: 'attached', policy: 'temporary' }),
      ],
      hints: [
        { id: 'deny', when: [{ kind: 'writes', element: 'Deny' }] },
        { id: 'console-gone', when: [not({ kind: 'attached', policy: 'console' })] },
        { id: 'team-gone', when: [not({ kind: 'attached', policy: 'orders-team' })] },
        { id: 'look', when: [] },
      ],
      solution: { policies: [CONSOLE, ORDERS_TEAM, detached(TEMPORARY)] },
    },
  ],
};
