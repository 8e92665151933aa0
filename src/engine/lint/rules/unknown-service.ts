// An action of a service that is MSE misspelt. RAM has more services than are known here, so an unknown code by itself says
// nothing: it must be near `mse`, or be followed by a name that only MSE has.

import { findAction } from '../../catalog/catalog.ts';
import { SERVICE_CODES } from '../../catalog/service-codes.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import type { CompiledAction } from '../../evaluation/decide/compile-policy.ts';
import { defineRule, replaceString } from '../rule.ts';
import { POLICY_ELEMENTS } from '../sources.ts';

const known: ReadonlySet<string> = new Set(['mse', ...SERVICE_CODES]);

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

/** The action with `mse` in place of a service that is MSE misspelt; null for any other action. */
export function meantForMse({ pattern, source: { value } }: CompiledAction): string | null {
  const colon = pattern.indexOf(':');
  const service = pattern.slice(0, Math.max(colon, 0));
  if (service === '' || hasWildcard(service) || known.has(service)) return null;
  if (nearestOf(service, ['mse']) === null && !isOnlyOfMse(pattern.slice(colon + 1))) return null;
  return `mse:${value.slice(colon + 1)}`;
}

/** Other services have a ListClusters or a CreateCluster too; none but MSE speaks of Nacos and its services. */
function isOnlyOfMse(name: string): boolean {
  const action = findAction(`mse:${name}`);
  return action !== null && action.group !== 'account' && action.group !== 'instance';
}
