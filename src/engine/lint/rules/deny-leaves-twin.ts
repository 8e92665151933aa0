// A Deny of one action while an equivalent action stays allowed: batch deletion also deletes a configuration, and its history
// also contains its content.

import { actionWithId, CATALOG } from '../../catalog/catalog.ts';
import { truncateTo } from '../../catalog/relative-id.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { mayCoverKind, mayShare } from '../resource-overlap.ts';
import { prepareRequest, matchedCandidates } from '../../evaluation/decide/match-statement.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { MSE_OPERATIONS } from '../sources.ts';
import { addAction, fixOf } from '../statement-edits.ts';
import { mayMatchSameResource, statementsOn } from '../policy-analysis.ts';
import type { AnalyzedStatement } from '../policy-analysis.ts';

export const denyLeavesTwin = defineRule({
  code: 'deny-leaves-twin',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":"mse:DeleteNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":["mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: MSE_OPERATIONS,
  check: (lint) => {
    const { own, pool } = lint.analysis;
    return CATALOG.flatMap((denied) => {
      if (denied.equivalent === undefined) return [];
      const twin = actionWithId(denied.equivalent);
      const allows = statementsOn(pool, 'Allow', twin.mask, twin.resourceType);
      return own.flatMap((analyzed) => {
        const { statement, patterns } = analyzed;
        const action = patterns.find(({ matched }) => (matched & denied.mask) !== 0);
        if (statement.effect === 'Allow' || statement.actionKind === 'not-action') return [];
        if (action === undefined || isDeniedToo(twin, analyzed, pool)) return [];
        const allow = allowLeft(denied, twin, statement, allows, lint);
        if (allow === null) return [];
        const reaches = statement.resources.some((resource) => mayCoverKind(resource, twin.resourceType));
        const edits = addAction(lint.parsed, statement, twin.fullName);
        const params = {
          action: action.source.value,
          denied: denied.fullName,
          twin: twin.fullName,
          reaches,
          conditional: statement.clauses.length > 0 || allow.clauses.length > 0,
        };
        return [{ span: action.source.span, params, fix: reaches ? fixOf(lint.parsed, edits) : null }];
      });
    });
  },
});

/** An Allow that still grants the twin on a resource where the statement denies the other action; null for none. */
function allowLeft(
  denied: CatalogAction,
  twin: CatalogAction,
  deny: CompiledStatement,
  allows: readonly AnalyzedStatement[],
  lint: LintContext,
): CompiledStatement | null {
  for (const { statement: allow } of allows) {
    const resources = [...deny.resources, ...allow.resources];
    if (!deny.resources.some((resource) => mayMatchSameResource([{ statement: allow }], resource))) continue;
    const isLeft = resources
      .flatMap((resource) => lint.sampleArns(resource, 'config'))
      .some((config) => {
        const isDenied = deny.resources.some((resource) =>
          isMatched(resource, targetOf(denied, config), lint),
        );
        if (!isDenied) return false;
        return lint.decisionOn(twin.fullName, targetOf(twin, config), [deny, allow]) === 'allow';
      });
    if (isLeft) return allow;
  }
  return null;
}

/** The resource that the action is authorized on for this configuration: itself, or its namespace. */
function targetOf({ resourceType }: CatalogAction, config: string): string {
  return resourceType === 'namespace' ? truncateTo('namespace', config) : config;
}

function isMatched(resource: CompiledResource, arn: string, { context, mode }: LintContext): boolean {
  return matchedCandidates(resource, prepareRequest({ action: '', resource: arn, context }, mode)).length > 0;
}

/** Whether this Deny covers the twin, or another Deny may cover it on a resource that this one matches. */
function isDeniedToo(
  twin: CatalogAction,
  { statement, covered }: AnalyzedStatement,
  pool: readonly AnalyzedStatement[],
): boolean {
  const set = twin.mask;
  const touches = (other: CompiledResource) =>
    statement.resources.some((resource) => mayShare(resource, other));
  if ((covered & set) !== 0) return true;
  return statementsOn(pool, 'Deny', set, twin.resourceType).some((other) =>
    other.statement.resources.some(touches),
  );
}
