// A list action on a namespace, a group or a name: MSE asks about the instance only (its table of actions without
// fine-grained display), so that a grant further in never takes effect.

import { formatArn, segmentsOf } from '../../policy/arn.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import type { CompiledResource } from '../../evaluation/compile-policy.ts';
import { misfitsOf } from '../misfit.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { fixOf, moveAction } from '../statement-edits.ts';

export const listBelowInstance = defineRule({
  code: 'list-below-instance',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:ListNacosConfigs","mse:GetNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"},{"Effect":"Allow","Action":"mse:ListNacosConfigs","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (input) => {
    const misfits = misfitsOf(input).filter(({ kind }) => kind === 'list');
    return misfits.map(({ surveyed: { statement }, action }) => {
      const moving = misfits.filter(({ surveyed }) => surveyed.statement === statement);
      const instances = [...new Set(statement.resources.map(instanceOf))];
      const known = instances.filter((instance) => instance !== null);
      const edits = moveAction(
        input.parsed,
        statement,
        action.source,
        moving.map((misfit) => misfit.action.source),
        known,
      );
      const mayFix = statement.effect === 'Allow' && known.length === instances.length;
      return {
        span: action.source.span,
        params: {
          action: action.source.value,
          effect: statement.effect,
          resource: statement.resources[0]?.source.value ?? '',
          instance: known[0] ?? null,
        },
        fix: mayFix ? fixOf(input.parsed, edits) : null,
      };
    });
  },
});

/** The instance that a pattern lies in; null where that is not one instance by name. */
function instanceOf({ fields }: CompiledResource): string | null {
  if (fields === null) return null;
  const relativeId = segmentsOf(fields.relativeId).slice(0, 2).join('/');
  return hasWildcard(relativeId) ? null : formatArn({ ...fields, relativeId });
}
