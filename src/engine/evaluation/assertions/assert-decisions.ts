// Creates assertions from the decisions of a matrix: for one cell, or for many in as few lines as possible.

import { DEFAULT_CONTEXT } from '../../account/request.ts';
import type { RequestContext } from '../../account/request.ts';
import type { ResourceNode } from '../../account/resource-tree.ts';
import { childrenOf, nodesWithId, subtreeOf } from '../../account/walk-tree.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { MatchingMode } from '../decide/decision.ts';
import type { Assertion, DecisionAssertion } from './assertion.ts';
import { formatAssertion, parseAssertion } from './assertion.ts';
import { allowedOn } from '../decide/permission-matrix.ts';
import type { PermissionMatrix } from '../decide/permission-matrix.ts';

/** An action in the row of a node: a decision, or a roll-up over the descendants of its resource type. */
export interface AssertedCell {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

/** A node or subtree with one decision for an action. */
interface Line {
  readonly node: ResourceNode;
  readonly depth: 'on' | 'in';
  readonly decision: 'allow' | 'deny';
  readonly action: CatalogAction;
}

/**
 * Creates assertions that hold now; `deny` covers both kinds of deny. Each covers the largest subtree with one decision, and
 * actions with the same decision share a line. Omits placeholders and ids that a line cannot contain (white space, wildcards).
 */
export function assertionsFor(
  matrix: PermissionMatrix,
  mode: MatchingMode,
  cells: readonly AssertedCell[],
): readonly DecisionAssertion[] {
  const lines: Line[] = [];
  for (const [action, nodes] of nodesByAction(cells)) {
    let end = 0;
    for (const node of nodes) {
      // A selected container covers its descendants.
      if (node.index < end) continue;
      end = node.end;
      addLines(lines, matrix, mode, node, action);
    }
  }
  return mergeLines(lines);
}

function nodesByAction(cells: readonly AssertedCell[]): ReadonlyMap<CatalogAction, readonly ResourceNode[]> {
  const byAction = new Map<CatalogAction, ResourceNode[]>();
  for (const { node, action } of cells) {
    const nodes = byAction.get(action);
    if (nodes === undefined) byAction.set(action, [node]);
    else nodes.push(node);
  }
  for (const nodes of byAction.values()) nodes.sort((a, b) => a.index - b.index);
  return byAction;
}

/** Adds one line if the action has one decision in the whole subtree, else the lines of the children. */
function addLines(
  lines: Line[],
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): void {
  const { tree, types } = matrix;
  const resourceType = types.typeOf(action);
  const depth = node.kind === resourceType ? 'on' : 'in';
  const decisions = new Set(
    // A line covers all nodes with an id: an imported account can contain one twice.
    nodesWithId(tree, node.relativeId)
      .flatMap((each) => subtreeOf(tree, each))
      .filter(({ kind, isPlaceholder }) => kind === resourceType && !isPlaceholder)
      .map((decided) => (allowedOn(matrix, mode, decided) & action.mask) !== 0),
  );
  const [isAllowed] = decisions;
  if (isAllowed === undefined) return;
  if (decisions.size === 1 && isWritableId(node)) {
    lines.push({ node, depth, decision: isAllowed ? 'allow' : 'deny', action });
    return;
  }
  for (const child of childrenOf(tree, node)) addLines(lines, matrix, mode, child, action);
}

function isWritableId({ kind, relativeId }: ResourceNode): boolean {
  return kind === 'account' || (!/\s/.test(relativeId) && !hasWildcard(relativeId));
}

/** Merges the lines with the same resource and decision, in tree order. */
function mergeLines(lines: readonly Line[]): readonly DecisionAssertion[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.decision} ${line.depth} ${line.node.relativeId} ${line.action.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()]
    .sort(([a], [b]) => (a?.node.index ?? 0) - (b?.node.index ?? 0))
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const actions = group.map(({ action }) => action).sort((a, b) => a.index - b.index);
      return {
        kind: 'decision',
        decision: first.decision,
        actions: [...new Set(actions.map(({ fullName }) => fullName))],
        depth: first.depth,
        resource: first.node.relativeId,
        context: {},
        ...(first.action.path === 'client' ? { path: first.action.path } : {}),
      };
    });
}

/** The assertion with `allow` and `deny` swapped. */
export function oppositeOf(assertion: DecisionAssertion): DecisionAssertion {
  return { ...assertion, decision: assertion.decision === 'allow' ? 'deny' : 'allow' };
}

/** The entries of a context that differ from the default and that a line can contain. */
export function unusualContext(context: RequestContext): RequestContext {
  return Object.fromEntries(
    Object.entries(context).filter(
      ([key, value]) =>
        JSON.stringify(value) !== JSON.stringify(DEFAULT_CONTEXT[key]) && isWritable({ [key]: value }),
    ),
  );
}

/** Whether parsing a line with this context returns the same context. */
function isWritable(context: RequestContext): boolean {
  const assertion: Assertion = {
    kind: 'decision',
    decision: 'allow',
    actions: ['*'],
    depth: 'on',
    resource: '*',
    context,
  };
  const parsed = parseAssertion(formatAssertion(assertion));
  return JSON.stringify(parsed) === JSON.stringify({ kind: 'assertion', assertion });
}
