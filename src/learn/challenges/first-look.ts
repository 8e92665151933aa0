// List the instances and open one of them.

import { allow, document, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, STAGING } from '../default-account.ts';
import { decides, not } from '../check.ts';

export const FIRST_LOOK: Challenge = {
  id: 'first-look',
  difficulty: 'easy',
  goals: ['allow mse:ListClusters on *', `allow mse:QueryClusterDetail on ${ORDERS}`],
  hidden: [`deny mse:QueryClusterDetail on ${STAGING}`, 'deny everything else'],
  budget: { statements: 2, characters: 240 },
  start: {
    policies: [
      {
        kind: 'custom',
        name: 'first-look',
        text: document(allow('mse:ListClusters', arn(ORDERS))),
        attached: true,
      },
    ],
  },
  hints: [
    { id: 'level', when: [not(decides('allow mse:ListClusters on *'))] },
    { id: 'detail', when: [not(decides(`allow mse:QueryClusterDetail on ${ORDERS}`))] },
    { id: 'wide', when: [] },
  ],
  solution: {
    policies: [
      policy('first-look', allow('mse:ListClusters', arn('*')), allow('mse:QueryClusterDetail', arn(ORDERS))),
    ],
  },
  wrongAnswers: [
    { policies: [policy('first-look', allow(['mse:ListClusters', 'mse:QueryClusterDetail'], arn('*')))] },
    {
      policies: [
        policy('first-look', allow('mse:ListClusters', '*'), allow('mse:Query*', arn('instance/*'))),
      ],
    },
    { policies: [policy('first-look', allow('mse:ListClusters', arn('*')), allow('mse:*', arn(ORDERS)))] },
  ],
};
