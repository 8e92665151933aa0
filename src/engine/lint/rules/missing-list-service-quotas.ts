// mse:ListClusters without mse:ListServiceQuotas: MSE's documentation recommends granting both together.

import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { addAction, fixOf } from '../statement-edits.ts';
import { setOf, statementsOn } from '../policy-analysis.ts';

const LIST_CLUSTERS = setOf('ListClusters');
const LIST_SERVICE_QUOTAS = setOf('ListServiceQuotas');

export const missingListServiceQuotas = defineRule({
  code: 'missing-list-service-quotas',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:ListClusters","Resource":"acs:mse:*:*:*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:ListClusters","mse:ListServiceQuotas"],"Resource":"acs:mse:*:*:*"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) => {
    const { own, pool } = lint.analysis;
    const decided = (['Allow', 'Deny'] as const).some(
      (effect) => statementsOn(pool, effect, LIST_SERVICE_QUOTAS, 'account').length > 0,
    );
    const listing = own.find(
      ({ statement: { effect, actionKind, resources }, covered }) =>
        effect === 'Allow' &&
        actionKind === 'action' &&
        (covered & LIST_CLUSTERS) !== 0 &&
        resources.some((resource) => lint.sampleArns(resource, 'account').length > 0),
    );
    const action = listing?.patterns.find(({ matched }) => (matched & LIST_CLUSTERS) !== 0);
    if (decided || listing === undefined || action === undefined) return [];
    const edits = addAction(lint.parsed, listing.statement, 'mse:ListServiceQuotas');
    return [
      { span: action.source.span, params: { action: action.source.value }, fix: fixOf(lint.parsed, edits) },
    ];
  },
});
