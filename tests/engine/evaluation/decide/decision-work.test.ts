import { expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import { DecisionWork } from '../../../../src/engine/evaluation/decide/decision-work.ts';
import { computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { policyText } from '../../../../src/scenario/scenario.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';
import { hostileScenario } from '../../../bench/hostile-scenarios.ts';
import { largeTest } from '../../../support/large-test.ts';

/** The maximum steps of one part: some tenths of a millisecond. */
const MAX_STEPS_OF_A_PART = 250_000;

function scopeOf({ policies, account, context, view }: Scenario) {
  const compiled = policies.map((policy) => compilePolicy(parsePolicy(policyText(policy))));
  return { tree: buildTree(account, view.others), policies: compiled, context };
}

function stepsOf(work: DecisionWork): readonly number[] {
  const steps: number[] = [];
  while (!work.isDone) steps.push(work.advance(1));
  return steps;
}

const SIZE = { policies: 4, patterns: 90, resources: 500 };

largeTest.each([
  ['stars', {}],
  ['a missing letter', { end: 'b*' }],
  ['question marks', { middle: '?a*', end: 'b*' }],
  ['rows for other names', { end: 'b*', others: true }],
])('The work is done in many small parts: %s', (name, options) => {
  const steps = stepsOf(new DecisionWork([scopeOf(hostileScenario(name, SIZE, options).scenario)]));
  expect(steps.length).toBeGreaterThan(SIZE.policies);
  expect(Math.max(...steps)).toBeLessThan(MAX_STEPS_OF_A_PART);
});

largeTest('A pattern in several policies is matched once', () => {
  const { scenario } = hostileScenario('once', { ...SIZE, policies: 1 }, { end: 'b*' });
  const [policy] = scenario.policies;
  if (policy === undefined) throw new Error('There is a policy');
  const sum = (policies: Scenario['policies']) =>
    stepsOf(new DecisionWork([scopeOf({ ...scenario, policies })])).reduce(
      (total, steps) => total + steps,
      0,
    );
  const once = sum([policy]);
  expect(once).toBeGreaterThan(1_000_000);
  expect(sum(Array.from({ length: 20 }, () => policy))).toBeLessThan(once * 1.1);
});

test('Progress counts statements', () => {
  const work = new DecisionWork([scopeOf(hostileScenario('stars', SIZE).scenario)]);
  expect([work.done, work.total, work.isDone]).toEqual([0, SIZE.policies, false]);
  while (!work.isDone) work.advance(1);
  expect(work.done).toBe(SIZE.policies);
});

test('Work in parts fills the caches that the matrix uses', () => {
  const { scenario } = hostileScenario('stars that match', SIZE, { end: '*' });
  const prepared = scopeOf(scenario);
  stepsOf(new DecisionWork([prepared]));
  const anew = scopeOf(scenario);
  for (const [index, policy] of prepared.policies.entries()) {
    const other = anew.policies[index];
    if (other === undefined) throw new Error('Both have as many policies');
    expect(computeGrants(policy, prepared.tree, prepared.context)).toEqual(
      computeGrants(other, anew.tree, anew.context),
    );
  }
});
