// Clauses on one key that no value meets together, so the statement never applies.

import { isConditionMet } from '../../evaluation/decide/match-statement.ts';
import type { ConditionClause } from '../../policy/document.ts';
import { fewestThat } from '../covered-items.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const conditionContradiction = defineRule({
  code: 'condition-contradiction',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.10"},"NotIpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"},"NotIpAddress":{"acs:SourceIp":"203.0.113.10"}}}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ clauses, context, proofs }) =>
    clauses.flatMap((clause) => {
      const { statement, key, operator } = clause;
      const earlier = statement.clauses.filter(
        (other) => other.key.value === key.value && other.key.span.start < key.span.start,
      );
      const contradicts = (others: readonly ConditionClause[]) =>
        proofs.isImpossible(proofs.conditions([...others, clause]));
      if (earlier.length === 0 || !contradicts(earlier)) return [];
      if (!proofs.canMatch(proofs.conditions(earlier)) || !proofs.canMatch(proofs.conditions([clause]))) {
        return [];
      }
      // If a request has several values for the key, each clause can be met by another value.
      if (isConditionMet(statement, context)) return [];
      const against = fewestThat(earlier, contradicts).map((other) => other.operator.value.name);
      const params = { key: key.value, operator: operator.value.name, against: against.join(', ') };
      return [{ span: key.span, params, fix: null }];
    }),
});
