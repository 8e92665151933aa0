// Namespace scope: uses the id, not the name, and covers everything inside, including resources added later.

import { addChild } from '../../engine/account/add-resources.ts';
import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
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

const NEW_CONFIG = `${PROD_GROUP}/new.yaml`;
/** In a namespace that does not exist yet. */
const LATER_CONFIG = `${ORDERS}/next-team/DEFAULT_GROUP/new.yaml`;
const PUBLIC_PROD_YAML = `${ORDERS_PUBLIC}/DEFAULT_GROUP/prod.yaml`;

const added = addChild(
  DEFAULT_ACCOUNT,
  { resource: PROD_GROUP, kind: 'group' },
  { kind: 'config', id: 'new.yaml' },
);

export const NAMESPACES: Lesson = {
  id: 'namespaces',
  steps: [
    {
      id: 'name',
      start: { policies: [policy('prod-reader', allow('mse:GetNacosConfig', arn(`${ORDERS}/prod`)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig in ${ORDERS_PROD}`),
        decides(`deny mse:GetNacosConfig in ${ORDERS_PUBLIC}`),
        decides('deny everything else'),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'instance', when: [decides(`allow mse:GetNacosConfig in ${ORDERS_PUBLIC}`)] },
        { id: 'name', when: [{ kind: 'contains', text: 'mse-cn-0pp1j8om80a/prod' }] },
        { id: 'dots', when: [{ kind: 'contains', text: '...' }] },
        { id: 'more', when: [decides(`allow mse:GetNacosConfig in ${ORDERS_PROD}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('prod-reader', allow('mse:GetNacosConfig', arn(ORDERS_PROD)))] },
    },
    {
      id: 'later',
      goals: [
        { kind: 'has', resource: NEW_CONFIG, of: 'config' },
        decides(`allow mse:GetNacosConfig in ${ORDERS_PROD}`),
        decides('deny everything else'),
      ],
      hints: [
        {
          id: 'elsewhere',
          when: [{ kind: 'has', resource: `${ORDERS_PUBLIC}/DEFAULT_GROUP/new.yaml`, of: 'config' }],
        },
        { id: 'service', when: [{ kind: 'has', resource: NEW_CONFIG, of: 'service' }] },
        { id: 'policy', when: [{ kind: 'has', resource: NEW_CONFIG, of: 'config' }] },
        { id: 'add', when: [] },
      ],
      solution: { account: added.kind === 'changed' ? added.account : DEFAULT_ACCOUNT },
    },
    {
      id: 'public',
      start: { policies: [policy('prod-reader', allow('mse:GetNacosConfig', arn(ORDERS_PUBLIC)))] },
      prediction: { resource: PUBLIC_PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig in ${ORDERS_PROD}`),
        decides(`allow mse:GetNacosConfig in ${ORDERS_PUBLIC}`),
        decides(`deny mse:GetNacosConfig on ${LATER_CONFIG}`),
        decides('deny everything else'),
        { kind: 'statements', most: 1 },
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'staging', when: [decides(`allow mse:GetNacosConfig in ${STAGING}`)] },
        { id: 'instance', when: [decides(`allow mse:GetNacosConfig on ${LATER_CONFIG}`)] },
        { id: 'two', when: [not({ kind: 'statements', most: 1 })] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy('prod-reader', allow('mse:GetNacosConfig', [arn(ORDERS_PUBLIC), arn(ORDERS_PROD)])),
        ],
      },
    },
  ],
};
