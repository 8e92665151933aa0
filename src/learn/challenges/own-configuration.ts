// An application gets its own configurations and registers its own service with a Nacos client, and can do nothing in the console.

import { accountPreset } from '../../scenario/presets/account-presets.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn } from '../default-account.ts';
import { decides, not } from '../check.ts';

const SHOP = 'instance/mse-cn-4xl3k9m2e01';
const PROD = `${SHOP}/prod`;
const ORDER = `${PROD}/ORDER`;
const OWN = ['order-service.yaml', 'order-service:datasource.properties'] as const;
const SHARED = `${PROD}/DEFAULT_GROUP/application.yaml`;
const OWN_CONFIGURATIONS = OWN.map((dataId) => arn(`${ORDER}/config/${dataId}`));
const SHARED_AT_CLIENTS = arn(`${PROD}/DEFAULT_GROUP/config/application.yaml`);
const OWN_SERVICE = arn(`${ORDER}/naming/order-service`);

const GETS_OWN = OWN.map((dataId) => `allow mse:QueryNacosConfig on ${ORDER}/${dataId} via client`);
const GETS_SHARED = `allow mse:QueryNacosConfig on ${SHARED} via client`;
const REGISTERS = `allow mse:UpdateNacosNaming on ${ORDER}/order-service via client`;
const FINDS = `allow mse:QueryNacosNaming in ${PROD} via client`;
const FINDS_ALL = allow('mse:QueryNacosNaming', arn(PROD));

export const OWN_CONFIGURATION: Challenge = {
  id: 'own-configuration',
  difficulty: 'hard',
  goals: [...GETS_OWN, GETS_SHARED, REGISTERS, FINDS],
  hidden: [
    'deny everything else via client',
    'deny everything else',
    `deny mse:QueryNacosConfig on ${ORDER}/refund-service.yaml via client`,
    `deny mse:UpdateNacosNaming on ${ORDER}/order-service-v2 via client`,
  ],
  budget: { statements: 3, characters: 620 },
  start: {
    account: accountPreset('stages'),
    policies: [policy('order-service', allow(['mse:Query*', 'mse:Update*'], [arn(ORDER), arn(SHARED)]))],
  },
  hints: [
    { id: 'console', when: [decides(`allow mse:UpdateNacosConfig on ${ORDER}/order-service.yaml`)] },
    {
      id: 'publish',
      when: [decides(`allow mse:UpdateNacosConfig on ${ORDER}/order-service.yaml via client`)],
    },
    { id: 'shared', when: [not(decides(GETS_SHARED))] },
    {
      id: 'neighbors',
      when: [decides(`allow mse:QueryNacosConfig on ${PROD}/PAYMENT/rates.json via client`)],
    },
    {
      id: 'tomorrow',
      when: [decides(`allow mse:QueryNacosConfig on ${ORDER}/refund-service.yaml via client`)],
    },
    {
      id: 'register',
      when: [decides(`allow mse:UpdateNacosNaming on ${ORDER}/order-service-v2 via client`)],
    },
    { id: 'find', when: [not(decides(FINDS))] },
    { id: 'three', when: [] },
  ],
  solution: {
    policies: [
      policy(
        'order-service',
        allow('mse:QueryNacosConfig', [...OWN_CONFIGURATIONS, SHARED_AT_CLIENTS]),
        allow('mse:UpdateNacosNaming', OWN_SERVICE),
        FINDS_ALL,
      ),
    ],
  },
  wrongAnswers: [
    {
      policies: [
        policy(
          'order-service',
          allow(['mse:QueryNacosConfig', 'mse:QueryNacosNaming'], arn(PROD)),
          allow('mse:UpdateNacosNaming', OWN_SERVICE),
        ),
      ],
    },
    {
      policies: [
        policy(
          'order-service',
          allow('mse:QueryNacosConfig', [arn(`${ORDER}/config/*`), SHARED_AT_CLIENTS]),
          allow('mse:UpdateNacosNaming', OWN_SERVICE),
          FINDS_ALL,
        ),
      ],
    },
    {
      policies: [
        policy(
          'order-service',
          allow('mse:QueryNacosConfig', [...OWN_CONFIGURATIONS, SHARED_AT_CLIENTS]),
          allow('mse:UpdateNacosNaming', arn(`${ORDER}/naming/order-service*`)),
          FINDS_ALL,
        ),
      ],
    },
    {
      policies: [
        policy(
          'order-service',
          allow(
            ['mse:QueryNacosConfig', 'mse:Update*'],
            [...OWN_CONFIGURATIONS, SHARED_AT_CLIENTS, OWN_SERVICE],
          ),
          FINDS_ALL,
        ),
      ],
    },
  ],
};
