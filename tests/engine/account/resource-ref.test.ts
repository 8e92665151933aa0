import { describe, expect, test } from 'vitest';
import {
  containerLocationOf,
  nearestRefOfKind,
  locationOf,
  locationsOf,
  refOf,
} from '../../../src/engine/account/resource-location.ts';
import { ACCOUNT_REF, childRef } from '../../../src/engine/account/resource-ref.ts';
import { kindsOfRelativeId } from '../../../src/engine/catalog/relative-id.ts';
import type { ResourceRef } from '../../../src/engine/account/resource-ref.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';
import { draw, line, ref } from '../../support/resource-lines.ts';

const ACCOUNT = account({
  instances: [
    instance({
      id: 'a',
      namespaces: [
        namespace({
          id: '',
          groups: [group({ name: 'G', configs: ['x.yaml', 'y'], services: ['x.yaml', 's/1', 's/*?:b'] })],
        }),
        namespace({ id: 'prod', groups: [group({ name: 'G', configs: ['y'] })] }),
      ],
    }),
    instance({ id: 'ab', namespaces: [namespace({ id: 'prod' })] }),
  ],
});

const TWINS = account({
  instances: [
    instance({ id: 'a', name: 'first', namespaces: [namespace({ id: '' })] }),
    instance({
      id: 'a',
      name: 'second',
      namespaces: [namespace({ id: 'public' }), namespace({ id: 'dev' })],
    }),
  ],
});

function leadsTo(value: typeof ACCOUNT, node: string): string | null {
  const location = locationOf(value, ref(node));
  return location === null ? null : line(refOf(location));
}

describe('A reference', () => {
  test.each(['account', ...draw(ACCOUNT)])('leads to its location and back: %s', (node) => {
    expect(leadsTo(ACCOUNT, node)).toBe(node);
  });

  test.each([
    'service a/public/G/y',
    'config a/public/G/s/1',
    'group a/public/G/x.yaml',
    'instance c',
    'instance a/public',
    'namespace a/',
    'namespace ab/public',
    'group a/prod/G/',
    'config prod/G/y',
  ])('has no location if nothing has its id and kind: %s', (node) => {
    expect(leadsTo(ACCOUNT, node)).toBeNull();
  });

  test('of the account is only its star', () => {
    expect(locationOf(ACCOUNT, { kind: 'account', resource: 'instance/a' })).toBeNull();
    expect(locationOf(ACCOUNT, { kind: 'instance', resource: '*' })).toBeNull();
  });

  test('spells an empty namespace id as public', () => {
    expect(line(childRef(ref('instance a'), 'namespace', ''))).toBe('namespace a/public');
    expect(locationOf(ACCOUNT, ref('namespace a/public'))).toMatchObject({ namespace: { index: 0 } });
  });

  test('keeps the slashes and wildcards of a service name as they are', () => {
    expect(line(childRef(ref('group a/prod/G'), 'service', 's/*?:b'))).toBe('service a/prod/G/s/*?:b');
  });
});

describe('An id that an account contains twice', () => {
  test('refers to the first, in tree order', () => {
    expect(locationOf(TWINS, ref('instance a'))).toMatchObject({ instance: { index: 0 } });
    expect(locationOf(TWINS, ref('namespace a/public'))).toMatchObject({ instance: { index: 0 } });
  });

  test('refers to the second if only that one contains the resource', () => {
    expect(locationOf(TWINS, ref('namespace a/dev'))).toMatchObject({
      instance: { index: 1 },
      namespace: { index: 1 },
    });
  });

  test('has a location for each', () => {
    expect([...locationsOf(TWINS, ref('namespace a/public'))]).toHaveLength(2);
    expect([...locationsOf(TWINS, ref('namespace a/prod'))]).toEqual([]);
  });
});

describe('Containers of a resource', () => {
  const nearest = (from: string, kind: ResourceRef['kind']): string | null => {
    const found = nearestRefOfKind(ACCOUNT, ref(from), kind);
    return found === null ? null : line(found);
  };

  test.each([
    ['service a/public/G/s/1', 'group a/public/G'],
    ['config a/prod/G/y', 'group a/prod/G'],
    ['group a/prod/G', 'namespace a/prod'],
    ['namespace ab/prod', 'instance ab'],
    ['instance ab', 'account'],
    ['account', 'account'],
  ])('%s is in %s', (node, container) => {
    const location = locationOf(ACCOUNT, ref(node));
    expect(location === null ? null : line(refOf(containerLocationOf(location)))).toBe(container);
  });

  test('are found by kind, the resource itself first', () => {
    expect(nearest('service a/public/G/s/1', 'namespace')).toBe('namespace a/public');
    expect(nearest('namespace a/prod', 'namespace')).toBe('namespace a/prod');
    expect(nearest('namespace a/prod', 'account')).toBe(line(ACCOUNT_REF));
  });

  test('are not found for a deeper kind or a missing resource', () => {
    expect(nearest('instance a', 'group')).toBeNull();
    expect(nearest('account', 'instance')).toBeNull();
    expect(nearest('config a/prod/G/gone', 'group')).toBeNull();
  });
});

describe('The kinds that a relative id can name', () => {
  test.each([
    ['*', ['account']],
    ['instance/a', ['instance']],
    ['instance/a/b', ['namespace']],
    ['instance/a/b/c', ['group']],
    ['instance/a/b/c/d', ['config', 'service']],
    ['instance/a/b/c/d/e/', ['config', 'service']],
    ['instance', []],
    ['instance/', []],
    ['instance/a//c/d', []],
    ['cluster/a', []],
    ['', []],
  ])('follow its shape: %s', (relativeId, kinds) => {
    expect(kindsOfRelativeId(relativeId)).toEqual(kinds);
  });
});
