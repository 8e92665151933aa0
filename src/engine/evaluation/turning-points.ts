// Which decisions hang on a condition: those that would be another if the condition of one statement came out the other
// way, all else being as it is.

import type { AuthorizationRequest, RequestContext } from '../account/request.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { isConditionMet } from './match-statement.ts';
import { combine, reachOfStatements } from './permission-matrix.ts';
import type { ActionSet } from './permission-matrix.ts';

/** A conditional statement and what would be decided if its condition came out the other way. */
export interface TurningPoint {
  readonly ref: StatementRef;
  /** Whether the condition is met now. */
  readonly isMet: boolean;
  readonly wouldBe: Decision;
}

/** For one request, each conditional statement that turns its decision. */
export function turningPointsOf(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): readonly TurningPoint[] {
  const { decision } = evaluate(policies, request, mode);
  return policies.flatMap((policy, place) => {
    if (policy.kind === 'rejected') return [];
    return policy.statements
      .filter(({ clauses }) => clauses.length > 0)
      .map((statement): TurningPoint => {
        const isMet = isConditionMet(statement, request.context);
        const turned = policies.map((other) =>
          other === policy ? turn(policy.statements, statement, isMet) : other,
        );
        const ref = { policy: place, statement: statement.source.index };
        return { ref, isMet, wouldBe: evaluate(turned, request, mode).decision };
      })
      .filter(({ wouldBe }) => wouldBe !== decision);
  });
}

function turn(
  statements: readonly CompiledStatement[],
  turned: CompiledStatement,
  isMet: boolean,
): CompiledPolicy {
  return {
    kind: 'evaluable',
    statements: isMet
      ? statements.filter((statement) => statement !== turned)
      : statements.map((statement) => (statement === turned ? { ...statement, clauses: [] } : statement)),
  };
}

/** For each node of the tree, the actions whose decision hangs on the condition of a statement. */
export function hangingOnConditions(
  policies: readonly CompiledPolicy[],
  tree: ResourceTree,
  context: RequestContext,
  mode: MatchingMode,
): Int32Array {
  const statements = policies.flatMap((policy) => (policy.kind === 'rejected' ? [] : policy.statements));
  const conditional = statements.filter(({ clauses }) => clauses.length > 0);
  const hanging = new Int32Array(tree.nodes.length);
  if (conditional.length === 0) return hanging;
  const plain = setsOf(statements.filter(({ clauses }) => clauses.length === 0));
  const turning = conditional.map((statement) => ({
    isMet: isConditionMet(statement, context),
    sets: setsOf([{ ...statement, clauses: [] }]),
  }));
  for (let node = 0; node < hanging.length; node += 1) {
    const allows = turning.map(({ sets }) => sets.allow[node] ?? 0);
    const denies = turning.map(({ sets }) => sets.deny[node] ?? 0);
    const met = turning.map(({ isMet }) => isMet);
    hanging[node] = turnedOn(plain.allow[node] ?? 0, plain.deny[node] ?? 0, allows, denies, met);
  }
  return hanging;

  function setsOf(some: readonly CompiledStatement[]) {
    return combine(tree, [reachOfStatements(some, tree, context)])[mode];
  }
}

/** The actions that turn on one node. Of each action it is enough to know how many met statements allow and deny it. */
function turnedOn(
  allow: ActionSet,
  deny: ActionSet,
  allows: readonly ActionSet[],
  denies: readonly ActionSet[],
  met: readonly boolean[],
): ActionSet {
  const allowed = countOfMet(allow, allows, met);
  const denied = countOfMet(deny, denies, met);
  const isDenied = denied.once;
  const isAllowed = allowed.once & ~isDenied;
  let turned = 0;
  met.forEach((isMet, place) => {
    const allowing = allows[place] ?? 0;
    const denying = denies[place] ?? 0;
    // Without a met Allow that stands alone, what it allowed is denied by default; with an unmet one, what nobody denies
    // is allowed. A Deny that stands alone, or a new one, always turns the decision.
    turned |= isMet
      ? (allowing & isAllowed & ~allowed.twice) | (denying & isDenied & ~denied.twice)
      : (allowing & ~isAllowed & ~isDenied) | (denying & ~isDenied);
  });
  return turned;
}

/** Which actions are in at least one, and in at least two, of the sets that count. */
function countOfMet(
  always: ActionSet,
  sets: readonly ActionSet[],
  met: readonly boolean[],
): { readonly once: ActionSet; readonly twice: ActionSet } {
  let once = always;
  let twice = 0;
  sets.forEach((set, place) => {
    if (met[place] !== true) return;
    twice |= once & set;
    once |= set;
  });
  return { once, twice };
}
