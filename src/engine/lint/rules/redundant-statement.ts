// A statement that others of the same policy and effect cover, in any account: removing it changes nothing. Of two equal
// statements, the later one is redundant.

import { defineRule } from '../rule.ts';
import { POLICY_EVALUATION } from '../sources.ts';
import { removeStatement } from '../statement-edits.ts';

export const redundantStatement = defineRule({
  code: 'redundant-statement',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: POLICY_EVALUATION,
  check: (lint) =>
    [...lint.redundantStatements].map(([{ source }, by]) => ({
      span: source.span,
      params: { statement: source.index + 1, by: by.map((other) => other.source.index + 1) },
      fix: { edits: removeStatement(lint.parsed, source.index) },
    })),
});
