// Example 4 of the documentation: its id lacks two characters, and it allows more reading than its text says.

import { exampleScenario } from '../../scenario/presets/examples.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, ORDERS_PROD, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const PRINTED = 'instance/mse-cn-0pp1j8om8';
const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));
const LISTS_OF_CONFIGURATIONS = ['mse:QueryClusterDetail', 'mse:ListNacos*'];
const READS = ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'];
const WRITES = ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'];
const BELOW = PROD_YAML.slice(ORDERS.length);

export const EXAMPLE_4: Challenge = {
  id: 'example-4',
  difficulty: 'medium',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:ListNacosConfigs, mse:ListNacosHistoryConfigs on ${ORDERS}`,
    `allow mse:GetNacosConfig, mse:GetNacosHistoryConfig on ${PROD_YAML}`,
    `allow mse:CreateNacosConfig, mse:UpdateNacosConfig on ${PROD_YAML}`,
  ],
  hidden: [
    'deny everything else',
    `deny mse:QueryClusterDetail, mse:ListNacosConfigs on ${PRINTED}`,
    `deny mse:GetNacosConfig, mse:UpdateNacosConfig on ${PRINTED}0b${BELOW}`,
  ],
  budget: { statements: 3, characters: 520 },
  start: { policies: exampleScenario('4').policies },
  hints: [
    { id: 'look-alike', when: [decides(`allow mse:UpdateNacosConfig on ${PRINTED}0b${BELOW}`)] },
    { id: 'id', when: [not(decides(`allow mse:QueryClusterDetail on ${ORDERS}`))] },
    { id: 'all-contents', when: [decides(`allow mse:GetNacosConfig on ${PROD_GROUP}/dev.yaml`)] },
    { id: 'lists', when: [not(decides(`allow mse:ListNacosConfigs on ${ORDERS}`))] },
    { id: 'services', when: [decides(`allow mse:ListAnsServices on ${ORDERS}`)] },
    { id: 'leftover', when: [decides(`allow mse:QueryClusterDetail on ${PRINTED}`)] },
    { id: 'three', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'one-configuration',
        LIST_INSTANCES,
        allow(LISTS_OF_CONFIGURATIONS, arn(ORDERS)),
        allow([...READS, ...WRITES], arn(PROD_YAML)),
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy(
          'one-configuration',
          LIST_INSTANCES,
          allow(['mse:List*', 'mse:Query*', 'mse:Get*'], arn(ORDERS)),
          allow(WRITES, arn(PROD_YAML)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'one-configuration',
          LIST_INSTANCES,
          allow(LISTS_OF_CONFIGURATIONS, arn(`${PRINTED}*`)),
          allow([...READS, ...WRITES], arn(`${PRINTED}*${BELOW}`)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'one-configuration',
          LIST_INSTANCES,
          allow(LISTS_OF_CONFIGURATIONS, arn(ORDERS)),
          allow('mse:Get*', arn(ORDERS_PROD)),
          allow(WRITES, arn(PROD_YAML)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'one-configuration',
          LIST_INSTANCES,
          allow(LISTS_OF_CONFIGURATIONS, [arn(PRINTED), arn(ORDERS)]),
          allow([...READS, ...WRITES], arn(PROD_YAML)),
        ),
      ],
    },
  ],
};
