// A wildcard that grants destructive actions although their verb is not written: `mse:*` on an instance also grants releasing
// it. Names only actions that are allowed on some resource.

import { actionsIn, actionSetOf, CATALOG } from '../../catalog/catalog.ts';
import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import type { AnalyzedAction } from '../policy-analysis.ts';
import { wholeServiceIn } from './service-admin.ts';

const DESTRUCTIVE = actionSetOf(CATALOG.filter(({ tier }) => tier === 'delete'));

export const destructiveByWildcard = defineRule({
  code: 'destructive-by-wildcard',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*Cluster","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:UpdateCluster","mse:RetryCluster"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (lint) =>
    lint.analysis.own.flatMap(({ statement, patterns }) => {
      // `service-admin` reports an Allow of the whole service.
      if (statement.effect === 'Deny' || statement.actionKind === 'not-action') return [];
      if (wholeServiceIn(statement, lint) !== null) return [];
      return patterns.flatMap((action) => {
        const named = grantedBy(action, statement, lint);
        if (named.length === 0) return [];
        const params = { action: action.source.value, named, conditional: statement.clauses.length > 0 };
        return [{ span: action.source.span, params, fix: null }];
      });
    }),
});

/** The destructive actions that the wildcard grants on some resource although their verb is not written. */
function grantedBy(
  { pattern, matched }: AnalyzedAction,
  statement: CompiledStatement,
  lint: LintContext,
): readonly string[] {
  if (!hasWildcard(pattern)) return [];
  const written = pattern.slice(0, pattern.search(/[*?]/));
  return actionsIn(matched & DESTRUCTIVE)
    .filter(({ fullName }) => !isSpelledOut(fullName, written))
    .filter(({ fullName, resourceType }) => lint.grantedOn(statement, fullName, resourceType) !== null)
    .map(({ fullName }) => fullName);
}

/** `mse:Delete*` is meant to delete, but not to delete the instance itself; `mse:DeleteC*` is. */
function isSpelledOut(fullName: string, written: string): boolean {
  const [verb = ''] = /^mse:[A-Z][a-z]+/.exec(fullName) ?? [];
  const least = fullName === 'mse:DeleteCluster' ? 'mse:DeleteC' : verb;
  return written.startsWith(least.toLowerCase());
}
