// What MSE's API reference says that each action is authorized on, where that differs from the guide: the authorization table of
// each operation's page (copies of December 2025 to August 2026). The two documents disagree, and the service was not observed.

import type { ActionName } from './actions.ts';

/** `all-resources`: `*`, no resource-level authorization. `both`: the instance and the namespace, both required. */
export type ReferenceScope = 'all-resources' | 'every-instance' | 'namespace' | 'both';

const SCOPED_OTHERWISE: Partial<Readonly<Record<ActionName, ReferenceScope | null>>> = {
  CreateCluster: 'every-instance',
  GetNacosConfig: 'namespace',
  UpdateNacosCluster: 'both',
  // Both documents say the instance.
  RestartCluster: null,
  RetryCluster: null,
  // Without authorization information, and without a page.
  ListAnsServiceClusters: null,
  ListServiceQuotas: null,
  // Both documents say the account.
  ListClusters: null,
};

/** What the API reference says instead of the guide; null where the two agree or the reference says nothing. */
export function referenceScope(action: ActionName): ReferenceScope | null {
  const scope = SCOPED_OTHERWISE[action];
  return scope === undefined ? 'all-resources' : scope;
}

/** The page of an operation in the API reference. */
export function referencePage(action: ActionName): string {
  return `https://help.aliyun.com/zh/mse/developer-reference/api-mse-2019-05-31-${action.toLowerCase()}`;
}
