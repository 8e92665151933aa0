// The source of each action's `reference`: the authorization table of its page in MSE's API reference. The tables contradict the
// guide; which of the two the service follows was not observed.

import type { ActionName } from './actions.ts';
import type { AuthorizationScope } from './schema.ts';

/** When the guide was last updated. */
export const GUIDE_UPDATED = '2026-03-11';

export interface ReferenceSource {
  readonly page: string;
  /** The months of the first and the last stored copy. */
  readonly copies: readonly [first: string, last: string];
  /** What an earlier copy said instead. */
  readonly earlier?: { readonly month: string; readonly scope: AuthorizationScope };
}

const EARLIER: Partial<Readonly<Record<ActionName, ReferenceSource['earlier']>>> = {
  GetNacosConfig: { month: '2024-07', scope: 'instance' },
};

/** Where the API reference says what the action is authorized on, and when that was read. */
export function referenceSource(action: ActionName): ReferenceSource {
  const earlier = EARLIER[action];
  return {
    page: `https://help.aliyun.com/zh/mse/developer-reference/api-mse-2019-05-31-${action.toLowerCase()}`,
    copies: ['2025-12', '2026-08'],
    ...(earlier === undefined ? {} : { earlier }),
  };
}
