// The resource types in MSE's API reference, where they differ from the guide: the authorization table of
// each operation's page (copies of December 2025 to August 2026). The documents disagree; the service was not observed.

import type { ActionName } from './actions.ts';

/** `all-resources`: `*`, no resource-level authorization. `both`: the instance and the namespace, both required. */
export type ReferenceScope = 'all-resources' | 'every-instance' | 'namespace' | 'both';

const SCOPES: Partial<Readonly<Record<ActionName, ReferenceScope | null>>> = {
  CreateCluster: 'every-instance',
  GetNacosConfig: 'namespace',
  UpdateNacosCluster: 'both',
  // Both documents say the instance.
  RestartCluster: null,
  RetryCluster: null,
  // No authorization information; no page.
  ListAnsServiceClusters: null,
  ListServiceQuotas: null,
  // Both documents say the account.
  ListClusters: null,
};

/** The resource type in the API reference; null if it agrees with the guide or has no entry. */
export function referenceScope(action: ActionName): ReferenceScope | null {
  const scope = SCOPES[action];
  return scope === undefined ? 'all-resources' : scope;
}

/** The page of an operation in the API reference. */
export function referencePage(action: ActionName): string {
  return `https://help.aliyun.com/zh/mse/developer-reference/api-mse-2019-05-31-${action.toLowerCase()}`;
}
