import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorizationRequest } from '../../src/engine/account/request.ts';
import { RequestSolver } from '../../src/engine/analysis/request-solver.ts';
import { UNTYPED_ACTIONS } from '../../src/engine/analysis/request-types.ts';
import { NO_NAMES } from '../../src/engine/analysis/witness-names.ts';
import { WorkLimit } from '../../src/engine/analysis/work-limit.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { CompiledStatement } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { applyEdits } from '../../src/engine/policy/text-edit.ts';
import { conditionContradiction } from '../../src/engine/lint/rules/condition-contradiction.ts';
import { overriddenAllow } from '../../src/engine/lint/rules/overridden-allow.ts';
import { redundantAction } from '../../src/engine/lint/rules/redundant-action.ts';
import { redundantResource } from '../../src/engine/lint/rules/redundant-resource.ts';
import { seededRandom } from '../bench/seeded-random.ts';
import { aimedRequest, analyzedPolicies } from '../support/analyzed-policies.ts';
import { atMost, seeded } from '../support/arbitraries.ts';
import { contextOf } from '../support/linting.ts';
import type { PolicyJson } from '../support/policy-builders.ts';

const modes = fc.constantFrom('hierarchical' as const, 'literal' as const);
const ATTACKS = 120;

function aimedRequests(policy: PolicyJson, seed: number): readonly AuthorizationRequest[] {
  const random = seededRandom(seed);
  return Array.from({ length: ATTACKS }, () => aimedRequest([policy], random)).filter(
    (request) => request !== null,
  );
}

function decisionBy(statements: readonly CompiledStatement[], mode: 'hierarchical' | 'literal') {
  return (request: AuthorizationRequest) =>
    evaluate([{ isRejected: false, statements }], request, mode).decision;
}

test('What is found to have no effect has none on any request', () => {
  const found = { statements: 0, overridden: 0, items: 0, contradictions: 0 };
  fc.assert(
    fc.property(analyzedPolicies(5), modes, fc.nat(), (policy, mode, seed) => {
      const text = JSON.stringify(policy);
      const lint = contextOf(text, { mode });
      const decide = decisionBy(lint.statements, mode);
      const left = lint.statements.filter((statement) => !lint.redundantStatements.has(statement));
      const overridden = overriddenAllow.find(lint).map(({ params }) => params.statement - 1);
      const never = conditionContradiction
        .find(lint)
        .flatMap(({ span }) =>
          lint.clauses.filter(({ key }) => key.span === span).map(({ statement }) => statement),
        );
      const items = [...redundantAction.find(lint), ...redundantResource.find(lint)].flatMap(({ fixes }) =>
        fixes.map(({ edits }) =>
          decisionBy(compilePolicy(parsePolicy(applyEdits(text, edits))).statements, mode),
        ),
      );
      found.statements += lint.redundantStatements.size;
      found.overridden += overridden.length;
      found.items += items.length;
      found.contradictions += never.length;
      const granting = lint.statements.filter(({ source }) => !overridden.includes(source.index));
      for (const request of aimedRequests(policy, seed)) {
        const decision = decide(request);
        expect(decisionBy(left, mode)(request), text).toBe(decision);
        for (const decideFixed of items) expect(decideFixed(request), text).toBe(decision);
        expect(decisionBy(granting, mode)(request) === 'allow', text).toBe(decision === 'allow');
        for (const statement of never) {
          expect(decisionBy([statement], mode)(request), text).toBe('implicit-deny');
        }
      }
    }),
    seeded(250),
  );
  expect(found.statements).toBeGreaterThan(15);
  expect(found.overridden).toBeGreaterThan(5);
  expect(found.items).toBeGreaterThan(100);
  expect(found.contradictions).toBeGreaterThan(0);
});

test('Each statement without a finding decides some request, which evaluate confirms', () => {
  const counts = { found: 0, none: 0, unknown: 0 };
  fc.assert(
    fc.property(analyzedPolicies(5), modes, (policy, mode) => {
      const lint = contextOf(JSON.stringify(policy), { mode });
      const left = lint.statements.filter((statement) => !lint.redundantStatements.has(statement));
      const solver = new RequestSolver(UNTYPED_ACTIONS, NO_NAMES);
      const read = (statement: CompiledStatement) =>
        solver.reader.read(statement.source, 0, mode === 'hierarchical' ? 'inside' : 'itself')!;
      for (const statement of left) {
        const others = left.filter(
          (other) => other !== statement && (other.effect === 'Deny' || statement.effect === 'Allow'),
        );
        const result = solver.find([read(statement)], others.map(read), new WorkLimit(10_000_000));
        counts[result.kind] += 1;
        if (result.kind === 'none') {
          // It matches nothing; another rule reports that.
          expect(solver.find([read(statement)], [], new WorkLimit(10_000_000)).kind).not.toBe('found');
        } else if (result.kind === 'found') {
          const rest = left.filter((other) => other !== statement);
          expect(decisionBy(rest, mode)(result.request)).not.toBe(decisionBy(left, mode)(result.request));
        }
      }
    }),
    seeded(250),
  );
  expect(counts.found).toBeGreaterThan(300);
  expect(counts.unknown).toBeLessThanOrEqual(atMost(9));
});

test('Past the work limit nothing is found, and nothing fails', () => {
  const stars = Array.from(
    { length: 30 },
    (_, index) => `acs:mse:*:*:instance/*${'a*'.repeat(20)}${'?'.repeat(index)}b*`,
  );
  const policy = {
    Version: '1',
    Statement: [
      { Effect: 'Allow', Action: 'mse:*', Resource: stars },
      { Effect: 'Deny', Action: 'mse:*', Resource: stars.slice(1) },
    ],
  };
  const lint = contextOf(JSON.stringify(policy));
  expect(overriddenAllow.find(lint)).toEqual([]);
  expect(lint.redundantStatements.size).toBe(0);
});
