// An action that is asked about the account, in a statement whose resources never are the account: it never takes effect.
// RAM matches the request's resource, `*`, against the pattern; nothing under `instance/` matches it.

import { resourceTypeMismatches } from '../resource-type-mismatch.ts';
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
  check: (input) => {
    const misfits = resourceTypeMismatches(input).filter(({ kind }) => kind === 'account');
    return misfits.map(({ analyzed: { statement }, action }) => {
      const moving = misfits.filter(({ analyzed }) => analyzed.statement === statement);
      const edits = moveAction(
        input.parsed,
        statement,
        action.source,
        moving.map((misfit) => misfit.action.source),
        [ACCOUNT_RESOURCE],
      );
      return {
        span: action.source.span,
        params: { action: action.source.value, effect: statement.effect, resource: ACCOUNT_RESOURCE },
        // To deny the list to everyone is more than a slip of the pen may cause.
        fix: statement.effect === 'Allow' ? fixOf(input.parsed, edits) : null,
      };
    });
  },
});
