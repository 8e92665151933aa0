// A Deny with a negated operator on a key that no request carries: a negated operator is met when the key is absent, so the
// Deny applies to everybody. That RAM minds the case of keys is assumed.

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
  check: ({ statements, context }) =>
    unknownKeysIn(statements)
      .filter(({ clause: { statement } }) => statement.effect === 'Deny')
      .filter(({ clause: { operator } }) => operator.value.negated || operator.value.forAllValues)
      .filter(({ clause: { key } }) => contextValues(context, key.value).length === 0)
      .map(({ clause, suggestion, fix }) => {
        const { key, operator, statement } = clause;
        const params = {
          key: key.value,
          operator: operatorText(operator.value),
          suggestion,
          // With other comparisons, only those that meet them are denied.
          isAlone: statement.clauses.length === 1,
        };
        return { span: key.span, params, fix };
      }),
});
