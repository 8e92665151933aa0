import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arnOf } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { isConditionMet } from '../../src/engine/evaluation/decide/match-statement.ts';
import {
  conditionSensitive,
  pivotalConditionsOf,
} from '../../src/engine/evaluation/explain/pivotal-conditions.ts';
import { SEEDED, situations, UNHURRIED } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

test('A cell hangs on a condition exactly where turning one changes its decision', UNHURRIED, () => {
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom('hierarchical' as const, 'literal' as const),
      (situation, mode) => {
        const { tree, request } = situation;
        const policies = situation.policies.map(compile);
        const hanging = conditionSensitive(policies, tree, request.context, mode);
        for (const node of tree.nodes) {
          for (const { index, fullName } of CATALOG) {
            const asked = { action: fullName, resource: arnOf(tree, node), context: request.context };
            const turns = pivotalConditionsOf(policies, asked, mode).length > 0;
            expect(((hanging[node.index] ?? 0) & (1 << index)) !== 0).toBe(turns);
          }
        }
      },
    ),
    { ...SEEDED, numRuns: 60 },
  );
});

test(
  'A statement turns a decision exactly where the policies without its condition, or without it, decide otherwise',
  UNHURRIED,
  () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom('hierarchical' as const, 'literal' as const),
        ({ policies, request }, mode) => {
          const compiled = policies.map(compile);
          const { decision } = evaluate(compiled, request, mode);
          const expected = compiled.flatMap((policy, place) => {
            if (policy.kind === 'rejected') return [];
            return policy.statements.flatMap((statement) => {
              if (statement.clauses.length === 0) return [];
              const isMet = isConditionMet(statement, request.context);
              const statements = isMet
                ? policy.statements.filter((other) => other !== statement)
                : policy.statements.map((other) => (other === statement ? { ...other, clauses: [] } : other));
              const turned = compiled.map((other) =>
                other === policy ? { kind: 'evaluable' as const, statements } : other,
              );
              const wouldBe = evaluate(turned, request, mode).decision;
              const ref = { policy: place, statement: statement.source.index };
              return wouldBe === decision ? [] : [{ ref, isMet, wouldBe }];
            });
          });
          expect(pivotalConditionsOf(compiled, request, mode)).toEqual(expected);
        },
      ),
      { ...SEEDED, numRuns: 300 },
    );
  },
);
