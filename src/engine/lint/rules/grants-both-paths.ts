// An Allow of `mse:UpdateNacosConfig` on a container. The console and Nacos clients use the same action name, so both can change
// the configurations inside. Source: MSE "Fine-grained authorization in configuration centers".

import { defineRule } from '../rule.ts';
import { MSE_CLIENT_PERMISSIONS } from '../sources.ts';

const SHARED = 'mse:UpdateNacosConfig';

export const grantsBothPaths = defineRule({
  code: 'grants-both-paths',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:UpdateNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:UpdateNacosConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public/DEFAULT_GROUP/prod.yaml"}]}',
  },
  source: MSE_CLIENT_PERMISSIONS,
  check: (lint) =>
    lint.statements.flatMap((statement) => {
      if (statement.effect === 'Deny' || statement.actionKind === 'not-action') return [];
      // A wildcard is not meant to tell the paths apart.
      const named = statement.actions.find(({ pattern }) => pattern === SHARED.toLowerCase());
      if (named === undefined) return [];
      const isGranted = (prefix?: 'config/') => lint.grantedOn(statement, SHARED, 'config', prefix) !== null;
      if (!isGranted() || !isGranted('config/')) return [];
      const params = { action: SHARED, conditional: statement.clauses.length > 0 };
      return [{ span: named.source.span, params, fix: null }];
    }),
});
