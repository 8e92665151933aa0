// An Allow with NotAction: what it grants is not listed, and it grows with every action that a service adds.

import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { defineRule } from '../rule.ts';
import type { LintContext } from '../lint-context.ts';
import { POLICY_ELEMENTS } from '../sources.ts';
import { hasDeny } from '../policy-analysis.ts';
import { isEveryAction } from './allow-everything.ts';

/** Every resource type of an action. */
const TYPES = ['account', 'instance', 'namespace', 'config'] as const;

export const allowNotAction = defineRule({
  code: 'allow-not-action',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","NotAction":"mse:Delete*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:List*","mse:Get*"],"Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: (lint) =>
    lint.statements.flatMap(({ effect, actionKind, actions, resources, source, clauses }) => {
      if (effect === 'Deny' || actionKind === 'action' || source.action === null) return [];
      const live = resources.filter((resource) => isOfOtherService(resource) || isLive(resource, lint));
      if (live.length === 0 || actions.some(({ pattern }) => isEveryAction(pattern))) return [];
      const params = {
        excluded: actions.map((action) => action.source.value),
        otherServices: live.some(({ fields }) => fields === null || hasWildcard(fields.service)),
        // The services in the ARNs.
        services: [...new Set(live.flatMap(({ fields }) => (fields === null ? [] : [fields.service])))],
        conditional: clauses.length > 0,
        hasDeny: hasDeny(lint.analysis),
      };
      return [{ span: source.action.span, params, fix: null }];
    }),
});

function isOfOtherService({ fields }: CompiledResource): boolean {
  if (fields === null || fields.service === '' || matchesPattern(fields.service, 'mse')) return false;
  return nearestOf(fields.service, ['mse']) === null;
}

/** Whether some resource of MSE can match. */
function isLive(resource: CompiledResource, lint: LintContext): boolean {
  return TYPES.some((type) => lint.sampleArns(resource, type).length > 0);
}
