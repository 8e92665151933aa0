// A Deny overrides every Allow, in any order and however specific the Allow is.

import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
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

const DEV_YAML = `${PROD_GROUP}/dev.yaml`;
const PAYMENT = `${ORDERS_PROD}/PAYMENT`;
const EVERYTHING = allow('mse:*', arn(ORDERS));

export const DENY_WINS: Lesson = {
  id: 'deny-wins',
  steps: [
    {
      id: 'order',
      start: { policies: [policy('release-week', deny('mse:Delete*', arn(ORDERS)), EVERYTHING)] },
      prediction: { resource: ORDERS, kind: 'instance', action: 'DeleteCluster' },
      goals: [
        decides(`explicit-deny mse:DeleteCluster on ${ORDERS}`),
        decides(`allow mse:DeleteNacosConfig, mse:DeleteNacosService in ${ORDERS}`),
        decides(`deny mse:DeleteNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'open', when: [decides(`allow mse:DeleteCluster on ${ORDERS}`)] },
        { id: 'write', when: [] },
      ],
      solution: { policies: [policy('release-week', deny('mse:DeleteCluster', arn(ORDERS)), EVERYTHING)] },
    },
    {
      id: 'more-precise',
      start: {
        policies: [
          policy('release-week', allow('mse:GetNacosConfig', arn(PROD_YAML)), deny('mse:Get*', arn(ORDERS))),
        ],
      },
      prediction: { resource: PROD_YAML, kind: 'config', action: 'GetNacosConfig' },
      goals: [
        decides(`allow mse:GetNacosConfig on ${PROD_YAML}`),
        decides(`explicit-deny mse:Get* in ${ORDERS_PUBLIC}`),
        decides(`deny mse:GetNacosConfig on ${DEV_YAML}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'still', when: [decides(`explicit-deny mse:GetNacosConfig on ${PROD_YAML}`)] },
        { id: 'no-deny', when: [not({ kind: 'writes', element: 'Deny' })] },
        { id: 'too-wide', when: [decides(`allow mse:GetNacosConfig on ${DEV_YAML}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy(
            'release-week',
            allow('mse:GetNacosConfig', arn(PROD_YAML)),
            deny('mse:Get*', arn(ORDERS_PUBLIC)),
          ),
        ],
      },
    },
    {
      id: 'freeze',
      start: { policies: [policy('release-week', EVERYTHING)] },
      goals: [
        decides(`explicit-deny mse:UpdateNacosConfig in ${ORDERS_PROD}`),
        decides(`allow mse:UpdateNacosService in ${ORDERS_PROD}`),
        decides(`allow mse:UpdateNacosConfig in ${ORDERS_PUBLIC}`),
        decides(`deny mse:UpdateNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'public', when: [decides(`explicit-deny mse:UpdateNacosConfig in ${ORDERS_PUBLIC}`)] },
        { id: 'services', when: [decides(`explicit-deny mse:UpdateNacosService in ${ORDERS_PROD}`)] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [policy('release-week', EVERYTHING, deny('mse:UpdateNacosConfig', arn(ORDERS_PROD)))],
      },
    },
    {
      id: 'exception',
      start: {
        policies: [
          policy(
            'release-week',
            EVERYTHING,
            deny('mse:UpdateNacosConfig', arn(ORDERS_PROD)),
            allow('mse:UpdateNacosConfig', arn(DEV_YAML)),
          ),
        ],
      },
      prediction: { resource: DEV_YAML, kind: 'config', action: 'UpdateNacosConfig' },
      goals: [
        decides(`allow mse:UpdateNacosConfig on ${DEV_YAML}`),
        decides(`explicit-deny mse:UpdateNacosConfig on ${PROD_YAML}`),
        decides(`explicit-deny mse:UpdateNacosConfig in ${PAYMENT}`),
        decides(`deny mse:UpdateNacosConfig in ${STAGING}`),
      ],
      hints: [
        { id: 'rejected', when: [{ kind: 'rejected' }] },
        { id: 'still', when: [decides(`explicit-deny mse:UpdateNacosConfig on ${DEV_YAML}`)] },
        { id: 'payment', when: [not(decides(`explicit-deny mse:UpdateNacosConfig in ${PAYMENT}`))] },
        { id: 'prod', when: [not(decides(`explicit-deny mse:UpdateNacosConfig on ${PROD_YAML}`))] },
        { id: 'write', when: [] },
      ],
      solution: {
        policies: [
          policy('release-week', EVERYTHING, deny('mse:UpdateNacosConfig', [arn(PROD_YAML), arn(PAYMENT)])),
        ],
      },
    },
  ],
};
