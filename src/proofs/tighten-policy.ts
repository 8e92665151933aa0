// Narrows the Allows of a policy to what an account needs: resources and actions that nothing in it uses go, and wildcards over
// resources become the listed names. Statements about operations or services that the matrix does not show stay as they are.

import type { ResourceNode, ResourceTree } from '../engine/account/resource-tree.ts';
import { requestedArn } from '../engine/account/resource-tree.ts';
import { CATALOG } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledResource, CompiledStatement } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import {
  matchedCandidates,
  matchesAction,
  prepareRequest,
} from '../engine/evaluation/decide/match-statement.ts';
import type { PreparedRequest } from '../engine/evaluation/decide/match-statement.ts';
import { canMatchMse, formatArn } from '../engine/policy/arn.ts';
import { addCopy, removeStatement, replacePatterns } from '../engine/policy/list-edits.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { hasWildcard, matchesPattern } from '../engine/policy/pattern.ts';
import { applyEdits } from '../engine/policy/text-edit.ts';
import type { TextEdit } from '../engine/policy/text-edit.ts';

/** A wildcard stays if it would become more names than this: a long list is no easier to review. */
const MAX_NAMES = 12;

/** A listed resource as requests for some actions name it. */
interface Place {
  readonly isAccount: boolean;
  readonly request: PreparedRequest;
  readonly actions: readonly CatalogAction[];
}

/** A place that a statement matches. */
interface Use {
  readonly isAccount: boolean;
  readonly request: PreparedRequest;
  /** Of the place's actions, those that the statement matches. */
  readonly actions: readonly CatalogAction[];
}

/** The text with narrowed Allows. By the resource types of the guide; a text that RAM would not accept stays as it is. */
export function tightenPolicy(text: string, tree: ResourceTree, mode: MatchingMode): string {
  const places = placesIn(tree, mode);
  let tightened = text;
  // From the last: the indices of the statements before stay.
  for (const { source } of compilePolicy(parsePolicy(text)).statements.toReversed()) {
    const parsed = parsePolicy(tightened);
    const statement = compilePolicy(parsed).statements[source.index];
    if (statement !== undefined) tightened = applyEdits(tightened, editsFor(parsed, statement, places));
  }
  return tightened;
}

function placesIn(tree: ResourceTree, mode: MatchingMode): readonly Place[] {
  const byKind = new Map<string, readonly CatalogAction[]>();
  const actionsOn = ({ kind }: ResourceNode, path: CatalogAction['path']) => {
    const key = `${kind} ${path}`;
    const known =
      byKind.get(key) ?? CATALOG.filter((action) => action.resourceType === kind && action.path === path);
    byKind.set(key, known);
    return known;
  };
  return tree.nodes.flatMap((node) =>
    (['console', 'client'] as const).flatMap((path) => {
      const actions = actionsOn(node, path);
      if (actions.length === 0) return [];
      const resource = requestedArn(tree, node, { path });
      const request = prepareRequest({ action: '', resource, context: {} }, mode);
      return [{ isAccount: node.kind === 'account', request, actions }];
    }),
  );
}

function editsFor(
  parsed: ParsedPolicy,
  statement: CompiledStatement,
  places: readonly Place[],
): readonly TextEdit[] {
  const { action, resource, index } = statement.source;
  if (statement.effect === 'Deny' || action === null || resource === null) return [];
  if (!isShown(statement)) return [];
  const uses = usesOf(statement, places);
  const canSplit = statement.actionKind === 'action';
  const needed = statement.resources.map((pattern) => neededOf(pattern, uses, canSplit));
  const inside = unique(needed.flatMap((each) => each.inside));
  const onAccount = unique(needed.flatMap((each) => each.onAccount));
  if (inside.length + onAccount.length === 0) {
    return parsed.document.statements.length > 1 ? removeStatement(parsed, index) : [];
  }
  if (statement.actionKind === 'not-action') {
    return replacePatterns(parsed, resource, unique([...inside, ...onAccount]));
  }
  const actionsFor = (isUsed: (use: Use) => boolean) => usedActions(statement, uses.filter(isUsed));
  if (inside.length === 0 || onAccount.length === 0) {
    return [
      ...replacePatterns(
        parsed,
        action,
        actionsFor(() => true),
      ),
      ...replacePatterns(parsed, resource, [...inside, ...onAccount]),
    ];
  }
  const accountActions = namedActions(
    statement,
    uses.filter(({ isAccount }) => isAccount),
  );
  return [
    ...replacePatterns(
      parsed,
      action,
      actionsFor(({ isAccount }) => !isAccount),
    ),
    ...replacePatterns(parsed, resource, inside),
    ...addCopy(parsed, statement.source, { actions: accountActions, resources: onAccount }),
  ];
}

