// Read every configuration of an instance. A wildcard around `Config` also matches write actions.

import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));

export const READ_ONLY: Challenge = {
  id: 'read-only',
  difficulty: 'easy',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:ListNacosConfigs, mse:ListNacosHistoryConfigs on ${ORDERS}`,
    `allow mse:GetNacosConfig, mse:GetNacosHistoryConfig in ${ORDERS}`,
  ],
  hidden: ['deny everything else'],
  budget: { statements: 2, characters: 270 },
  start: {
    policies: [policy('audit', LIST_INSTANCES, allow('mse:*Config*', arn(ORDERS)))],
  },
  hints: [
    { id: 'writes', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`)] },
    { id: 'batch', when: [not(decides(`deny mse:DeleteNacosConfigs in ${ORDERS}`))] },
    { id: 'services', when: [decides(`allow mse:ListAnsServices on ${ORDERS}`)] },
    { id: 'history', when: [not(decides(`allow mse:GetNacosHistoryConfig on ${PROD_YAML}`))] },
    { id: 'detail', when: [not(decides(`allow mse:QueryClusterDetail on ${ORDERS}`))] },
    { id: 'verbs', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'audit',
        LIST_INSTANCES,
        allow(['mse:QueryClusterDetail', 'mse:ListNacos*', 'mse:Get*'], arn(ORDERS)),
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy('audit', LIST_INSTANCES, allow(['mse:QueryClusterDetail', 'mse:*Config*'], arn(ORDERS))),
      ],
    },
    {
      policies: [
        policy(
          'audit',
          LIST_INSTANCES,
          allow(['mse:QueryClusterDetail', 'mse:Get*', 'mse:*Configs'], arn(ORDERS)),
        ),
      ],
    },
    {
      policies: [
        policy('audit', LIST_INSTANCES, allow(['mse:List*', 'mse:Query*', 'mse:Get*'], arn(ORDERS))),
      ],
    },
  ],
};
