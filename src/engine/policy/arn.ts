// Alibaba Cloud resource names: `acs:<ram-code>:<region>:<account-id>:<relative-id>`.
// Source: RAM "Policy elements". Relative ids of MSE are in catalog/relative-id.ts.

import { matchesPattern } from './pattern.ts';

/** The five fields. `relativeId` is everything after the fourth colon and can contain colons. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly relativeId: string;
}

/** The fields in written order. */
export const ARN_FIELDS = ['partition', 'service', 'region', 'account', 'relativeId'] as const;
export type ArnField = (typeof ARN_FIELDS)[number];

/** Splits at the first four colons; null if there are fewer. Works for concrete ARNs and for patterns. */
export function splitArn(text: string): Arn | null {
  const first = text.indexOf(':');
  const second = first < 0 ? -1 : text.indexOf(':', first + 1);
  const third = second < 0 ? -1 : text.indexOf(':', second + 1);
  const fourth = third < 0 ? -1 : text.indexOf(':', third + 1);
  if (fourth < 0) return null;
  return {
    partition: text.slice(0, first),
    service: text.slice(first + 1, second),
    region: text.slice(second + 1, third),
    account: text.slice(third + 1, fourth),
    relativeId: text.slice(fourth + 1),
  };
}

export function formatArn(arn: Arn): string {
  return ARN_FIELDS.map((field) => arn[field]).join(':');
}

/** Whether the ARN or pattern is spelled as one of MSE's. */
export function isMseArn({ partition, service }: Arn): boolean {
  return partition === 'acs' && service === 'mse';
}

/** Whether the pattern can match ARNs of MSE. */
export function canMatchMse({ partition, service }: Arn): boolean {
  return partition === 'acs' && matchesPattern(service, 'mse');
}

/** The concrete ARN of a resource of MSE. */
export function mseArn(region: string, account: string, relativeId: string): string {
  return formatArn({ partition: 'acs', service: 'mse', region, account, relativeId });
}
