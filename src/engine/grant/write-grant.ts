// Writes the least policies by which a list of assertions holds, for all names. docs/interface.md, "Granting", has the contract.

import type { Account } from '../account/account.ts';
import { DEFAULT_CONTEXT } from '../account/request.ts';
import { buildTree, treeOf } from '../account/resource-tree.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import { findAction } from '../catalog/catalog.ts';
import { ACCOUNT_RELATIVE_ID, kindsOfRelativeId, truncateTo } from '../catalog/relative-id.ts';
import type { Assertion, DecisionAssertion } from '../evaluation/assertions/assertion.ts';
import { createChecker } from '../evaluation/assertions/check-assertions.ts';
import { compilePolicy } from '../evaluation/decide/compile-policy.ts';
import { parsePolicy, POLICY_LENGTH_LIMIT } from '../policy/parse.ts';
import { hasWildcard } from '../policy/pattern.ts';
import { consoleAccessFor } from './console-access.ts';
import { deniedExplicitly, denyItemsFor } from './deny-items.ts';
import type { DenyItems } from './deny-items.ts';
import type { GrantNote } from './grant-note.ts';
import type { GrantCondition } from './line-condition.ts';
import { printPolicies } from './print-grant.ts';
import type { GrantStatement } from './print-grant.ts';
import { withMentionedResources } from './mentioned-resources.ts';
import { deniesClients, readWish } from './read-wish.ts';
import type { Wish } from './read-wish.ts';
import type { Region } from './regions.ts';
import { isWanted, resolveConflicts } from './resolve-conflicts.ts';
import type { Conflict } from './resolve-conflicts.ts';
import { coversScope } from './resource-scope.ts';
import { ownParts } from './scope-patterns.ts';
import { withoutRedundant } from './remove-redundant.ts';
import { statementsFor } from './wish-statements.ts';

export interface GrantRequest {
  readonly account: Account;
  readonly assertions: readonly Assertion[];
  /** `console`: also grants what the console needs to reach what is granted, unless a line forbids it. */
  readonly path?: 'console' | 'api';
  /** Added to every Allow. A line that has a condition with the same operator and key is not met. */
  readonly conditions?: readonly GrantCondition[];
}

/** Policies that meet another line in place of one that cannot be met. */
export interface NearestGrant {
  readonly line: number;
  /** What the policies meet instead of the line. */
  readonly instead: DecisionAssertion;
  /** The lines whose part of it they deny. Empty where they open what `instead` says. */
  readonly except: readonly number[];
  readonly policies: readonly string[];
}

export interface GrantResult {
  /** Texts, laid out as Format does; empty if no policy meets the lines, or none is needed. */
  readonly policies: readonly string[];
  readonly notes: readonly GrantNote[];
  readonly nearest?: readonly NearestGrant[];
}

/** RAM "Limits": custom policies per user. */
const MAX_POLICIES = 10;

export function writeGrant(request: GrantRequest): GrantResult {
  const result = write(request);
  const nearest = nearestTo(request, result.notes);
  return nearest.length === 0 ? result : { ...result, nearest };
}

/** A line of which another denies a part cannot be met: the policies that make the exception are only the nearest. */
function withExceptions(
  policies: readonly string[],
  conflicts: readonly Conflict[],
  assertions: readonly Assertion[],
): GrantResult {
  return {
    policies: [],
    notes: conflicts.map((conflict) => ({ code: 'contradiction', ...conflict })),
    nearest: assertions.flatMap((instead, line): readonly NearestGrant[] => {
      const except = conflicts.filter((conflict) => conflict.line === line).map(({ other }) => other);
      return instead.kind === 'rest' || except.length === 0 ? [] : [{ line, instead, except, policies }];
    }),
  };
}

function write({ account, assertions, path, conditions = [] }: GrantRequest): GrantResult {
  const listed = treeOf(account);
  const { wish: read, notes, problems } = readWish(assertions, listed);
  if (problems.length > 0) return { policies: [], notes: problems };
  const resolved = resolveConflicts(read);
  const access = path === 'console' ? consoleAccessFor(resolved.wish) : { allows: [], notes: [] };
  const wish = { ...resolved.wish, allows: [...access.allows, ...resolved.wish.allows] };
  const denies = denyItemsFor(wish);
  const contradictions = [...resolved.contradictions, ...deniedExplicitly(denies, wish)];
  if (contradictions.length > 0) return { policies: [], notes: contradictions };
  const statements = withoutRedundant(statementsFor(wish.allows, denies), account);
  if (statements.length === 0) return { policies: [], notes: [{ code: 'nothing-to-grant' }] };
  const { exceptions } = resolved;
  const isException = (line: number) => exceptions.some((conflict) => conflict.line === line);
  const failures = failingLines(statements, assertions, account).filter(({ line }) => !isException(line));
  if (failures.length > 0) return { policies: [], notes: failures };
  const clashes = linesThatClash(wish, conditions);
  if (clashes.length > 0) return { policies: [], notes: clashes };
  const policies = printPolicies(statements.map((statement) => withConditions(statement, conditions)));
  if (exceptions.length > 0) return withExceptions(policies, exceptions, assertions);
  return {
    policies,
    notes: [
      ...notes,
      ...bothPaths(wish, denies),
      ...uncheckedClients(assertions, account),
      ...literalStars(assertions, listed),
      ...access.notes,
      ...sizeNotes(policies.length),
    ],
  };
}

function withConditions(statement: GrantStatement, added: readonly GrantCondition[]): GrantStatement {
  return statement.effect === 'Allow'
    ? { ...statement, conditions: [...statement.conditions, ...added] }
    : statement;
}

