import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../src/engine/catalog/actions.ts';
import { nearestOf } from '../../../src/engine/policy/suggest.ts';

const NAMES = ACTIONS.map(({ name }) => name);

describe('the nearest of several words', () => {
  test.each([
    ['GetNacosConfigs', 'GetNacosConfig'],
    ['DeleteNacosConfig', 'DeleteNacosConfig'],
    ['getnacosconfig', 'GetNacosConfig'],
    ['ListCluster', 'ListClusters'],
    ['ListClutsers', 'ListClusters'],
    ['QueryClusterDetails', 'QueryClusterDetail'],
  ])('to %s is %s', (word, nearest) => {
    expect(nearestOf(word, NAMES)).toBe(nearest);
  });

  test.each(['', 'Foo', 'DescribeInstances', 'x'.repeat(100_000)])(
    'to %.20s is none when it is like none',
    (word) => {
      expect(nearestOf(word, NAMES)).toBeNull();
    },
  );

  test('is the first of two that are equally near', () => {
    expect(nearestOf('cat', ['bat', 'hat'])).toBe('bat');
  });

  test('counts two swapped letters as one mistake', () => {
    expect(nearestOf('abcd', ['abdc'])).toBe('abdc');
    expect(nearestOf('abcd', ['abef'])).toBeNull();
  });

  test('differs in at most a third of the letters', () => {
    expect(nearestOf('abcdef', ['abcdxx'])).toBe('abcdxx');
    expect(nearestOf('abcdef', ['abcxxx'])).toBeNull();
  });

  test('is none without candidates', () => {
    expect(nearestOf('Allow', [])).toBeNull();
  });
});
