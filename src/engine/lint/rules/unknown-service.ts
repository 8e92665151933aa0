// An action whose service is a misspelt `mse`. RAM has more services than are known here, so an unknown code is reported only if
// it is similar to `mse`, or if only MSE has an action of that name.

import { findAction } from '../../catalog/catalog.ts';
import { SERVICE_CODES } from '../../catalog/service-codes.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import type { CompiledAction } from '../../evaluation/decide/compile-policy.ts';
import { defineRule } from '../rule.ts';
import { replaceString } from '../fix.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

const KNOWN: ReadonlySet<string> = new Set(['mse', ...SERVICE_CODES]);

export const unknownService = defineRule({
  code: 'unknown-service',
  severity: 'warning',
  examples: {
    bad: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mes:Get*","Resource":"*"}]}',
    good: '{"Version":"1","Statement":[{"Effect":"Allow","Action":"mse:Get*","Resource":"*"}]}',
  },
  source: POLICY_ELEMENTS,
  check: ({ statements }) =>
    statements
      .filter(({ actionKind }) => actionKind === 'action')
      .flatMap(({ actions }) => actions)
      .flatMap((action) => {
        const suggestion = meantForMse(action);
        if (suggestion === null) return [];
        const { span, value } = action.source;
        const service = value.slice(0, value.indexOf(':'));
        return [
          { span, params: { service, action: value, suggestion }, fix: replaceString(span, suggestion) },
        ];
      }),
});

/** The action with `mse` as its service, if its service is a misspelt `mse`; null for other actions. */
export function meantForMse({ pattern, source: { value } }: CompiledAction): string | null {
  const colon = pattern.indexOf(':');
  const service = pattern.slice(0, Math.max(colon, 0));
  if (service === '' || hasWildcard(service) || KNOWN.has(service)) return null;
  if (nearestOf(service, ['mse']) === null && !isOnlyOfMse(pattern.slice(colon + 1))) return null;
  return `mse:${value.slice(colon + 1)}`;
}

/** Whether only MSE has this action. Other services also have actions such as ListClusters or CreateCluster. */
function isOnlyOfMse(name: string): boolean {
  const action = findAction(`mse:${name}`);
  return action !== null && action.group !== 'account' && action.group !== 'instance';
}
