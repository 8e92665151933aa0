// A `*` in a value that is compared literally: among string operators, only StringLike and StringNotLike support wildcards. A `?`
// alone is not reported, since it is common in literal text.

import { comparisonOf, operatorText } from '../../policy/condition-operators.ts';
import type { ConditionOperator } from '../../policy/condition-operators.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { valuesOf } from '../condition-clauses.ts';
import type { LocatedClause } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import type { Fix } from '../fix.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const wildcardWithoutLike = defineRule({
  code: 'wildcard-without-like',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringEquals":{"acs:UserAgent":"curl/*"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringLike":{"acs:UserAgent":"curl/*"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ parsed, clauses }) =>
    clauses
      .filter(({ operator: { value } }) => value.type === 'string' && comparisonOf(value) !== 'pattern')
      .flatMap((clause) => {
        const like = likeOperator(clause.operator.value);
        const fix = changeOperator(parsed.text, clause, like);
        return clause.values
          .filter(({ value }) => value.includes('*'))
          .map(({ value, span }) => {
            const params = { value, operator: clause.operator.value.name, like };
            return { span, params, fix };
          });
      }),
});

function likeOperator({ negated, forAllValues }: ConditionOperator): string {
  return operatorText({ name: negated ? 'StringNotLike' : 'StringLike', forAllValues });
}

/** Null where it would change more: letter case, a wildcard under another key of the block, or an existing block of `like`. */
function changeOperator(text: string, { operator, statement }: LocatedClause, like: string): Fix | null {
  const condition = statement.source.condition?.span;
  const written = JSON.stringify(like);
  if (condition === undefined || comparisonOf(operator.value) === 'ignore-case') return null;
  if (text.slice(condition.start, condition.end).includes(written)) return null;
  const block = statement.clauses.filter((other) => other.operator.span.start === operator.span.start);
  const hasOther = block.some((clause) =>
    valuesOf(clause).some((value) => hasWildcard(value) && !value.includes('*')),
  );
  return hasOther ? null : { edits: [{ span: operator.span, text: written }] };
}
