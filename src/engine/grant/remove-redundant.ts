// Leaves out statements that change no decision on any request: proven, where the regions of the lines could not tell.

import type { Account } from '../account/account.ts';
import type { AuthorizationRequest } from '../account/request.ts';
import { Analysis } from '../analysis/questions.ts';
import { witnessNamesOf } from '../analysis/witness-names.ts';
import { compilePolicy } from '../evaluation/decide/compile-policy.ts';
import { evaluate } from '../evaluation/decide/evaluate.ts';
import { parsePolicy } from '../policy/parse.ts';
import { documentText } from './print-grant.ts';
import type { GrantStatement } from './print-grant.ts';

/** With more statements, the proof takes too long for a preview. */
const MAX_PROVEN_STATEMENTS = 40;

export function withoutRedundant(
  statements: readonly GrantStatement[],
  account: Account,
): readonly GrantStatement[] {
  if (statements.length < 2 || statements.length > MAX_PROVEN_STATEMENTS) return statements;
  const analysis = new Analysis({ isHierarchical: true, names: witnessNamesOf(account) });
  const verdict = analysis.redundantStatements(
    [parsePolicy(documentText(statements)).document],
    (request, { statement }) =>
      decide(statements, request) !== decide(statements.toSpliced(statement, 1), request),
  );
  if (verdict.kind !== 'yes') return statements;
  // Two can each be redundant because of the other.
  const last = Math.max(...verdict.statements.map(({ statement }) => statement));
  return withoutRedundant(statements.toSpliced(last, 1), account);
}

function decide(statements: readonly GrantStatement[], request: AuthorizationRequest) {
  return evaluate([compilePolicy(parsePolicy(documentText(statements)))], request, 'hierarchical').decision;
}
