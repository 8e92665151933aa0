// A wildcard that matches no known action of MSE. Often it uses the verb of another service, such as `Describe`, or it is a
// regular expression, such as `Get.*`. In a NotAction, `misspelt-not-action` reports it.

import { KNOWN_ACTIONS } from '../../catalog/operations.ts';
import { hasWildcard, matchesPattern } from '../../policy/pattern.ts';
import type { CompiledAction } from '../../evaluation/decide/compile-policy.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import { MSE_OPERATIONS } from '../sources.ts';

const KNOWN: readonly string[] = KNOWN_ACTIONS.map((action) => action.toLowerCase());

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
      .filter(({ actionKind }) => actionKind === 'action')
      .flatMap(({ actions }) => actions)
      .filter(isUselessWildcard)
      .map(({ source: { span, value } }) => {
        const suggestion = meantWildcard(value);
        const isRegular = isRegularExpression(value);
        const fix = suggestion === null ? null : replaceString(span, suggestion);
        return { span, params: { pattern: value, suggestion, isRegular }, fix };
      }),
});

/** Whether this is a wildcard for actions of MSE that matches no known action. */
export function isUselessWildcard({ pattern }: CompiledAction): boolean {
  if (!pattern.startsWith('mse:') || !hasWildcard(pattern)) return false;
  return !KNOWN.some((action) => matchesPattern(pattern, action));
}

function isRegularExpression(pattern: string): boolean {
  return pattern.includes('.');
}

/** `mse:Get*` for the regular expression `mse:Get.*`; null where that would match no action either. */
export function meantWildcard(pattern: string): string | null {
  if (!isRegularExpression(pattern)) return null;
  const wildcard = pattern.replace(/\.\*/g, '*').replace(/\.(?=[A-Z?])|\.$/g, '?');
  const isUseful =
    wildcard !== 'mse:*' && KNOWN.some((action) => matchesPattern(wildcard.toLowerCase(), action));
  return isUseful ? wildcard : null;
}
