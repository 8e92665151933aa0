// An Allow of every action of MSE on every instance, without a condition: the same as an administrator of the service.

import { splitArn } from '../../policy/arn.ts';
import { containsPattern, matchesPattern } from '../../policy/pattern.ts';
import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { containsResource } from '../subsumption.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
import { grantedOn } from '../sample-requests.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { allowEverything, hasDeny, isEveryAction } from './allow-everything.ts';

export const serviceAdmin = defineRule({
  code: 'service-admin',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (input) => {
    const isWorse = new Set(allowEverything.find(input).map(({ span }) => span));
    return input.statements.flatMap((statement) => {
      const action = wholeServiceIn(statement, input);
      if (action === null || isWorse.has(action.span)) return [];
      const mayRelease = grantedOn(input, statement, 'mse:DeleteCluster', 'instance') !== null;
      const params = { action: action.value, mayRelease, hasDeny: hasDeny(input) };
      return [{ span: action.span, params, fix: null }];
    });
  },
});

const EVERY_INSTANCE = 'acs:mse:*:*:instance/*';

/** The pattern by which an Allow takes in every action of MSE on every instance; null where it does not. */
export function wholeServiceIn(
  { effect, actionKind, actions, resources, clauses }: CompiledStatement,
  { tree }: LintInput,
): CompiledStatement['actions'][number]['source'] | null {
  if (effect === 'Deny' || actionKind === 'not-action' || clauses.length > 0) return null;
  const action = actions.find(({ pattern }) => isEveryAction(pattern) || containsPattern(pattern, 'mse:*'));
  return resources.some((resource) => isEveryInstance(resource, tree.accountId))
    ? (action?.source ?? null)
    : null;
}

/** The account's own id is as good as any. */
function isEveryInstance({ source, fields }: CompiledResource, accountId: string): boolean {
  if (fields === null) return true;
  const account = matchesPattern(fields.account, accountId) ? '*' : fields.account;
  const inner = { source, fields: splitArn(EVERY_INSTANCE) };
  return containsResource({ source, fields: { ...fields, account } }, inner, 'hierarchical');
}
