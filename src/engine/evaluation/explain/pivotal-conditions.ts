// Finds decisions that would change if one statement's condition evaluated differently.

import type { AuthorizationRequest, RequestContext } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import type { Effect } from '../../policy/document.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import { prepareRequest, isConditionMet, matchesApartFromCondition } from '../decide/match-statement.ts';
import { nodesCoveredBy } from '../decide/matched-nodes.ts';
import { GUIDE_TYPES } from '../decide/resource-types.ts';
import type { ResourceTypes } from '../decide/resource-types.ts';
import { forEachNode } from '../decide/node-set.ts';
import {
  actionsMatchedBy,
  buildMatrix,
  computeStatementGrants,
  PATHS,
  uncheckedOn,
} from '../decide/permission-matrix.ts';

/** A conditional statement and the decision if its condition evaluated differently. */
export interface PivotalCondition {
  readonly ref: StatementRef;
  /** Whether the condition is met now. */
  readonly isMet: boolean;
  readonly wouldBe: Decision;
}

/** For one request, each statement whose condition changes the decision. */
export function pivotalConditionsOf(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): readonly PivotalCondition[] {
  const prepared = prepareRequest(request, mode);
  const applying = policies.flatMap((policy, index) => {
    return policy.statements
      .filter((statement) => matchesApartFromCondition(statement, prepared))
      .map((statement) => ({
        ref: { policy: index, statement: statement.source.index },
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

/** For each node of the tree, the actions whose decision depends on the condition of a statement. Leaves out special scopes. */
export function conditionSensitive(
  policies: readonly CompiledPolicy[],
  tree: ResourceTree,
  context: RequestContext,
  mode: MatchingMode,
  types: ResourceTypes = GUIDE_TYPES,
): Int32Array {
  const statements = policies.flatMap((policy) => policy.statements);
  const conditional = statements.filter(({ clauses }) => clauses.length > 0);
  const special = types.special?.actions ?? 0;
  const sensitive = new Int32Array(tree.nodes.length);
  if (conditional.length === 0) return sensitive;
  const plain = computeStatementGrants(
    statements.filter(({ clauses }) => clauses.length === 0),
    tree,
    context,
  );
  const { allow, deny } = buildMatrix(tree, [plain])[mode];
  const allowed = { once: allow, twice: new Int32Array(sensitive.length) };
  const denied = { once: deny, twice: new Int32Array(sensitive.length) };
  const candidates = conditional.flatMap((statement) =>
    PATHS.filter(([, own]) => (actionsMatchedBy(statement) & own) !== 0).map(([path, own]) => ({
      effect: statement.effect,
      actions: actionsMatchedBy(statement) & own,
      isMet: isConditionMet(statement, context),
      nodes: nodesCoveredBy(statement, tree, mode, path),
    })),
  );
  for (const { effect, actions, isMet, nodes } of candidates) {
    if (!isMet) continue;
    const { once, twice } = effect === 'Allow' ? allowed : denied;
    forEachNode(nodes, (node) => {
      twice[node] = (twice[node] ?? 0) | ((once[node] ?? 0) & actions);
      once[node] = (once[node] ?? 0) | actions;
    });
  }
  // For each action, it suffices to know whether at least one and at least two met statements allow or deny it.
  for (const { effect, actions, isMet, nodes } of candidates) {
    forEachNode(nodes, (node) => {
      const isDenied = denied.once[node] ?? 0;
      const isAllowed = (allowed.once[node] ?? 0) & ~isDenied;
      // Removing the only Allow leaves an implicit deny; adding an Allow allows what no statement denies. Removing the only
      // Deny, or adding the first one, always changes the decision.
      const whereMet =
        effect === 'Allow' ? isAllowed & ~(allowed.twice[node] ?? 0) : isDenied & ~(denied.twice[node] ?? 0);
      const whereUnmet = effect === 'Allow' ? ~isAllowed & ~isDenied : ~isDenied;
      sensitive[node] = (sensitive[node] ?? 0) | (actions & ~special & (isMet ? whereMet : whereUnmet));
    });
  }
  for (const index of tree.uncheckedNodes) {
    const node = tree.nodes[index];
    if (node !== undefined) sensitive[index] = (sensitive[index] ?? 0) & ~uncheckedOn(node);
  }
  return sensitive;
}
