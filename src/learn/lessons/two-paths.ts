// Two paths to one configuration: the console, and a Nacos client with different actions and ARNs.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { Account } from '../../engine/account/account.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import type { Hint, Lesson, Prediction } from '../lesson.ts';
import { decides, not } from '../check.ts';

const DEV_YAML = `${PROD_GROUP}/dev.yaml`;
const CLIENT_PROD_YAML = `${PROD_GROUP}/config/prod.yaml`;
const CONSOLE_READS = ['mse:GetNacosConfig', 'mse:GetNacosHistoryConfig'];
const EVERYTHING = allow('mse:*', arn(ORDERS));

const GET_PROD_YAML: Prediction = {
  resource: PROD_YAML,
  kind: 'config',
  action: 'client/QueryNacosConfig',
};
const CLIENT_GETS_PROD = decides(`allow mse:QueryNacosConfig on ${PROD_YAML} via client`);
const CLIENT_GETS_DEV = decides(`allow mse:QueryNacosConfig on ${DEV_YAML} via client`);
const NOTHING_ELSE = [decides('deny everything else'), decides('deny everything else via client')];
const REJECTED: Hint = { id: 'rejected', when: [{ kind: 'rejected' }] };

/** `orders` with client authorization for configurations off. */
const SWITCHED_OFF: Account = {
  ...DEFAULT_ACCOUNT,
  instances: DEFAULT_ACCOUNT.instances.map((instance) =>
    `instance/${instance.id}` === ORDERS ? { ...instance, configAuthEnabled: false } : instance,
  ),
};

export const TWO_PATHS: Lesson = {
  id: 'two-paths',
  steps: [
    {
      id: 'console-deny',
      start: {
        account: DEFAULT_ACCOUNT,
        policies: [policy('orders-team', EVERYTHING, deny(CONSOLE_READS, arn(PROD_YAML)))],
      },
      prediction: GET_PROD_YAML,
      goals: [
        decides(`explicit-deny mse:QueryNacosConfig on ${PROD_YAML} via client`),
        decides(`explicit-deny mse:GetNacosConfig, mse:GetNacosHistoryConfig on ${PROD_YAML}`),
        CLIENT_GETS_DEV,
        decides(`allow mse:GetNacosConfig on ${DEV_YAML}`),
      ],
      hints: [
        REJECTED,
        { id: 'neighbors', when: [not(CLIENT_GETS_DEV)] },
        { id: 'console', when: [decides(`allow mse:GetNacosConfig on ${PROD_YAML}`)] },
        { id: 'arn', when: [CLIENT_GETS_PROD, { kind: 'contains', text: 'mse:QueryNacosConfig' }] },
        { id: 'action', when: [CLIENT_GETS_PROD, { kind: 'contains', text: '/config/prod.yaml' }] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'orders-team',
            EVERYTHING,
            deny([...CONSOLE_READS, 'mse:QueryNacosConfig'], [arn(PROD_YAML), arn(CLIENT_PROD_YAML)]),
          ),
        ],
      },
    },
    {
      id: 'client-arn',
      start: { policies: [policy('order-service', allow('mse:QueryNacosConfig', arn(PROD_YAML)))] },
      prediction: GET_PROD_YAML,
      goals: [CLIENT_GETS_PROD, ...NOTHING_ELSE],
      hints: [
        REJECTED,
        { id: 'all', when: [CLIENT_GETS_DEV] },
        { id: 'segment', when: [{ kind: 'contains', text: '/config"' }] },
        { id: 'more', when: [CLIENT_GETS_PROD] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('order-service', allow('mse:QueryNacosConfig', arn(CLIENT_PROD_YAML)))] },
    },
    {
      id: 'one-name',
      start: { policies: [policy('release-job', allow('mse:UpdateNacosConfig', arn(PROD_GROUP)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [decides(`allow mse:UpdateNacosConfig in ${PROD_GROUP} via client`), ...NOTHING_ELSE],
      hints: [
        REJECTED,
        { id: 'lost', when: [not(decides(`allow mse:UpdateNacosConfig on ${DEV_YAML} via client`))] },
        { id: 'console', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('release-job', allow('mse:UpdateNacosConfig', arn(`${PROD_GROUP}/config/*`)))],
      },
    },
    {
      id: 'query',
      start: { policies: [policy('auditor', allow('mse:Query*', arn(ORDERS)))] },
      prediction: GET_PROD_YAML,
      goals: [decides(`allow mse:QueryClusterDetail on ${ORDERS}`), ...NOTHING_ELSE],
      hints: [
        REJECTED,
        { id: 'details', when: [not(decides(`allow mse:QueryClusterDetail on ${ORDERS}`))] },
        { id: 'content', when: [CLIENT_GETS_PROD] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('auditor', allow('mse:QueryClusterDetail', arn(ORDERS)))] },
    },
    {
      id: 'switch',
      start: {
        account: SWITCHED_OFF,
        policies: [policy('auditor', allow('mse:QueryClusterDetail', arn(ORDERS)))],
      },
      goals: [
        decides(`deny mse:QueryNacosConfig, mse:UpdateNacosConfig in ${ORDERS} via client`),
        decides(`allow mse:QueryClusterDetail on ${ORDERS}`),
      ],
      hints: [
        REJECTED,
        { id: 'deny', when: [{ kind: 'writes', element: 'Deny' }] },
        { id: 'where', when: [] },
      ],
      solution: { account: DEFAULT_ACCOUNT },
    },
  ],
};
