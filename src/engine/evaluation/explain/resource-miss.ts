// Why a Resource pattern does not match a request's ARN: the first field or segment that differs.

import { ancestorIdsOf, countSlashes, segmentsOf } from '../../catalog/relative-id.ts';
import type { Arn, ArnField } from '../../policy/arn.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Spanned } from '../../policy/span.ts';
import type { CompiledResource } from '../decide/compile-policy.ts';
import type { PreparedRequest } from '../decide/match-statement.ts';

/** The differing of `instance/I/NS/G/NAME`, in order. */
const SEGMENT_NAMES = ['type', 'instance', 'namespace', 'group', 'name'] as const;
export type SegmentName = (typeof SEGMENT_NAMES)[number];

/**
 * `field`: a field of the ARN differs; `relativeId` if the segment is ambiguous or the request's resource is not an ARN.
 * `segment`: a segment of the relative id differs. `narrower`: the pattern names a descendant of the resource. `wider`: it
 * names an ancestor, which does not match in literal mode. `account`: the resource is the account, the pattern names
 * something in it.
 */
export type MissReason =
  | { readonly kind: 'field'; readonly field: ArnField }
  | { readonly kind: 'segment'; readonly segment: SegmentName }
  | { readonly kind: 'narrower' }
  | { readonly kind: 'wider' }
  | { readonly kind: 'account' };

export interface ResourceMiss {
  readonly pattern: Spanned<string>;
  readonly reason: MissReason;
  /** The text of the pattern and that of the request there. */
  readonly expected: string;
  readonly actual: string;
  /** How much matches before the difference, to compare misses: fields first, then segments. */
  readonly progress: number;
}

/** The miss of the pattern that matches furthest; null if there is no pattern that can miss. */
export function nearestMiss(
  resources: readonly CompiledResource[],
  { arn, candidates }: PreparedRequest,
): ResourceMiss | null {
  const misses = resources.flatMap(({ source, fields }) => {
    if (fields === null) return [];
    return [arn === null ? missOfNoArn(source, candidates[0] ?? '') : missOf(source, fields, arn)];
  });
  return misses.reduce<ResourceMiss | null>(
    (best, miss) => (best === null || miss.progress > best.progress ? miss : best),
    null,
  );
}

/** The request's resource is not an ARN: there are no fields to compare. */
function missOfNoArn(pattern: Spanned<string>, actual: string): ResourceMiss {
  const reason = { kind: 'field', field: 'relativeId' } as const;
  return { pattern, reason, expected: pattern.value, actual, progress: 0 };
}

const FIXED_FIELDS = ['partition', 'service', 'region', 'account'] as const;

function missOf(pattern: Spanned<string>, expected: Arn, actual: Arn): ResourceMiss {
  const failing = FIXED_FIELDS.filter((field) => !matchesPattern(expected[field], actual[field]));
  const { progress, ...relative } = relativeMiss(expected.relativeId, actual.relativeId);
  const field = failing[0];
  if (field === undefined) return { pattern, ...relative, progress: FIXED_FIELDS.length + progress };
  return {
    pattern,
    reason: { kind: 'field', field },
    expected: expected[field],
    actual: actual[field],
    progress: FIXED_FIELDS.length - failing.length,
  };
}

function relativeMiss(pattern: string, requested: string): Omit<ResourceMiss, 'pattern'> {
  const whole = { expected: pattern, actual: requested };
  if (requested === '*') return { reason: { kind: 'account' }, ...whole, progress: 0 };
  const container = ancestorIdsOf(requested).find((ancestor) => matchesPattern(pattern, ancestor));
  if (container !== undefined) {
    return { reason: { kind: 'wider' }, ...whole, progress: segmentsOf(container).length };
  }
  const expected = segmentsOf(pattern);
  const actual = segmentsOf(requested);
  const differing = expected.findIndex(
    (segment, index) => index >= actual.length || !matchesPattern(segment, actual[index] ?? ''),
  );
  if (differing >= actual.length) return { reason: { kind: 'narrower' }, ...whole, progress: differing };
  // If no segment differs, the pattern is too short to name a resource: `instance` alone.
  const segment = SEGMENT_NAMES[differing];
  const progress = differing < 0 ? expected.length : differing;
  if (segment === undefined || !isCertain(pattern, requested, differing)) {
    return { reason: { kind: 'field', field: 'relativeId' }, ...whole, progress };
  }
  return {
    reason: { kind: 'segment', segment },
    expected: expected[differing] ?? '',
    actual: actual[differing] ?? '',
    progress,
  };
}

/**
 * Whether the first segment that differs is certainly the reason. If the request has more slashes than the pattern, a star can
 * match several segments, so a difference after it is ambiguous. A star in the segment itself is not, if the text before it
 * differs or no slash follows in the request.
 */
function isCertain(pattern: string, requested: string, index: number): boolean {
  if (countSlashes(pattern) >= countSlashes(requested)) return true;
  const expected = segmentsOf(pattern);
  if (expected.slice(0, index).some((segment) => segment.includes('*'))) return false;
  const segment = expected[index] ?? '';
  const star = segment.indexOf('*');
  const actual = segmentsOf(requested);
  if (star < 0 || index === actual.length - 1) return true;
  return !matchesPattern(segment.slice(0, star + 1), actual[index] ?? '');
}