/** Whether the matrix shows an action for each pattern, on resources of MSE: so it says what the statement is needed for. */
function isShown({ actionKind, actions, resources }: CompiledStatement): boolean {
  return (
    resources.every(({ fields }) => fields === null || canMatchMse(fields)) &&
    (actionKind === 'not-action' ||
      actions.every(({ pattern }) => CATALOG.some((action) => isNamedBy(action, pattern))))
  );
}

function isNamedBy({ fullName }: CatalogAction, pattern: string): boolean {
  return matchesPattern(pattern, fullName.toLowerCase());
}

function usesOf(statement: CompiledStatement, places: readonly Place[]): readonly Use[] {
  const matched = new Set(CATALOG.filter(({ fullName }) => matchesAction(statement, fullName.toLowerCase())));
  return places.flatMap(({ isAccount, request, actions }) => {
    const own = actions.filter((action) => matched.has(action));
    const isMatched =
      own.length > 0 &&
      statement.resources.some((resource) => matchedCandidates(resource, request).length > 0);
    return isMatched ? [{ isAccount, request, actions: own }] : [];
  });
}

/** The patterns that replace one: for actions on the account, and for those on what is inside. */
function neededOf(
  resource: CompiledResource,
  uses: readonly Use[],
  canSplit: boolean,
): { readonly inside: readonly string[]; readonly onAccount: readonly string[] } {
  const { source, fields } = resource;
  const itself = [source.value];
  const own = uses.flatMap((use) => {
    const outermost = matchedCandidates(resource, use.request).at(-1);
    return outermost === undefined ? [] : [{ ...use, name: use.request.candidates[outermost] ?? '' }];
  });
  const names = unique(own.flatMap(({ isAccount, name }) => (isAccount ? [] : [name])));
  const isOnAccount = own.some(({ isAccount }) => isAccount);
  const isKept =
    names.length > MAX_NAMES ||
    names.some(hasWildcard) ||
    (isOnAccount && !canSplit) ||
    (fields !== null && !hasWildcard(fields.relativeId));
  if (isKept) return { inside: names.length > 0 || isOnAccount ? itself : [], onAccount: [] };
  const { region, account } = fields ?? { region: '*', account: '*' };
  return {
    inside: names.map((relativeId) =>
      formatArn({ partition: 'acs', service: 'mse', region, account, relativeId }),
    ),
    onAccount: isOnAccount ? itself : [],
  };
}

/** The patterns that match an action in use, as written. */
function usedActions({ actions }: CompiledStatement, uses: readonly Use[]): readonly string[] {
  const used = new Set(uses.flatMap((use) => use.actions));
  return actions
    .filter(({ pattern }) => [...used].some((action) => isNamedBy(action, pattern)))
    .map(({ source }) => source.value);
}

/** The actions in use by their names, as written where a pattern has no wildcard. */
function namedActions({ actions }: CompiledStatement, uses: readonly Use[]): readonly string[] {
  const used = unique(uses.flatMap((use) => use.actions));
  return used.map(
    (action) =>
      actions.find(({ pattern }) => pattern === action.fullName.toLowerCase())?.source.value ??
      action.fullName,
  );
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
