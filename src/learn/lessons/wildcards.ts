// Wildcards: what `*` and `?` match in actions and resources, including unintended matches.

import { allow, policy } from '../../scenario/presets/write-policy.ts';
import {
  arn,
  ORDERS,
  ORDERS_PROD,
  ORDERS_PUBLIC,
  PROD_GROUP,
  PROD_YAML,
  STAGING,
} from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const PUBLIC_PROD_YAML = `${ORDERS_PUBLIC}/DEFAULT_GROUP/prod.yaml`;
const DEV_YAML = `${PROD_GROUP}/dev.yaml`;
const RATES = `${ORDERS_PROD}/PAYMENT/rates.json`;

export const WILDCARDS: Lesson = {
  id: 'wildcards',
  steps: [
    {
      id: 'any-run',
      start: { policies: [policy('support', allow('mse:Get*', arn(ORDERS)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosHistoryConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig in ${ORDERS}`),
        decides(`deny mse:GetNacosHistoryConfig in ${ORDERS}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'lost', when: [not(decides(`allow mse:GetNacosConfig in ${ORDERS}`))] },
        { id: 'history', when: [decides(`allow mse:GetNacosHistoryConfig on ${PROD_YAML}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('support', allow('mse:GetNacosConfig', arn(ORDERS)))] },
    },
    {
      id: 'in-the-middle',
      start: { policies: [policy('support', allow('mse:*NacosConfig', arn(ORDERS)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'DeleteNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig, mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`),
        decides(`deny mse:DeleteNacosConfig in ${ORDERS}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'deletes', when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML}`)] },
        { id: 'no-get', when: [not(decides(`allow mse:GetNacosConfig in ${ORDERS}`))] },
        {
          id: 'more',
          when: [decides(`allow mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDERS}`)],
        },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'support',
            allow(['mse:GetNacosConfig', 'mse:CreateNacosConfig', 'mse:UpdateNacosConfig'], arn(ORDERS)),
          ),
        ],
      },
    },
    {
      id: 'exactly-one',
      start: { policies: [policy('support', allow('mse:DeleteNacosConfig?', arn(ORDERS_PROD)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'DeleteNacosConfig' },
      goals: [
        decides(`allow mse:DeleteNacosConfig, mse:DeleteNacosConfigs in ${ORDERS_PROD}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'services', when: [decides(`allow mse:DeleteNacosService in ${ORDERS_PROD}`)] },
        { id: 'batch', when: [not(decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PROD}`))] },
        { id: 'wider', when: [decides(`allow mse:DeleteNacosConfig in ${ORDERS_PROD}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('support', allow('mse:DeleteNacosConfig*', arn(ORDERS_PROD)))] },
    },
    {
      id: 'across-slashes',
      start: { policies: [policy('support', allow('mse:GetNacosConfig', arn(`${ORDERS}/*/prod.yaml`)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig on ${PUBLIC_PROD_YAML}`),
        decides('deny everything else'),
        { kind: 'contains', text: '*/prod.yaml' },
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'both', when: [decides(`allow mse:GetNacosConfig on ${PROD_YAML}`)] },
        { id: 'staging', when: [decides(`allow mse:GetNacosConfig in ${STAGING}`)] },
        { id: 'no-group', when: [{ kind: 'contains', text: '/public/prod.yaml' }] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('support', allow('mse:GetNacosConfig', arn(`${ORDERS}/public/*/prod.yaml`)))],
      },
    },
    {
      id: 'neighbours',
      start: { policies: [policy('support', allow('mse:GetNacosConfig', arn(`${ORDERS_PROD}/*`)))] },
      prediction: { resource: RATES, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig in ${PROD_GROUP}`),
        decides(`deny mse:GetNacosConfig on ${RATES}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'payment', when: [decides(`allow mse:GetNacosConfig on ${RATES}`)] },
        { id: 'dev', when: [not(decides(`allow mse:GetNacosConfig on ${DEV_YAML}`))] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('support', allow('mse:GetNacosConfig', arn(`${PROD_GROUP}/*`)))] },
    },
  ],
};
