// Repairs marked as robust, compared with `evaluate` under both readings and both matching modes.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedArn, treeOf } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { nearestOfKind, subtreeOf } from '../../src/engine/account/walk-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import { compilePolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../src/engine/evaluation/decide/evaluate.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import type { Reading } from '../../src/engine/evaluation/decide/resource-types.ts';
import { repairsFor } from '../../src/engine/evaluation/repair/repair.ts';
import type { Repair } from '../../src/engine/evaluation/repair/repair.ts';
import type { DeniedRequest } from '../../src/engine/evaluation/repair/repair-draft.ts';
import { robustnessOf } from '../../src/engine/evaluation/repair/robust-repair.ts';
import { parsePolicy } from '../../src/engine/policy/parse.ts';
import { accounts, atLeast, contexts, facts, policiesFor, scaled, SEEDED } from '../support/arbitraries.ts';

const MODES: readonly MatchingMode[] = ['hierarchical', 'literal'];

interface Case {
  readonly tree: ResourceTree;
  readonly node: ResourceNode;
  readonly action: CatalogAction;
  readonly denied: DeniedRequest;
}

/** A cell with one decision under a reading, and the policies that decide it. */
const cases: fc.Arbitrary<Case | null> = accounts.chain((account) => {
  const tree = treeOf(account, true);
  return fc
    .record({
      policies: fc.array(policiesFor(tree), { minLength: 1, maxLength: 2 }),
      action: fc.constantFrom(...CATALOG),
      index: fc.nat(),
      context: contexts,
      mode: fc.constantFrom(...MODES),
      reading: fc.constantFrom(...READINGS),
      observed: facts,
    })
    .map(({ policies, action, index, context, mode, reading, observed }): Case | null => {
      const types = resourceTypesOf(reading, observed);
      const node = nearestOfKind(tree, tree.nodes[index % tree.nodes.length]!, types.typeOf(action));
      if (node === null || (action.path === 'client' && !node.isClientChecked)) return null;
      const request = { action: action.fullName, resource: requestedArn(tree, node, action), context };
      const attached = policies.map((policy) => {
        const parsed = parsePolicy(JSON.stringify(policy));
        return { parsed, compiled: compilePolicy(parsed), editable: true };
      });
      return { tree, node, action, denied: { policies: attached, request, mode, types } };
    });
});

/** The resources on which the reading decides the cell: itself, its ancestor, or those inside it. */
function decidedOn({ tree, node, action, denied }: Case, reading: Reading): readonly ResourceNode[] {
  const types = resourceTypesOf(reading, denied.types?.facts);
  const kind = types.typeOf(action);
  const outer = nearestOfKind(tree, node, kind);
  return outer === null ? subtreeOf(tree, node).filter((inner) => inner.kind === kind) : [outer];
}

/** Under which of the four everything is decided as wished. */
function grantedUnder(found: Case, changes: Repair['changes'], isAllowWished: boolean): readonly boolean[] {
  const { tree, action, denied } = found;
  const policies = denied.policies.map(({ compiled }, index): CompiledPolicy => {
    const change = changes.find(({ policy }) => policy === index);
    return change === undefined ? compiled : compilePolicy(parsePolicy(change.text));
  });
  return READINGS.flatMap((reading) =>
    MODES.map((mode) =>
      decidedOn(found, reading)
        .filter((node) => action.path === 'console' || node.isClientChecked)
        .every((node) => {
          const request = { ...denied.request, resource: requestedArn(tree, node, action) };
          const types = resourceTypesOf(reading, denied.types?.facts);
          const { decision } = evaluate(policies, request, mode, types);
          return (decision === 'allow') === isAllowWished;
        }),
    ),
  );
}

test('a repair marked as robust decides as wished under both readings and modes, one that is not does not, and its form does', () => {
  const seen = { robust: 0, fragile: 0, form: 0, without: 0 };
  fc.assert(
    fc.property(cases, (found) => {
      fc.pre(found !== null);
      const { tree, denied } = found;
      const compiled = denied.policies.map((policy) => policy.compiled);
      const isAllowWished =
        evaluate(compiled, denied.request, denied.mode, denied.types).decision !== 'allow';
      for (const repair of repairsFor(denied, tree)) {
        const robustness = robustnessOf(repair, denied, tree, found);
        if (robustness === null) {
          expect(repair).toMatchObject({ kind: 'remove-deny', leaves: 'implicit-deny' });
          continue;
        }
        const granted = grantedUnder(found, repair.changes, isAllowWished);
        expect(granted.every(Boolean)).toBe(robustness.exceptions.length === 0);
        expect(granted.filter((isGranted) => !isGranted)).toHaveLength(robustness.exceptions.length);
        seen[robustness.exceptions.length === 0 ? 'robust' : 'fragile'] += 1;
        if (robustness.form !== null) {
          seen.form += 1;
          expect(robustness.exceptions).not.toEqual([]);
          expect(grantedUnder(found, robustness.form.changes, isAllowWished)).toEqual([
            true,
            true,
            true,
            true,
          ]);
        } else if (repair.kind === 'add-deny' && robustness.exceptions.length > 0) {
          seen.without += 1;
        }
      }
    }),
    { ...SEEDED, numRuns: scaled(500) },
  );
  expect(seen.robust).toBeGreaterThanOrEqual(atLeast(50));
  expect(seen.fragile).toBeGreaterThanOrEqual(atLeast(50));
  expect(seen.form).toBeGreaterThanOrEqual(atLeast(20));
  // A wider Deny is always possible.
  expect(seen.without).toBe(0);
});
