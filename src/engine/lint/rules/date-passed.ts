// A condition that only held up to a time that is over: its statement never applies again. A time that something begins at is
// no such, however long ago.

import { isOperatorMet } from '../../policy/condition-operators.ts';
import type { OperatorName } from '../../policy/condition-operators.ts';
import { clausesOf, valuesOf } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

const UNTIL: readonly OperatorName[] = ['DateLessThan', 'DateLessThanEquals', 'DateEquals'];

export const datePassed = defineRule({
  code: 'date-passed',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"DateLessThan":{"acs:CurrentTime":"2019-12-31T23:59:59Z"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"DateLessThan":{"acs:CurrentTime":"2999-12-31T23:59:59Z"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ statements, now }) => {
    const today = [new Date(now).toISOString()];
    const ahead = { name: 'DateLessThan', type: 'date', negated: false, forAllValues: false } as const;
    return clausesOf(statements).flatMap((clause) => {
      const { key, operator, values, statement } = clause;
      if (key.value !== 'acs:CurrentTime' || !UNTIL.includes(operator.value.name)) return [];
      if (isOperatorMet(ahead, valuesOf(clause), today)) return [];
      return values.map(({ value, span }) => ({
        span,
        params: { value, effect: statement.effect },
        fix: null,
      }));
    });
  },
});
