import { expect, test } from 'vitest';
import { computeExposure } from '../../../../src/engine/evaluation/decide/exposure.ts';
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
