// Two statements that differ only in their actions, or only in their resources: one statement is equivalent.
// With NotAction, merged action lists would exclude more, so only resources are merged.

import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import type { TextEdit } from '../../policy/text-edit.ts';
import type { Spanned } from '../../policy/span.ts';
import type { ParsedPolicy } from '../../policy/parse.ts';
import { conditionKey } from '../subsumption.ts';
import { defineRule } from '../rule.ts';
import { POLICY_STRUCTURE } from '../sources.ts';
import { addItems, removeStatement } from '../statement-edits.ts';

export const mergeableStatements = defineRule({
  code: 'mergeable-statements',
  severity: 'suggestion',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:GetNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"},{"Effect":"Allow","Action":"mse:GetNacosHistoryConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:GetNacosConfig","mse:GetNacosHistoryConfig"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: POLICY_STRUCTURE,
  check: (lint) => {
    const redundant = lint.redundantStatements;
    const first = {
      action: new Map<string, CompiledStatement>(),
      resource: new Map<string, CompiledStatement>(),
    };
    return lint.statements.flatMap((statement) => {
      if (redundant.has(statement)) return [];
      const keys = { action: keyWithoutActions(statement), resource: keyWithoutResources(statement) };
      for (const differing of ['action', 'resource'] as const) {
        const key = keys[differing];
        const into = key === null ? undefined : first[differing].get(key);
        if (into === undefined) continue;
        return [
          {
            span: statement.source[differing]?.span ?? statement.source.span,
            params: { statement: statement.source.index + 1, into: into.source.index + 1, differing },
            fix: { edits: mergeEdits(lint.parsed, into, statement, differing) },
          },
        ];
      }
      if (keys.action !== null) first.action.set(keys.action, statement);
      first.resource.set(keys.resource, statement);
      return [];
    });
  },
});

function keyWithoutActions(statement: CompiledStatement): string | null {
  const { effect, actionKind, resources } = statement;
  if (actionKind === 'not-action') return null;
  return JSON.stringify([effect, valuesOf(resources), conditionKey(statement)]);
}

function keyWithoutResources(statement: CompiledStatement): string {
  const { effect, actionKind, actions } = statement;
  return JSON.stringify([effect, actionKind, valuesOf(actions), conditionKey(statement)]);
}

function valuesOf(patterns: readonly { readonly source: Spanned<string> }[]): readonly string[] {
  return [...new Set(patterns.map(({ source }) => source.value))].sort();
}

/** Adds the missing items of the second statement to the first as written, and removes the second. */
function mergeEdits(
  parsed: ParsedPolicy,
  into: CompiledStatement,
  statement: CompiledStatement,
  differing: 'action' | 'resource',
): readonly TextEdit[] {
  const element = into.source[differing];
  const other = statement.source[differing];
  if (element === null || other === null) return [];
  const known = new Set(element.patterns.map(({ value }) => value));
  const added = new Map(
    other.patterns
      .filter(({ value }) => !known.has(value))
      .map(({ value, span }) => [value, parsed.text.slice(span.start, span.end)]),
  );
  return [
    ...addItems(parsed, element, [...added.values()]),
    ...removeStatement(parsed, statement.source.index),
  ];
}
