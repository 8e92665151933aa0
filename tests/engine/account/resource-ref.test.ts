import { describe, expect, test } from 'vitest';
import {
  ACCOUNT_REF,
  childRef,
  containerLocationOf,
  kindsOfRelativeId,
  nearestOfKind,
  locationOf,
  locationsOf,
  refOf,
} from '../../../src/engine/account/resource-ref.ts';
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
  const place = locationOf(value, ref(node));
  return place === null ? null : line(refOf(place));
}

describe('A reference', () => {
  test.each(['account', ...draw(ACCOUNT)])('leads to its place and back: %s', (node) => {
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
  ])('leads nowhere when there is nothing of its id and kind: %s', (node) => {
    expect(leadsTo(ACCOUNT, node)).toBeNull();
  });

  test('of the account is its star and nothing else', () => {
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

describe('An id that an account holds twice', () => {
  test('leads to the first, in the order of the tree', () => {
    expect(locationOf(TWINS, ref('instance a'))).toMatchObject({ instance: { index: 0 } });
    expect(locationOf(TWINS, ref('namespace a/public'))).toMatchObject({ instance: { index: 0 } });
  });

  test('leads to the second where only that one holds what is meant', () => {
    expect(locationOf(TWINS, ref('namespace a/dev'))).toMatchObject({
      instance: { index: 1 },
      namespace: { index: 1 },
    });
  });

  test('has a place for each', () => {
    expect([...locationsOf(TWINS, ref('namespace a/public'))]).toHaveLength(2);
    expect([...locationsOf(TWINS, ref('namespace a/prod'))]).toEqual([]);
  });
});

describe('What lies around a thing', () => {
  const nearest = (from: string, kind: ResourceRef['kind']): string | null => {
    const found = nearestOfKind(ACCOUNT, ref(from), kind);
    return found === null ? null : line(found);
  };

  test.each([
    ['service a/public/G/s/1', 'group a/public/G'],
    ['config a/prod/G/y', 'group a/prod/G'],
    ['group a/prod/G', 'namespace a/prod'],
    ['namespace ab/prod', 'instance ab'],
    ['instance ab', 'account'],
    ['account', 'account'],
  ])('%s lies in %s', (node, container) => {
    const place = locationOf(ACCOUNT, ref(node));
    expect(place === null ? null : line(refOf(containerLocationOf(place)))).toBe(container);
  });

  test('is found by its kind, the thing itself first', () => {
    expect(nearest('service a/public/G/s/1', 'namespace')).toBe('namespace a/public');
    expect(nearest('namespace a/prod', 'namespace')).toBe('namespace a/prod');
    expect(nearest('namespace a/prod', 'account')).toBe(line(ACCOUNT_REF));
  });

  test('is nothing where the kind lies further in, or the thing is not there', () => {
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
