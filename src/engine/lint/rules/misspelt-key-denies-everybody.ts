// A Deny with a negated operator on a key that no request has: an absent key meets a negated operator, so the Deny applies to
// everyone. Assumed: condition keys are case-sensitive.

import { contextValues } from '../../account/request.ts';
import { operatorText } from '../../policy/condition-operators.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';
import { unknownKeysIn } from './unknown-condition-key.ts';

export const misspeltKeyDeniesEverybody = defineRule({
  code: 'misspelt-key-denies-everybody',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:Get*","Resource":"*","Condition":{"NotIpAddress":{"acs:sourceip":"203.0.113.0/24"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Deny","Action":"mse:Get*","Resource":"*","Condition":{"NotIpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ clauses, context }) =>
    unknownKeysIn(clauses)
      .filter(({ clause: { statement } }) => statement.effect === 'Deny')
      .filter(({ clause: { operator } }) => operator.value.negated || operator.value.forAllValues)
      .filter(({ clause: { key } }) => contextValues(context, key.value).length === 0)
      .map(({ clause, suggestion, fix }) => {
        const { key, operator, statement } = clause;
        const params = {
          key: key.value,
          operator: operatorText(operator.value),
          suggestion,
          // With further comparisons, the Deny applies only to requests that meet them.
          isAlone: statement.clauses.length === 1,
        };
        return { span: key.span, params, fix };
      }),
});
