// Accounts for rule examples that the default account does not show.

import type { Account } from '../account/account.ts';

/** One instance with a namespace, services in its group, and other namespaces of the same display name. */
export function accountWith(
  namespaceId: string,
  name: string,
  services: readonly string[],
  otherIds: readonly string[] = [],
): Account {
  const groups = [{ name: 'DEFAULT_GROUP', configs: ['prod.yaml'], services }];
  const namespaces = [namespaceId, ...otherIds].map((id) => ({ id, name, groups }));
  const instance = { id: 'mse-cn-0pp1j8om80a', name: 'orders', region: 'cn-hangzhou', namespaces };
  return { id: '1234567890123456', region: 'cn-hangzhou', instances: [instance] };
}
