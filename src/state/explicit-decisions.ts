// What a frame tells the page around it of its decisions.

import type { ResourceTree } from '../engine/account/resource-tree.ts';
import { CATALOG } from '../engine/catalog/catalog.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { MAX_DECISIONS } from '../scenario/frame-protocol.ts';
import type { FrameDecision } from '../scenario/frame-protocol.ts';
import { decisionWord, rowCell } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';

/** Every explicit decision, in the order of the tree, up to a limit; what is not listed is denied by default. */
export function explicitDecisions(
  { tree, column }: { readonly tree: ResourceTree; readonly column: ScopeDecisions },
  mode: MatchingMode,
): readonly FrameDecision[] {
  const told: FrameDecision[] = [];
  for (const node of tree.nodes) {
    for (const action of CATALOG) {
      if (action.resourceType !== node.kind) continue;
      const decision = decisionWord(rowCell(column, tree, mode, node, action));
      if (decision !== 'allow' && decision !== 'explicit-deny') continue;
      told.push({ action: action.fullName, resource: node.relativeId, kind: node.kind, decision });
      if (told.length === MAX_DECISIONS) return told;
    }
  }
  return told;
}
