// Wildcards: what `*` and `?` take in, in actions and in resources, and whom else they take in.

import { allow, policy } from '../../scenario/write-policy.ts';
import { arn, ORDERS, ORDERS_PROD, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../observation.ts';

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
      ],
      hints: [
        { id: 'refused', when: [{ kind: 'refused' }] },
        { id: 'lost', when: [not(decides(`allow mse:GetNacosConfig in ${ORDERS}`))] },
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
        decides(`deny mse:DeleteNacosConfig, mse:DeleteNacosConfigs in ${ORDERS}`),
        { kind: 'contains', text: '*' },
      ],
      hints: [
        { id: 'refused', when: [{ kind: 'refused' }] },
        { id: 'deletes', when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML}`)] },
        { id: 'no-get', when: [not(decides(`allow mse:GetNacosConfig in ${ORDERS}`))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('support', allow(['mse:GetNacosConfig', 'mse:*ateNacosConfig'], arn(ORDERS)))],
      },
    },
    {
      id: 'across-slashes',
      start: { policies: [policy('support', allow('mse:GetNacosConfig', arn(`${ORDERS}/*/prod.yaml`)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig on ${ORDERS}/public/DEFAULT_GROUP/prod.yaml`),
        decides(`deny mse:GetNacosConfig in ${ORDERS_PROD}`),
        { kind: 'contains', text: '*/prod.yaml' },
      ],
      hints: [
        { id: 'refused', when: [{ kind: 'refused' }] },
        { id: 'both', when: [decides(`allow mse:GetNacosConfig on ${PROD_YAML}`)] },
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
        decides(`allow mse:GetNacosConfig on ${PROD_YAML}`),
        decides(`allow mse:GetNacosConfig on ${DEV_YAML}`),
        decides(`deny mse:GetNacosConfig on ${RATES}`),
        decides(`deny mse:GetNacosConfig in ${ORDERS}/public`),
      ],
      hints: [
        { id: 'refused', when: [{ kind: 'refused' }] },
        { id: 'payment', when: [decides(`allow mse:GetNacosConfig on ${RATES}`)] },
        { id: 'dev', when: [not(decides(`allow mse:GetNacosConfig on ${DEV_YAML}`))] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('support', allow('mse:GetNacosConfig', arn(`${PROD_GROUP}/*`)))] },
    },
  ],
};
