// The account with the resources that lines name, so that lines about them are checked. Client authorization is on everywhere: what no
// policy decides is no reason against one.

import type { Account } from '../account/account.ts';
import { withResources } from '../account/mentioned-resources.ts';
import { withoutClientSegment } from '../catalog/relative-id.ts';
import type { Assertion } from '../evaluation/assertions/assertion.ts';

export function withMentionedResources(account: Account, assertions: readonly Assertion[]): Account {
  const instances = account.instances.map((instance) => ({
    ...instance,
    configAuthEnabled: true,
    namingAuthEnabled: true,
  }));
  const named = assertions.flatMap((assertion) => {
    if (assertion.kind === 'rest') return [];
    const { path, resource } = assertion;
    return [path === 'client' ? withoutClientSegment(resource) : resource];
  });
  return withResources({ ...account, instances }, named);
}
