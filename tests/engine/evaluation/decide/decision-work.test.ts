import { describe, expect, test } from 'vitest';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import type { ResourceTree } from '../../../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import { DecisionWork } from '../../../../src/engine/evaluation/decide/decision-work.ts';
import { matchNodes } from '../../../../src/engine/evaluation/decide/matched-nodes.ts';
import { computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import { matchSomeNames } from '../../../../src/engine/evaluation/explain/name-sensitive.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { policyText } from '../../../../src/scenario/scenario.ts';
import type { Scenario } from '../../../../src/scenario/scenario.ts';
import { hostileScenario } from '../../../bench/hostile-scenarios.ts';
import { account, arn, group, instance, namespace } from '../../../support/account-builders.ts';
import { largeTest } from '../../../support/large-test.ts';
import { allow, policyOf } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

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

describe('The steps of work', () => {
  const tree = buildTree(
    account({
      instances: [instance({ namespaces: [namespace({ groups: [group({ configs: ['a', 'b'] })] })] })],
    }),
    true,
  );
  const scope = (...statements: readonly StatementJson[]) => [
    { tree: { ...tree }, policies: [policyOf(...statements)], context: {} },
  ];
  const total = (...statements: readonly StatementJson[]) =>
    new DecisionWork(scope(...statements)).advance(Infinity);
  const STAR = allow({ Resource: arn('instance/*a') });

  test('are about as many as wanted, at least those of one part', () => {
    const all = total(STAR);
    const parts = stepsOf(new DecisionWork(scope(STAR)));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, steps) => sum + steps, 0)).toBe(all);
    const [first = 0, second = 0] = parts;
    const work = new DecisionWork(scope(STAR));
    expect(work.advance(0)).toBe(first);
    expect(work.advance(second)).toBe(second);
    const more = new DecisionWork(scope(STAR));
    expect(more.advance(first + 1)).toBe(first + second);
    expect(more.isDone).toBe(false);
    expect(more.advance(all)).toBe(all - first - second);
    expect(more.isDone).toBe(true);
  });

  test('grow with the patterns of actions and the values of conditions', () => {
    const values = (count: number) => ({
      StringEquals: { 'acs:UserAgent': Array.from({ length: count }, (_, index) => String(index)) },
    });
    const plain = total(allow());
    const more = total(allow({ Action: ['mse:*', 'mse:Get*'] })) - plain;
    expect(more).toBeGreaterThan(0);
    expect(total(allow({ Action: ['mse:*', 'mse:Get*', 'mse:Query*'] }))).toBe(plain + 2 * more);
    const two = total(allow({ Condition: values(2) }));
    expect(two).toBeGreaterThan(plain);
    expect(total(allow({ Condition: values(3) })) - two).toBeCloseTo((two - plain) / 2);
  });

  test('include no patterns of a statement for another service', () => {
    const other = { Action: 'ecs:*', Resource: arn('*a') };
    expect(total(allow({ ...other, Action: 'mse:*' }))).toBeGreaterThan(total(allow(other)));
    expect(total(allow(other))).toBe(total(allow({ ...other, Resource: '*' })));
  });

  test('grow with the resources', () => {
    const wide = buildTree(
      account({ instances: Array.from({ length: 100 }, (_, index) => instance({ id: String(index) })) }),
    );
    const steps = (on: ResourceTree) =>
      new DecisionWork([{ tree: on, policies: [policyOf(allow({ Action: 'ecs:*' }))], context: {} }]).advance(
        Infinity,
      );
    expect(steps(wide)).toBeGreaterThan(steps(tree));
  });

  test('leave nothing to match', () => {
    const [only] = scope(STAR, allow({ Action: 'mse:Query*', Resource: arn('instance/?') }));
    if (only === undefined) throw new Error('There is a scope');
    new DecisionWork([only]).advance(Infinity);
    for (const { resources } of only.policies.flatMap(({ statements }) => statements)) {
      for (const path of ['console', 'client'] as const) {
        expect(matchNodes(resources, only.tree, path).next().done).toBe(true);
        expect(matchSomeNames(resources, only.tree, path).next().done).toBe(true);
      }
    }
  });
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
