// The conditions that would change a decision which several resources may share. For the guide, pivotal-conditions.ts is faster.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { MatchingMode } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import { isConditionMet, matchesAction } from '../decide/match-statement.ts';
import type { ResourceTypes } from '../decide/resource-types.ts';
import type { PivotalCondition } from './pivotal-conditions.ts';

/** Evaluates the request with the condition of each statement for its action the other way round. */
export function pivotalConditionsBy(
  policies: readonly CompiledPolicy[],
  request: AuthorizationRequest,
  mode: MatchingMode,
  types: ResourceTypes,
): readonly PivotalCondition[] {
  const action = request.action.toLowerCase();
  const { decision } = evaluate(policies, request, mode, types);
  return policies.flatMap((policy, index) =>
    policy.statements.flatMap((statement): readonly PivotalCondition[] => {
      if (statement.clauses.length === 0 || !matchesAction(statement, action)) return [];
      const isMet = isConditionMet(statement, request.context);
      const statements = policy.statements.flatMap((each) =>
        each !== statement ? [each] : isMet ? [] : [{ ...each, clauses: [] }],
      );
      const changed = policies.map((each) => (each === policy ? { ...policy, statements } : each));
      const wouldBe = evaluate(changed, request, mode, types).decision;
      return wouldBe === decision
        ? []
        : [{ ref: { policy: index, statement: statement.source.index }, isMet, wouldBe }];
    }),
  );
}
