// A star in a value that is compared letter by letter: of the operators on texts only StringLike and StringNotLike know
// wildcards. A `?` alone is left: it stands in many a literal text.

import { operatorText } from '../../policy/condition-operators.ts';
import type { ConditionOperator } from '../../policy/condition-operators.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { clausesOf, valuesOf } from '../condition-clauses.ts';
import type { ClauseInPlace } from '../condition-clauses.ts';
import { defineRule } from '../rule.ts';
import type { Fix } from '../rule.ts';
import { CONDITION_OPERATORS } from '../sources.ts';

export const wildcardWithoutLike = defineRule({
  code: 'wildcard-without-like',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringEquals":{"acs:UserAgent":"curl/*"}}}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*","Condition":{"StringLike":{"acs:UserAgent":"curl/*"}}}]}',
  },
  source: CONDITION_OPERATORS,
  check: ({ parsed, statements }) =>
    clausesOf(statements)
      .filter(({ operator: { value } }) => value.type === 'string' && !value.name.endsWith('Like'))
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

/** None where it would change more: letter case, a wildcard under another key of the block, a block of that operator beside. */
function changeOperator(text: string, { operator, statement }: ClauseInPlace, like: string): Fix | null {
  const condition = statement.source.condition?.span;
  const written = JSON.stringify(like);
  if (condition === undefined || operator.value.name.endsWith('IgnoreCase')) return null;
  if (text.slice(condition.start, condition.end).includes(written)) return null;
  const block = statement.clauses.filter((other) => other.operator.span.start === operator.span.start);
  const hasOther = block.some((clause) =>
    valuesOf(clause).some((value) => hasWildcard(value) && !value.includes('*')),
  );
  return hasOther ? null : { edits: [{ span: operator.span, text: written }] };
}
