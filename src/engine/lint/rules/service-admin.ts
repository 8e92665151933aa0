// An Allow of every MSE action on every instance without a condition: full administration of the service.

import { formatArn } from '../../policy/arn.ts';
import { containsPattern, matchesPattern } from '../../policy/pattern.ts';
import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import type { RequestProofs } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { hasDeny } from '../policy-analysis.ts';
import { allowEverything, isEveryAction } from './allow-everything.ts';

export const serviceAdmin = defineRule({
  code: 'service-admin',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const reportedSpans = new Set(allowEverything.find(lint).map(({ span }) => span));
    return lint.statements.flatMap((statement) => {
      const action = wholeServiceIn(statement, lint);
      if (action === null || reportedSpans.has(action.span)) return [];
      const mayRelease = lint.grantedOn(statement, 'mse:DeleteCluster', 'instance') !== null;
      const params = { action: action.value, mayRelease, hasDeny: hasDeny(lint.analysis) };
      return [{ span: action.span, params, fix: null }];
    });
  },
});

const EVERY_INSTANCE = 'acs:mse:*:*:instance/*';

/** The pattern with which an Allow matches every action of MSE on every instance; null where it does not. */
export function wholeServiceIn(
  { effect, actionKind, actions, resources, clauses }: CompiledStatement,
  { tree, proofs }: LintContext,
): CompiledStatement['actions'][number]['source'] | null {
  if (effect === 'Deny' || actionKind === 'not-action' || clauses.length > 0) return null;
  const action = actions.find(({ pattern }) => isEveryAction(pattern) || containsPattern(pattern, 'mse:*'));
  return resources.some((resource) => isEveryInstance(resource, tree.accountId, proofs))
    ? (action?.source ?? null)
    : null;
}

/** Treats the ID of this account like `*`. */
function isEveryInstance({ fields }: CompiledResource, accountId: string, proofs: RequestProofs): boolean {
  if (fields === null) return true;
  const account = matchesPattern(fields.account, accountId) ? '*' : fields.account;
  const own = proofs.resources([formatArn({ ...fields, account })]);
  return proofs.isCovered(proofs.resources([EVERY_INSTANCE]), [own]);
}
