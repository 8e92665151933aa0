// The account with the resources that lines name without wildcards, so that lines about them are checked. Client authorization is
// on everywhere: what no policy decides is no reason against one.

import type { Account } from '../account/account.ts';
import { ensureResource } from '../account/ensure-resource.ts';
import { segmentsOf, withoutClientSegment } from '../catalog/relative-id.ts';
import type { Assertion } from '../evaluation/assertions/assertion.ts';
import { hasWildcard } from '../policy/pattern.ts';

/** The last level is added as a configuration and as a service. */
export function withMentionedResources(account: Account, assertions: readonly Assertion[]): Account {
  const instances = account.instances.map((instance) => ({
    ...instance,
    configAuthEnabled: true,
    namingAuthEnabled: true,
  }));
  return assertions.reduce<Account>(
    (known, assertion) => {
      if (assertion.kind === 'rest') return known;
      const { path, resource } = assertion;
      const relativeId = plainPartOf(path === 'client' ? withoutClientSegment(resource) : resource);
      if (relativeId === null) return known;
      const arn = {
        partition: 'acs',
        service: 'mse',
        region: account.region,
        account: account.id,
        relativeId,
      };
      return (['config', 'service'] as const).reduce((before, kind) => {
        const result = ensureResource(before, arn, kind);
        return result.kind === 'changed' ? result.account : before;
      }, known);
    },
    { ...account, instances },
  );
}

/** The segments before the first wildcard; null if they name nothing. */
function plainPartOf(resource: string): string | null {
  const segments = segmentsOf(resource);
  const wild = segments.findIndex(hasWildcard);
  const plain = wild < 0 ? segments : segments.slice(0, wild);
  return plain[0] === 'instance' && plain.length > 1 && !plain.includes('') ? plain.join('/') : null;
}
