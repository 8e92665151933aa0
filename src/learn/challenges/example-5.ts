// Example 5 of the documentation: for a service, it grants configuration actions on an ARN that both share.

import { exampleScenario } from '../../scenario/presets/examples.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const SERVICE = `${PROD_GROUP}/test-service`;
const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));
const LISTS_OF_SERVICES = allow(['mse:QueryClusterDetail', 'mse:ListAns*'], arn(ORDERS));
const WRITES = [
  'mse:CreateNacosService',
  'mse:UpdateNacosService',
  'mse:CreateNacosInstance',
  'mse:UpdateNacosInstance',
  'mse:UpdateNacosCluster',
];

export const EXAMPLE_5: Challenge = {
  id: 'example-5',
  difficulty: 'medium',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:ListAnsServices, mse:ListAnsServiceClusters, mse:ListAnsInstances on ${ORDERS}`,
    `allow mse:CreateNacosService, mse:UpdateNacosService on ${SERVICE}`,
    `allow mse:CreateNacosInstance, mse:UpdateNacosInstance, mse:UpdateNacosCluster on ${SERVICE}`,
  ],
  hidden: [
    'deny everything else',
    `deny mse:GetNacosConfig, mse:CreateNacosConfig, mse:UpdateNacosConfig on ${SERVICE}`,
  ],
  budget: { statements: 3, characters: 540 },
  start: { policies: exampleScenario('5').policies },
  hints: [
    { id: 'id', when: [not(decides(`allow mse:QueryClusterDetail on ${ORDERS}`))] },
    { id: 'kind', when: [not(decides(`allow mse:UpdateNacosService on ${SERVICE}`))] },
    { id: 'endpoints', when: [not(decides(`allow mse:UpdateNacosInstance on ${SERVICE}`))] },
    { id: 'cluster', when: [not(decides(`allow mse:UpdateNacosCluster on ${SERVICE}`))] },
    { id: 'deletes', when: [decides(`allow mse:DeleteNacosService on ${SERVICE}`)] },
    { id: 'shadow', when: [decides(`allow mse:CreateNacosConfig on ${SERVICE}`)] },
    { id: 'contents', when: [decides(`allow mse:GetNacosConfig on ${PROD_YAML}`)] },
    { id: 'lists', when: [] },
  ],
  solution: {
    policies: [policy('one-service', LIST_INSTANCES, LISTS_OF_SERVICES, allow(WRITES, arn(SERVICE)))],
  },
  wrongAnswers: [
    {
      policies: [
        policy(
          'one-service',
          LIST_INSTANCES,
          allow(['mse:List*', 'mse:Query*', 'mse:Get*'], arn(ORDERS)),
          allow(['mse:CreateNacosConfig', 'mse:UpdateNacosConfig', ...WRITES], arn(SERVICE)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'one-service',
          LIST_INSTANCES,
          LISTS_OF_SERVICES,
          allow(['mse:Create*', 'mse:Update*'], arn(SERVICE)),
        ),
      ],
    },
    {
      policies: [
        policy('one-service', LIST_INSTANCES, LISTS_OF_SERVICES, allow('mse:*Nacos*', arn(SERVICE))),
      ],
    },
  ],
};
