import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { isConditionMet } from '../../src/engine/evaluation/decide/match-statement.ts';
import { pivotalConditionsBy } from '../../src/engine/evaluation/explain/pivotal-by-types.ts';
import {
  conditionSensitive,
  pivotalConditionsOf,
} from '../../src/engine/evaluation/explain/pivotal-conditions.ts';
import { facts, seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

test('A cell is condition-sensitive exactly if the opposite result of one condition changes its decision', () => {
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom('hierarchical' as const, 'literal' as const),
      fc.constantFrom(...READINGS),
      facts,
      (situation, mode, reading, observed) => {
        const types = resourceTypesOf(reading, observed);
        const { tree, request } = situation;
        const policies = situation.policies.map(compile);
        const sensitive = conditionSensitive(policies, tree, request.context, mode, types);
        for (const node of tree.nodes) {
          for (const action of CATALOG) {
            const { mask, fullName } = action;
            const marked = types.actionsOn(node.kind) & ~(types.special?.actions ?? 0);
            if (types.special !== null && (marked & mask) === 0) continue;
            const { context } = request;
            const cellRequest = { action: fullName, resource: requestedArn(tree, node, action), context };
            const isChecked = action.path === 'console' || node.isClientChecked;
            const isPivotal =
              isChecked &&
              (types.special === null
                ? pivotalConditionsOf(policies, cellRequest, mode)
                : pivotalConditionsBy(policies, cellRequest, mode, types)
              ).length > 0;
            expect(((sensitive[node.index] ?? 0) & mask) !== 0).toBe(isPivotal);
          }
        }
      },
    ),
    seeded(60),
  );
});

test('A condition is pivotal exactly if removing it, or removing its statement, changes the decision', () => {
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom('hierarchical' as const, 'literal' as const),
      fc.constantFrom(...READINGS),
      facts,
      ({ policies, request }, mode, reading, observed) => {
        const types = resourceTypesOf(reading, observed);
        const compiled = policies.map(compile);
        const { decision } = evaluate(compiled, request, mode, types);
        const expected = compiled.flatMap((policy, policyIndex) => {
          return policy.statements.flatMap((statement) => {
            if (statement.clauses.length === 0) return [];
            const isMet = isConditionMet(statement, request.context);
            const statements = isMet
              ? policy.statements.filter((other) => other !== statement)
              : policy.statements.map((other) => (other === statement ? { ...other, clauses: [] } : other));
            const changed = compiled.map((other) =>
              other === policy ? { isRejected: false, statements } : other,
            );
            const wouldBe = evaluate(changed, request, mode, types).decision;
            const ref = { policy: policyIndex, statement: statement.source.index };
            return wouldBe === decision ? [] : [{ ref, isMet, wouldBe }];
          });
        });
        const byPosition = (a: (typeof expected)[number], b: (typeof expected)[number]) =>
          a.ref.policy - b.ref.policy || a.ref.statement - b.ref.statement;
        const found =
          types.special === null
            ? pivotalConditionsOf(compiled, request, mode)
            : pivotalConditionsBy(compiled, request, mode, types);
        expect(found.toSorted(byPosition)).toEqual(expected);
      },
    ),
    seeded(300),
  );
});
