// A scenario that a team might share: three policies, its own account with 150 resources, and twenty assertions.

import type { Account, Namespace } from '../../src/engine/account/account.ts';
import { printJson } from '../../src/engine/policy/print.ts';
import type { Json } from '../../src/engine/policy/print.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const INSTANCES = ['mse-cn-4xl3k9m2e01', 'mse-cn-9f2tq61hz0a'] as const;
const NAMESPACES = [
  ['5c1f0a52-8e2b-4d0f-9b7a-1f5e3c9d2a60', 'dev'],
  ['b0d7e9c4-3a61-4f8e-8c25-7d90e1a4f3b8', 'test'],
  ['e83a6f17-5d2c-49b1-a0e6-2c4b8f9d7510', 'prod'],
] as const;
const APPLICATIONS = ['order', 'payment', 'inventory', 'user', 'gateway'] as const;

const PRODUCTION = ['maintenance.json', 'limits.json', 'alerts.yaml', 'rollout.json', 'keys.properties'];

const configs = APPLICATIONS.map((name) => `${name}-service.yaml`);
const services = APPLICATIONS.map((name) => `${name}-service`);

function namespace(id: string, name: string): Namespace {
  return {
    id,
    name,
    groups: [
      { name: 'DEFAULT_GROUP', configs: [...configs, 'logback.xml', 'common.properties'], services },
      { name: 'SENTINEL_GROUP', configs: services.map((service) => `${service}-flow-rules`), services: [] },
      {
        name: 'SHOP',
        configs: ['rates.json', 'banner.json', ...(name === 'prod' ? PRODUCTION : [])],
        services: [],
      },
    ],
  };
}

function account(): Account {
  return {
    id: '1876543210987654',
    region: 'cn-hangzhou',
    instances: INSTANCES.map((id, index) => ({
      id,
      name: index === 0 ? 'shop' : 'shop-standby',
      region: 'cn-hangzhou',
      namespaces: NAMESPACES.map(([namespaceId, name]) => namespace(namespaceId, name)),
    })),
  };
}

function policy(name: string, ...statements: readonly Json[]): Scenario['policies'][number] {
  return {
    kind: 'custom',
    name,
    text: printJson({ Version: '1', Statement: statements }),
    attached: true,
  };
}

const [shop] = INSTANCES;
const [[dev], [test], [prod]] = NAMESPACES;
const arn = (rest: string) => `acs:mse:*:*:instance/${shop}${rest}`;
const READS = ['mse:Query*', 'mse:List*', 'mse:Get*'];

export function teamScenario(): Scenario {
  const base = `instance/${shop}`;
  return {
    ...scenarioOf([
      policy(
        'shop-developer',
        { Effect: 'Allow', Action: ['mse:ListClusters', 'mse:ListServiceQuotas'], Resource: 'acs:mse:*:*:*' },
        { Effect: 'Allow', Action: READS, Resource: arn('') },
        {
          Effect: 'Allow',
          Action: ['mse:CreateNacosConfig', 'mse:UpdateNacosConfig', 'mse:DeleteNacosConfig'],
          Resource: [arn(`/${dev}`), arn(`/${test}`)],
        },
      ),
      policy('shop-operator', {
        Effect: 'Allow',
        Action: ['mse:UpdateNacosConfig', 'mse:UpdateNacosService', 'mse:UpdateNacosInstance'],
        Resource: arn(`/${prod}/DEFAULT_GROUP`),
        Condition: { IpAddress: { 'acs:SourceIp': ['203.0.113.0/24'] } },
      }),
      policy('guard-production', {
        Effect: 'Deny',
        Action: ['mse:Delete*', 'mse:RestartCluster'],
        Resource: [arn(''), arn(`/${prod}`), arn(`/${prod}/*`)],
      }),
    ]),
    title: 'Shop: developers and operators',
    account: account(),
    expectations: [
      'allow mse:ListClusters on *',
      ...APPLICATIONS.map(
        (name) => `allow mse:UpdateNacosConfig on ${base}/${dev}/DEFAULT_GROUP/${name}-service.yaml`,
      ),
      ...APPLICATIONS.map(
        (name) => `allow mse:UpdateNacosConfig on ${base}/${prod}/DEFAULT_GROUP/${name}-service.yaml`,
      ),
      ...APPLICATIONS.map(
        (name) => `deny mse:DeleteNacosService on ${base}/${prod}/DEFAULT_GROUP/${name}-service`,
      ),
      `deny mse:Delete* in ${base}/${prod}`,
      `explicit-deny mse:RestartCluster on ${base}`,
      `deny mse:* in instance/${INSTANCES[1]}`,
      `allow mse:GetNacosConfig in ${base}`,
    ],
  };
}
