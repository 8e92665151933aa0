import { expect, test } from 'vitest';
import { conditionKey, subsumedBy } from '../../../src/engine/lint/subsumption.ts';
import { allow, policyOf } from '../../support/policy-builders.ts';

const withOperator = (operator: string) =>
  policyOf(allow({ Condition: { [operator]: { 'acs:UserAgent': ['a', 'b'] } } })).statements;

test('Conditions with and without ForAllValues are different', () => {
  const plain = withOperator('StringEquals');
  const set = withOperator('ForAllValues:StringEquals');
  for (const [inner, outer] of [
    [plain, set],
    [set, plain],
  ] as const) {
    expect(inner.map(conditionKey)).not.toEqual(outer.map(conditionKey));
    expect(inner.map((statement) => subsumedBy(statement, outer, 'hierarchical'))).toEqual([null]);
    expect(inner.map((statement) => subsumedBy(statement, inner, 'hierarchical'))).toEqual([inner]);
  }
});
