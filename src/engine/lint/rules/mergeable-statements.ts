// Two statements that differ only in their actions, or only in their resources: one statement is equivalent.
// With NotAction, merged action lists would exclude more, so only resources are merged.

import { mergeKeysOf } from '../../analysis/mergeable-statements.ts';
import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { mergeStatements } from '../../policy/list-edits.ts';
import { defineRule } from '../rule.ts';
import { POLICY_STRUCTURE } from '../sources.ts';

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
      const requests = lint.proofs.statement(statement);
      if (requests === null || redundant.has(statement)) return [];
      const keys = mergeKeysOf(requests);
      for (const differing of ['action', 'resource'] as const) {
        const key = keys[differing];
        const into = key === null ? undefined : first[differing].get(key);
        if (into === undefined) continue;
        return [
          {
            span: statement.source[differing]?.span ?? statement.source.span,
            params: { statement: statement.source.index + 1, into: into.source.index + 1, differing },
            fix: { edits: mergeStatements(lint.parsed, into.source, statement.source, differing) },
          },
        ];
      }
      if (keys.action !== null) first.action.set(keys.action, statement);
      if (keys.resource !== null) first.resource.set(keys.resource, statement);
      return [];
    });
  },
});
