import { describe, expect, test } from 'vitest';
import type { ActionId } from '../../../src/engine/catalog/actions.ts';
import { actionWithId } from '../../../src/engine/catalog/catalog.ts';
import { coversScope, hasEffect, scopesOverlap } from '../../../src/engine/grant/resource-scope.ts';

describe('A scope covers another one', () => {
  test.each([
    ['*', 'instance/I'],
    ['*', '*'],
    ['instance/I', 'instance/I'],
    ['instance/I', 'instance/I/NS'],
    ['instance/I', 'instance/I/NS/G/a/b'],
    ['instance/I/NS/G', 'instance/I/NS/G/a*'],
    ['instance/*', 'instance/I/NS'],
    ['instance/*/NS', 'instance/I/NS/G/a'],
    ['instance/?', 'instance/I/NS/G*'],
    ['instance/I*', 'instance/I/NS?'],
    ['instance/I/NS/G/a', 'instance/I/NS/G/a'],
  ])('%s covers %s', (outer, inner) => {
    expect(coversScope(outer, inner)).toBe(true);
    expect(scopesOverlap(outer, inner)).toBe(true);
    expect(scopesOverlap(inner, outer)).toBe(true);
  });

  test.each([
    ['instance/I', '*'],
    ['instance/I', 'instance/I2'],
    ['instance/I', 'instance/*'],
    ['instance', 'instance/I'],
    ['instance/I/NS/G/a', 'instance/I/NS/G/a/b'],
    ['instance//NS', 'instance//NS/G'],
    ['gateway/g', 'gateway/g/x'],
    ['instance/*/NS', 'instance/I'],
    ['instance/?', 'instance/I2/NS'],
    // The last name can contain slashes, so no container ends in it.
    ['instance/*/NS/G/a', 'instance/I/NS/G/a/b'],
  ])('%s does not cover %s', (outer, inner) => {
    expect(coversScope(outer, inner)).toBe(false);
  });
});

describe('Scopes overlap', () => {
  test.each([
    ['instance/*/NS', 'instance/I'],
    ['instance/I*', 'instance/*2'],
    ['instance/*/NS', 'instance/*/NS/G/a'],
    ['instance/I/*.yaml', 'instance/I/NS/G'],
  ])('in a part: %s and %s', (a, b) => {
    expect(scopesOverlap(a, b)).toBe(true);
    expect(scopesOverlap(b, a)).toBe(true);
  });

  test.each([
    ['instance/I', 'instance/J'],
    ['instance/I', 'instance/I2/NS'],
    ['instance/I*', 'instance/J*'],
    ['instance/I/?', 'instance/I/NS'],
    ['instance/?/A', 'instance/I/B'],
  ])('in nothing: %s and %s', (a, b) => {
    expect(scopesOverlap(a, b)).toBe(false);
    expect(scopesOverlap(b, a)).toBe(false);
  });
});

describe('A statement decides requests', () => {
  test.each<[ActionId, string]>([
    ['ListClusters', '*'],
    ['ListClusters', '?'],
    ['QueryClusterDetail', '*'],
    ['QueryClusterDetail', 'instance/I'],
    ['QueryClusterDetail', 'instance/*'],
    ['QueryClusterDetail', '*I'],
    ['DeleteNacosConfigs', 'instance/I'],
    ['DeleteNacosConfigs', 'instance/I/NS'],
    ['DeleteNacosConfigs', 'instance/*/NS'],
    ['GetNacosConfig', 'instance/I'],
    ['GetNacosConfig', 'instance/I/NS/G/a'],
    ['GetNacosConfig', 'instance/I/NS/G/*'],
    ['client/QueryNacosConfig', 'instance/I/NS/G'],
    ['client/QueryNacosConfig', 'instance/I/NS/G/*'],
    ['client/QueryNacosConfig', 'instance/I/NS/G/config/a'],
    ['client/QueryNacosNaming', 'instance/I/NS/G/naming/*'],
  ])('%s on %s', (id, resource) => {
    expect(hasEffect(actionWithId(id), resource)).toBe(true);
  });

  test.each<[ActionId, string]>([
    ['ListClusters', 'instance/I'],
    ['ListClusters', 'instance/*'],
    ['QueryClusterDetail', 'instance/I/NS'],
    ['QueryClusterDetail', 'instance/*/NS'],
    ['QueryClusterDetail', 'instance'],
    ['QueryClusterDetail', 'gateway/*'],
    ['DeleteNacosConfigs', 'instance/I/NS/G'],
    ['GetNacosConfig', 'instance//NS'],
    ['GetNacosConfig', 'gateway/g'],
    ['GetNacosConfig', 'instance/I/NS/G/config/a'],
    ['client/QueryNacosConfig', 'instance/I/NS/G/a'],
    ['client/QueryNacosConfig', 'instance/I/NS/G/naming/a'],
    ['client/QueryNacosNaming', 'instance/I/NS/G/config/a'],
  ])('not %s on %s', (id, resource) => {
    expect(hasEffect(actionWithId(id), resource)).toBe(false);
  });
});
