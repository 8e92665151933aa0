// A condition that only requests before a past time meet: the statement no longer applies. Compares with the time of the
// context, or with the clock if the context has none. A past start time is not reported.

import { contextValues } from '../../account/request.ts';
import { comparisonOf, isConditionValue, isOperatorMet } from '../../policy/condition-operators.ts';
import type { Comparison, ConditionOperator } from '../../policy/condition-operators.ts';
import { valuesOf } from '../condition-clauses.ts';
import { isClauseMet } from '../../evaluation/decide/match-statement.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

const UNTIL: readonly Comparison[] = ['less', 'at-most', 'equal'];
const CURRENT_TIME = 'acs:CurrentTime';
const BEFORE = { name: 'DateLessThan', type: 'date', negated: false, forAllValues: false } as const;

export const datePassed = defineRule({
  code: 'date-passed',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"DateLessThan":{"acs:CurrentTime":"2019-12-31T23:59:59Z"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"DateLessThan":{"acs:CurrentTime":"2999-12-31T23:59:59Z"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: (lint) => {
    const { times, fromContext } = timesOf(lint);
    return lint.clauses.flatMap((clause) => {
      const { key, operator, values, statement } = clause;
      if (key.value !== CURRENT_TIME || !isUntil(operator.value)) return [];
      if (times.length === 0 || isClauseMet(clause, lint.context)) return [];
      // With a value at or after the current time, the time has not passed.
      if (times.some((time) => !valuesOf(clause).every((value) => isOperatorMet(BEFORE, [time], [value]))))
        return [];
      return values.map(({ value, span }) => ({
        span,
        params: { value, effect: statement.effect, time: fromContext ? (times[0] ?? null) : null },
        fix: null,
      }));
    });
  },
});

function isUntil(operator: ConditionOperator): boolean {
  return operator.type === 'date' && !operator.negated && UNTIL.includes(comparisonOf(operator));
}

/** The times to compare with; empty if the value in the context is not a time. */
function timesOf({ context, now }: LintContext): {
  readonly times: readonly string[];
  readonly fromContext: boolean;
} {
  const given = contextValues(context, CURRENT_TIME);
  if (given.length === 0) return { times: [new Date(now).toISOString()], fromContext: false };
  return { times: given.every((time) => isConditionValue('date', time)) ? given : [], fromContext: true };
}
