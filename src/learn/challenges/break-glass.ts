// Deleting only with MFA. A call with an AccessKey has no `acs:MFAPresent`, rather than `false`.

import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, PROD_YAML, STAGING } from '../default-account.ts';
import { decides, not } from '../check.ts';

const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));
const EVERYTHING = allow('mse:*', arn(ORDERS));
const DELETES = 'mse:DeleteCluster, mse:DeleteNacosConfig, mse:DeleteNacosConfigs, mse:DeleteNacosService';

export const BREAK_GLASS: Challenge = {
  id: 'break-glass',
  difficulty: 'hard',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:List*, mse:Query*, mse:Get*, mse:Create*, mse:Update*, mse:Re* in ${ORDERS}`,
    `allow ${DELETES} in ${ORDERS} when acs:MFAPresent = true`,
    `deny ${DELETES} in ${ORDERS} when acs:MFAPresent = false`,
  ],
  hidden: [
    `deny ${DELETES} in ${ORDERS}`,
    `deny mse:* in ${STAGING} when acs:MFAPresent = true`,
    'deny mse:ListServiceQuotas on * when acs:MFAPresent = true',
    'deny everything else',
  ],
  budget: { statements: 3, characters: 380 },
  start: {
    policies: [
      policy(
        'on-call',
        LIST_INSTANCES,
        EVERYTHING,
        deny('mse:Delete*', arn(ORDERS), { Bool: { 'acs:MFAPresent': 'false' } }),
      ),
    ],
  },
  hints: [
    {
      id: 'locked',
      when: [decides(`deny mse:DeleteNacosConfig on ${PROD_YAML} when acs:MFAPresent = true`)],
    },
    {
      id: 'without',
      when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML} when acs:MFAPresent = false`)],
    },
    { id: 'set', when: [{ kind: 'contains', text: 'ForAllValues' }] },
    { id: 'absent', when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML}`)] },
    { id: 'some', when: [not(decides(`deny ${DELETES} in ${ORDERS}`))] },
    { id: 'elsewhere', when: [not(decides(`deny mse:* in ${STAGING} when acs:MFAPresent = true`))] },
    { id: 'days', when: [not(decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`))] },
    { id: 'allow', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'on-call',
        LIST_INSTANCES,
        { Effect: 'Allow', NotAction: 'mse:Delete*', Resource: arn(ORDERS) },
        allow('mse:Delete*', arn(ORDERS), { Bool: { 'acs:MFAPresent': 'true' } }),
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy(
          'on-call',
          LIST_INSTANCES,
          EVERYTHING,
          deny('mse:Delete*', arn(ORDERS), { StringEquals: { 'acs:MFAPresent': 'false' } }),
        ),
      ],
    },
    {
      policies: [
        policy(
          'on-call',
          LIST_INSTANCES,
          { Effect: 'Allow', NotAction: 'mse:Delete*', Resource: arn(ORDERS) },
          allow('mse:Delete*', arn(ORDERS), { 'ForAllValues:StringEquals': { 'acs:MFAPresent': 'true' } }),
        ),
      ],
    },
    {
      policies: [
        policy(
          'on-call',
          LIST_INSTANCES,
          { Effect: 'Allow', NotAction: 'mse:Delete*', Resource: arn(ORDERS) },
          allow('mse:Delete*', arn('instance/*'), { Bool: { 'acs:MFAPresent': 'true' } }),
        ),
      ],
    },
  ],
};
