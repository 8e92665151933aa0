import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTree, treeOf } from '../../src/engine/account/resource-tree.ts';
import type { ResourceNode } from '../../src/engine/account/resource-tree.ts';
import { ancestorsOf } from '../../src/engine/account/walk-tree.ts';
import { actionsIn, CATALOG } from '../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../src/engine/catalog/catalog.ts';
import { READINGS } from '../../src/engine/evaluation/decide/resource-types.ts';
import { resourceTypesOf } from '../../src/engine/evaluation/decide/reference-types.ts';
import { cellOf } from '../../src/engine/evaluation/decide/cell.ts';
import { computeExposure, EXPOSURE_TIERS, isExposed } from '../../src/engine/evaluation/decide/exposure.ts';
import type { ExposureTier } from '../../src/engine/evaluation/decide/exposure.ts';
import type { MatchingMode } from '../../src/engine/evaluation/decide/decision.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { DEFAULT_CONTEXT } from '../../src/engine/account/request.ts';
import { facts, seeded, situations } from '../support/arbitraries.ts';
import { allow, compile, policy } from '../support/policy-builders.ts';

/** The decisions of a tier on a resource, read from its cells: true where it is like the tier. */
function decisionsOf(matrix: PermissionMatrix, mode: MatchingMode, node: ResourceNode, tier: ExposureTier) {
  const hasTier = (action: CatalogAction) => tier === 'deny' || action.tier === tier;
  return CATALOG.filter(hasTier).flatMap((action) => {
    const cell = cellOf(matrix, mode, node, action);
    if (cell.kind !== 'decision') return [];
    return [{ action, is: cell.decision === (tier === 'deny' ? 'explicit-deny' : 'allow') }];
  });
}

test('the exposure counts the resources that have a cell of the tier', () => {
  fc.assert(
    fc.property(
      situations,
      fc.constantFrom<MatchingMode>('hierarchical', 'literal'),
      fc.constantFrom(...READINGS),
      facts,
      (situation, mode, reading, observed) => {
        const { tree, request } = situation;
        const grants = situation.policies.map((each) => computeGrants(compile(each), tree, request.context));
        const matrix = buildMatrix(tree, grants, resourceTypesOf(reading, observed));
        const exposure = computeExposure(matrix, mode);
        for (const tier of EXPOSURE_TIERS) {
          const resources = tree.nodes
            .map((node) => ({ node, decisions: decisionsOf(matrix, mode, node, tier) }))
            .filter(({ decisions }) => decisions.length > 0);
          const exposed = resources.filter(({ decisions }) => decisions.some(({ is }) => is));
          const counted = exposure.tiers[tier];
          expect(
            tree.nodes.filter((node) => isExposed(matrix, mode, node, tier)),
            tier,
          ).toEqual(exposed.map(({ node }) => node));
          expect(counted, tier).toMatchObject({ count: exposed.length, of: resources.length });
          expect(counted.isComplete, tier).toBe(
            resources.length > 0 && resources.every(({ decisions }) => decisions.every(({ is }) => is)),
          );
          expect(new Set(actionsIn(counted.actions)), tier).toEqual(
            new Set(
              exposed.flatMap(({ decisions }) => decisions.flatMap(({ action, is }) => (is ? action : []))),
            ),
          );
          for (const { kind, count, of, place } of counted.kinds) {
            const ofKind = exposed.filter(({ node }) => node.kind === kind).map(({ node }) => node);
            expect({ count, of }, `${tier} ${kind}`).toEqual({
              count: ofKind.length,
              of: resources.filter(({ node }) => node.kind === kind).length,
            });
            const [first, ...others] = ofKind;
            const common =
              first &&
              [first, ...ancestorsOf(tree, first)].find((candidate) =>
                others.every((node) => node.index >= candidate.index && node.index < candidate.end),
              );
            expect(place?.key, `${tier} ${kind}`).toBe(common?.key);
          }
        }
      },
    ),
    seeded(200),
  );
});

test('the exposure names configurations of which only the history can be read', () => {
  const tree = treeOf(DEFAULT_ACCOUNT);
  const readers = compile(
    policy({
      Statement: [
        allow({ Action: 'mse:GetNacosHistoryConfig', Resource: '*' }),
        allow({ Action: 'mse:GetNacosConfig', Resource: 'acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public' }),
      ],
    }),
  );
  const matrix = buildMatrix(tree, [computeGrants(readers, tree, DEFAULT_CONTEXT)]);
  expect(computeExposure(matrix, 'hierarchical')).toMatchObject({
    historyOnly: 4,
    tiers: { read: { count: 6, of: 10, isComplete: false }, delete: { count: 0, actionsOf: 5 } },
  });
});

test('placeholders do not count', () => {
  const everything = compile(policy({ Statement: [allow({ Action: '*', Resource: '*' })] }));
  const [plain, withPlaceholders] = [false, true].map((hasPlaceholders) => {
    const tree = buildTree(DEFAULT_ACCOUNT, hasPlaceholders);
    const matrix = buildMatrix(tree, [computeGrants(everything, tree, DEFAULT_CONTEXT)]);
    const { tiers } = computeExposure(matrix, 'hierarchical');
    return EXPOSURE_TIERS.map((tier) => [tiers[tier].count, tiers[tier].of, tiers[tier].isComplete]);
  });
  expect(withPlaceholders).toEqual(plain);
});
