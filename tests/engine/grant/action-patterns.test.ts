import { expect, test } from 'vitest';
import { shortestPatterns } from '../../../src/engine/grant/action-patterns.ts';

test.each([
  [[], []],
  [['GetNacosConfig'], ['GetNacosConfig']],
  [['GetNacosHistoryConfig', 'GetNacosConfig'], ['GetNacos*']],
  // `mse:Query*` would match QueryNacosConfig and more.
  [
    ['QueryClusterDetail', 'QueryNacosConfig'],
    ['QueryNacosConfig', 'QueryClusterDetail'],
  ],
  [
    ['UpdateNacosConfig', 'GetNacosHistoryConfig', 'GetNacosConfig'],
    ['GetNacos*', 'UpdateNacosConfig'],
  ],
  [
    ['List*', 'ListClusters', 'GetNacosConfig'],
    ['GetNacosConfig', 'List*'],
  ],
  // Names that MSE does not publish are last, in alphabetical order.
  [
    ['Mmm', 'Zzz', 'ListClusters', 'Aaa'],
    ['ListClusters', 'Aaa', 'Mmm', 'Zzz'],
  ],
  // Of the beginnings that match the same names, the longest.
  [['ListAppBySwimmingLaneGroupTag', 'ListAppBySwimmingLaneGroupTags'], ['ListAppBySwimmingLaneGroup*']],
])('The actions %j are written as %j, in the order of the catalog', (wanted, written) => {
  const withCode = (names: readonly string[]) => names.map((name) => `mse:${name}`);
  expect(shortestPatterns(withCode(wanted))).toEqual(withCode(written));
});
