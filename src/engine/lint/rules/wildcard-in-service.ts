// A wildcard for the service in an Allow: it matches actions of this name in every service, unless the resources are of one
// service. `allow-everything` reports `*` and `*:*`.

import { hasWildcard } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

export const wildcardInService = defineRule({
  code: 'wildcard-in-service',
  severity: 'security-warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*:Get*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements }) =>
    statements
      .filter(({ effect, actionKind }) => effect === 'Allow' && actionKind === 'action')
      .filter(({ resources }) =>
        resources.some(({ fields }) => fields === null || hasWildcard(fields.service)),
      )
      .flatMap(({ actions }) => actions)
      .filter(({ pattern }) => pattern.includes(':') && pattern !== '*:*')
      .filter(({ pattern }) => hasWildcard(pattern.slice(0, pattern.indexOf(':'))))
      .map(({ source: { span, value } }) => ({
        span,
        params: { action: value, narrowed: `mse${value.slice(value.indexOf(':'))}` },
        fix: null,
      })),
});
