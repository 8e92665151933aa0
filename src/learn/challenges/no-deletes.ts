// Everything except deleting in an instance, with one namespace as an exception. An Allow that excludes deleting has no gaps, unlike
// a list of Denies.

import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const LIST_INSTANCES = allow('mse:ListClusters', arn('*'));
const EVERYTHING = allow('mse:*', arn(ORDERS));
const DELETES_BELOW = ['mse:DeleteNacosConfig', 'mse:DeleteNacosService'];
const NEW_CONFIGURATION = `${ORDERS}/canary/DEFAULT_GROUP/app.yaml`;

export const NO_DELETES: Challenge = {
  id: 'no-deletes',
  difficulty: 'hard',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:List*, mse:Query*, mse:Get*, mse:Create*, mse:Update*, mse:Re* in ${ORDERS}`,
    `allow mse:DeleteNacosConfig, mse:DeleteNacosConfigs, mse:DeleteNacosService in ${ORDERS_PUBLIC}`,
    `deny mse:DeleteNacosConfig, mse:DeleteNacosService in ${ORDERS_PROD}`,
  ],
  hidden: ['deny everything else', `deny mse:DeleteNacosConfig on ${NEW_CONFIGURATION}`],
  budget: { statements: 3, characters: 340 },
  start: {
    policies: [policy('operator', LIST_INSTANCES, EVERYTHING, deny(DELETES_BELOW, arn(`${ORDERS_PROD}/*`)))],
  },
  hints: [
    { id: 'instance', when: [decides(`allow mse:DeleteCluster on ${ORDERS}`)] },
    { id: 'public', when: [not(decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PUBLIC}`))] },
    { id: 'batch', when: [decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PROD}`)] },
    { id: 'still', when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML}`)] },
    { id: 'tomorrow', when: [decides(`allow mse:DeleteNacosConfig on ${NEW_CONFIGURATION}`)] },
    { id: 'not-action', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'operator',
        LIST_INSTANCES,
        { Effect: 'Allow', NotAction: 'mse:Delete*', Resource: arn(ORDERS) },
        allow('mse:Delete*', arn(ORDERS_PUBLIC)),
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy('operator', LIST_INSTANCES, EVERYTHING, deny('mse:Delete*', arn(`${ORDERS_PROD}/*`))),
      ],
    },
    {
      policies: [
        policy(
          'operator',
          LIST_INSTANCES,
          EVERYTHING,
          deny('mse:DeleteCluster', arn(ORDERS)),
          deny('mse:Delete*', arn(ORDERS_PROD)),
        ),
      ],
    },
    {
      policies: [
        policy(
          'operator',
          LIST_INSTANCES,
          {
            Effect: 'Allow',
            NotAction: ['mse:DeleteNacosConfig', 'mse:DeleteNacosService'],
            Resource: arn(ORDERS),
          },
          allow('mse:Delete*', arn(ORDERS_PUBLIC)),
        ),
      ],
    },
  ],
};
