// An Allow whose condition a request without the key meets: a negated operator, or `ForAllValues:`, on a key that some
// requests lack. A resource without the tag counts as "not ops", and a call without any tag has no wrong one.

import { clausesOf } from '../condition-clauses.ts';
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
  check: ({ statements }) =>
    clausesOf(statements)
      .filter(({ statement }) => statement.effect === 'Allow')
      .filter(({ facts, operator }) => facts?.optional === true && isMetByAbsence(operator.value))
      // A positive comparison of the same key in the statement already requires it.
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
