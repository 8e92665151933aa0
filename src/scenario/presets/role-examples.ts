// MSE's two documented roles, developer and O&M, with policies of the playground and assertions; both next to the system policies;
// and an application with a Nacos client. The choice of actions is ours; src/i18n/examples gives the reasons.
// Source of the roles' responsibilities: MSE "Grant permissions on Microservices Registry resources".

import { DEFAULT_VIEW, scenarioOf } from '../scenario.ts';
import type { ROLE_EXAMPLE_IDS, Scenario, ScenarioPolicy } from '../scenario.ts';
import { allow, policy } from './write-policy.ts';

const INSTANCE = 'instance/mse-cn-0pp1j8om80a';
const PRODUCTION = `${INSTANCE}/3fd98c48-a709-4061-bba1-e341d79d681b`;
const ACCOUNT = 'acs:mse:*:*:*';

/** Can delete only single configurations and services, and none in production. */
const developer = policy(
  'developer',
  allow(['mse:ListClusters', 'mse:ListServiceQuotas'], ACCOUNT),
  allow(
    [
      'mse:QueryClusterDetail',
      'mse:List*',
      'mse:Get*',
      'mse:CreateNacosConfig',
      'mse:UpdateNacosConfig',
      'mse:CreateNacosService',
      'mse:UpdateNacosService',
      'mse:CreateNacosInstance',
      'mse:UpdateNacosInstance',
      'mse:UpdateNacosCluster',
    ],
    `acs:mse:*:*:${INSTANCE}`,
  ),
  allow(['mse:DeleteNacosConfig', 'mse:DeleteNacosService'], `acs:mse:*:*:${INSTANCE}/public`),
);

const DEVELOPER_ASSERTIONS = [
  'allow mse:ListClusters, mse:ListServiceQuotas on *',
  `allow mse:QueryClusterDetail, mse:List* on ${INSTANCE}`,
  `only mse:Get*, mse:Create*, mse:Update* in ${PRODUCTION}`,
  `only mse:Get*, mse:Create*, mse:Update*, mse:DeleteNacosConfig, mse:DeleteNacosService in ${INSTANCE}/public`,
  'deny everything else',
];

const operations = policy(
  'operations',
  allow(['mse:QueryClusterDetail', 'mse:List*'], ACCOUNT),
  allow(
    [
      'mse:CreateCluster',
      'mse:UpdateCluster',
      'mse:RestartCluster',
      'mse:RetryCluster',
      'mse:DeleteCluster',
      'mse:CreateEngineNamespace',
      'mse:UpdateEngineNamespace',
      'mse:DeleteEngineNamespace',
    ],
    'acs:mse:*:*:instance/*',
  ),
);

const OPERATIONS_ASSERTIONS = [
  'only mse:QueryClusterDetail, mse:List*, mse:CreateCluster, mse:UpdateCluster, mse:RestartCluster, mse:RetryCluster, mse:DeleteCluster in *',
  'implicit-deny mse:GetNacosConfig, mse:GetNacosHistoryConfig in *',
  `allow mse:CreateEngineNamespace, mse:UpdateEngineNamespace, mse:DeleteEngineNamespace on ${INSTANCE}`,
  'deny everything else',
];

/** Gets its own configuration, and registers and finds its own service. */
const application = policy(
  'application',
  allow('mse:QueryNacosConfig', `acs:mse:*:*:${PRODUCTION}/DEFAULT_GROUP/config/prod.yaml`),
  allow(
    ['mse:QueryNacosNaming', 'mse:UpdateNacosNaming'],
    `acs:mse:*:*:${PRODUCTION}/DEFAULT_GROUP/naming/order-service`,
  ),
);

const APPLICATION_CELL = {
  resource: `${PRODUCTION}/DEFAULT_GROUP/prod.yaml`,
  kind: 'config',
  action: 'client/QueryNacosConfig',
  scope: 'effective',
} as const;

const APPLICATION_ASSERTIONS = [
  `allow mse:QueryNacosConfig on ${PRODUCTION}/DEFAULT_GROUP/prod.yaml via client`,
  `allow mse:QueryNacosNaming, mse:UpdateNacosNaming on ${PRODUCTION}/DEFAULT_GROUP/order-service via client`,
  'deny everything else via client',
  'deny everything else',
];

export const ROLE_SCENARIOS: Readonly<Record<(typeof ROLE_EXAMPLE_IDS)[number], Scenario>> = {
  developer: { ...scenarioOf([developer]), expectations: DEVELOPER_ASSERTIONS },
  operations: { ...scenarioOf([operations]), expectations: OPERATIONS_ASSERTIONS },
  roles: {
    ...scenarioOf([
      developer,
      detached(operations),
      { kind: 'system', name: 'AliyunMSEFullAccess', attached: false },
      { kind: 'system', name: 'AliyunMSEReadOnlyAccess', attached: false },
    ]),
    view: { ...DEFAULT_VIEW, matrix: 'policy', node: { resource: INSTANCE, kind: 'instance' } },
    expectations: DEVELOPER_ASSERTIONS,
  },
  application: {
    ...scenarioOf([application]),
    view: { ...DEFAULT_VIEW, cell: APPLICATION_CELL },
    expectations: APPLICATION_ASSERTIONS,
  },
};

function detached(attached: ScenarioPolicy): ScenarioPolicy {
  return { ...attached, attached: false };
}
