// Each action is checked on a resource at one level. A grant at another level has no effect.

import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const LIST_ON_INSTANCE = allow('mse:ListClusters', arn(ORDERS));

export const LEVELS: Lesson = {
  id: 'levels',
  steps: [
    {
      id: 'account',
      start: { policies: [policy('on-call', LIST_ON_INSTANCE)] },
      prediction: { resource: '*', kind: 'account', action: 'ListClusters' },
      goals: [decides('allow mse:ListClusters on *'), decides('deny everything else')],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'too-much', when: [decides('allow mse:ListClusters on *')] },
        { id: 'instances', when: [{ kind: 'contains', text: 'instance/' }] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('on-call', allow('mse:ListClusters', arn('*')))] },
    },
    {
      id: 'instance',
      start: {
        policies: [policy('on-call', allow(['mse:ListClusters', 'mse:QueryClusterDetail'], arn('*')))],
      },
      prediction: { resource: STAGING, kind: 'instance', action: 'QueryClusterDetail' },
      goals: [
        decides('allow mse:ListClusters on *'),
        decides(`allow mse:QueryClusterDetail, mse:RestartCluster on ${ORDERS}`),
        decides(`deny mse:QueryClusterDetail, mse:RestartCluster on ${STAGING}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        {
          id: 'staging',
          when: [not(decides(`deny mse:QueryClusterDetail, mse:RestartCluster on ${STAGING}`))],
        },
        { id: 'no-list', when: [not(decides('allow mse:ListClusters on *'))] },
        {
          id: 'more',
          when: [decides(`allow mse:QueryClusterDetail, mse:RestartCluster on ${ORDERS}`)],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'on-call',
            allow('mse:ListClusters', arn('*')),
            allow(['mse:QueryClusterDetail', 'mse:RestartCluster'], arn(ORDERS)),
          ),
        ],
      },
    },
    {
      id: 'both-in-one',
      start: {
        policies: [
          policy('on-call', allow(['mse:ListClusters', 'mse:QueryClusterDetail'], [arn('*'), arn(ORDERS)])),
        ],
      },
      prediction: { resource: STAGING, kind: 'instance', action: 'QueryClusterDetail' },
      goals: [
        decides('allow mse:ListClusters on *'),
        decides(`allow mse:QueryClusterDetail on ${ORDERS}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'staging', when: [decides(`allow mse:QueryClusterDetail on ${STAGING}`)] },
        { id: 'no-list', when: [not(decides('allow mse:ListClusters on *'))] },
        { id: 'no-detail', when: [not(decides(`allow mse:QueryClusterDetail on ${ORDERS}`))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'on-call',
            allow('mse:ListClusters', arn('*')),
            allow('mse:QueryClusterDetail', arn(ORDERS)),
          ),
        ],
      },
    },
  ],
};
