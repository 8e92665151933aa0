// A wildcard that grants actions which destroy or interrupt, without their verb being written: `mse:*` on an instance also
// releases it. What a Deny takes back is not named, nor what a pattern grants that no resource matches.

import { actionsIn, actionSetOf, CATALOG } from '../../catalog/catalog.ts';
import type { CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
import { grantedOn } from '../sample-requests.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { analysisOf } from '../policy-analysis.ts';
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
  check: (input) =>
    analysisOf(input).own.flatMap(({ statement, patterns }) => {
      // An administrator of the whole service is `service-admin`.
      if (statement.effect === 'Deny' || statement.actionKind === 'not-action') return [];
      if (wholeServiceIn(statement, input) !== null) return [];
      return patterns.flatMap((action) => {
        const named = grantedBy(action, statement, input);
        if (named.length === 0) return [];
        const params = { action: action.source.value, named, conditional: statement.clauses.length > 0 };
        return [{ span: action.source.span, params, fix: null }];
      });
    }),
});

/** The destructive actions that the wildcard grants, without their verb being written, on some resource of their type. */
function grantedBy(
  { pattern, matched }: AnalyzedAction,
  statement: CompiledStatement,
  input: LintInput,
): readonly string[] {
  if (!hasWildcard(pattern)) return [];
  const written = pattern.slice(0, pattern.search(/[*?]/));
  return actionsIn(matched & DESTRUCTIVE)
    .filter(({ fullName }) => !isSpelledOut(fullName, written))
    .filter(({ fullName, resourceType }) => grantedOn(input, statement, fullName, resourceType) !== null)
    .map(({ fullName }) => fullName);
}

/** Who writes `mse:Delete` means to delete, though not the instance itself: that takes one letter more. */
function isSpelledOut(fullName: string, written: string): boolean {
  const [verb = ''] = /^mse:[A-Z][a-z]+/.exec(fullName) ?? [];
  const least = fullName === 'mse:DeleteCluster' ? 'mse:DeleteC' : verb;
  return written.startsWith(least.toLowerCase());
}
