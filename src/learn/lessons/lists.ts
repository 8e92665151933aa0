// The list actions of an instance are checked on the instance, so a grant on one namespace does not allow its lists.

import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const SEE_INSTANCES = allow('mse:ListClusters', arn('*'));
const READ_PROD = allow('mse:Get*', arn(ORDERS_PROD));

export const LISTS: Lesson = {
  id: 'lists',
  steps: [
    {
      id: 'on-the-instance',
      start: {
        policies: [
          policy(
            'chen',
            SEE_INSTANCES,
            allow('mse:QueryClusterDetail', arn(ORDERS)),
            allow(['mse:List*', 'mse:Get*'], arn(ORDERS_PROD)),
          ),
        ],
      },
      prediction: { resource: ORDERS, kind: 'instance', action: 'ListNacosConfigs' },
      goals: [
        decides(`allow mse:ListNacosConfigs, mse:ListAnsServices on ${ORDERS}`),
        decides(`allow mse:Get* in ${ORDERS_PROD}`),
        decides(`deny mse:Get* in ${ORDERS_PUBLIC}`),
        decides(`deny mse:List* on ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'content', when: [not(decides(`deny mse:Get* in ${ORDERS_PUBLIC}`))] },
        { id: 'staging', when: [not(decides(`deny mse:List* on ${STAGING}`))] },
        { id: 'lost', when: [not(decides(`allow mse:Get* in ${ORDERS_PROD}`))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'chen',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:List*'], arn(ORDERS)),
            READ_PROD,
          ),
        ],
      },
    },
    {
      id: 'names',
      start: {
        policies: [
          policy(
            'chen',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:List*'], arn(ORDERS)),
            READ_PROD,
            deny('mse:ListNacosConfigs', arn(ORDERS_PUBLIC)),
          ),
        ],
      },
      prediction: { resource: ORDERS, kind: 'instance', action: 'ListNacosConfigs' },
      goals: [
        decides(`explicit-deny mse:Get* in ${ORDERS_PUBLIC}`),
        decides(`allow mse:ListNacosConfigs on ${ORDERS}`),
        decides(`allow mse:Get* in ${ORDERS_PROD}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'list-gone', when: [decides(`explicit-deny mse:ListNacosConfigs on ${ORDERS}`)] },
        { id: 'too-far', when: [decides(`explicit-deny mse:GetNacosConfig in ${ORDERS_PROD}`)] },
        { id: 'history', when: [decides(`explicit-deny mse:GetNacosConfig in ${ORDERS_PUBLIC}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'chen',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:List*'], arn(ORDERS)),
            READ_PROD,
            deny('mse:Get*', arn(ORDERS_PUBLIC)),
          ),
        ],
      },
    },
    {
      id: 'which-lists',
      goals: [
        decides(`allow mse:ListNacosConfigs, mse:ListNacosHistoryConfigs on ${ORDERS}`),
        decides(`deny mse:ListAns* on ${ORDERS}`),
        decides(`allow mse:Get* in ${ORDERS_PROD}`),
        decides(`explicit-deny mse:Get* in ${ORDERS_PUBLIC}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'services', when: [not(decides(`deny mse:ListAns* on ${ORDERS}`))] },
        { id: 'history', when: [not(decides(`allow mse:ListNacosHistoryConfigs on ${ORDERS}`))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'chen',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:ListNacos*'], arn(ORDERS)),
            READ_PROD,
            deny('mse:Get*', arn(ORDERS_PUBLIC)),
          ),
        ],
      },
    },
  ],
};
