// The account with the resources that policies or lines name without wildcards, so that it can answer for them.

import { segmentsOf } from '../catalog/relative-id.ts';
import { hasWildcard } from '../policy/pattern.ts';
import type { Account } from './account.ts';
import { ensureResource } from './ensure-resource.ts';

/** Of a pattern, the containers before the first wildcard. The last level is added as a configuration and as a service. */
export function withResources(account: Account, patterns: readonly string[]): Account {
  return patterns.reduce<Account>((known, pattern) => {
    const relativeId = plainPartOf(pattern);
    if (relativeId === null) return known;
    const { region, id } = account;
    const arn = { partition: 'acs', service: 'mse', region, account: id, relativeId };
    return (['config', 'service'] as const).reduce((before, kind) => {
      const result = ensureResource(before, arn, kind);
      return result.kind === 'changed' ? result.account : before;
    }, known);
  }, account);
}

/** The segments before the first wildcard; null if they name nothing. */
function plainPartOf(resource: string): string | null {
  const segments = segmentsOf(resource);
  const wild = segments.findIndex(hasWildcard);
  const plain = wild < 0 ? segments : segments.slice(0, wild);
  return plain.length > 1 && !plain.includes('') ? plain.join('/') : null;
}
