// The resources behind the counts of a cell.

import type { ResourceNode, ResourceTree } from '../engine/account/resource-tree.ts';
import { subtreeOf } from '../engine/account/walk-tree.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import type { Decision, MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { rowCell, typesOf } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';

/** The nodes in a subtree that an action applies to, by their decision. */
export function rollUpParts(
  decisions: ScopeDecisions,
  tree: ResourceTree,
  mode: MatchingMode,
  container: ResourceNode,
  action: CatalogAction,
): Readonly<Record<Decision, readonly ResourceNode[]>> {
  const resourceType = typesOf(decisions).typeOf(action);
  const applicable = subtreeOf(tree, container).filter(({ kind }) => kind === resourceType);
  const decidedAs = (decision: Decision) =>
    applicable.filter((node) => {
      const cell = rowCell(decisions, tree, mode, node, action);
      return cell.kind === 'decision' && cell.decision === decision;
    });
  return {
    allow: decidedAs('allow'),
    'explicit-deny': decidedAs('explicit-deny'),
    'implicit-deny': decidedAs('implicit-deny'),
  };
}
