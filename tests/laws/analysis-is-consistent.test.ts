import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQuestions } from '../support/analysis.ts';
import { analyzedPolicies, analyzedStatements, policyPairs } from '../support/analyzed-policies.ts';
import { atLeast, seeded } from '../support/arbitraries.ts';
import type { PolicyJson, StatementJson } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** The same statement with its lists reversed. */
function reversed(statement: StatementJson): StatementJson {
  const { Action, NotAction, Resource } = statement;
  return {
    ...statement,
    ...(Action === undefined ? {} : { Action: list<string>(Action).toReversed() }),
    ...(NotAction === undefined ? {} : { NotAction: list<string>(NotAction).toReversed() }),
    Resource: list<string>(Resource).toReversed(),
  };
}

/** The same policy with one statement for each resource pattern. */
function split({ Statement = [], ...rest }: PolicyJson): PolicyJson {
  return {
    ...rest,
    Statement: Statement.flatMap((statement) =>
      list<string>(statement.Resource).map((Resource) => ({ ...statement, Resource })),
    ),
  };
}

test('A policy covers itself, and is equivalent to itself in another order and to its statements split by resource', () => {
  fc.assert(
    fc.property(analyzedPolicies(5), modes, (policy, mode) => {
      const { covers, isEquivalent } = createQuestions(mode);
      const shuffled = { ...policy, Statement: policy.Statement?.toReversed().map(reversed) };
      expect(covers([policy], [policy])).toEqual({ kind: 'yes' });
      expect(isEquivalent([policy], [shuffled])).toEqual({ kind: 'yes' });
      const verdict = isEquivalent([policy], [split(policy)]);
      if (verdict.kind === 'unknown') expect(verdict.reason).toBe('mixed-types');
      else expect(verdict).toEqual({ kind: 'yes' });
    }),
    seeded(100),
  );
});

test('Adding an Allow never allows less, and adding a Deny never allows more', () => {
  fc.assert(
    fc.property(analyzedPolicies(4), analyzedStatements, modes, (policy, statement, mode) => {
      const { covers } = createQuestions(mode);
      const more = { ...policy, Statement: [...(policy.Statement ?? []), statement] };
      const verdict = statement.Effect === 'Allow' ? covers([more], [policy]) : covers([policy], [more]);
      if (verdict.kind === 'unknown') expect(verdict.reason).toBe('mixed-types');
      else expect(verdict).toEqual({ kind: 'yes' });
    }),
    seeded(100),
  );
});

test('Covering is transitive, and equivalence is covering both ways', () => {
  let chains = 0;
  fc.assert(
    fc.property(analyzedPolicies(3), analyzedPolicies(3), analyzedPolicies(3), modes, (a, b, c, mode) => {
      const { covers, isEquivalent } = createQuestions(mode);
      const [ab, bc, ba] = [covers([a], [b]), covers([b], [c]), covers([b], [a])];
      if (ab.kind === 'yes' && bc.kind === 'yes') {
        chains += 1;
        expect(covers([a], [c]).kind).not.toBe('no');
      }
      const [left, right] = [isEquivalent([a], [b]), isEquivalent([b], [a])];
      expect(left.kind).toBe(right.kind);
      if (ab.kind !== 'unknown' && ba.kind !== 'unknown') {
        expect(left.kind).toBe(ab.kind === 'yes' && ba.kind === 'yes' ? 'yes' : 'no');
      }
    }),
    seeded(100),
  );
  expect(chains).toBeGreaterThanOrEqual(atLeast(8));
});

test('The order of statements and resources changes no verdict, and neither do earlier questions', () => {
  fc.assert(
    fc.property(policyPairs, modes, ([a, b], mode) => {
      const questions = createQuestions(mode);
      const first = questions.covers([a], [b]);
      const shuffle = (policy: PolicyJson) => ({
        ...policy,
        Statement: policy.Statement?.toReversed().map(reversed),
      });
      questions.isEquivalent([a], [b]);
      questions.redundant([a, b]);
      expect(questions.covers([a], [b])).toEqual(first);
      expect(createQuestions(mode).covers([shuffle(a)], [shuffle(b)]).kind).toBe(first.kind);
      expect(createQuestions(mode).covers([a], [b])).toEqual(first);
    }),
    seeded(100),
  );
});

test('A small work limit only turns answers into "unknown"', () => {
  const unknown = new Map<number, number>();
  fc.assert(
    fc.property(policyPairs, modes, fc.constantFrom(0, 100, 2000, 20_000), ([a, b], mode, limit) => {
      const full = createQuestions(mode).covers([a], [b]);
      const limited = createQuestions(mode, limit).covers([a], [b]);
      if (limited.kind === 'unknown') unknown.set(limit, (unknown.get(limit) ?? 0) + 1);
      else expect(limited.kind).toBe(full.kind);
    }),
    seeded(100),
  );
  expect(unknown.get(100) ?? 0).toBeGreaterThanOrEqual(atLeast(12));
});
