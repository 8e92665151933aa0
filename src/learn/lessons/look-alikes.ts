// Similar ids: ids are compared in full, and a wildcard in an id can match other instances.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { Account, Instance } from '../../engine/account/account.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, STAGING } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const SEE_INSTANCES = allow('mse:ListClusters', arn('*'));
const READS = ['mse:List*', 'mse:Query*', 'mse:Get*'];
const READ_ACTIONS = READS.join(', ');

const PAYROLL = 'instance/mse-cn-0pp1j8om8c7';
const WITH_PAYROLL: Account = {
  ...DEFAULT_ACCOUNT,
  instances: [
    ...DEFAULT_ACCOUNT.instances,
    {
      ...{ id: 'mse-cn-0pp1j8om8c7', name: 'payroll', region: DEFAULT_ACCOUNT.region },
      namespaces: [
        {
          ...{ id: 'public', name: 'public' },
          groups: [{ name: 'DEFAULT_GROUP', configs: ['salaries.yaml'], services: [] }],
        },
      ],
    },
  ],
};

const SHORT_IDS: Account = {
  ...DEFAULT_ACCOUNT,
  instances: ['mse-cn-1', 'mse-cn-12', 'mse-cn-13'].map((id): Instance => ({
    id,
    name: id,
    region: DEFAULT_ACCOUNT.region,
    namespaces: [],
  })),
};

export const LOOK_ALIKES: Lesson = {
  id: 'look-alikes',
  steps: [
    {
      id: 'as-printed',
      // The reading part of examples 3 to 5 of the documentation, with the id as published.
      start: {
        policies: [policy('reader', SEE_INSTANCES, allow(READS, arn('instance/mse-cn-0pp1j8om8')))],
      },
      prediction: { resource: ORDERS, kind: 'instance', action: 'QueryClusterDetail' },
      goals: [decides(`allow ${READ_ACTIONS} in ${ORDERS}`), decides(`deny ${READ_ACTIONS} in ${STAGING}`)],
      hints: [
        { id: 'staging', when: [not(decides(`deny ${READ_ACTIONS} in ${STAGING}`))] },
        { id: 'as-before', when: [{ kind: 'contains', text: 'mse-cn-0pp1j8om8"' }] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('reader', SEE_INSTANCES, allow(READS, arn(ORDERS)))] },
    },
    {
      id: 'star',
      start: {
        account: WITH_PAYROLL,
        policies: [policy('reader', SEE_INSTANCES, allow(READS, arn('instance/mse-cn-0pp1j8om8*')))],
      },
      prediction: {
        resource: `${PAYROLL}/public/DEFAULT_GROUP/salaries.yaml`,
        kind: 'config',
        action: 'GetNacosConfig',
      },
      goals: [
        decides(`allow ${READ_ACTIONS} in ${ORDERS}`),
        decides(`deny ${READ_ACTIONS} in ${PAYROLL}`),
        // An instance bought later.
        decides('deny mse:QueryClusterDetail on instance/mse-cn-0pp1j8om80b'),
      ],
      hints: [
        { id: 'deny', when: [{ kind: 'writes', element: 'Deny' }] },
        { id: 'payroll', when: [not(decides(`deny ${READ_ACTIONS} in ${PAYROLL}`))] },
        { id: 'next', when: [decides('allow mse:QueryClusterDetail on instance/mse-cn-0pp1j8om80b')] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('reader', SEE_INSTANCES, allow(READS, arn(ORDERS)))] },
    },
    {
      id: 'beginnings',
      start: {
        account: SHORT_IDS,
        policies: [policy('reader', allow('mse:QueryClusterDetail', arn('instance/mse-cn-1')))],
      },
      prediction: { resource: 'instance/mse-cn-12', kind: 'instance', action: 'QueryClusterDetail' },
      goals: [
        decides('allow mse:QueryClusterDetail on instance/mse-cn-1'),
        decides('allow mse:QueryClusterDetail on instance/mse-cn-12'),
        decides('deny mse:QueryClusterDetail on instance/mse-cn-13'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'wildcard', when: [decides('allow mse:QueryClusterDetail on instance/mse-cn-13')] },
        { id: 'lost', when: [not(decides('allow mse:QueryClusterDetail on instance/mse-cn-1'))] },
        { id: 'array', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'reader',
            allow('mse:QueryClusterDetail', [arn('instance/mse-cn-1'), arn('instance/mse-cn-12')]),
          ),
        ],
      },
    },
    {
      id: 'cluster-id',
      start: {
        account: DEFAULT_ACCOUNT,
        policies: [policy('reader', SEE_INSTANCES, allow(READS, arn('instance/mse-7qk2v9x01')))],
      },
      prediction: { resource: STAGING, kind: 'instance', action: 'QueryClusterDetail' },
      goals: [decides(`allow ${READ_ACTIONS} in ${STAGING}`), decides(`deny ${READ_ACTIONS} in ${ORDERS}`)],
      hints: [
        { id: 'name', when: [{ kind: 'contains', text: 'instance/staging' }] },
        { id: 'orders', when: [not(decides(`deny ${READ_ACTIONS} in ${ORDERS}`))] },
        { id: 'cluster', when: [{ kind: 'finding', code: 'cluster-id-not-instance-id' }] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('reader', SEE_INSTANCES, allow(READS, arn(STAGING)))] },
    },
  ],
};
