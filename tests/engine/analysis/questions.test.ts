import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/seeded-random.ts';
import { createQuestions } from '../../support/analysis.ts';
import { allow, policy } from '../../support/policy-builders.ts';

test('An easy witness is found beside an action that takes all steps', () => {
  const random = seededRandom(5);
  const letters = () => Array.from({ length: 10 }, () => random.pick(Array.from('abcdefgh')));
  const statement = () => allow({ Resource: `acs:mse:*:*:instance/*${letters().join('*')}*` });
  const policies = (count: number) =>
    Array.from({ length: count }, () => policy({ Statement: Array.from({ length: 10 }, statement) }));
  const [outer, inner] = [policies(19), policies(1)];
  const { covers, unconfirmed } = createQuestions('hierarchical');
  const verdict = covers(outer, inner);
  // The ids of configurations have more segments, so the first action, GetNacosConfig, takes far more steps.
  expect(verdict).toMatchObject({ kind: 'no', witness: { action: 'mse:QueryClusterDetail' } });
  expect(unconfirmed).toEqual([]);
});
