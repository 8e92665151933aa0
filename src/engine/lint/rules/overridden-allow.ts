// An Allow that Denies cover to its last action and resource, in any account: it allows nothing, since a Deny wins.
// Denies of the other policies that are attached to the user count as well.

import { subsumedBy } from '../subsumption.ts';
import { defineRule } from '../rule.ts';
import { POLICY_EVALUATION } from '../sources.ts';
import { analysisOf } from '../policy-analysis.ts';

export const overriddenAllow = defineRule({
  code: 'overridden-allow',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:DeleteCluster","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":"mse:Delete*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateCluster","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":"mse:Delete*","Resource":"*"}]}',
  },
  source: POLICY_EVALUATION,
  check: (input) => {
    const denies = analysisOf(input)
      .pool.map(({ statement }) => statement)
      .filter(({ effect }) => effect === 'Deny');
    return input.statements.flatMap((statement) => {
      const { effect, source } = statement;
      const by = effect === 'Allow' ? subsumedBy(statement, denies, input.mode) : null;
      if (by === null) return [];
      const own = by.filter((deny) => input.statements.includes(deny)).map((deny) => deny.source.index + 1);
      return [
        {
          span: source.effect?.span ?? source.span,
          params: { statement: source.index + 1, denies: own, elsewhere: own.length < by.length },
          fix: null,
        },
      ];
    });
  },
});
