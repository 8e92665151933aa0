import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn } from '../../src/engine/account/resource-tree.ts';
import { CATALOG, findAction } from '../../src/engine/catalog/catalog.ts';
import { createChecker } from '../../src/engine/evaluation/assertions/check-assertions.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { ASSERTED_DECISIONS } from '../../src/engine/evaluation/assertions/assertion.ts';
import type { Assertion } from '../../src/engine/evaluation/assertions/assertion.ts';
import { matchesPattern } from '../../src/engine/policy/pattern.ts';
import { atLeast, contexts, seeded, situations } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const parts = fc.record({
  decision: fc.constantFrom(...ASSERTED_DECISIONS),
  actions: fc.subarray(['mse:GetNacosConfig', 'mse:List*', 'mse:*Nacos*', 'mse:QueryClusterDetail', '*'], {
    minLength: 1,
  }),
  depth: fc.constantFrom('on' as const, 'in' as const),
  nodeIndex: fc.nat(),
  isPattern: fc.boolean(),
  isViaClient: fc.constantFrom(false, false, true),
  context: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, contexts),
  mode: fc.constantFrom('hierarchical' as const, 'literal' as const),
});

function actionIn(name: string, isViaClient: boolean) {
  return isViaClient
    ? CATALOG.find(({ path, fullName }) => path === 'client' && fullName === name)
    : findAction(name);
}

test('On listed resources, an assertion checks the requests that it names, and fails where evaluate decides differently.', () => {
  let totalFailures = 0;
  fc.assert(
    fc.property(situations, parts, ({ tree, policies, request }, part) => {
      const { decision, depth, mode, isViaClient } = part;
      // A name that only clients have asks about clients in any line.
      const actions = part.actions.filter((name) => isViaClient || findAction(name)?.path !== 'client');
      fc.pre(actions.length > 0);
      const { relativeId } = tree.nodes[part.nodeIndex % tree.nodes.length] ?? { relativeId: '*' };
      const resource = part.isPattern && relativeId !== '*' ? `${relativeId.slice(0, -1)}*` : relativeId;
      const compiled = policies.map(compile);
      const assertion: Assertion = {
        kind: 'decision',
        decision,
        actions,
        depth,
        resource,
        context: part.context,
        ...(isViaClient ? { path: 'client' } : {}),
      };
      const subject = {
        policies: compiled,
        tree,
        context: request.context,
        mode,
      };
      const result = createChecker([assertion], subject)(assertion);

      const isMeant = (id: string) => (resource === '*' ? id === '*' : matchesPattern(resource, id));
      const named = tree.nodes.filter((node) => isMeant(node.relativeId));
      const nodes = tree.nodes.filter((node) =>
        depth === 'on'
          ? named.includes(node)
          : named.some(({ index, end }) => index <= node.index && node.index < end),
      );
      const isNamed = (fullName: string) => actions.some((pattern) => matchesPattern(pattern, fullName));
      const requests = nodes.flatMap((node) =>
        CATALOG.filter(
          ({ path, resourceType, fullName }) =>
            path === (isViaClient ? 'client' : 'console') &&
            resourceType === node.kind &&
            (decision === 'only' || isNamed(fullName)),
        ).map((action) => ({ node, action })),
      );
      // Named actions without a listed resource of their type are checked as written, or apply to nothing.
      const isApplicable = (name: string) =>
        decision === 'only'
          ? nodes.some(({ kind }) => actionIn(name, isViaClient)?.resourceType === kind)
          : requests.some(({ action }) => action.fullName === name);
      if (actions.some((name) => !name.includes('*') && !isApplicable(name))) return;
      const wrong = requests.flatMap(({ node, action }) => {
        const context = { ...request.context, ...part.context };
        const { fullName, path } = action;
        const asked = { action: fullName, resource: requestedArn(tree, node, action), context };
        const isChecked = path === 'console' || node.isClientChecked;
        const found = isChecked ? evaluate(compiled, asked, mode).decision : 'allow';
        const expected = decision !== 'only' ? decision : isNamed(fullName) ? 'allow' : 'deny';
        const isMet = expected === 'deny' ? found !== 'allow' : found === expected;
        return isMet
          ? []
          : [
              {
                action: fullName,
                path,
                resource: node.relativeId,
                node,
                expected,
                decision: found,
                under: null,
              },
            ];
      });
      totalFailures += wrong.length;
      expect(result).toEqual({
        requestCount: requests.length,
        inapplicable: [],
        failureCount: wrong.length,
        failures: wrong.slice(0, 100),
      });
    }),
    seeded(600),
  );
  expect(totalFailures).toBeGreaterThan(atLeast(300));
});
