// An Allow of all but some actions: what it grants is not written anywhere, and grows with every action that a service adds.

import type { CompiledResource } from '../../evaluation/decide/compile-policy.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { defineRule } from '../rule.ts';
import type { LintInput } from '../rule.ts';
import { sampleArns } from '../sample-requests.ts';
import { POLICY_ELEMENTS } from '../sources.ts';
import { hasDeny, isEveryAction } from './allow-everything.ts';

/** Every type that some action is authorized on. */
const TYPES = ['account', 'instance', 'namespace', 'config'] as const;

export const allowNotAction = defineRule({
  code: 'allow-not-action',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","NotAction":"mse:Delete*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["mse:List*","mse:Get*"],"Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: (input) =>
    input.statements.flatMap(({ effect, actionKind, actions, resources, source, clauses }) => {
      if (effect === 'Deny' || actionKind === 'action' || source.action === null) return [];
      const live = resources.filter((resource) => isOfOtherService(resource) || isLive(resource, input));
      if (live.length === 0 || actions.some(({ pattern }) => isEveryAction(pattern))) return [];
      const params = {
        excluded: actions.map((action) => action.source.value),
        otherServices: live.some(({ fields }) => fields === null || hasWildcard(fields.service)),
        // The services that the resources name.
        services: [...new Set(live.flatMap(({ fields }) => (fields === null ? [] : [fields.service])))],
        conditional: clauses.length > 0,
        hasDeny: hasDeny(input),
      };
      return [{ span: source.action.span, params, fix: null }];
    }),
});

function isOfOtherService({ fields }: CompiledResource): boolean {
  if (fields === null || fields.service === '' || matchesPattern(fields.service, 'mse')) return false;
  return nearestOf(fields.service, ['mse']) === null;
}

/** Whether some resource of MSE can match. */
function isLive(resource: CompiledResource, input: LintInput): boolean {
  return TYPES.some((type) => sampleArns(resource, type, input).length > 0);
}
