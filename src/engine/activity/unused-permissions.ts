// What an Allow grants on the account and no recorded call used, with a narrower text.

import type { AuthorizationRequest, RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import { actionsIn } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import type { CompiledPolicy, CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../evaluation/decide/decision.ts';
import { matchedCandidates, matchesAction, prepareRequest } from '../evaluation/decide/match-statement.ts';
import {
  actionsMatchedBy,
  allowedOn,
  buildMatrix,
  computeGrants,
} from '../evaluation/decide/permission-matrix.ts';
import { GUIDE_TYPES } from '../evaluation/decide/resource-types.ts';
import type { ActionElement } from '../policy/document.ts';
import { matchesPattern } from '../policy/pattern.ts';
import { removeFromList } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';

export interface UnusedPermissions {
  /** The index of the statement in its policy, from 0. */
  readonly statement: number;
  /** The full names of the actions that it allows on the account. */
  readonly granted: readonly string[];
  /** Those that no call needed. Not empty, unless `resources` is not. */
  readonly unused: readonly string[];
  /** Resource patterns that no call needed. */
  readonly resources: readonly string[];
  /** Removes what no call needed: names replace wildcards. Null for a `NotAction`, and if nothing would be left of the policy. */
  readonly edits: readonly TextEdit[] | null;
}

/** One entry for each Allow of the policy that grants more on the account than the requests needed. Conditions are ignored. */
export function findUnusedPermissions(
  policy: CompiledPolicy,
  tree: ResourceTree,
  requests: readonly AuthorizationRequest[],
  mode: MatchingMode,
): readonly UnusedPermissions[] {
  const prepared = requests.map((request) => prepareRequest(request, mode));
  return policy.statements.flatMap((statement): readonly UnusedPermissions[] => {
    if (statement.effect !== 'Allow') return [];
    const granted = grantedBy(statement, tree, mode);
    const usedNames = new Set<string>();
    const usedResources = new Set<number>();
    for (const request of prepared) {
      if (!matchesAction(statement, request.action)) continue;
      statement.resources.forEach((resource, index) => {
        if (matchedCandidates(resource, request).length === 0) return;
        usedNames.add(request.action);
        usedResources.add(index);
      });
    }
    const isUsed = ({ fullName }: CatalogAction) => usedNames.has(fullName.toLowerCase());
    const unused = namesOf(granted.filter((action) => !isUsed(action)));
    const resources = statement.resources
      .filter((_, index) => !usedResources.has(index))
      .map(({ source }) => source.value);
    if (unused.length === 0 && resources.length === 0) return [];
    const edits =
      usedNames.size > 0 ? narrowed(statement, granted, isUsed, usedResources) : removed(policy, statement);
    return [{ statement: statement.source.index, granted: namesOf(granted), unused, resources, edits }];
  });
}

function namesOf(actions: readonly CatalogAction[]): readonly string[] {
  return [...new Set(actions.map(({ fullName }) => fullName))];
}

const NO_CONTEXT: RequestContext = {};

/** The names that the statement alone allows on the account, whatever its condition. */
function grantedBy(
  statement: CompiledStatement,
  tree: ResourceTree,
  mode: MatchingMode,
): readonly CatalogAction[] {
  const alone: CompiledPolicy = { isRejected: false, statements: [{ ...statement, clauses: [] }] };
  const matrix = buildMatrix(tree, [computeGrants(alone, tree, NO_CONTEXT)]);
  const all = tree.nodes.reduce(
    (set, node) => set | (allowedOn(matrix, mode, node) & GUIDE_TYPES.actionsOn(node.kind)),
    0,
  );
  // What is not checked is allowed without the statement.
  return actionsIn(all & actionsMatchedBy(statement));
}

function removed({ statements }: CompiledPolicy, statement: CompiledStatement): readonly TextEdit[] | null {
  if (statements.length === 1) return null;
  return removeFromList(
    statements.map(({ source }) => source.span),
    (index) => statements[index] === statement,
  );
}

function narrowed(
  { source, actionKind }: CompiledStatement,
  granted: readonly CatalogAction[],
  isUsed: (action: CatalogAction) => boolean,
  usedResources: ReadonlySet<number>,
): readonly TextEdit[] | null {
  if (actionKind === 'not-action' || source.action === null || source.resource === null) return null;
  const written = new Set<string>();
  const names = source.action.patterns.map(({ value }) => {
    const matched = granted.filter(({ fullName }) =>
      matchesPattern(value.toLowerCase(), fullName.toLowerCase()),
    );
    if (matched.length > 0 && matched.every(isUsed)) return [value];
    const own = new Set(matched.filter(isUsed).map(({ fullName }) => fullName));
    const added = [...own].filter((name) => !written.has(name));
    for (const name of added) written.add(name);
    return added;
  });
  const resources = source.resource.patterns.map(({ value }, index) =>
    usedResources.has(index) ? [value] : [],
  );
  return [...replaceItems(source.action, names), ...replaceItems(source.resource, resources)];
}

/** Replaces each item of a list, or a single value, by these texts. */
function replaceItems(
  { span, patterns }: Pick<ActionElement, 'span' | 'patterns'>,
  texts: readonly (readonly string[])[],
): readonly TextEdit[] {
  const isSingle = patterns[0]?.span.start === span.start;
  const isKept = (index: number) => texts[index]?.length === 1 && texts[index][0] === patterns[index]?.value;
  const replaced = patterns.flatMap((pattern, index): readonly TextEdit[] => {
    const own = (texts[index] ?? []).map((text) => JSON.stringify(text));
    if (own.length === 0 || isKept(index)) return [];
    const list = own.join(', ');
    return [{ span: pattern.span, text: isSingle && own.length > 1 ? `[${list}]` : list }];
  });
  const removals = removeFromList(
    patterns.map((pattern) => pattern.span),
    (index) => texts[index]?.length === 0,
  );
  return [...replaced, ...removals];
}
