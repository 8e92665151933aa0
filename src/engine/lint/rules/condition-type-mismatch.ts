// An operator of one type on a key of another type, such as a string comparison of an address. Not reported for tags: their
// values can be of any type.

import type { ConditionType } from '../../policy/condition-operators.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const conditionTypeMismatch = defineRule({
  code: 'condition-type-mismatch',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringEquals":{"acs:SourceIp":"203.0.113.10"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.10"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ clauses }) =>
    clauses.flatMap(({ facts, key, operator: { value: operator } }) => {
      if (facts === null || facts.key.endsWith('/') || facts.type === operator.type) return [];
      const fitting = fittingOperator(facts.type, operator.negated);
      const params = { operator: operator.name, key: key.value, type: facts.type, fitting };
      return [{ span: key.span, params, fix: null }];
    }),
});

function fittingOperator(type: ConditionType, negated: boolean): string {
  switch (type) {
    case 'string':
      return negated ? 'StringNotEquals' : 'StringEquals';
    case 'number':
      return negated ? 'NumericNotEquals' : 'NumericEquals';
    case 'date':
      return 'DateLessThan';
    case 'boolean':
      return 'Bool';
    case 'address':
      return negated ? 'NotIpAddress' : 'IpAddress';
  }
}
