// What a policy consists of, and what happens to actions it does not mention.

import { DEFAULT_VIEW } from '../../scenario/scenario.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, PROD_YAML, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

export const FIRST_STATEMENT: Lesson = {
  id: 'first-statement',
  steps: [
    {
      id: 'silence',
      start: { policies: [policy('first', allow('mse:ListClusters', arn('*')))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [{ kind: 'selected', resource: '*', action: 'ListClusters' }],
      hints: [{ id: 'choose', when: [] }],
      solution: {
        view: {
          ...DEFAULT_VIEW,
          cell: { resource: '*', kind: 'account', action: 'ListClusters', scope: 'effective' },
        },
      },
    },
    {
      id: 'action',
      prediction: { resource: '*', kind: 'account', action: 'ListServiceQuotas' },
      goals: [decides('allow mse:ListClusters, mse:ListServiceQuotas on *'), decides('deny everything else')],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'more', when: [decides('allow mse:ListClusters, mse:ListServiceQuotas on *')] },
        { id: 'replaced', when: [decides('allow mse:ListServiceQuotas on *')] },
        { id: 'array', when: [] },
      ],
      solution: {
        policies: [policy('first', allow(['mse:ListClusters', 'mse:ListServiceQuotas'], arn('*')))],
      },
    },
    {
      id: 'second-statement',
      goals: [
        decides(`allow mse:QueryClusterDetail on ${ORDERS}`),
        decides('allow mse:ListClusters, mse:ListServiceQuotas on *'),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'too-wide', when: [decides(`allow mse:QueryClusterDetail on ${STAGING}`)] },
        {
          id: 'lost',
          when: [not(decides('allow mse:ListClusters, mse:ListServiceQuotas on *'))],
        },
        { id: 'more', when: [decides(`allow mse:QueryClusterDetail on ${ORDERS}`)] },
        { id: 'no-action', when: [not({ kind: 'contains', text: 'QueryClusterDetail' })] },
        { id: 'resource', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'first',
            allow(['mse:ListClusters', 'mse:ListServiceQuotas'], arn('*')),
            allow('mse:QueryClusterDetail', arn(ORDERS)),
          ),
        ],
      },
    },
  ],
};
