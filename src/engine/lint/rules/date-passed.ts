// A condition that was met only until a time that is over: its statement no longer applies. The time is that of the context,
// or the clock where the context has none. A time at which something begins is not reported, however long ago.

import { contextValues } from '../../account/request.ts';
import { isConditionValue, isOperatorMet } from '../../policy/condition-operators.ts';
import type { OperatorName } from '../../policy/condition-operators.ts';
import { clausesOf, valuesOf } from '../condition-clauses.ts';
import { isClauseMet } from '../../evaluation/decide/match-statement.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

const UNTIL: readonly OperatorName[] = ['DateLessThan', 'DateLessThanEquals', 'DateEquals'];
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
  check: (input) => {
    const { times, fromContext } = timesOf(input);
    return clausesOf(input.statements).flatMap((clause) => {
      const { key, operator, values, statement } = clause;
      if (key.value !== CURRENT_TIME || !UNTIL.includes(operator.value.name)) return [];
      if (times.length === 0 || isClauseMet(clause, input.context)) return [];
      // A later value, or the same instant, means that the time is not over.
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

/** The times to compare with; none where the context's value is not a time. */
function timesOf({ context, now }: LintInput): {
  readonly times: readonly string[];
  readonly fromContext: boolean;
} {
  const given = contextValues(context, CURRENT_TIME);
  if (given.length === 0) return { times: [new Date(now).toISOString()], fromContext: false };
  return { times: given.every((time) => isConditionValue('date', time)) ? given : [], fromContext: true };
}
