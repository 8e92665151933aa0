// A Deny of one action while another that does the same stays allowed: configurations are also deleted in batches, and their
// content is also in their history.

import type { ActionName } from '../../catalog/actions.ts';
import { findAction } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { CompiledResource } from '../../evaluation/compile-policy.ts';
import { mayCoverKind, mayShare } from '../covering.ts';
import { defineRule } from '../rule.ts';
import { MSE_OPERATIONS } from '../sources.ts';
import { addAction, fixOf } from '../statement-edits.ts';
import { mayReach, setOf, statementsOn, surveyOf } from '../survey.ts';
import type { SurveyedStatement } from '../survey.ts';

const TWINS = [
  ['DeleteNacosConfig', 'DeleteNacosConfigs'],
  ['DeleteNacosConfigs', 'DeleteNacosConfig'],
  ['GetNacosConfig', 'GetNacosHistoryConfig'],
] as const satisfies readonly (readonly [denied: ActionName, twin: ActionName])[];

export const denyLeavesTwin = defineRule({
  code: 'deny-leaves-twin',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":"mse:DeleteNacosConfig","Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a"},{"Effect":"Deny","Action":["mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
  },
  source: MSE_OPERATIONS,
  check: (input) => {
    const { own, pool } = surveyOf(input);
    return TWINS.flatMap(([denied, left]) => {
      const twin = findAction(`mse:${left}`);
      if (twin === null) return [];
      const allows = statementsOn(pool, 'Allow', setOf(left), twin.askedAbout);
      return own.flatMap((surveyed) => {
        const { statement, patterns } = surveyed;
        const action = patterns.find(({ matched }) => (matched & setOf(denied)) !== 0);
        if (statement.effect === 'Allow' || statement.actionKind === 'not-action') return [];
        if (action === undefined || isDeniedToo(twin, surveyed, pool)) return [];
        if (!statement.resources.some((resource) => mayReach(allows, resource))) return [];
        const reaches = statement.resources.some((resource) => mayCoverKind(resource, twin.askedAbout));
        const edits = addAction(input.parsed, statement, twin.fullName);
        const params = { action: action.source.value, denied: `mse:${denied}`, twin: twin.fullName, reaches };
        return [{ span: action.source.span, params, fix: reaches ? fixOf(input.parsed, edits) : null }];
      });
    });
  },
});

/** Whether this Deny takes in the twin, or others may deny it on something that this one is about. */
function isDeniedToo(
  twin: CatalogAction,
  { statement, covered }: SurveyedStatement,
  pool: readonly SurveyedStatement[],
): boolean {
  const set = setOf(twin.name);
  const touches = (other: CompiledResource) =>
    statement.resources.some((resource) => mayShare(resource, other));
  if ((covered & set) !== 0) return true;
  return statementsOn(pool, 'Deny', set, twin.askedAbout).some((other) =>
    other.statement.resources.some(touches),
  );
}
