// Only services. They share ARNs with configurations, and words in action names with the instance.

import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, ORDERS_PROD, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));

export const ONLY_SERVICES: Challenge = {
  id: 'only-services',
  difficulty: 'medium',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:ListAnsServices, mse:ListAnsServiceClusters, mse:ListAnsInstances on ${ORDERS}`,
    `allow mse:CreateNacosService, mse:UpdateNacosService, mse:DeleteNacosService in ${ORDERS}`,
    `allow mse:CreateNacosInstance, mse:UpdateNacosInstance, mse:UpdateNacosCluster in ${ORDERS}`,
    `allow mse:CreateNacosService on ${ORDERS_PROD}/PAYMENT/refund-service`,
  ],
  hidden: ['deny everything else'],
  budget: { statements: 2, characters: 320 },
  start: {
    policies: [
      policy('services', LIST_INSTANCES, {
        Effect: 'Allow',
        NotAction: 'mse:*Config*',
        Resource: arn(ORDERS),
      }),
    ],
  },
  hints: [
    { id: 'not-action', when: [{ kind: 'writes', element: 'NotAction' }] },
    { id: 'clusters', when: [decides(`allow mse:UpdateCluster on ${ORDERS}`)] },
    { id: 'configurations', when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML}`)] },
    { id: 'other-configurations', when: [decides(`allow mse:GetNacosHistoryConfig on ${PROD_YAML}`)] },
    { id: 'lists', when: [decides(`allow mse:ListNacosConfigs on ${ORDERS}`)] },
    { id: 'one-cluster', when: [not(decides(`allow mse:UpdateNacosCluster in ${ORDERS}`))] },
    {
      id: 'tomorrow',
      when: [not(decides(`allow mse:CreateNacosService on ${ORDERS_PROD}/PAYMENT/refund-service`))],
    },
    { id: 'names', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'services',
        LIST_INSTANCES,
        allow(
          [
            'mse:QueryClusterDetail',
            'mse:ListAns*',
            'mse:*NacosService',
            'mse:*NacosInstance',
            'mse:UpdateNacosCluster',
          ],
          arn(ORDERS),
        ),
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy(
          'services',
          LIST_INSTANCES,
          allow(['mse:*Service*', 'mse:*Instance*', 'mse:*Cluster*'], arn(ORDERS)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'services',
          LIST_INSTANCES,
          allow(['mse:QueryClusterDetail', 'mse:ListAns*', 'mse:*Nacos*'], arn(ORDERS)),
          deny('mse:*NacosConfig', arn(ORDERS)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'services',
          LIST_INSTANCES,
          allow(
            ['mse:List*', 'mse:Query*', 'mse:*NacosService', 'mse:*NacosInstance', 'mse:*NacosCluster'],
            arn(ORDERS),
          ),
        ),
      ],
    },
  ],
};
