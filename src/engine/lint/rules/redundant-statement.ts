// A statement that others of the same policy and the same effect cover, in any account: without it, nothing changes.
// Of two that say the same, the later is redundant.

import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { subsumedBy } from '../subsumption.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
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
  check: (input) =>
    [...redundantStatements(input)].map(([{ source }, by]) => ({
      span: source.span,
      params: { statement: source.index + 1, by: by.map((other) => other.source.index + 1) },
      fix: { edits: removeStatement(input.parsed, source.index) },
    })),
});

type Redundant = ReadonlyMap<CompiledStatement, readonly CompiledStatement[]>;

const known = new WeakMap<LintInput, Redundant>();

/** The redundant statements, and which others cover each: all of them may go together. */
export function redundantStatements(input: LintInput): Redundant {
  const before = known.get(input);
  if (before !== undefined) return before;
  const redundant = new Map<CompiledStatement, readonly CompiledStatement[]>();
  for (const statement of input.statements.toReversed()) {
    const others = input.statements.filter(
      (other) => other !== statement && other.effect === statement.effect && !redundant.has(other),
    );
    const by = subsumedBy(statement, others, input.mode);
    if (by !== null) redundant.set(statement, by);
  }
  known.set(input, redundant);
  return redundant;
}
