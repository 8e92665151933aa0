// What an Allow grants on the account and no recorded call used, with a narrower text.

import type { AuthorizationRequest, RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import { actionsIn } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { compilePolicy } from '../evaluation/decide/compile-policy.ts';
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
import { removeStatement, replacePatterns } from '../policy/list-edits.ts';
import type { ParsedPolicy } from '../policy/parse.ts';
import { matchesPattern } from '../policy/pattern.ts';
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
  parsed: ParsedPolicy,
  tree: ResourceTree,
  requests: readonly AuthorizationRequest[],
  mode: MatchingMode,
): readonly UnusedPermissions[] {
  const prepared = requests.map((request) => prepareRequest(request, mode));
  return compilePolicy(parsed).statements.flatMap((statement): readonly UnusedPermissions[] => {
    if (statement.effect !== 'Allow') return [];
    const granted = grantedBy(statement, tree, mode);
    const usedNames = new Set<string>();
    const usedResources = new Set<string>();
    for (const request of prepared) {
      if (!matchesAction(statement, request.action)) continue;
      for (const resource of statement.resources) {
        if (matchedCandidates(resource, request).length === 0) continue;
        usedNames.add(request.action);
        usedResources.add(resource.source.value);
      }
    }
    const isUsed = ({ fullName }: CatalogAction) => usedNames.has(fullName.toLowerCase());
    const unused = namesOf(granted.filter((action) => !isUsed(action)));
    const resources = statement.resources
      .map(({ source }) => source.value)
      .filter((resource) => !usedResources.has(resource));
    if (unused.length === 0 && resources.length === 0) return [];
    const edits =
      usedNames.size > 0
        ? narrowed(parsed, statement, granted, isUsed, usedResources)
        : removed(parsed, statement);
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

function removed(parsed: ParsedPolicy, { source }: CompiledStatement): readonly TextEdit[] | null {
  return parsed.document.statements.length === 1 ? null : removeStatement(parsed, source.index);
}

function narrowed(
  parsed: ParsedPolicy,
  { source, actionKind }: CompiledStatement,
  granted: readonly CatalogAction[],
  isUsed: (action: CatalogAction) => boolean,
  usedResources: ReadonlySet<string>,
): readonly TextEdit[] | null {
  const { action, resource } = source;
  if (actionKind === 'not-action' || action === null || resource === null) return null;
  const actions = action.patterns.flatMap(({ value }) => {
    const matched = granted.filter(({ fullName }) =>
      matchesPattern(value.toLowerCase(), fullName.toLowerCase()),
    );
    return matched.length > 0 && matched.every(isUsed) ? [value] : namesOf(matched.filter(isUsed));
  });
  const resources = resource.patterns.map(({ value }) => value).filter((value) => usedResources.has(value));
  return [
    ...replacePatterns(parsed, action, [...new Set(actions)]),
    ...replacePatterns(parsed, resource, resources),
  ];
}
