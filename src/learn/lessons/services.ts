// Service scope: services and configurations share one ARN format, so only the actions tell them apart.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import { addChild } from '../../engine/account/add-resources.ts';
import { DEFAULT_VIEW } from '../../scenario/scenario.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import { arn, ORDERS_PUBLIC, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import type { Lesson } from '../lesson.ts';
import { decides, not } from '../check.ts';

const SERVICE = `${PROD_GROUP}/test-service`;
const OTHER_SERVICE = `${PROD_GROUP}/order-service`;
const SERVICE_ACTIONS = ['mse:*NacosService', 'mse:*NacosInstance', 'mse:UpdateNacosCluster'];

const added = addChild(
  DEFAULT_ACCOUNT,
  { resource: PROD_GROUP, kind: 'group' },
  { kind: 'config', id: 'test-service' },
);
/** The account with a configuration that has the name of a service. */
const WITH_NAMESAKE = added.kind === 'changed' ? added.account : DEFAULT_ACCOUNT;

export const SERVICES: Lesson = {
  id: 'services',
  steps: [
    {
      id: 'namesake',
      // The write statement of Example 5, with the intended instance.
      start: {
        policies: [
          policy('one-service', allow(['mse:CreateNacosConfig', 'mse:UpdateNacosConfig'], arn(SERVICE))),
        ],
      },
      prediction: { resource: SERVICE, kind: 'service', action: 'UpdateNacosService' },
      goals: [
        { kind: 'has', resource: SERVICE, of: 'config' },
        { kind: 'selected', resource: SERVICE, action: 'UpdateNacosConfig' },
      ],
      hints: [
        {
          id: 'elsewhere',
          when: [
            not({ kind: 'has', resource: SERVICE, of: 'config' }),
            { kind: 'has', resource: `${ORDERS_PUBLIC}/DEFAULT_GROUP/test-service`, of: 'config' },
          ],
        },
        { id: 'choose', when: [{ kind: 'has', resource: SERVICE, of: 'config' }] },
        { id: 'add', when: [] },
      ],
      solution: {
        account: WITH_NAMESAKE,
        view: {
          ...DEFAULT_VIEW,
          cell: { resource: SERVICE, kind: 'config', action: 'UpdateNacosConfig', scope: 'effective' },
        },
      },
    },
    {
      id: 'service-actions',
      goals: [
        decides(
          `allow mse:UpdateNacosService, mse:CreateNacosInstance, mse:UpdateNacosInstance on ${SERVICE}`,
        ),
        decides(`deny mse:DeleteNacosService on ${SERVICE}`),
        decides(`deny mse:CreateNacosConfig, mse:UpdateNacosConfig on ${SERVICE}`),
        decides(`deny mse:UpdateNacosService on ${OTHER_SERVICE}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'deletes', when: [decides(`allow mse:DeleteNacosService on ${SERVICE}`)] },
        { id: 'other-service', when: [decides(`allow mse:UpdateNacosService on ${OTHER_SERVICE}`)] },
        { id: 'configuration', when: [decides(`allow mse:UpdateNacosConfig on ${SERVICE}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'one-service',
            allow(
              ['mse:UpdateNacosService', 'mse:CreateNacosInstance', 'mse:UpdateNacosInstance'],
              arn(SERVICE),
            ),
          ),
        ],
      },
    },
    {
      id: 'whole-group',
      start: { policies: [policy('all-services', allow('mse:*', arn(PROD_GROUP)))] },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:*NacosService, mse:*NacosInstance, mse:UpdateNacosCluster in ${PROD_GROUP}`),
        decides(`deny mse:*NacosConfig, mse:GetNacosHistoryConfig in ${PROD_GROUP}`),
        decides(`deny mse:UpdateNacosService in ${ORDERS_PUBLIC}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        {
          id: 'configurations',
          when: [not(decides(`deny mse:*NacosConfig, mse:GetNacosHistoryConfig in ${PROD_GROUP}`))],
        },
        { id: 'cluster', when: [not(decides(`allow mse:UpdateNacosCluster in ${PROD_GROUP}`))] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('all-services', allow(SERVICE_ACTIONS, arn(PROD_GROUP)))] },
    },
  ],
};
