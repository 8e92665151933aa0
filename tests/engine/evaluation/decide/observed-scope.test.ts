import { expect, test } from 'vitest';
import { actionWithId } from '../../../../src/engine/catalog/catalog.ts';
import type { ObservedFact } from '../../../../src/engine/catalog/observed-fact.ts';
import { mergeFacts, observationOf } from '../../../../src/engine/evaluation/decide/observed-scope.ts';

const FACT: ObservedFact = { action: 'GetNacosConfig', resourceType: 'config', date: '2026-11-02' };

test('Facts are added, and one that is known gets the later date', () => {
  const later = { ...FACT, date: '2026-11-03' };
  const earlier = { ...FACT, date: '2026-11-01' };
  expect(mergeFacts([FACT], [later])).toEqual([later]);
  expect(mergeFacts([FACT], [earlier])).toEqual([FACT]);
  expect(mergeFacts([], [FACT, later])).toEqual([later]);
});

test('Facts about another action or another type are others', () => {
  const others: readonly ObservedFact[] = [
    { ...FACT, action: 'UpdateNacosConfig' },
    { ...FACT, resourceType: 'namespace' },
  ];
  expect(mergeFacts([FACT], others)).toEqual([FACT, ...others]);
});

test('Facts decide an action, unless they contradict each other', () => {
  const read = actionWithId('GetNacosConfig');
  const other = { ...FACT, resourceType: 'namespace' } as const;
  expect(observationOf([FACT, { ...FACT, date: '2026-11-03' }], read).scope).toBe('config');
  expect(observationOf([FACT, other], read)).toEqual({ facts: [FACT, other], scope: null });
  expect(observationOf([FACT], actionWithId('UpdateNacosConfig'))).toEqual({ facts: [], scope: null });
  expect(
    observationOf([{ ...FACT, action: 'UpdateNacosConfig' }], actionWithId('client/UpdateNacosConfig')),
  ).toEqual({
    facts: [],
    scope: null,
  });
});

test('One of two resources that are required together confirms both', () => {
  const action = actionWithId('UpdateNacosCluster');
  for (const resourceType of ['instance', 'namespace'] as const) {
    expect(observationOf([{ ...FACT, action: 'UpdateNacosCluster', resourceType }], action).scope).toBe(
      'both',
    );
  }
  expect(
    observationOf([{ ...FACT, action: 'UpdateNacosCluster', resourceType: 'account' }], action).scope,
  ).toBe('account');
});
