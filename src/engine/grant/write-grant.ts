// Writes the least policies by which a list of assertions holds, for all names. docs/interface.md, "Granting", has the contract.

import type { Account } from '../account/account.ts';
import { DEFAULT_CONTEXT } from '../account/request.ts';
import { buildTree } from '../account/resource-tree.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import { findAction } from '../catalog/catalog.ts';
import { ACCOUNT_RELATIVE_ID, kindsOfRelativeId, truncateTo } from '../catalog/relative-id.ts';
import type { Assertion, DecisionAssertion } from '../evaluation/assertions/assertion.ts';
import { createChecker, holds } from '../evaluation/assertions/check-assertions.ts';
import { compilePolicy } from '../evaluation/decide/compile-policy.ts';
import { parsePolicy, POLICY_LENGTH_LIMIT } from '../policy/parse.ts';
import { hasWildcard } from '../policy/pattern.ts';
import { consoleAccessFor } from './console-access.ts';
import { findExceptions } from './deny-exceptions.ts';
import type { GrantNote } from './grant-note.ts';
import type { GrantCondition } from './line-condition.ts';
import { printPolicies } from './print-grant.ts';
import type { GrantStatement } from './print-grant.ts';
import { readWish } from './read-wish.ts';
import { statementsFor } from './wish-statements.ts';

export interface GrantRequest {
  readonly account: Account;
  readonly assertions: readonly Assertion[];
  /** `console`: also grants what the console needs to reach what is granted, unless a line forbids it. */
  readonly path?: 'console' | 'api';
  /** Added to every Allow. */
  readonly conditions?: readonly GrantCondition[];
}

/** A wish that can be met, in place of a line that cannot. */
export interface NearestGrant {
  readonly line: number;
  /** What the policies meet instead of the line: what they open, too. */
  readonly instead: DecisionAssertion;
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
  const nearest = result.policies.length > 0 ? [] : nearestTo(request, result.notes);
  return nearest.length === 0 ? result : { ...result, nearest };
}

function write({ account, assertions, path, conditions = [] }: GrantRequest): GrantResult {
  const tree = buildTree(account);
  const { wish: read, notes, problems } = readWish(assertions, tree);
  if (problems.length > 0) return { policies: [], notes: problems };
  const access = path === 'console' ? consoleAccessFor(read) : { allows: [], notes: [] };
  const wish = { ...read, allows: [...access.allows, ...read.allows] };
  const { denies, notes: exceptions, contradictions } = findExceptions(wish);
  if (contradictions.length > 0) return { policies: [], notes: contradictions };
  const statements = statementsFor(wish.allows, denies);
  if (statements.length === 0) return { policies: [], notes: [{ code: 'nothing-to-grant' }] };
  const failing = failingLines(statements, assertions, tree).filter(
    (line) => !exceptions.some((note) => note.code === 'exception' && note.line === line),
  );
  if (failing.length > 0) {
    return { policies: [], notes: failing.map((line) => ({ code: 'not-met', line })) };
  }
  const policies = printPolicies(statements.map((statement) => withConditions(statement, conditions)));
  return {
    policies,
    notes: [
      ...exceptions,
      ...notes,
      ...literalStars(assertions, tree),
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

/** The lines that don't hold in the account. */
function failingLines(
  statements: readonly GrantStatement[],
  assertions: readonly Assertion[],
  tree: ResourceTree,
): readonly number[] {
  const policies = printPolicies(statements).map((text) => compilePolicy(parsePolicy(text)));
  const check = createChecker(assertions, { policies, tree, context: DEFAULT_CONTEXT, mode: 'hierarchical' });
  return assertions.flatMap((assertion, line) => {
    const result = check(assertion);
    // Patterns and `in` can be about names that the account does not list.
    const isMet = holds(result) || (result.failureCount === 0 && assertion.kind === 'decision');
    return isMet || (assertion.kind === 'rest' && result.failureCount === 0) ? [] : [line];
  });
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
    if (note.code !== 'applies-to-nothing') return [];
    const { line, action } = note;
    const assertion = request.assertions[line];
    if (assertion === undefined || assertion.kind === 'rest') return [];
    const instead = inNearestScope(assertion, action);
    if (instead === null) return [];
    const others = assertion.actions.filter((each) => each.toLowerCase() !== action?.toLowerCase());
    const kept = action === null || others.length === 0 ? [] : [{ ...assertion, actions: others }];
    const { policies } = write({
      ...request,
      assertions: request.assertions.flatMap((each, index) => (index === line ? [...kept, instead] : [each])),
    });
    return policies.length === 0 ? [] : [{ line, instead, policies }];
  });
}

/** The line about this action (null: all of its actions) on the container that it is checked on, or in the whole resource. */
function inNearestScope(assertion: DecisionAssertion, name: string | null): DecisionAssertion | null {
  const { depth, resource } = assertion;
  const [kind] = kindsOfRelativeId(resource);
  const action = name === null ? null : findAction(name);
  if (name === null || action === null) return depth === 'on' ? { ...assertion, depth: 'in' } : null;
  const moved = { ...assertion, actions: [name] };
  if (action.resourceType === 'account') return { ...moved, depth: 'on', resource: ACCOUNT_RELATIVE_ID };
  if (kind === undefined) return null;
  const outer = truncateTo(action.resourceType, resource);
  if (kindsOfRelativeId(outer).includes(action.resourceType)) {
    return outer === resource ? null : { ...moved, depth: 'on', resource: outer };
  }
  return depth === 'on' ? { ...moved, depth: 'in' } : null;
}
