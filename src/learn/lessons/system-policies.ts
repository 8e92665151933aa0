// System policies: what the two MSE policies allow, and how a Deny limits them.

import type { SystemPolicyName } from '../../engine/catalog/system-policies.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_YAML, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const READ_ONLY = system('AliyunMSEReadOnlyAccess');
const FULL = system('AliyunMSEFullAccess');
const NO_PROD_CONTENT = deny('mse:Get*', arn(ORDERS_PROD));
/** An instance bought later. */
const LATER = 'instance/mse-cn-tomorrow';

export const SYSTEM_POLICIES_LESSON: Lesson = {
  id: 'system-policies',
  steps: [
    {
      id: 'attach',
      start: { policies: [] },
      goals: [
        { kind: 'attached', policy: READ_ONLY.name },
        decides('allow mse:ListClusters on *'),
        decides('deny mse:Update*, mse:Delete* in *'),
      ],
      hints: [
        { id: 'full', when: [{ kind: 'attached', policy: FULL.name }] },
        { id: 'own', when: [{ kind: 'writes', element: 'Allow' }] },
        { id: 'where', when: [] },
      ],
      solution: { policies: [READ_ONLY] },
    },
    {
      id: 'narrow',
      start: { policies: [READ_ONLY] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        { kind: 'attached', policy: READ_ONLY.name },
        decides(`explicit-deny mse:GetNacosConfig, mse:GetNacosHistoryConfig in ${ORDERS_PROD}`),
        decides(`allow mse:GetNacosConfig in ${ORDERS_PUBLIC}`),
        decides(`allow mse:GetNacosConfig in ${STAGING}`),
        decides(`allow mse:QueryClusterDetail, mse:List* on ${ORDERS}`),
        decides('deny mse:Update*, mse:Delete* in *'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'public', when: [decides(`explicit-deny mse:GetNacosConfig in ${ORDERS_PUBLIC}`)] },
        { id: 'lists', when: [decides(`explicit-deny mse:ListNacosConfigs on ${ORDERS}`)] },
        {
          id: 'history',
          when: [
            decides(`explicit-deny mse:GetNacosConfig in ${ORDERS_PROD}`),
            decides(`allow mse:GetNacosHistoryConfig in ${ORDERS_PROD}`),
          ],
        },
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [READ_ONLY, policy('no-prod-content', NO_PROD_CONTENT)] },
    },
    {
      id: 'full-access',
      start: { policies: [FULL, policy('limits', NO_PROD_CONTENT)] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        { kind: 'attached', policy: FULL.name },
        decides('explicit-deny mse:DeleteCluster on instance/*'),
        decides(`explicit-deny mse:DeleteCluster on ${LATER}`),
        decides(`explicit-deny mse:Get* in ${ORDERS_PROD}`),
        decides('allow mse:RestartCluster, mse:UpdateCluster on instance/*'),
        decides(`allow mse:DeleteNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'restart', when: [decides(`explicit-deny mse:RestartCluster on ${STAGING}`)] },
        { id: 'deletes', when: [decides(`explicit-deny mse:DeleteNacosConfig in ${STAGING}`)] },
        {
          id: 'later',
          when: [
            decides(`explicit-deny mse:DeleteCluster on ${ORDERS}`),
            not(decides(`explicit-deny mse:DeleteCluster on ${LATER}`)),
          ],
        },
        { id: 'content', when: [not(decides(`explicit-deny mse:Get* in ${ORDERS_PROD}`))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [FULL, policy('limits', NO_PROD_CONTENT, deny('mse:DeleteCluster', arn('instance/*')))],
      },
    },
  ],
};

function system(name: SystemPolicyName): ScenarioPolicy {
  return { kind: 'system', name, attached: true };
}
