// A Deny on some resources that has an effect only by the guide: the API reference authorizes the action on a container or on
// everything, which the Deny does not match and an Allow does.

import { CATALOG } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import type { CompiledResource, CompiledStatement } from '../../evaluation/decide/compile-policy.ts';
import { resourceTypesOf } from '../../evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../../evaluation/decide/resource-types.ts';
import type { ResourceTypes } from '../../evaluation/decide/resource-types.ts';
import type { LintContext } from '../lint-context.ts';
import { defineRule } from '../rule.ts';
import { MSE_OPERATIONS } from '../sources.ts';

export const denyNeedsGuideReading = defineRule({
  code: 'deny-needs-guide-reading',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:CreateNacosConfig","mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"*"},{"Effect":"Deny","Action":["mse:CreateNacosConfig","mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/public"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:CreateNacosConfig","mse:DeleteNacosConfig","mse:DeleteNacosConfigs"],"Resource":"acs:mse:*:*:instance/mse-cn-0pp1j8om80a/3fd98c48-a709-4061-bba1-e341d79d681b"}]}',
  },
  source: MSE_OPERATIONS,
  check: (lint) => {
    const reference = resourceTypesOf('api-reference', lint.observed);
    return lint.analysis.own.flatMap(({ statement, covered }) => {
      if (statement.effect !== 'Deny') return [];
      const actions = CATALOG.filter(
        (action) =>
          (covered & action.mask) !== 0 && reference.scopeOf(action) !== GUIDE_TYPES.scopeOf(action),
      );
      return statement.resources.flatMap((resource) => {
        const released = actions.filter((action) => isReleased(action, resource, statement, lint, reference));
        const [first] = released;
        if (first === undefined) return [];
        const params = {
          resource: resource.source.value,
          action: first.fullName,
          others: released.length - 1,
          conditional: statement.clauses.length > 0,
        };
        return [{ span: resource.source.span, params, fix: null }];
      });
    });
  },
});

/** Whether a resource of the pattern is denied by the guide, and allowed by the API reference and by what was observed. */
function isReleased(
  action: CatalogAction,
  resource: CompiledResource,
  deny: CompiledStatement,
  lint: LintContext,
  reference: ResourceTypes,
): boolean {
  return lint
    .sampleArns(resource, action.resourceType)
    .some(
      (arn) =>
        lint.decisionOn(action.fullName, arn, [deny]) === 'explicit-deny' &&
        lint.decisionOn(action.fullName, arn, [deny], reference) === 'allow',
    );
}
