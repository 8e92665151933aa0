// Preset mock accounts: the one of the documentation, typical ones of teams, an empty one, and a large one.

import { DEFAULT_ACCOUNT } from '../../engine/account/account.ts';
import type { Account, Group, Instance, Namespace } from '../../engine/account/account.ts';
import { generateAccount } from '../../engine/account/generate-account.ts';
import { ACCOUNT_PRESET_IDS } from './account-preset-ids.ts';
import type { AccountPresetId } from './account-preset-ids.ts';

/** 10 × (1 + 9 × (1 + 10 × (1 + 10))) = 10,000 resources in the account. */
const LARGE = { instances: 10, namespaces: 9, groups: 10, configs: 7, services: 3 };

/** Created on first use. */
let large: Account | null = null;

export function accountPreset(id: AccountPresetId): Account {
  switch (id) {
    case 'document':
      return DEFAULT_ACCOUNT;
    case 'stages':
      return accountOf([instance('mse-cn-4xl3k9m2e01', 'shop', 'cn-hangzhou', STAGES)]);
    case 'regions':
      return accountOf(REGIONAL_INSTANCES);
    case 'empty':
      return accountOf([]);
    case 'large':
      large ??= generateAccount(LARGE);
      return large;
  }
}

/** Returns the id that represents the account in a link; null if it is not a preset. Published ids never change their meaning. */
export function presetOf(account: Account): AccountPresetId | null {
  return ACCOUNT_PRESET_IDS.find((id) => canBe(id, account) && isSame(account, accountPreset(id))) ?? null;
}

/** Returns undefined for an unknown id. */
export function accountNamed(name: string): Account | undefined {
  const id = ACCOUNT_PRESET_IDS.find((known) => known === name);
  return id === undefined ? undefined : accountPreset(id);
}

/** Avoids creating the large account only for a comparison. */
function canBe(id: AccountPresetId, { instances }: Account): boolean {
  return id !== 'large' || instances.length === LARGE.instances;
}

function isSame(a: Account, b: Account): boolean {
  return a === b || (a.instances.length === b.instances.length && JSON.stringify(a) === JSON.stringify(b));
}

function accountOf(instances: readonly Instance[]): Account {
  return { id: DEFAULT_ACCOUNT.id, region: DEFAULT_ACCOUNT.region, instances };
}

function instance(id: string, name: string, region: string, namespaces: readonly Namespace[]): Instance {
  return { id, name, region, namespaces };
}

function namespace(id: string, ...groups: readonly Group[]): Namespace {
  return { id, name: id, groups };
}

function group(name: string, configs: readonly string[], services: readonly string[]): Group {
  return { name, configs, services };
}

/** One stage of a shop. `extra` are configurations that only this stage has. */
function stage(id: string, extra: readonly string[] = []): Namespace {
  return namespace(
    id,
    group(
      'DEFAULT_GROUP',
      ['application.yaml', `application-${id}.yaml`, 'logback.xml', ...extra],
      ['api-gateway', 'user-service'],
    ),
    group(
      'ORDER',
      ['order-service.yaml', 'order-service:datasource.properties'],
      ['order-service', 'providers:com.example.shop.OrderService:1.0.0:'],
    ),
    group('PAYMENT', ['payment-service.yaml', 'rates.json'], ['payment-service']),
    group('SENTINEL_GROUP', ['order-service-flow-rules', 'payment-service-flow-rules'], []),
  );
}

const STAGES: readonly Namespace[] = [
  namespace('public', group('DEFAULT_GROUP', [], [])),
  stage('dev', ['mocks.json']),
  stage('test'),
  stage('prod', ['maintenance-window.json']),
];

function regional(gateway: string): readonly Namespace[] {
  return [
    namespace(
      'public',
      group('DEFAULT_GROUP', ['gateway.yaml', gateway], ['api-gateway', 'user-service']),
      group('EDGE', ['routes.json', 'cors.json'], ['edge-proxy']),
    ),
    namespace('prod', group('DEFAULT_GROUP', ['prod.yaml'], ['order-service', 'payment-service'])),
  ];
}

const REGIONAL_INSTANCES: readonly Instance[] = [
  instance('mse-cn-9f2tq61hz0a', 'hangzhou-main', 'cn-hangzhou', regional('hangzhou.properties')),
  instance('mse-cn-9f2tq61hz0b', 'hangzhou-standby', 'cn-hangzhou', regional('hangzhou.properties')),
  instance('mse-cn-c83wn40sh1k', 'shanghai', 'cn-shanghai', regional('shanghai.properties')),
  instance('mse-cn-k5r7d22sg3x', 'singapore', 'ap-southeast-1', regional('singapore.properties')),
];
