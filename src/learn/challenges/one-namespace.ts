// Full access to the namespace `test`, and outside it only what the lists need.

import { accountPreset } from '../../scenario/presets/account-presets.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn } from '../default-account.ts';
import { decides, not } from '../check.ts';

const SHOP = 'instance/mse-cn-4xl3k9m2e01';
const TEST = `${SHOP}/test`;

const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));

export const ONE_NAMESPACE: Challenge = {
  id: 'one-namespace',
  difficulty: 'easy',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:List* on ${SHOP}`,
    `allow mse:* in ${TEST}`,
  ],
  hidden: ['deny everything else'],
  budget: { statements: 3, characters: 350 },
  start: {
    account: accountPreset('stages'),
    policies: [policy('test-namespace', LIST_INSTANCES, allow('mse:*', arn(SHOP)))],
  },
  hints: [
    { id: 'instance', when: [decides(`allow mse:DeleteCluster on ${SHOP}`)] },
    { id: 'account', when: [not(decides('allow mse:ListClusters on *'))] },
    { id: 'lists', when: [not(decides(`allow mse:QueryClusterDetail, mse:List* on ${SHOP}`))] },
    { id: 'reads', when: [decides(`allow mse:GetNacosConfig on ${SHOP}/prod/PAYMENT/rates.json`)] },
    { id: 'quotas', when: [decides('allow mse:ListServiceQuotas on *')] },
    { id: 'three', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'test-namespace',
        LIST_INSTANCES,
        allow(['mse:List*', 'mse:QueryClusterDetail'], arn(SHOP)),
        allow('mse:*', arn(TEST)),
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy(
          'test-namespace',
          LIST_INSTANCES,
          allow(['mse:List*', 'mse:Query*', 'mse:Get*'], arn(SHOP)),
          allow('mse:*', arn(TEST)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'test-namespace',
          allow(['mse:List*', 'mse:QueryClusterDetail'], arn('*')),
          allow('mse:*', arn(TEST)),
        ),
      ],
    },
  ],
};