/** A statement has one list of values for an operator and a key, of which any would do: two conditions need two lists. */
function linesThatClash({ allows }: Wish, added: readonly GrantCondition[]): readonly GrantNote[] {
  const isAdded = ({ operator, key }: GrantCondition) =>
    added.some((other) => other.operator === operator && other.key === key);
  const lines = allows.flatMap(({ line, conditions }) => (conditions.some(isAdded) ? [line] : []));
  return [...new Set(lines)].map((line) => ({ code: 'not-met', line }));
}

/** The lines that don't hold for what the account lists, for what lines name, and for other names in it. */
function failingLines(
  statements: readonly GrantStatement[],
  assertions: readonly Assertion[],
  account: Account,
): readonly Extract<GrantNote, { code: 'not-met' | 'not-robust' }>[] {
  const tree = buildTree(withMentionedResources(account, assertions), true);
  const policies = printPolicies(statements).map((text) => compilePolicy(parsePolicy(text)));
  const check = createChecker(assertions, { policies, tree, context: DEFAULT_CONTEXT, mode: 'hierarchical' });
  return assertions.flatMap((assertion, line) => {
    // A line can be about resources of which the account lists none.
    if (check(assertion).failureCount === 0) return [];
    const { underEveryReading, ...plain } = assertion;
    const isRobustnessLacking = underEveryReading === true && check(plain).failureCount === 0;
    return [{ code: isRobustnessLacking ? ('not-robust' as const) : ('not-met' as const), line }];
  });
}

/** What is granted only because a statement cannot tell the access paths apart. */
function bothPaths({ allows }: Wish, denies: readonly DenyItems[]): readonly GrantNote[] {
  const said = [
    ...allows.flatMap(({ regions }) => regions.filter(isWanted)),
    ...denies.filter(({ deny }) => deny.condition === '').flatMap(({ deny }) => deny.regions),
  ];
  return allows.flatMap(({ line, regions }) =>
    regions
      .filter((region) => !isWanted(region) && !covers(said, region))
      .map(({ action, resource }) => ({
        code: 'opens-both-paths' as const,
        line,
        action: action.fullName,
        resource,
      })),
  );
}

/** Whether lines say something of all that the action opens in the region. */
function covers(said: readonly Region[], { action, resource }: Region): boolean {
  return ownParts(action, resource).every((part) =>
    said.some((region) => region.action === action && coversScope(region.resource, part)),
  );
}

function uncheckedClients(assertions: readonly Assertion[], { instances }: Account): readonly GrantNote[] {
  const unchecked = instances
    .filter(
      ({ configAuthEnabled = true, namingAuthEnabled = true }) => !configAuthEnabled || !namingAuthEnabled,
    )
    .map(({ id }) => id);
  if (unchecked.length === 0) return [];
  return assertions.flatMap((assertion, line): readonly GrantNote[] =>
    deniesClients(assertion) ? [{ code: 'clients-not-checked', line, instances: unchecked }] : [],
  );
}

function literalStars(assertions: readonly Assertion[], tree: ResourceTree): readonly GrantNote[] {
  return assertions.flatMap((assertion, line): readonly GrantNote[] => {
    if (assertion.kind === 'rest' || assertion.resource === '*' || !hasWildcard(assertion.resource))
      return [];
    const isListed = tree.byRelativeId.has(assertion.resource);
    return isListed ? [{ code: 'literal-star-in-name', line, name: assertion.resource }] : [];
  });
}

function sizeNotes(policies: number): readonly GrantNote[] {
  return [
    ...(policies > 1 ? [{ code: 'split' as const, policies, limit: POLICY_LENGTH_LIMIT }] : []),
    ...(policies > MAX_POLICIES
      ? [{ code: 'too-many-policies' as const, policies, limit: MAX_POLICIES }]
      : []),
  ];
}

/** For an action that is not checked in the scope of its line, the scope in which it is. */
function nearestTo(request: GrantRequest, notes: readonly GrantNote[]): readonly NearestGrant[] {
  return notes.flatMap((note): readonly NearestGrant[] => {
    if (note.code !== 'applies-to-nothing' && note.code !== 'not-robust') return [];
    const { line } = note;
    const action = note.code === 'not-robust' ? null : note.action;
    const assertion = request.assertions[line];
    if (assertion?.kind !== 'decision') return [];
    const instead = note.code === 'not-robust' ? byTheGuide(assertion) : inNearestScope(assertion, action);
    const others = assertion.actions.filter((each) => each.toLowerCase() !== action?.toLowerCase());
    const kept = action === null || others.length === 0 ? [] : [{ ...assertion, actions: others }];
    const { policies } = write({
      ...request,
      assertions: request.assertions.flatMap((each, index) => (index === line ? [...kept, instead] : [each])),
    });
    return policies.length === 0 ? [] : [{ line, instead, except: [], policies }];
  });
}

function byTheGuide({ underEveryReading: _, ...assertion }: DecisionAssertion): DecisionAssertion {
  return assertion;
}

/**
 * The line about this action (null: all of its actions) on the container that it is checked on, or in the whole resource. This can
 * be the same line, which cannot be met either.
 */
function inNearestScope(assertion: DecisionAssertion, name: string | null): DecisionAssertion {
  const action = name === null ? null : findAction(name);
  if (action === null) return { ...assertion, depth: 'in' };
  const moved = { ...assertion, actions: [action.fullName] };
  if (action.resourceType === 'account') return { ...moved, depth: 'on', resource: ACCOUNT_RELATIVE_ID };
  const outer = truncateTo(action.resourceType, assertion.resource);
  return kindsOfRelativeId(outer).includes(action.resourceType)
    ? { ...moved, depth: 'on', resource: outer }
    : { ...moved, depth: 'in' };
}
