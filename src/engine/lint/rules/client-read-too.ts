// A wildcard over read actions that also takes in those of Nacos clients: they read configurations or look up services by
// the client's own path, past what the console's actions say.

import { actionSetOf, CATALOG } from '../../catalog/catalog.ts';
import { CLIENT_PATH_ACTIONS } from '../../catalog/operations.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { grantedOn } from '../sample-requests.ts';
import { MSE_CLIENT_PERMISSIONS } from '../sources.ts';
import { analysisOf } from '../policy-analysis.ts';

const READS = actionSetOf(CATALOG.filter(({ access }) => access === 'read'));
/** The reading actions of Nacos clients, and how the names begin that they are authorized on. */
const CLIENT_READS = CLIENT_PATH_ACTIONS.filter((action) => action.startsWith('mse:Query')).map((action) => ({
  action,
  prefix: action.endsWith('Config') ? ('config/' as const) : ('naming/' as const),
}));

export const clientReadToo = defineRule({
  code: 'client-read-too',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Query*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:QueryCluster*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_CLIENT_PERMISSIONS,
  check: (input) =>
    analysisOf(input).own.flatMap(({ statement, patterns }) => {
      if (statement.effect === 'Deny' || statement.actionKind === 'not-action') return [];
      return patterns.flatMap(({ pattern, matched, source }) => {
        // Who grants writes by the same wildcard does not mean to keep reads back.
        if (!hasWildcard(pattern) || (matched & ~READS) !== 0) return [];
        const clientReads = CLIENT_READS.filter(({ action, prefix }) => {
          if (!matchesPattern(pattern, action.toLowerCase())) return false;
          return grantedOn(input, statement, action, 'config', prefix) !== null;
        }).map(({ action }) => action);
        if (clientReads.length === 0) return [];
        const params = { action: source.value, clientReads, conditional: statement.clauses.length > 0 };
        return [{ span: source.span, params, fix: null }];
      });
    }),
});
