import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arnOf } from '../../src/engine/account/resource-tree.ts';
import { ancestorsOf } from '../../src/engine/account/walk-tree.ts';
import type { ResourceNode } from '../../src/engine/account/resource-tree.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { consolePathTo } from '../../src/engine/evaluation/console-path.ts';
import type { ConsolePathStep } from '../../src/engine/evaluation/console-path.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { atLeast, seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

/** The step and all steps that it requires. */
const upTo = (step: ConsolePathStep | null): readonly ConsolePathStep[] =>
  step === null ? [] : [...upTo(step.requires), step];

test('a step is reachable if and only if evaluate allows every step that it requires, for a container on at least one descendant', () => {
  let reached = 0;
  let unreached = 0;
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom('hierarchical' as const, 'literal' as const),
      ({ tree, policies, request: { context } }, mode) => {
        const compiled = policies.map(compile);
        const matrix = buildMatrix(
          tree,
          compiled.map((policy) => computeGrants(policy, tree, context)),
        );
        const isAllowed = ({ action }: ConsolePathStep, node: ResourceNode): boolean => {
          const target = [node, ...ancestorsOf(tree, node)].find(({ kind }) => kind === action.resourceType);
          if (target === undefined) return false;
          const request = { action: action.fullName, resource: arnOf(tree, target), context };
          return evaluate(compiled, request, mode).decision === 'allow';
        };
        for (const node of tree.nodes) {
          const { steps, blockedAt } = consolePathTo(matrix, mode, node);
          const within = tree.nodes.slice(node.index, node.end);
          for (const step of steps) {
            const before = upTo(step.requires);
            const expected =
              before.length === 0 || within.some((one) => before.every((other) => isAllowed(other, one)));
            expect(step.isReachable, `${step.action.name} for ${node.relativeId}`).toBe(expected);
            if (expected) reached += 1;
            else unreached += 1;
          }
          const ends = steps.filter((step) => step.role === 'path' && step.isReachable && !step.isPassed);
          expect(ends).toEqual(blockedAt === null ? [] : [blockedAt]);
        }
      },
    ),
    seeded(100),
  );
  expect(Math.min(reached, unreached)).toBeGreaterThan(atLeast(200));
});
