// The lines that say what a matrix decides: for one cell, or for many at once in as few lines as whole containers allow.

import { DEFAULT_CONTEXT } from '../../account/request.ts';
import type { RequestContext } from '../../account/request.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { MatchingMode } from '../decide/decision.ts';
import type { Assertion } from './assertion.ts';
import { formatAssertion, parseAssertion } from './assertion.ts';
import { allowedOn } from '../decide/permission-matrix.ts';
import type { PermissionMatrix } from '../decide/permission-matrix.ts';

export type DecisionAssertion = Extract<Assertion, { kind: 'decision' }>;

/** A cell: an action in the row of a node. It stands for what is asked about the node, or about what lies beneath. */
export interface AssertedCell {
  readonly node: ResourceNode;
  readonly action: CatalogAction;
}

/** A place that is decided alike throughout. */
interface Line {
  readonly node: ResourceNode;
  readonly depth: 'on' | 'in';
  readonly decision: 'allow' | 'deny';
  readonly action: CatalogAction;
}

/**
 * Expectations that hold as things are decided now, `deny` for either way of denying. Each names as much as is decided alike, and
 * actions with the same answer share one. Left out are ids that no line can name, with blanks or wildcards in them, and rows that
 * stand for other names.
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
      // What lies in a chosen container is told with it.
      if (node.index < end) continue;
      end = node.end;
      addLines(lines, matrix, mode, node, action);
    }
  }
  return joined(lines);
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

/** One line where all that the action is asked about in the node is decided alike, else those of its children. */
function addLines(
  lines: Line[],
  matrix: PermissionMatrix,
  mode: MatchingMode,
  node: ResourceNode,
  action: CatalogAction,
): void {
  const { tree } = matrix;
  const depth = node.kind === action.resourceType ? 'on' : 'in';
  const answers = new Set(
    sameIds(tree, node)
      .flatMap((twin) => (depth === 'on' ? [twin] : tree.nodes.slice(twin.index, twin.end)))
      .filter(({ kind, isPlaceholder }) => kind === action.resourceType && !isPlaceholder)
      .map((asked) => (allowedOn(matrix, mode, asked) & (1 << action.index)) !== 0),
  );
  const [isAllowed] = answers;
  if (isAllowed === undefined) return;
  if (answers.size === 1 && isNameable(node)) {
    lines.push({ node, depth, decision: isAllowed ? 'allow' : 'deny', action });
    return;
  }
  for (let child = node.index + 1; child < node.end;) {
    const next = tree.nodes[child];
    if (next === undefined) return;
    addLines(lines, matrix, mode, next, action);
    child = next.end;
  }
}

/** A line names all nodes of an id: an account from elsewhere may hold one twice. */
function sameIds(tree: ResourceTree, { relativeId }: ResourceNode): readonly ResourceNode[] {
  return (tree.byRelativeId.get(relativeId) ?? []).flatMap((place) => tree.nodes[place] ?? []);
}

function isNameable({ kind, relativeId }: ResourceNode): boolean {
  return kind === 'account' || (!/\s/.test(relativeId) && !hasWildcard(relativeId));
}

/** Lines of one place and answer become one, in the order of the tree. */
function joined(lines: readonly Line[]): readonly DecisionAssertion[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.decision} ${line.depth} ${line.node.relativeId}`;
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
      };
    });
}

/** The expectation with `allow` and `deny` exchanged. */
export function oppositeOf(expectation: DecisionAssertion): DecisionAssertion {
  return { ...expectation, decision: expectation.decision === 'allow' ? 'deny' : 'allow' };
}

/** Of a request context, what is not as usual and can be written in a line. */
export function unusualContext(context: RequestContext): RequestContext {
  return Object.fromEntries(
    Object.entries(context).filter(
      ([key, value]) =>
        JSON.stringify(value) !== JSON.stringify(DEFAULT_CONTEXT[key]) && isWritable({ [key]: value }),
    ),
  );
}

/** Whether the context is read back as it is from the line that it stands in. */
function isWritable(context: RequestContext): boolean {
  const expectation: Assertion = {
    kind: 'decision',
    decision: 'allow',
    actions: ['*'],
    depth: 'on',
    resource: '*',
    context,
  };
  const parsed = parseAssertion(formatAssertion(expectation));
  return JSON.stringify(parsed) === JSON.stringify({ kind: 'expectation', expectation });
}
