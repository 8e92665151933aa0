// Alibaba Cloud resource names: `acs:<ram-code>:<region>:<account-id>:<relative-id>`.
// Source: RAM "Policy elements"; MSE "Grant permissions on Microservices Registry resources" for the relative ids.

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

/** How many segments of `instance/I/NS/G/NAME` there are at most; NAME is the whole rest and is never cut. */
const MAX_SEGMENTS = 5;

/** The segments of a relative id; the fifth holds the rest, slashes and all. `*` (the account) is one segment. */
export function segmentsOf(relativeId: string): readonly string[] {
  const parts = relativeId.split('/');
  if (parts.length <= MAX_SEGMENTS) return parts;
  return [...parts.slice(0, MAX_SEGMENTS - 1), parts.slice(MAX_SEGMENTS - 1).join('/')];
}

/**
 * The relative ids of what contains this one, nearest first: group, namespace, instance. Never `instance` alone and
 * never a cut inside a name. Only ids under `instance/` have any.
 */
export function ancestorsOf(relativeId: string): readonly string[] {
  const segments = segmentsOf(relativeId);
  if (segments[0] !== 'instance') return [];
  const ancestors: string[] = [];
  for (let length = segments.length - 1; length >= 2; length -= 1) {
    ancestors.push(segments.slice(0, length).join('/'));
  }
  return ancestors;
}
