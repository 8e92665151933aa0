// A wildcard that lets in actions which destroy or interrupt, without their verb being written: `mse:*` on an instance also
// releases it. What is surely denied again is not named.

import { actionsIn } from '../../catalog/catalog.ts';
import type { CompiledStatement } from '../../evaluation/compile-policy.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { coveredBy, mayCoverKind } from '../covering.ts';
import { defineRule } from '../rule.ts';
import { MSE_PERMISSIONS } from '../sources.ts';
import { setOf, surveyOf } from '../survey.ts';
import type { SurveyedAction } from '../survey.ts';
import { wholeServiceIn } from './service-admin.ts';

const DESTRUCTIVE = setOf(
  'DeleteCluster',
  'RestartCluster',
  'DeleteNacosConfig',
  'DeleteNacosConfigs',
  'DeleteNacosService',
);

export const destructiveByWildcard = defineRule({
  code: 'destructive-by-wildcard',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:*Cluster","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:UpdateCluster","mse:RetryCluster"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"}]}',
  },
  source: MSE_PERMISSIONS,
  check: (input) => {
    const { own, pool } = surveyOf(input);
    const denies = pool.map(({ statement }) => statement).filter(({ effect }) => effect === 'Deny');
    return own.flatMap(({ statement, patterns }) => {
      // An administrator of the whole service is told so by another rule.
      if (statement.effect === 'Deny' || statement.actionKind === 'not-action') return [];
      if (wholeServiceIn(statement, input) !== null) return [];
      return patterns.flatMap((action) => {
        const named = letIn(action, statement, denies);
        if (named.length === 0) return [];
        return [{ span: action.source.span, params: { action: action.source.value, named }, fix: null }];
      });
    });
  },
});

/** The destructive actions that the wildcard lets in on something that they are asked about. */
function letIn(
  { pattern, matched }: SurveyedAction,
  statement: CompiledStatement,
  denies: readonly CompiledStatement[],
): readonly string[] {
  if (!hasWildcard(pattern)) return [];
  const written = pattern.slice(0, pattern.search(/[*?]/));
  return actionsIn(matched & DESTRUCTIVE)
    .filter(({ fullName }) => !isSpelledOut(fullName, written))
    .filter(({ askedAbout }) => statement.resources.some((resource) => mayCoverKind(resource, askedAbout)))
    .filter(({ fullName }) => {
      const source = { value: fullName, span: statement.source.span };
      const asked = { ...statement, actions: [{ source, pattern: fullName.toLowerCase() }] };
      return coveredBy(asked, denies) === null;
    })
    .map(({ fullName }) => fullName);
}

/** Who writes `mse:Delete` means to delete, though not the instance itself: that takes one letter more. */
function isSpelledOut(fullName: string, written: string): boolean {
  const [verb = ''] = /^mse:[A-Z][a-z]+/.exec(fullName) ?? [];
  const least = fullName === 'mse:DeleteCluster' ? 'mse:DeleteC' : verb;
  return written.startsWith(least.toLowerCase());
}
