// Large mock accounts, for seeing how the matrix behaves with thousands of rows. Made by counting: the same shape gives the
// same account on every machine, without a clock or chance.

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

/** An account of that shape. Ids are unlike among siblings; names, not ids, repeat from container to container. */
export function generateAccount(shape: AccountShape): Account {
  return {
    id: '1234567890123456',
    region: 'cn-hangzhou',
    instances: listOf(shape.instances, (place) => instanceAt(place, shape)),
  };
}

function instanceAt(place: number, shape: AccountShape): Instance {
  return {
    id: `mse-cn-${scrambled(place)}`,
    name: nameAt(SYSTEMS, place),
    region: nameAt(REGIONS, place % REGIONS.length),
    namespaces: listOf(shape.namespaces, (at) => namespaceAt(at, shape)),
  };
}

function namespaceAt(place: number, shape: AccountShape): Namespace {
  const id = nameAt(STAGES, place);
  return { id, name: id, groups: listOf(shape.groups, (at) => groupAt(at, shape)) };
}

function groupAt(place: number, shape: AccountShape): Group {
  return {
    name: nameAt(GROUPS, place),
    configs: listOf(shape.configs, (at) => nameAt(CONFIGS, at)),
    services: listOf(shape.services, (at) => nameAt(SERVICES, at)),
  };
}

/** The names in turn; from the second round on each bears the number of the round, before its ending where it has one. */
function nameAt(names: readonly string[], place: number): string {
  const name = names[place % names.length] ?? '';
  const round = Math.floor(place / names.length) + 1;
  if (round === 1) return name;
  const dot = /\.[a-z]+$/.exec(name)?.index ?? name.length;
  return `${name.slice(0, dot)}-${String(round)}${name.slice(dot)}`;
}

/** 36^5 and 36^6; the factors share no divisor with 36, so that places under 36^5 get ids unlike each other's. */
const HEADS = { range: 60_466_176, factor: 695_411, start: 19_088_743 };
const TAILS = { range: 2_176_782_336, factor: 511_937, start: 811_589_153 };

/** Eleven letters and digits that look like those of a real instance id. */
function scrambled(place: number): string {
  return digits(place, HEADS, 5) + digits(place, TAILS, 6);
}

function digits(place: number, { range, factor, start }: typeof HEADS, length: number): string {
  return ((start + (place % range) * factor) % range).toString(36).padStart(length, '0');
}

function listOf<T>(length: number, item: (place: number) => T): readonly T[] {
  return Array.from({ length }, (_, place) => item(place));
}
