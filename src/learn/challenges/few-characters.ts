// A short policy: wildcards that match exactly the required action names, including among names that the matrix does not show.

import type { ScenarioPolicy } from '../../scenario/scenario.ts';
import { allow, policy } from '../../scenario/presets/write-policy.ts';
import type { Challenge } from '../challenge.ts';
import { arn, ORDERS, ORDERS_PROD, PROD_GROUP, PROD_YAML } from '../default-account.ts';
import { decides, not } from '../check.ts';

const SERVICE = `${PROD_GROUP}/test-service`;
const NEIGHBOUR = `${ORDERS}/3fd98c48-b81c-4d02-9a37-0c5e2f6a1b90/DEFAULT_GROUP/prod.yaml`;
const READS = ['mse:List*', 'mse:QueryClusterDetail'];

function pipeline(
  reads: readonly string[],
  writes: readonly string[],
  where: string,
): readonly ScenarioPolicy[] {
  return [
    policy('pipeline', allow('mse:ListClusters', '*'), allow(reads, arn(ORDERS)), allow(writes, arn(where))),
  ];
}

export const FEW_CHARACTERS: Challenge = {
  id: 'few-characters',
  difficulty: 'devious',
  goals: [
    'allow mse:ListClusters on *',
    `allow mse:QueryClusterDetail, mse:ListNacosConfigs, mse:ListNacosHistoryConfigs on ${ORDERS}`,
    `allow mse:ListAnsServices, mse:ListAnsServiceClusters, mse:ListAnsInstances on ${ORDERS}`,
    `allow mse:CreateNacosConfig, mse:UpdateNacosConfig in ${ORDERS_PROD}`,
    `allow mse:CreateNacosService, mse:UpdateNacosService in ${ORDERS_PROD}`,
  ],
  hidden: [
    'deny everything else',
    `deny mse:QueryNacosConfig on ${PROD_GROUP}/config/prod.yaml`,
    `deny mse:UpdateNacosGrayConfig on ${PROD_YAML}`,
    `deny mse:CreateNacosConfig, mse:UpdateNacosConfig on ${NEIGHBOUR}`,
  ],
  budget: { statements: 3, characters: 400 },
  start: {
    policies: pipeline(
      [
        'mse:QueryClusterDetail',
        'mse:ListNacosConfigs',
        'mse:ListNacosHistoryConfigs',
        'mse:ListAnsServices',
        'mse:ListAnsServiceClusters',
        'mse:ListAnsInstances',
      ],
      ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig', 'mse:CreateNacosService'],
      ORDERS_PROD,
    ),
  },
  hints: [
    { id: 'missing', when: [not(decides(`allow mse:UpdateNacosService on ${SERVICE}`))] },
    { id: 'delete', when: [decides(`allow mse:DeleteNacosConfig on ${PROD_YAML}`)] },
    {
      id: 'endpoints',
      when: [not(decides(`deny mse:UpdateNacosInstance, mse:UpdateNacosCluster in ${ORDERS}`))],
    },
    { id: 'batch', when: [not(decides(`deny mse:DeleteNacosConfigs in ${ORDERS}`))] },
    { id: 'clients', when: [decides(`allow mse:QueryNacosConfig on ${PROD_GROUP}/config/prod.yaml`)] },
    { id: 'gray', when: [decides(`allow mse:UpdateNacosGrayConfig on ${PROD_YAML}`)] },
    { id: 'namespace', when: [decides(`allow mse:UpdateNacosConfig on ${NEIGHBOUR}`)] },
    { id: 'lists', when: [{ kind: 'contains', text: 'ListAnsServiceClusters' }] },
    { id: 'ends', when: [] },
  ],
  solution: { policies: pipeline(READS, ['mse:*ateNacosConfig', 'mse:*ateNacosService'], ORDERS_PROD) },
  wrongAnswers: [
    { policies: pipeline(READS, ['mse:*ateNacos*'], ORDERS_PROD) },
    { policies: pipeline(READS, ['mse:*teNacosConfig', 'mse:*teNacosService'], ORDERS_PROD) },
    { policies: pipeline(READS, ['mse:*ateNacos*Config', 'mse:*ateNacosService'], ORDERS_PROD) },
    {
      policies: pipeline(
        ['mse:List*', 'mse:Query*'],
        ['mse:*ateNacosConfig', 'mse:*ateNacosService'],
        ORDERS_PROD,
      ),
    },
    { policies: pipeline(READS, ['mse:*ateNacosConfig', 'mse:*ateNacosService'], `${ORDERS}/3fd98c48-*`) },
  ],
};
