// Generates large mock accounts to try the matrix with thousands of rows. Uses neither clock nor randomness: the same shape
// gives the same account on every machine.

import type { Account, Group, Instance, Namespace } from './account.ts';

/** How many of each kind a container holds. */
export interface AccountShape {
  readonly instances: number;
  readonly namespaces: number;
  readonly groups: number;
  readonly configs: number;
  readonly services: number;
}

const REGIONS = ['cn-hangzhou', 'cn-shanghai', 'cn-beijing', 'cn-shenzhen', 'ap-southeast-1'];
const SYSTEMS = ['orders', 'payment', 'inventory', 'shipping', 'search', 'members', 'reports', 'gateway'];
const STAGES = ['public', 'dev', 'test', 'staging', 'prod', 'gray', 'sandbox', 'perf'];
const GROUPS = ['DEFAULT_GROUP', 'ORDER', 'PAYMENT', 'INVENTORY', 'SHIPPING', 'MEMBER', 'COMMON', 'GATEWAY'];
const CONFIGS = [
  'application.yaml',
  'datasource.yaml',
  'redis.properties',
  'gateway-routes.json',
  'logback.xml',
  'feature-flags.json',
  'sentinel-rules.json',
  'mq.properties',
];
const SERVICES = [
  'order-service',
  'payment-service',
  'user-service',
  'inventory-service',
  'providers:com.acme.OrderService:1.0.0:stable',
  'cart-service',
  'search-service',
  'grpc/catalog.Catalog',
];

/** Generates an account of this shape. Ids are unique among siblings; names repeat across containers. */
export function generateAccount(shape: AccountShape): Account {
  return {
    id: '1234567890123456',
    region: 'cn-hangzhou',
    instances: listOf(shape.instances, (index) => instanceAt(index, shape)),
  };
}

function instanceAt(index: number, shape: AccountShape): Instance {
  return {
    id: `mse-cn-${scrambled(index)}`,
    name: nameAt(SYSTEMS, index),
    region: nameAt(REGIONS, index % REGIONS.length),
    namespaces: listOf(shape.namespaces, (at) => namespaceAt(at, shape)),
  };
}

function namespaceAt(index: number, shape: AccountShape): Namespace {
  const id = nameAt(STAGES, index);
  return { id, name: id, groups: listOf(shape.groups, (at) => groupAt(at, shape)) };
}

function groupAt(index: number, shape: AccountShape): Group {
  return {
    name: nameAt(GROUPS, index),
    configs: listOf(shape.configs, (at) => nameAt(CONFIGS, at)),
    services: listOf(shape.services, (at) => nameAt(SERVICES, at)),
  };
}

/** Cycles through the names. From the second round on, the round number is added before the file extension, if any. */
function nameAt(names: readonly string[], index: number): string {
  const name = names[index % names.length] ?? '';
  const round = Math.floor(index / names.length) + 1;
  if (round === 1) return name;
  const extensionStart = /\.[a-z]+$/.exec(name)?.index ?? name.length;
  return `${name.slice(0, extensionStart)}-${String(round)}${name.slice(extensionStart)}`;
}

/** 36^5 and 36^6. The factors are coprime to 36, so indices below 36^5 get distinct ids. */
const HEADS = { range: 60_466_176, factor: 695_411, start: 19_088_743 };
const TAILS = { range: 2_176_782_336, factor: 511_937, start: 811_589_153 };

/** Eleven letters and digits that look like a real instance id. */
function scrambled(index: number): string {
  return digits(index, HEADS, 5) + digits(index, TAILS, 6);
}

function digits(index: number, { range, factor, start }: typeof HEADS, length: number): string {
  return ((start + (index % range) * factor) % range).toString(36).padStart(length, '0');
}

function listOf<T>(length: number, item: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => item(index));
}
