// An action of a service that is MSE misspelt. RAM has more services than are known here, so an unknown code by itself says
// nothing: it must be near `mse`, or be followed by a name that only MSE has.

import { findAction } from '../../catalog/catalog.ts';
import { SERVICE_CODES } from '../../catalog/service-codes.ts';
import { hasWildcard } from '../../policy/pattern.ts';
import { nearestOf } from '../../policy/suggest.ts';
import { defineRule } from '../rule.ts';
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
      .flatMap(({ actions }) => actions)
      .flatMap(({ pattern, source: { span, value } }) => {
        const colon = pattern.indexOf(':');
        const service = pattern.slice(0, Math.max(colon, 0));
        if (service === '' || hasWildcard(service) || known.has(service)) return [];
        if (nearestOf(service, ['mse']) === null && !isOnlyOfMse(pattern.slice(colon + 1))) return [];
        const suggestion = `mse:${value.slice(colon + 1)}`;
        const fix = { edits: [{ span, text: JSON.stringify(suggestion) }] };
        return [{ span, params: { service: value.slice(0, colon), action: value, suggestion }, fix }];
      }),
});

/** Other services have a ListClusters or a CreateCluster too; none but MSE speaks of Nacos and its services. */
function isOnlyOfMse(name: string): boolean {
  const action = findAction(`mse:${name}`);
  return action !== null && action.group !== 'account' && action.group !== 'instance';
}
