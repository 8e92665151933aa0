// Least privilege: narrows full access step by step to what one person needs.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { Account } from '../../engine/account/account.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_GROUP, STAGING } from '../default-account.ts';
import type { Hint, Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const PAYMENT = `${ORDERS_PROD}/PAYMENT`;
const RATES = `${PAYMENT}/rates.json`;
const LEDGER = `${PAYMENT}/ledger.yaml`;
const CHANGE = ['mse:GetNacosConfig', 'mse:UpdateNacosConfig'];

const SEE_INSTANCES = allow(['mse:ListClusters', 'mse:ListServiceQuotas'], arn('*'));
const seesInstances = decides('allow mse:ListClusters, mse:ListServiceQuotas on *');
const opensOrders = decides(`allow mse:QueryClusterDetail, mse:ListNacosConfigs on ${ORDERS}`);
const changesRates = decides(`allow ${CHANGE.join(', ')} on ${RATES}`);
const leavesStaging = decides(`implicit-deny mse:* in ${STAGING}`);

const REJECTED: Hint = { id: 'rejected', when: [{ kind: 'rejected' }] };
const DENY: Hint = { id: 'deny', when: [{ kind: 'writes', element: 'Deny' }] };
const INSTANCES: Hint = { id: 'instances', when: [not(seesInstances)] };

export const LEAST_PRIVILEGE: Lesson = {
  id: 'least-privilege',
  steps: [
    {
      id: 'everything',
      start: { policies: [policy('mei', allow('mse:*', '*'))], account: DEFAULT_ACCOUNT },
      prediction: { resource: STAGING, kind: 'instance', action: 'DeleteCluster' },
      goals: [seesInstances, opensOrders, changesRates, leavesStaging],
      hints: [
        REJECTED,
        DENY,
        INSTANCES,
        { id: 'staging', when: [decides(`allow mse:QueryClusterDetail on ${STAGING}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('mei', SEE_INSTANCES, allow('mse:*', arn(ORDERS)))] },
    },
    {
      id: 'actions',
      goals: [
        opensOrders,
        changesRates,
        decides(`implicit-deny mse:Create*, mse:Delete*, mse:*Cluster in ${ORDERS}`),
        decides(`implicit-deny mse:UpdateNacosService, mse:UpdateNacosInstance in ${ORDERS}`),
        seesInstances,
        leavesStaging,
      ],
      hints: [
        REJECTED,
        DENY,
        INSTANCES,
        { id: 'list', when: [not(opensOrders)] },
        {
          id: 'update',
          when: [
            decides(`allow mse:UpdateCluster on ${ORDERS}`),
            decides(`deny mse:DeleteCluster on ${ORDERS}`),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'mei',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:List*', ...CHANGE], arn(ORDERS)),
          ),
        ],
      },
    },
    {
      id: 'content',
      start: {
        policies: [
          policy(
            'mei',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:List*', ...CHANGE], arn(ORDERS)),
          ),
        ],
      },
      prediction: {
        resource: `${ORDERS_PUBLIC}/DEFAULT_GROUP/gateway.yaml`,
        kind: 'config',
        action: 'GetNacosConfig',
      },
      goals: [
        changesRates,
        decides(`implicit-deny mse:Get*, mse:UpdateNacosConfig in ${ORDERS_PUBLIC}`),
        decides(`implicit-deny mse:Get*, mse:UpdateNacosConfig in ${PROD_GROUP}`),
        opensOrders,
        seesInstances,
        leavesStaging,
      ],
      hints: [
        REJECTED,
        DENY,
        INSTANCES,
        { id: 'list', when: [not(opensOrders)] },
        { id: 'wider', when: [{ kind: 'finding', code: 'read-wider-than-write' }] },
        {
          id: 'namespace',
          when: [
            decides(`allow mse:GetNacosConfig in ${PROD_GROUP}`),
            decides(`deny mse:GetNacosConfig in ${ORDERS_PUBLIC}`),
          ],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'mei',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:List*'], arn(ORDERS)),
            allow(CHANGE, arn(PAYMENT)),
          ),
        ],
      },
    },
    {
      id: 'tomorrow',
      goals: [
        { kind: 'has', resource: LEDGER, of: 'config' },
        decides(`only mse:GetNacosConfig, mse:UpdateNacosConfig on ${RATES}`),
        decides(`only mse:QueryClusterDetail, mse:ListNacosConfigs on ${ORDERS}`),
        decides('only mse:ListClusters, mse:ListServiceQuotas on *'),
        decides('deny everything else'),
      ],
      hints: [
        REJECTED,
        { id: 'add', when: [not({ kind: 'has', resource: LEDGER, of: 'config' })] },
        INSTANCES,
        { id: 'ledger', when: [decides(`allow mse:GetNacosConfig on ${LEDGER}`)] },
        { id: 'services', when: [decides(`allow mse:ListAnsServices on ${ORDERS}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        account: withLedger(DEFAULT_ACCOUNT),
        policies: [
          policy(
            'mei',
            SEE_INSTANCES,
            allow(['mse:QueryClusterDetail', 'mse:ListNacosConfigs'], arn(ORDERS)),
            allow(CHANGE, arn(RATES)),
          ),
        ],
      },
    },
  ],
};

/** The account with a configuration that another team added to the group. */
function withLedger(account: Account): Account {
  const instances = account.instances.map((instance) => ({
    ...instance,
    namespaces: instance.namespaces.map((namespace) => ({
      ...namespace,
      groups: namespace.groups.map((group) =>
        group.name === 'PAYMENT' ? { ...group, configs: [...group.configs, 'ledger.yaml'] } : group,
      ),
    })),
  }));
  return { ...account, instances };
}
