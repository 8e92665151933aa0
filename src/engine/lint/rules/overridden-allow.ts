// An Allow whose every action and resource a Deny covers, in any account: it grants nothing. Denies of the other attached policies
// count too.

import { subsumedBy } from '../subsumption.ts';
import { defineRule } from '../rule.ts';
import { POLICY_EVALUATION } from '../sources.ts';

export const overriddenAllow = defineRule({
  code: 'overridden-allow',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:DeleteCluster","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":"mse:Delete*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:UpdateCluster","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":"mse:Delete*","Resource":"*"}]}',
  },
  source: POLICY_EVALUATION,
  check: (lint) => {
    const denies = lint.analysis.pool
      .map(({ statement }) => statement)
      .filter(({ effect }) => effect === 'Deny');
    return lint.statements.flatMap((statement) => {
      const { effect, source } = statement;
      const by = effect === 'Allow' ? subsumedBy(statement, denies, lint.mode) : null;
      if (by === null) return [];
      const own = by.filter((deny) => lint.statements.includes(deny)).map((deny) => deny.source.index + 1);
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
