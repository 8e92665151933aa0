// A wildcard over read actions that also takes in those of Nacos clients: they read configurations or look up services by
// the client's own path, past what the console's actions say.

import { actionSetOf, CATALOG } from '../../catalog/catalog.ts';
import { CLIENT_PATH_ACTIONS } from '../../catalog/operations.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { isResourceOfMse } from '../covering.ts';
import { defineRule } from '../rule.ts';
import { MSE_CLIENT_PERMISSIONS } from '../sources.ts';
import { surveyOf } from '../survey.ts';

const READS = actionSetOf(CATALOG.filter(({ access }) => access === 'read'));
const CLIENT_READS = CLIENT_PATH_ACTIONS.filter((action) => action.startsWith('mse:Query'));

export const clientReadToo = defineRule({
  code: 'client-read-too',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Query*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:QueryCluster*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_CLIENT_PERMISSIONS,
  check: (input) =>
    surveyOf(input).own.flatMap(({ statement: { effect, actionKind, resources }, patterns }) => {
      if (effect === 'Deny' || actionKind === 'not-action' || !resources.some(isResourceOfMse)) return [];
      return patterns.flatMap(({ pattern, matched, source }) => {
        const clientReads = CLIENT_READS.filter((action) => matchesPattern(pattern, action.toLowerCase()));
        // Who grants writes by the same wildcard does not mean to keep reads back.
        if (!hasWildcard(pattern) || clientReads.length === 0 || (matched & ~READS) !== 0) return [];
        return [{ span: source.span, params: { action: source.value, clientReads }, fix: null }];
      });
    }),
});
