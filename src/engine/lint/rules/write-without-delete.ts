// Create and update without delete, as in the "read and write" examples of MSE: what is created by mistake cannot be deleted.
// Not reported if a Deny of the delete action shows that this is intentional.

import { mayCoverKind } from '../resource-overlap.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { isForClients, mayMatchSameResource, setOf, statementsOn } from '../policy-analysis.ts';
import { mismatchedSpans } from './action-resource-mismatch.ts';

const FAMILIES = [
  { create: 'CreateNacosConfig', update: 'UpdateNacosConfig', remove: 'DeleteNacosConfig', kind: 'config' },
  {
    create: 'CreateNacosService',
    update: 'UpdateNacosService',
    remove: 'DeleteNacosService',
    kind: 'service',
  },
] as const;

export const writeWithoutDelete = defineRule({
  code: 'write-without-delete',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:CreateNacosConfig","mse:UpdateNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:CreateNacosConfig","mse:UpdateNacosConfig","mse:DeleteNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const { own, pool } = lint.analysis;
    const mismatched = mismatchedSpans(lint);
    return FAMILIES.flatMap(({ create, update, remove, kind }) => {
      const deciding = (['Allow', 'Deny'] as const).flatMap((effect) =>
        statementsOn(pool, effect, setOf(remove), kind),
      );
      return statementsOn(own, 'Allow', setOf(create), kind).flatMap(({ statement, covered, patterns }) => {
        const action = patterns.find(({ matched }) => (matched & setOf(create)) !== 0);
        const written = statement.resources.filter((resource) => mayCoverKind(resource, kind));
        if (statement.actionKind === 'not-action' || action === undefined) return [];
        if (isForClients(statement) || mismatched.has(action.source.span)) return [];
        if ((covered & setOf(update)) === 0) return [];
        if (written.some((resource) => mayMatchSameResource(deciding, resource))) return [];
        if ([create, update].some((name) => lint.grantedOn(statement, `mse:${name}`, kind) === null))
          return [];
        const params = {
          action: action.source.value,
          remove: `mse:${remove}`,
          kind,
          conditional: statement.clauses.length > 0,
        };
        return [{ span: action.source.span, params, fix: null }];
      });
    });
  },
});
