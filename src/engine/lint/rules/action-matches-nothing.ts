// A wildcard that takes in no action of MSE: neither one of the matrix nor a published one. Most often it carries the verb of
// another service, such as `Describe`.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import { defineRule } from '../rule.ts';
import { MSE_OPERATIONS } from '../sources.ts';

const known: readonly string[] = KNOWN_ACTIONS.map((action) => action.toLowerCase());

export const actionMatchesNothing = defineRule({
  code: 'action-matches-nothing',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Describe*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Query*","Resource":"*"}]}',
  },
  source: MSE_OPERATIONS,
  check: ({ statements }) =>
    statements
      .flatMap(({ actions }) => actions)
      .filter(({ pattern }) => pattern.startsWith('mse:') && hasWildcard(pattern))
      .filter(({ pattern }) => !known.some((action) => matchesPattern(pattern, action)))
      .map(({ source: { span, value } }) => ({ span, params: { pattern: value }, fix: null })),
});
