// Which reading a decoded message supports, and what it decides.

import { describe, expect, test } from 'vitest';
import { actionWithId } from '../../../../src/engine/catalog/catalog.ts';
import type { ObservedFact } from '../../../../src/engine/catalog/observed-fact.ts';
import { mergeFacts, observationOf } from '../../../../src/engine/evaluation/decide/observed-scope.ts';
import { evidenceOf, factsOf } from '../../../../src/engine/evaluation/explain/evidence.ts';

const evidence = (action: string, relativeId: string) =>
  evidenceOf({ action, resource: `acs:mse:cn-hangzhou:1:${relativeId}`, date: null });

describe('A decoded message', () => {
  test.each([
    ['mse:GetNacosConfig', 'instance/i/dev/G/app.yaml', 'config', 'guide'],
    ['mse:GetNacosConfig', 'instance/i/dev', 'namespace', 'api-reference'],
    ['mse:GetNacosConfig', 'instance/i', 'instance', 'neither'],
    ['mse:GetNacosConfig', 'instance/i/dev/G', 'group', 'neither'],
    ['mse:getnacosconfig', '*', 'account', 'neither'],
    ['mse:UpdateNacosConfig', '*', 'account', 'api-reference'],
    ['mse:UpdateNacosService', 'instance/i/dev/G/a/b:c', 'service', 'guide'],
    ['mse:UpdateNacosCluster', 'instance/i', 'instance', 'api-reference'],
    ['mse:UpdateNacosCluster', 'instance/i/dev', 'namespace', 'api-reference'],
    ['mse:RestartCluster', 'instance/i', 'instance', 'both'],
    ['mse:CreateCluster', 'instance/*', 'every-instance', 'api-reference'],
    ['mse:CreateCluster', 'instance/i', 'instance', 'guide'],
    ['mse:ListAnsServiceClusters', '*', 'account', 'neither'],
    ['mse:ListNacosConfigs', 'instance/i/dev/G/x', 'config', 'neither'],
    ['mse:ListAnsInstances', 'instance/i/dev/G/x', 'service', 'neither'],
  ])('of %s on %s shows the type %s and supports %s', (action, id, resourceType, supports) => {
    expect(evidence(action, id)).toMatchObject({ kind: 'fact', resourceType, supports });
  });

  test('about a star alone shows the account', () => {
    expect(evidenceOf({ action: 'mse:GetNacosConfig', resource: '*', date: null })).toMatchObject({
      resourceType: 'account',
    });
  });

  test.each(['instance/i', 'acs:ecs:cn-hangzhou:1:instance/i', 'acs:mse:cn-hangzhou'])(
    'about %s is no fact: no resource of MSE',
    (resource) => {
      expect(evidenceOf({ action: 'mse:GetNacosConfig', resource, date: null }).kind).toBe('shape');
    },
  );

  test.each([
    ['ecs:StopInstance', 'instance/i', 'other-service'],
    ['xmse:GetNacosConfig', 'instance/i', 'other-service'],
    ['mse:UpdateGovernance', '*', 'unlisted-action'],
    ['mse:UpdateNacosConfig', 'instance/i/dev/G/config/app.yaml', 'client-path'],
    ['mse:QueryNacosNaming', 'instance/i/dev/G/naming/shop', 'client-path'],
    ['mse:GetNacosConfig', 'instance', 'shape'],
    ['mse:GetNacosConfig', 'instance//dev', 'shape'],
    ['mse:GetNacosConfig', 'instance/i/*', 'shape'],
    ['mse:GetNacosConfig', 'cluster/i', 'shape'],
  ])('of %s on %s is no fact: %s', (action, id, kind) => {
    expect(evidence(action, id).kind).toBe(kind);
    expect(factsOf([evidence(action, id)], '2026-11-30')).toEqual([]);
  });

  test('becomes a fact without the account or the principal', () => {
    expect(factsOf([evidence('mse:GetNacosConfig', 'instance/i/dev')], '2026-11-30')).toEqual([
      { action: 'GetNacosConfig', resourceType: 'namespace', date: '2026-11-30' },
    ]);
  });
});

describe('Facts', () => {
  const fact = (resourceType: ObservedFact['resourceType'], date = '2026-11-30'): ObservedFact => ({
    action: 'GetNacosConfig',
    resourceType,
    date,
  });

  test('are stored once, with the later date', () => {
    const facts = [fact('namespace', '2026-11-01')];
    expect(mergeFacts(facts, [fact('namespace'), fact('config')])).toEqual([
      fact('namespace'),
      fact('config'),
    ]);
    expect(mergeFacts(facts, [fact('namespace', '2026-10-01')])).toEqual(facts);
  });

  test('decide nothing if they contradict each other', () => {
    const action = actionWithId('GetNacosConfig');
    expect(observationOf([fact('namespace')], action).scope).toBe('namespace');
    expect(observationOf([fact('namespace'), fact('config')], action)).toMatchObject({
      facts: [{}, {}],
      scope: null,
    });
    expect(observationOf([fact('namespace')], actionWithId('ListClusters'))).toEqual({
      facts: [],
      scope: null,
    });
  });

  test('about the two resources that are required together confirm each other', () => {
    const action = actionWithId('UpdateNacosCluster');
    const on = (resourceType: ObservedFact['resourceType']): ObservedFact => ({
      ...fact(resourceType),
      action: action.name,
    });
    expect(observationOf([on('instance'), on('namespace')], action).scope).toBe('both');
    expect(observationOf([on('instance'), on('service')], action).scope).toBeNull();
    expect(observationOf([on('service')], action).scope).toBe('service');
  });
});
