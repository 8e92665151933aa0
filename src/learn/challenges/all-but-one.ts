// All except one configuration of an instance. Its content can be accessed through several resources, not only its own ARN.

import type { Json } from '../../engine/policy/print.ts';
import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, deny, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, ORDERS_PROD, ORDERS_PUBLIC, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const AT_CLIENTS = `${PROD_GROUP}/config/prod.yaml`;
const OF_ONE = 'mse:Get*, mse:CreateNacosConfig, mse:UpdateNacosConfig, mse:DeleteNacosConfig';
const NO_BATCHES = deny('mse:DeleteNacosConfigs', arn(ORDERS_PROD));

function butFor(...denies: readonly Json[]): readonly ScenarioPolicy[] {
  return [
    policy(
      'configurations',
      allow('mse:ListClusters', arn('*')),
      allow(['mse:QueryClusterDetail', 'mse:*Config*'], arn(ORDERS)),
      ...denies,
    ),
  ];
}

export const ALL_BUT_ONE: Challenge = {
  id: 'all-but-one',
  difficulty: 'devious',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:ListNacosConfigs, mse:ListNacosHistoryConfigs on ${ORDERS}`,
    `allow ${OF_ONE}, mse:DeleteNacosConfigs in ${ORDERS_PUBLIC}`,
    `allow ${OF_ONE} on ${PROD_GROUP}/dev.yaml`,
    `allow ${OF_ONE} in ${ORDERS_PROD}/PAYMENT`,
    `deny mse:GetNacosConfig on ${PROD_YAML}`,
  ],
  hidden: ['deny everything else', `deny mse:QueryNacosConfig, mse:UpdateNacosConfig on ${AT_CLIENTS}`],
  budget: { statements: 4, characters: 700 },
  start: { policies: butFor(deny('mse:GetNacosConfig', arn(PROD_YAML))) },
  hints: [
    {
      id: 'twin',
      when: [not(decides(`allow mse:GetNacosConfig on ${ORDERS_PUBLIC}/DEFAULT_GROUP/prod.yaml`))],
    },
    { id: 'history', when: [decides(`allow mse:GetNacosHistoryConfig on ${PROD_YAML}`)] },
    { id: 'writes', when: [decides(`allow mse:UpdateNacosConfig on ${PROD_YAML}`)] },
    { id: 'batch', when: [decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PROD}`)] },
    { id: 'batch-elsewhere', when: [not(decides(`allow mse:DeleteNacosConfigs on ${ORDERS_PUBLIC}`))] },
    { id: 'neighbours', when: [not(decides(`allow ${OF_ONE} on ${PROD_GROUP}/dev.yaml`))] },
    { id: 'clients', when: [decides(`allow mse:QueryNacosConfig on ${AT_CLIENTS}`)] },
    { id: 'client-writes', when: [decides(`allow mse:UpdateNacosConfig on ${AT_CLIENTS}`)] },
    { id: 'ways', when: [] },
  ],
  solution: { policies: butFor(deny('mse:*', [arn(PROD_YAML), arn(AT_CLIENTS)]), NO_BATCHES) },
  wrongAnswers: [
    { policies: butFor(deny('mse:Get*', arn(PROD_YAML))) },
    { policies: butFor(deny('mse:*', [arn(PROD_YAML), arn(AT_CLIENTS)])) },
    { policies: butFor(deny('mse:*', arn(PROD_YAML)), NO_BATCHES) },
    { policies: butFor(deny('mse:*NacosConfig', [arn(PROD_YAML), arn(AT_CLIENTS)]), NO_BATCHES) },
    {
      policies: butFor(
        deny('mse:*', arn(PROD_YAML)),
        deny('mse:QueryNacosConfig', arn(AT_CLIENTS)),
        NO_BATCHES,
      ),
    },
  ],
};
