import { expect, test } from 'vitest';
import { locationOf } from '../../../src/engine/account/resource-location.ts';
import { isContainer } from '../../../src/engine/account/edit-result.ts';
import { siblingsIn, withSiblings } from '../../../src/engine/account/siblings.ts';
import type { Item } from '../../../src/engine/account/siblings.ts';
import type { ChildKind } from '../../../src/engine/account/resource-ref.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { draw, ref } from '../../support/resource-lines.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'a',
      namespaces: [namespace({ id: 'ns', groups: [group({ name: 'G', configs: ['c'], services: ['s'] })] })],
    }),
  ],
});

const CONTAINERS = ['account', 'instance a', 'namespace a/ns', 'group a/ns/G', 'config a/ns/G/c'];
const KINDS: readonly ChildKind[] = ['instance', 'namespace', 'group', 'config', 'service'];

/** One item of each kind. */
const ITEMS: readonly Item[] = [
  { kind: 'instance', value: instance({ id: 'new' }) },
  { kind: 'namespace', value: namespace({ id: 'new' }) },
  { kind: 'group', value: group({ name: 'new' }) },
  { kind: 'config', value: 'new-config' },
  { kind: 'service', value: 'new-service' },
];

test('A container has siblings only of the kinds that it can contain', () => {
  const counts = CONTAINERS.map((container) => {
    const location = locationOf(ACCOUNT, ref(container))!;
    return KINDS.map((kind) => siblingsIn(ACCOUNT, location, kind).length);
  });
  expect(counts).toEqual([
    [1, 0, 0, 0, 0],
    [0, 1, 0, 0, 0],
    [0, 0, 1, 0, 0],
    [0, 0, 0, 1, 1],
    [0, 0, 0, 0, 0],
  ]);
});

test.each([
  ['account', 'instance', ['instance new']],
  ['instance a', 'namespace', ['instance a', 'namespace a/new']],
  ['namespace a/ns', 'group', ['instance a', 'namespace a/ns', 'group a/ns/new']],
  [
    'group a/ns/G',
    'config',
    ['instance a', 'namespace a/ns', 'group a/ns/G', 'config a/ns/G/new-config', 'service a/ns/G/s'],
  ],
  [
    'group a/ns/G',
    'service',
    ['instance a', 'namespace a/ns', 'group a/ns/G', 'config a/ns/G/c', 'service a/ns/G/new-service'],
  ],
] as const)(
  'In the container %s, items replace the siblings of the kind %s only',
  (container, kind, lines) => {
    const location = locationOf(ACCOUNT, ref(container))!;
    if (!isContainer(location)) throw new Error(container);
    expect(draw(withSiblings(ACCOUNT, location, kind, ITEMS))).toEqual(lines);
  },
);

test('A kind that the container cannot contain leaves the account as it is', () => {
  for (const [container, kind] of [
    ['account', 'group'],
    ['instance a', 'instance'],
    ['namespace a/ns', 'namespace'],
    ['group a/ns/G', 'group'],
  ] as const) {
    const location = locationOf(ACCOUNT, ref(container))!;
    if (!isContainer(location)) throw new Error(container);
    expect(withSiblings(ACCOUNT, location, kind, ITEMS)).toEqual(ACCOUNT);
  }
});
