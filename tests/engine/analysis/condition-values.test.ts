// The values of one condition key that stand for all values, by examples. `tests/laws/value-cells-are-complete.test.ts` has the
// property.

import { expect, test } from 'vitest';
import { partitionValues } from '../../../src/engine/analysis/condition-values.ts';
import { AutomatonPool } from '../../../src/engine/analysis/glob-automaton.ts';
import type { ClauseRole } from '../../../src/engine/analysis/string-values.ts';
import { AnalysisStopped, MAX_WORK, WorkLimit } from '../../../src/engine/analysis/work-limit.ts';
import { parseConditionOperator } from '../../../src/engine/policy/condition-operators.ts';
import type { ConditionClause } from '../../../src/engine/policy/document.ts';

const NOWHERE = { start: 0, end: 0 };

/** `StringEquals a|b`. */
function clause(text: string): ConditionClause {
  const [name = '', values = ''] = text.split(' ');
  const operator = parseConditionOperator(name);
  if (operator === null) throw new Error(name);
  return {
    operator: { value: operator, span: NOWHERE },
    key: { value: 'acs:key', span: NOWHERE },
    values: values.split('|').map((value) => ({ value, span: NOWHERE })),
  };
}

/** The values with a sign for each clause: whether it is met. `?` is a cell of which no value is known. */
function cells(clauses: readonly string[], roles?: readonly ClauseRole[]): unknown {
  try {
    return partitionValues(
      clauses.map(clause),
      roles ?? clauses.map(() => 'either'),
      new AutomatonPool(),
      new WorkLimit(MAX_WORK),
    ).map(({ values, met, isCertain }) => {
      const signs = met.map((isMet) => (isMet ? '+' : '-')).join('');
      return `${isCertain ? values.map((value) => `'${value}'`).join() || 'absent' : '?'} ${signs}`;
    });
  } catch (error) {
    if (error instanceof AnalysisStopped) return error.reason;
    throw error;
  }
}

test.each<[clauses: string[], expected: unknown, roles?: ClauseRole[]]>([
  [['StringEquals a|b'], ['absent -', "'a' +"]],
  [
    ['StringEquals a|b', 'StringNotEquals b|c'],
    ['absent -+', "'a' ++", "'b' +-", "'c' --"],
  ],
  [
    ['StringEqualsIgnoreCase Ab', 'StringEqualsIgnoreCase aB|any-VALUE'],
    ['absent --', "'Ab' ++", "'any-VALUE' -+"],
  ],
  [
    ['StringEqualsIgnoreCase k', 'StringEquals K'],
    ['absent --', "'k' +-", "'K' ++"],
  ],
  [
    ['Bool true', 'Bool FALSE'],
    ['absent --', "'true' +-", "'FALSE' -+"],
  ],
  [
    ['StringLike a*', 'StringLike *b', 'StringNotLike a?'],
    ['absent --+', "'any-value' +-+", "'b' -++", "'ab' ++-", "'ax' +--", "'abb' +++"],
  ],
  [
    ['StringLike a*', 'StringLike ab*'],
    ['absent --', "'any-value' +-"],
    ['meet', 'avoid'],
  ],
  [
    ['StringLike a*', 'StringNotLike ab*'],
    ['absent -+', "'any-value' ++", "'ab' +-"],
    ['avoid', 'avoid'],
  ],
  [
    ['StringLike a*', 'StringEquals ab'],
    ['absent --', "'any-value' +-", "'ab' ++"],
    ['meet', 'meet'],
  ],
  [
    ['StringLike a*|b*', 'StringLike b*'],
    ['absent --', "'any-value' +-", "'b' ++"],
    ['meet', 'avoid'],
  ],
  [['ForAllValues:StringEquals a'], ['absent +', "'any-value' -"]],
  [
    ['NumericLessThan 5', 'NumericEquals 5|7', 'NumericGreaterThanEquals 6'],
    ['absent ---', "'5' -+-", "'6' --+", "'7' -++", "'4' +--"],
  ],
  [
    ['DateLessThan 2026-01-01T00:00:00Z', 'DateEquals 2026-01-01T08:00:00+08:00'],
    ['absent --', "'2026-01-01T00:00:00Z' -+", "'2025-12-31T00:00:00Z' +-"],
  ],
  [
    ['IpAddress 10.0.0.0/8', 'NotIpAddress 10.0.0.0/9|192.0.2.1'],
    ['absent -+', "'10.0.0.1' +-", "'10.128.0.0' ++", "'192.0.2.1' --"],
  ],
  [
    ['StringEquals 10|x', 'NumericEquals 10'],
    ['absent --', "'10' ++", "'x' +-", "'+10' -+"],
  ],
  [
    ['StringEquals a', 'NumericLessThan 1', 'Bool true'],
    ['absent ---', "'a' +--", "'true' --+", "'0' -+-", '? -++'],
  ],
  [
    ['StringEqualsIgnoreCase x1', 'NumericLessThan 5'],
    ['absent --', "'x1' +-", "'4' -+", '? ++'],
  ],
  [
    ['StringLike 1*', 'NumericEquals 1e1'],
    ['absent --', "'1' +-", "'10' ++", "'+10' -+"],
  ],
  [
    ['StringNotEquals 2026-01-01T00:00:00Z', 'DateEquals 2026-01-01T00:00:00Z'],
    ['absent +-', "'2026-01-01T00:00:00Z' -+", "'2026-01-01T00:00:00+00:00' ++"],
  ],
  [
    ['StringEquals 10.0.0.0/8|10.0.0.1', 'IpAddress 10.0.0.0/8'],
    ['absent --', "'10.0.0.1' ++", "'10.0.0.0' -+"],
  ],
  [
    ['StringEquals 2001:DB8::1', 'IpAddress 2001:db8::/32'],
    ['absent --', "'2001:DB8::1' ++", "'2001:db8::1' -+"],
  ],
  [['StringEqualsIgnoreCase ς', 'StringEquals x'], 'case-mapping'],
  [['StringEqualsIgnoreCase ς'], ['absent -', "'ς' +"]],
  [['StringLike \ud800*'], 'unpaired-surrogate'],
  [['StringEquals a|\ud800'], 'unpaired-surrogate'],
  [Array.from('abcdefghijkl', (letter) => `StringLike *${letter}*`), 'context-values'],
])('The values for %j are %j', (clauses, expected, roles) => {
  expect(cells(clauses, roles)).toEqual(expected);
});
