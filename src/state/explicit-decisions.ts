// The decisions that an embedded frame sends to the embedding page.

import type { ResourceTree } from '../engine/account/resource-tree.ts';
import { CATALOG } from '../engine/catalog/catalog.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { MAX_DECISIONS } from '../scenario/frame-protocol.ts';
import type { FrameDecision } from '../scenario/frame-protocol.ts';
import { decisionWord, rowCell, typesOf } from './scope-decisions.ts';
import type { ScopeDecisions } from './scope-decisions.ts';

/** Returns every explicit decision in tree order, up to a limit. Decisions not listed are implicit denies. */
export function explicitDecisions(
  { tree, column }: { readonly tree: ResourceTree; readonly column: ScopeDecisions },
  mode: MatchingMode,
): readonly FrameDecision[] {
  const found: FrameDecision[] = [];
  const types = typesOf(column);
  for (const node of tree.nodes) {
    for (const action of CATALOG) {
      if (types.typeOf(action) !== node.kind) continue;
      const decision = decisionWord(rowCell(column, tree, mode, node, action));
      if (decision !== 'allow' && decision !== 'explicit-deny' && decision !== 'not-checked') continue;
      const { fullName, path } = action;
      found.push({ action: fullName, path, resource: node.relativeId, kind: node.kind, decision });
      if (found.length === MAX_DECISIONS) return found;
    }
  }
  return found;
}
