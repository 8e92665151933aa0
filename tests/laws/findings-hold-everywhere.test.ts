import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { actionsIn as catalogOf } from '../../src/engine/catalog/catalog.ts';
import { actionsMatchedBy } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { containsPattern } from '../../src/engine/policy/pattern.ts';
import { createLintContext } from '../../src/engine/lint/lint-context.ts';
import { overriddenAllow } from '../../src/engine/lint/rules/overridden-allow.ts';
import { redundantStatement } from '../../src/engine/lint/rules/redundant-statement.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { patternsOverlap } from '../../src/engine/policy/pattern-overlap.ts';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { seeded, situations } from '../support/arbitraries.ts';
import { contextOf, inputOf } from '../support/linting.ts';
import { policy } from '../support/policy-builders.ts';

test('removing a redundant or overridden statement keeps what is allowed, also for unlisted resources', () => {
  let found = 0;
  fc.assert(
    fc.property(situations, ({ policies, extra, request }) => {
      const statements = [...policies.flatMap(({ Statement = [] }) => Statement), extra];
      const text = JSON.stringify(policy({ Statement: statements }));
      const whole = compilePolicy(parsePolicy(text));
      const lint = contextOf(text);
      for (const { code, params } of [...overriddenAllow.find(lint), ...redundantStatement.find(lint)]) {
        found += 1;
        const rest = statements.filter((_, position) => position !== params.statement - 1);
        if (rest.length === 0) continue;
        const less = compilePolicy(parsePolicy(JSON.stringify(policy({ Statement: rest }))));
        const [before, after] = [whole, less].map((compiled) => {
          const { decision } = evaluate([compiled], request, 'hierarchical');
          // What is denied stays denied without an overridden Allow, by whichever statement.
          return code === 'redundant-statement' ? decision : String(decision === 'allow');
        });
        expect(after, `${code} ${String(params.statement)} ${text}`).toBe(before);
      }
    }),
    seeded(400),
  );
  expect(found).toBeGreaterThan(40);
});

test('an action on a resource of another type covers no request', () => {
  let found = 0;
  fc.assert(
    fc.property(situations, ({ tree, policies, request }) => {
      const text = JSON.stringify({ ...policies[0], Version: '1' });
      const lint = createLintContext({ ...inputOf(text), tree });
      for (const { analyzed, action } of lint.resourceTypeMismatches) {
        const statement = { ...analyzed.statement, actions: [action], clauses: [] };
        expect(actionsMatchedBy(statement)).toBe(action.matched);
        const alone = { isRejected: false, statements: [statement] };
        for (const node of tree.nodes) {
          const nodeRequest = {
            ...request,
            resource: `acs:mse:${node.region}:${tree.accountId}:${node.relativeId}`,
          };
          for (const { resourceType, fullName } of catalogOf(action.matched)) {
            if (resourceType !== node.kind) continue;
            const { decision } = evaluate([alone], { ...nodeRequest, action: fullName }, 'hierarchical');
            expect(decision, text).toBe('implicit-deny');
            found += 1;
          }
        }
      }
    }),
    seeded(400),
  );
  expect(found).toBeGreaterThan(100);
});

test('a pattern that contains another matches all texts of the other, and overlaps it', () => {
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?'), maxLength: 6 });
  const names = fc.string({ unit: fc.constantFrom('a', 'b', '/', '😀'), maxLength: 8 });
  fc.assert(
    fc.property(patterns, patterns, names, (outer, inner, name) => {
      if (!containsPattern(outer, inner)) return;
      if (matchesPattern(inner, name)) expect(matchesPattern(outer, name)).toBe(true);
      expect(patternsOverlap(outer, inner)).toBe(true);
    }),
    seeded(5000),
  );
});
