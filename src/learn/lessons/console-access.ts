// Why the console needs three levels of permission: list the instances, read the instance, write in the namespace.

import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_YAML, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const WRITE = allow(['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDERS_PROD));
const LIST = allow('mse:ListClusters', arn('*'));
const READS = ['mse:List*', 'mse:Query*', 'mse:Get*'];

export const CONSOLE_ACCESS: Lesson = {
  id: 'console-access',
  steps: [
    {
      id: 'list-instances',
      start: { policies: [policy('prod-editor', WRITE)] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides('allow mse:ListClusters on *'),
        decides(`allow mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDERS_PROD}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        {
          id: 'on-instance',
          when: [{ kind: 'contains', text: 'ListClusters' }, not(decides('allow mse:ListClusters on *'))],
        },
        { id: 'lost', when: [not(decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`))] },
        { id: 'more', when: [decides('allow mse:ListClusters on *')] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('prod-editor', LIST, WRITE)] },
    },
    {
      id: 'read-instance',
      prediction: { resource: ORDERS, kind: 'instance', action: 'ListNacosConfigs' },
      goals: [
        decides(`allow mse:List*, mse:Query*, mse:Get* in ${ORDERS}`),
        decides('allow mse:ListClusters on *'),
        decides(`allow mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDERS_PROD}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        {
          id: 'namespace',
          when: [not(decides(`allow mse:ListNacosConfigs on ${ORDERS}`)), { kind: 'contains', text: 'List' }],
        },
        { id: 'staging', when: [decides(`allow mse:QueryClusterDetail on ${STAGING}`)] },
        { id: 'public', when: [decides(`allow mse:UpdateNacosConfig in ${ORDERS_PUBLIC}`)] },
        {
          id: 'content',
          when: [
            decides(`allow mse:GetNacosConfig in ${ORDERS_PROD}`),
            not(decides(`allow mse:Get* in ${ORDERS_PUBLIC}`)),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('prod-editor', LIST, allow(READS, arn(ORDERS)), WRITE)] },
    },
    {
      id: 'price',
      start: { policies: [policy('prod-editor', LIST, allow(READS, arn(ORDERS)), WRITE)] },
      prediction: {
        resource: `${ORDERS_PUBLIC}/DEFAULT_GROUP/gateway.yaml`,
        kind: 'config',
        action: 'GetNacosConfig',
      },
      goals: [
        decides(`deny mse:Get* in ${ORDERS_PUBLIC}`),
        decides('allow mse:ListClusters on *'),
        decides(`allow mse:List*, mse:Query* on ${ORDERS}`),
        decides(`allow mse:Get*, mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDERS_PROD}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'list-lost', when: [not(decides(`allow mse:ListNacosConfigs on ${ORDERS}`))] },
        {
          id: 'history',
          when: [
            decides(`allow mse:GetNacosHistoryConfig in ${ORDERS_PUBLIC}`),
            decides(`deny mse:GetNacosConfig in ${ORDERS_PUBLIC}`),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'prod-editor',
            LIST,
            allow(['mse:List*', 'mse:Query*'], arn(ORDERS)),
            allow(['mse:Get*', 'mse:CreateNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDERS_PROD)),
          ),
        ],
      },
    },
  ],
};
