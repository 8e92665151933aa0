// A statement that others of the same policy cover, in any account: removing it changes no decision. Of two equal statements, the
// later one is redundant. `overridden-allow` reports an Allow that Denies alone cover.

import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { defineRule } from '../rule.ts';
import { POLICY_EVALUATION } from '../sources.ts';
import { removeStatement } from '../../policy/list-edits.ts';

export const redundantStatement = defineRule({
  code: 'redundant-statement',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: POLICY_EVALUATION,
  check: (lint) =>
    [...lint.redundantStatements].filter(isNotOverridden).map(([{ source }, by]) => ({
      span: source.span,
      params: { statement: source.index + 1, by: by.map((other) => other.source.index + 1) },
      fix: { edits: removeStatement(lint.parsed, source.index) },
    })),
});

function isNotOverridden([statement, by]: readonly [
  CompiledStatement,
  readonly CompiledStatement[],
]): boolean {
  return by.some(({ effect }) => effect === statement.effect);
}
