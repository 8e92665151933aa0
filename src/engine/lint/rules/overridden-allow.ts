// An Allow of which Denies match every request, whatever the names: it grants nothing. Denies of the other attached policies count
// too.

import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { fewestThat } from '../covered-items.ts';
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
    const { proofs, statements } = lint;
    const denies = lint.analysis.pool
      .map(({ statement }) => statement)
      .filter(({ effect }) => effect === 'Deny');
    return statements.flatMap((statement) => {
      const { effect, source } = statement;
      const isDenied = (by: readonly CompiledStatement[]) =>
        proofs.isCovered(
          proofs.statement(statement),
          by.map((deny) => proofs.statement(deny)),
        );
      if (effect === 'Deny' || denies.length === 0 || !isDenied(denies)) return [];
      // Other rules report a statement that matches nothing.
      if (!proofs.canMatch(proofs.statement(statement))) return [];
      const by = fewestThat(denies, isDenied);
      const own = by.filter((deny) => statements.includes(deny)).map((deny) => deny.source.index + 1);
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
