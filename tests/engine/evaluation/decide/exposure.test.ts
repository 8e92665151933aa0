import { expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { actionsIn } from '../../../../src/engine/catalog/catalog.ts';
import { computeExposure } from '../../../../src/engine/evaluation/decide/exposure.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { REFERENCE_TYPES } from '../../../../src/engine/evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../../../../src/engine/evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../../../../src/engine/evaluation/decide/resource-types.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';
import { matrixOf } from './draw-matrix.ts';

const groups = [group({ name: 'G', configs: ['a', 'b', 'c'] }), group({ name: 'H', configs: ['a'] })];
const ACCOUNT = account({
  instances: [instance({ id: 'i', namespaces: [namespace({ id: 'ns', groups })] })],
});
const GROUP = 'instance/i/ns/G';

/** The place of the configurations that can be read. */
function placeOf(...resources: readonly string[]): string | undefined {
  const statement = allow({ Action: 'mse:GetNacosConfig', Resource: resources.map((id) => arn(id)) });
  const { tiers } = computeExposure(matrixOf(ACCOUNT, [policyOf(statement)]), 'hierarchical');
  return tiers.read.kinds.find(({ kind }) => kind === 'config')?.place?.relativeId;
}

test.each([
  [[`${GROUP}/a`], `${GROUP}/a`],
  [[`${GROUP}/a`, `${GROUP}/b`], GROUP],
  [[`${GROUP}/a`, `${GROUP}/c`], GROUP],
  [[`${GROUP}/c`, 'instance/i/ns/H/a'], 'instance/i/ns'],
  [['instance/none'], undefined],
])('Resources are placed in their smallest common container: %j', (resources, place) => {
  expect(placeOf(...resources)).toBe(place);
});

test('The actions of a tier are those that are allowed on some resource', () => {
  const { tiers } = computeExposure(
    matrixOf(ACCOUNT, [
      policyOf(
        allow({ Action: 'mse:CreateNacosConfig', Resource: arn(`${GROUP}/a`) }),
        allow({ Action: 'mse:UpdateNacosConfig', Resource: arn(`${GROUP}/b`) }),
        allow({ Action: 'mse:DeleteNacosConfig', Resource: arn(`${GROUP}/b`) }),
      ),
    ]),
    'hierarchical',
  );
  const names = (tier: 'write' | 'delete') => actionsIn(tiers[tier].actions).map(({ id }) => id);
  expect(names('write')).toEqual(['CreateNacosConfig', 'UpdateNacosConfig']);
  expect(names('delete')).toEqual(['DeleteNacosConfig']);
});

test('Nobody reads only the history where reading is authorized on the namespace', () => {
  const history = policyOf(allow({ Action: 'mse:GetNacosHistoryConfig' }));
  const tree = buildTree(ACCOUNT);
  const grants = [computeGrants(history, tree, {})];
  const historyOnly = (types: ResourceTypes) =>
    computeExposure(buildMatrix(tree, grants, types), 'literal').historyOnly;
  expect([GUIDE_TYPES, REFERENCE_TYPES].map(historyOnly)).toEqual([4, 0]);
});

test('The resources without client authorization are counted, except placeholders', () => {
  const open = account({
    instances: [
      instance({ id: 'i', configAuthEnabled: false, namespaces: [namespace({ id: 'ns', groups })] }),
      instance({ id: 'i2', namespaces: [namespace({ id: 'ns', groups })] }),
    ],
  });
  for (const tree of [buildTree(open), buildTree(open, true)])
    expect(computeExposure(buildMatrix(tree, []), 'hierarchical').unchecked).toBe(4);
});
