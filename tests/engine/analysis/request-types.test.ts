import { expect, test } from 'vitest';
import { actionsBy, GUIDE_ACTIONS } from '../../../src/engine/analysis/request-types.ts';
import { GUIDE_TYPES } from '../../../src/engine/evaluation/decide/resource-types.ts';
import { resourceTypesOf } from '../../../src/engine/evaluation/decide/reference-types.ts';

test('The table by the guide is that of the guide', () => {
  expect(actionsBy((action) => GUIDE_TYPES.scopeOf(action))).toEqual(GUIDE_ACTIONS);
});

test('An observed fact moves one action, and a client keeps its resources', () => {
  const types = resourceTypesOf('guide', [
    { action: 'UpdateNacosConfig', resourceType: 'namespace', date: '2026-11-30' },
  ]);
  const table = actionsBy((action) => types.scopeOf(action));
  expect(table.filter((action) => !GUIDE_ACTIONS.includes(action))).toEqual([
    {
      fullName: 'mse:UpdateNacosConfig',
      lowerCase: 'mse:updatenacosconfig',
      type: 'namespace',
      guideType: 'leaf',
    },
    { fullName: 'mse:UpdateNacosConfig', lowerCase: 'mse:updatenacosconfig', type: 'client-config' },
  ]);
});
