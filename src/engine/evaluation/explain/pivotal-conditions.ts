// Which decisions hang on a condition: those that would be another if the condition of one statement came out the other
// way, all else being as it is.

import type { AuthorizationRequest, RequestContext } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import type { Effect } from '../../policy/document.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import { prepareRequest, isConditionMet, matchesApartFromCondition } from '../decide/match-statement.ts';
import { nodesCoveredBy } from '../decide/matched-nodes.ts';
import { forEachNode } from '../decide/node-set.ts';
import { actionsMatchedBy, buildMatrix, computeStatementGrants } from '../decide/permission-matrix.ts';

/** A conditional statement and what would be decided if its condition came out the other way. */
export interface PivotalCondition {
  readonly ref: StatementRef;
  /** Whether the condition is met now. */
  readonly isMet: boolean;
  readonly wouldBe: Decision;
}

/** For one request, each conditional statement that turns its decision. */
export function pivotalConditionsOf(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): readonly PivotalCondition[] {
  const question = prepareRequest(request, mode);
  const applying = policies.flatMap((policy, place) => {
    if (policy.kind === 'rejected') return [];
    return policy.statements
      .filter((statement) => matchesApartFromCondition(statement, question))
      .map((statement) => ({
        ref: { policy: place, statement: statement.source.index },
        effect: statement.effect,
        isConditional: statement.clauses.length > 0,
        isMet: isConditionMet(statement, request.context),
      }));
  });
  const count = (effect: Effect) => applying.filter((one) => one.isMet && one.effect === effect).length;
  const allows = count('Allow');
  const denies = count('Deny');
  const decision = decisionBy(allows, denies);
  return applying.flatMap(({ ref, effect, isConditional, isMet }): readonly PivotalCondition[] => {
    if (!isConditional) return [];
    const change = isMet ? -1 : 1;
    const wouldBe =
      effect === 'Allow' ? decisionBy(allows + change, denies) : decisionBy(allows, denies + change);
    return wouldBe === decision ? [] : [{ ref, isMet, wouldBe }];
  });
}

function decisionBy(allows: number, denies: number): Decision {
  if (denies > 0) return 'explicit-deny';
  return allows > 0 ? 'allow' : 'implicit-deny';
}

/** For each node of the tree, the actions whose decision hangs on the condition of a statement. */
export function conditionSensitive(
  policies: readonly CompiledPolicy[],
  tree: ResourceTree,
  context: RequestContext,
  mode: MatchingMode,
): Int32Array {
  const statements = policies.flatMap((policy) => (policy.kind === 'rejected' ? [] : policy.statements));
  const conditional = statements.filter(({ clauses }) => clauses.length > 0);
  const hanging = new Int32Array(tree.nodes.length);
  if (conditional.length === 0) return hanging;
  const plain = computeStatementGrants(
    statements.filter(({ clauses }) => clauses.length === 0),
    tree,
    context,
  );
  const { allow, deny } = buildMatrix(tree, [plain])[mode];
  const allowed = { once: allow, twice: new Int32Array(hanging.length) };
  const denied = { once: deny, twice: new Int32Array(hanging.length) };
  const turning = conditional.map((statement) => ({
    effect: statement.effect,
    actions: actionsMatchedBy(statement),
    isMet: isConditionMet(statement, context),
    nodes: nodesCoveredBy(statement, tree, mode),
  }));
  for (const { effect, actions, isMet, nodes } of turning) {
    if (!isMet) continue;
    const { once, twice } = effect === 'Allow' ? allowed : denied;
    forEachNode(nodes, (node) => {
      twice[node] = (twice[node] ?? 0) | ((once[node] ?? 0) & actions);
      once[node] = (once[node] ?? 0) | actions;
    });
  }
  // Of each action it is enough to know whether at least one, and at least two, met statements allow and deny it.
  for (const { effect, actions, isMet, nodes } of turning) {
    forEachNode(nodes, (node) => {
      const isDenied = denied.once[node] ?? 0;
      const isAllowed = (allowed.once[node] ?? 0) & ~isDenied;
      // Without a met Allow that stands alone, what it allowed is denied by default; with an unmet one, what nobody denies
      // is allowed. A Deny that stands alone, or a new one, always turns the decision.
      const whereMet =
        effect === 'Allow' ? isAllowed & ~(allowed.twice[node] ?? 0) : isDenied & ~(denied.twice[node] ?? 0);
      const whereUnmet = effect === 'Allow' ? ~isAllowed & ~isDenied : ~isDenied;
      hanging[node] = (hanging[node] ?? 0) | (actions & (isMet ? whereMet : whereUnmet));
    });
  }
  return hanging;
}
