// Group and dataId scope: how narrow a grant can be, and which action needs a wider one.

import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS_PROD, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const DEV_YAML = `${PROD_GROUP}/dev.yaml`;
const PAYMENT = `${ORDERS_PROD}/PAYMENT`;
const NEW_IN_PAYMENT = `${PAYMENT}/fees.json`;
const RATES = `${PAYMENT}/rates.json`;

export const GROUPS_AND_CONFIGURATIONS: Lesson = {
  id: 'groups-and-configurations',
  steps: [
    {
      id: 'group',
      start: { policies: [policy('payments', allow('mse:*NacosConfig', arn(ORDERS_PROD)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'DeleteNacosConfig' },
      goals: [
        decides(`allow mse:*NacosConfig in ${PAYMENT}`),
        decides(`allow mse:CreateNacosConfig on ${NEW_IN_PAYMENT}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'default', when: [decides(`allow mse:GetNacosConfig in ${PROD_GROUP}`)] },
        { id: 'no-namespace', when: [{ kind: 'contains', text: 'mse-cn-0pp1j8om80a/PAYMENT' }] },
        { id: 'only-rates', when: [{ kind: 'contains', text: 'rates.json' }] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('payments', allow('mse:*NacosConfig', arn(PAYMENT)))] },
    },
    {
      id: 'data-id',
      start: { policies: [policy('payments', allow('mse:*NacosConfig', arn(PAYMENT)))] },
      goals: [
        decides(`allow mse:*NacosConfig in ${PAYMENT}`),
        decides(`allow mse:*NacosConfig on ${PROD_YAML}`),
        decides(`deny mse:UpdateNacosConfig on ${DEV_YAML}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'dev', when: [decides(`allow mse:UpdateNacosConfig on ${DEV_YAML}`)] },
        { id: 'lost', when: [not(decides(`allow mse:UpdateNacosConfig on ${RATES}`))] },
        { id: 'more', when: [decides(`allow mse:*NacosConfig on ${PROD_YAML}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('payments', allow('mse:*NacosConfig', [arn(PAYMENT), arn(PROD_YAML)]))] },
    },
    {
      id: 'batch',
      start: { policies: [policy('payments', allow('mse:Delete*', arn(PAYMENT)))] },
      prediction: { resource: ORDERS_PROD, kind: 'namespace', action: 'DeleteNacosConfigs' },
      goals: [
        decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PROD}`),
        decides(`allow mse:DeleteNacosConfig in ${PAYMENT}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'all', when: [decides(`allow mse:DeleteNacosConfig in ${PROD_GROUP}`)] },
        { id: 'lost', when: [not(decides(`allow mse:DeleteNacosConfig in ${PAYMENT}`))] },
        { id: 'more', when: [decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PROD}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'payments',
            allow('mse:Delete*', arn(PAYMENT)),
            allow('mse:DeleteNacosConfigs', arn(ORDERS_PROD)),
          ),
        ],
      },
    },
  ],
};
