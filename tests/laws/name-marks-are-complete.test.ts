import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTree, PLACEHOLDER_ID, requestedArn } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { ancestorsOf, nodesWithId } from '../../src/engine/account/walk-tree.ts';
import { DEPTHS } from '../../src/engine/catalog/relative-id.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { nameSensitive } from '../../src/engine/evaluation/explain/name-sensitive.ts';
import { accounts, atLeast, contexts, policiesFor, seeded } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const situations = accounts.chain((account) =>
  fc.record({
    tree: fc.constant(buildTree(account, true)),
    policies: fc.array(policiesFor(buildTree(account)), { minLength: 1, maxLength: 2 }),
    context: contexts,
    picks: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    mode: fc.constantFrom('hierarchical' as const, 'literal' as const),
  }),
);

/** A placeholder with these names instead, from the outermost container on; null if the account lists the first of them. */
function withNames(tree: ResourceTree, node: ResourceNode, names: readonly string[]): ResourceNode | null {
  const fill = (relativeId: string) =>
    names.reduce((id, name) => id.replace(PLACEHOLDER_ID, name), relativeId);
  const [outermost = node] = [...ancestorsOf(tree, node).toReversed(), node].filter(
    (each) => each.isPlaceholder,
  );
  const isListed = nodesWithId(tree, fill(outermost.relativeId)).some(({ kind }) => kind === outermost.kind);
  return isListed ? null : { ...node, relativeId: fill(node.relativeId) };
}

test('a placeholder is marked for each action that is decided otherwise for a name that the account does not list', () => {
  let differing = 0;
  fc.assert(
    fc.property(situations, ({ tree, policies, context, picks, mode }) => {
      const compiled = policies.map(compile);
      const marks = nameSensitive(compiled, tree);
      const decide = (node: ResourceNode, action: CatalogAction) =>
        evaluate(
          compiled,
          { action: action.fullName, resource: requestedArn(tree, node, action), context },
          mode,
        ).decision;
      // The names of the account, also in other containers and of other kinds. Only the last name can have slashes.
      const leaves = tree.nodes.filter(({ isPlaceholder }) => !isPlaceholder).map(({ id }) => id);
      const containers = leaves.filter((id) => !id.includes('/'));
      for (const [index, node] of tree.nodes.filter(({ isPlaceholder }) => isPlaceholder).entries()) {
        const count = node.relativeId.split(PLACEHOLDER_ID).length - 1;
        const names = Array.from({ length: count }, (_, at) => {
          const ids = at === count - 1 && node.depth === DEPTHS.config ? leaves : containers;
          return ids[(picks[(index + at) % picks.length] ?? 0) % ids.length] ?? '';
        });
        const named = withNames(tree, node, names);
        if (named === null) continue;
        for (const action of CATALOG.filter(({ resourceType }) => resourceType === node.kind)) {
          if (decide(node, action) === decide(named, action)) continue;
          differing += 1;
          const mark = (marks[node.index] ?? 0) & action.mask;
          expect(mark, `${mode}: ${action.id} on ${named.relativeId}`).not.toBe(0);
        }
      }
    }),
    seeded(600),
  );
  expect(differing).toBeGreaterThanOrEqual(atLeast(40));
});
