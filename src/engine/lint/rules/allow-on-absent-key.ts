// An Allow whose condition is met by a request without the key: a negated operator or `ForAllValues:` on an optional key. For
// example, a resource without the tag is "not ops".

import { operatorText } from '../../policy/condition-operators.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const allowOnAbsentKey = defineRule({
  code: 'allow-on-absent-key',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringNotEquals":{"acs:ResourceTag/team":"ops"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringEquals":{"acs:ResourceTag/team":["dev","qa"]}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ clauses }) =>
    clauses
      .filter(({ statement }) => statement.effect === 'Allow')
      .filter(({ facts, operator }) => facts?.optional === true && isMetByAbsence(operator.value))
      // A positive comparison of the same key in the statement requires the key.
      .filter(
        ({ statement, key }) =>
          !statement.clauses.some(
            (other) => other.key.value === key.value && !isMetByAbsence(other.operator.value),
          ),
      )
      .map(({ key, operator: { value } }) => {
        const operator = operatorText(value);
        return { span: key.span, params: { key: key.value, operator }, fix: null };
      }),
});

function isMetByAbsence({
  negated,
  forAllValues,
}: {
  readonly negated: boolean;
  readonly forAllValues: boolean;
}) {
  return negated || forAllValues;
}
