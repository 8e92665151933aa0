// A wildcard for read actions that also matches those of Nacos clients. Clients read configurations and look up services
// directly, whatever the console actions allow.

import { actionSetOf, CLIENT_CATALOG, CONSOLE_ACTIONS } from '../../catalog/catalog.ts';
import { CLIENT_SEGMENTS } from '../../catalog/relative-id.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { MSE_CLIENT_PERMISSIONS } from '../sources.ts';

const READS = actionSetOf(CONSOLE_ACTIONS.filter(({ access }) => access === 'read'));
/** The read actions of Nacos clients, and the prefix of the names that they are authorized on. */
const CLIENT_READS = CLIENT_CATALOG.filter(({ access }) => access === 'read').map(
  ({ fullName: action, resourceType }) => ({ action, prefix: `${CLIENT_SEGMENTS[resourceType]}/` as const }),
);

export const clientReadToo = defineRule({
  code: 'client-read-too',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Query*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:QueryCluster*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_CLIENT_PERMISSIONS,
  check: (lint) =>
    lint.analysis.own.flatMap(({ statement, patterns }) => {
      if (statement.effect === 'Deny' || statement.actionKind === 'not-action') return [];
      return patterns.flatMap(({ pattern, matched, source }) => {
        // A wildcard that also grants writes is not meant to withhold reads.
        if (!hasWildcard(pattern) || (matched & ~READS) !== 0) return [];
        const clientReads = CLIENT_READS.filter(({ action, prefix }) => {
          if (!matchesPattern(pattern, action.toLowerCase())) return false;
          return lint.grantedOn(statement, action, 'config', prefix) !== null;
        }).map(({ action }) => action);
        if (clientReads.length === 0) return [];
        const params = { action: source.value, clientReads, conditional: statement.clauses.length > 0 };
        return [{ span: source.span, params, fix: null }];
      });
    }),
});
