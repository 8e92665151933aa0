// Finds decisions that would change if one statement's condition evaluated differently.

import type { AuthorizationRequest, RequestContext } from '../../account/request.ts';
import { arnOf } from '../../account/resource-tree.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { actionsIn } from '../../catalog/catalog.ts';
import { GUIDE_TYPES } from '../../catalog/resource-types.ts';
import type { ResourceTypes } from '../../catalog/resource-types.ts';
import type { Effect } from '../../policy/document.ts';
import { authorizedRequests } from '../decide/authorized-requests.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import { DECISIVE } from '../decide/evaluate.ts';
import { prepareRequest, isConditionMet, matchesApartFromCondition } from '../decide/match-statement.ts';
import { nodesCoveredBy } from '../decide/matched-nodes.ts';
import { forEachNode } from '../decide/node-set.ts';
import { actionsMatchedBy, buildMatrix, computeStatementGrants } from '../decide/permission-matrix.ts';

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
  types: ResourceTypes = GUIDE_TYPES,
): readonly PivotalCondition[] {
  const required = authorizedRequests(request, types).map((each) => statementsFor(policies, each, mode));
  const decision = decisionOf(required.map((statements) => decideFlipped(statements, null)));
  const conditional = new Map(
    required.flat().flatMap((one) => (one.isConditional ? [[refKey(one.ref), one] as const] : [])),
  );
  return [...conditional].flatMap(([key, { ref, isMet }]): readonly PivotalCondition[] => {
    const wouldBe = decisionOf(required.map((statements) => decideFlipped(statements, key)));
    return wouldBe === decision ? [] : [{ ref, isMet, wouldBe }];
  });
}

interface ApplyingStatement {
  readonly ref: StatementRef;
  readonly effect: Effect;
  readonly isConditional: boolean;
  readonly isMet: boolean;
}

function refKey({ policy, statement }: StatementRef): string {
  return `${String(policy)} ${String(statement)}`;
}

/** The statements that apply to a request, or would if their condition were met. */
function statementsFor(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
): readonly ApplyingStatement[] {
  const prepared = prepareRequest(request, mode);
  return policies.flatMap((policy, index) => {
    return policy.statements
      .filter((statement) => matchesApartFromCondition(statement, prepared))
      .map((statement) => ({
        ref: { policy: index, statement: statement.source.index },
        effect: statement.effect,
        isConditional: statement.clauses.length > 0,
        isMet: isConditionMet(statement, request.context),
      }));
  });
}

/** The decision about one resource, with the condition of one statement the other way round. */
function decideFlipped(statements: readonly ApplyingStatement[], flipped: string | null): Decision {
  const met = statements.filter(({ ref, isMet }) => isMet !== (refKey(ref) === flipped));
  if (met.some(({ effect }) => effect === 'Deny')) return 'explicit-deny';
  return met.length > 0 ? 'allow' : 'implicit-deny';
}

function decisionOf(decisions: readonly Decision[]): Decision {
  return DECISIVE.find((decision) => decisions.includes(decision)) ?? 'implicit-deny';
}

/** For each node of the tree, the actions whose decision depends on the condition of a statement. */
export function conditionSensitive(
  policies: readonly CompiledPolicy[],
  tree: ResourceTree,
  context: RequestContext,
  mode: MatchingMode,
  types: ResourceTypes = GUIDE_TYPES,
): Int32Array {
  const statements = policies.flatMap((policy) => policy.statements);
  const conditional = statements.filter(({ clauses }) => clauses.length > 0);
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
  const candidates = conditional.map((statement) => ({
    effect: statement.effect,
    actions: actionsMatchedBy(statement),
    isMet: isConditionMet(statement, context),
    nodes: nodesCoveredBy(statement, tree, mode),
  }));
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
      sensitive[node] = (sensitive[node] ?? 0) | (actions & (isMet ? whereMet : whereUnmet));
    });
  }
  const special = types.actionsWith('both') | types.actionsWith('every-instance');
  for (const node of special === 0 ? [] : tree.nodes) {
    for (const action of actionsIn(special & types.actionsOn(node.kind))) {
      const request = { action: action.fullName, resource: arnOf(tree, node), context };
      const isSensitive = pivotalConditionsOf(policies, request, mode, types).length > 0;
      sensitive[node.index] = ((sensitive[node.index] ?? 0) & ~action.mask) | (isSensitive ? action.mask : 0);
    }
  }
  return sensitive;
}
