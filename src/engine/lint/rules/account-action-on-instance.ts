// An account-level action in a statement whose resources never match the account: it never takes effect.
// The resource of such a request is `*`; no pattern that begins with `instance/` matches it.

import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { fixOf, moveAction } from '../statement-edits.ts';

export const ACCOUNT_RESOURCE = 'acs:mse:*:*:*';

export const accountActionOnInstance = defineRule({
  code: 'account-action-on-instance',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:ListClusters","mse:ListServiceQuotas"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:ListClusters","mse:ListServiceQuotas"],"Resource":"acs:mse:*:*:*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const mismatches = lint.resourceTypeMismatches.filter(({ kind }) => kind === 'account');
    return mismatches.map(({ analyzed: { statement }, action }) => {
      const moving = mismatches.filter(({ analyzed }) => analyzed.statement === statement);
      const edits = moveAction(
        lint.parsed,
        statement,
        action.source,
        moving.map(({ action: other }) => other.source),
        [ACCOUNT_RESOURCE],
      );
      return {
        span: action.source.span,
        params: { action: action.source.value, effect: statement.effect, resource: ACCOUNT_RESOURCE },
        // No fix for a Deny: it would deny the list to everyone.
        fix: statement.effect === 'Allow' ? fixOf(lint.parsed, edits) : null,
      };
    });
  },
});
