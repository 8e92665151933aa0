import { describe, expect, test } from 'vitest';
import { ancestorIdsOf, segmentsOf, truncateTo } from '../../../src/engine/catalog/relative-id.ts';

describe('a relative id', () => {
  test.each([
    ['*', ['*']],
    ['', ['']],
    ['instance/i', ['instance', 'i']],
    ['instance/i/ns/g/name', ['instance', 'i', 'ns', 'g', 'name']],
    ['instance/i/ns/g/a/b/c', ['instance', 'i', 'ns', 'g', 'a/b/c']],
    ['instance/i/ns/g//', ['instance', 'i', 'ns', 'g', '/']],
    ['instance/i/', ['instance', 'i', '']],
  ])('%j has the segments %j', (relativeId, segments) => {
    expect(segmentsOf(relativeId)).toEqual(segments);
  });

  test.each([
    ['instance/i/ns/g/name', ['instance/i/ns/g', 'instance/i/ns', 'instance/i']],
    ['instance/i/ns/g', ['instance/i/ns', 'instance/i']],
    ['instance/i/ns', ['instance/i']],
    ['instance/i', []],
    ['instance', []],
    ['*', []],
    ['', []],
    ['instance/i/ns/g/a/b/c', ['instance/i/ns/g', 'instance/i/ns', 'instance/i']],
    ['instance/i/ns/g//', ['instance/i/ns/g', 'instance/i/ns', 'instance/i']],
    ['cluster/i/ns', []],
    ['Instance/i/ns', []],
  ])('%j has the ancestors %j, nearest first', (relativeId, ancestors) => {
    expect(ancestorIdsOf(relativeId)).toEqual(ancestors);
  });

  test.each([
    ['instance', 'instance/i/ns/g/a/b', 'instance/i'],
    ['namespace', 'instance/i/ns/g/a/b', 'instance/i/ns'],
    ['namespace', 'instance/i', 'instance/i'],
    ['config', 'instance/i/ns/g/a/b', 'instance/i/ns/g/a/b'],
  ] as const)('is truncated to the %s: %s', (kind, relativeId, expected) => {
    expect(truncateTo(kind, relativeId)).toBe(expected);
  });
});
