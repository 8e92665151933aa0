// Why a Resource pattern misses a request's ARN: the first field or segment in which they part.

import { ancestorsOf, segmentsOf } from '../../policy/arn.ts';
import type { Arn, ArnField } from '../../policy/arn.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Spanned } from '../../policy/span.ts';
import type { CompiledResource } from '../decide/compile-policy.ts';
import type { PreparedRequest } from '../decide/match-statement.ts';

/** The parts of `instance/I/NS/G/NAME`, in order. */
const SEGMENT_NAMES = ['type', 'instance', 'namespace', 'group', 'name'] as const;
export type SegmentName = (typeof SEGMENT_NAMES)[number];

/**
 * `field`: a field of the ARN differs; `relativeId` where it cannot be told in which segment, or the request's resource is
 * no ARN. `segment`: a part of the relative id differs. `narrower`: the pattern names something beneath what is asked
 * about. `wider`: it names a container, which only literal matching leaves out. `account`: the request is about the
 * account, the pattern about something in it.
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
  /** What the pattern says there, and what the request says there. */
  readonly expected: string;
  readonly actual: string;
  /** How much matches before it parts, for comparing misses: fields first, then segments. */
  readonly progress: number;
}

/** The miss of the pattern that gets furthest, where none matches; null when there is no pattern that could miss. */
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

/** The request's resource is no ARN: there are no fields to compare. */
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

function relativeMiss(pattern: string, asked: string): Omit<ResourceMiss, 'pattern'> {
  const whole = { expected: pattern, actual: asked };
  if (asked === '*') return { reason: { kind: 'account' }, ...whole, progress: 0 };
  const container = ancestorsOf(asked).find((ancestor) => matchesPattern(pattern, ancestor));
  if (container !== undefined) {
    return { reason: { kind: 'wider' }, ...whole, progress: segmentsOf(container).length };
  }
  const expected = segmentsOf(pattern);
  const actual = segmentsOf(asked);
  const parts = expected.findIndex(
    (segment, place) => place >= actual.length || !matchesPattern(segment, actual[place] ?? ''),
  );
  if (parts >= actual.length) return { reason: { kind: 'narrower' }, ...whole, progress: parts };
  // Without a segment that parts, the pattern ends where nothing is named: `instance` alone.
  const segment = SEGMENT_NAMES[parts];
  const progress = parts < 0 ? expected.length : parts;
  if (segment === undefined || !isKnownToPart(pattern, asked, parts)) {
    return { reason: { kind: 'field', field: 'relativeId' }, ...whole, progress };
  }
  return {
    reason: { kind: 'segment', segment },
    expected: expected[parts] ?? '',
    actual: actual[parts] ?? '',
    progress,
  };
}

/**
 * Whether the first segment that differs is where the two part. A star crosses slashes where the request has more of them
 * than the pattern, so behind one there is no telling; a star in that very segment hides nothing if what stands before it
 * differs already or if no slash follows in the request.
 */
function isKnownToPart(pattern: string, asked: string, place: number): boolean {
  if (countSlashes(pattern) >= countSlashes(asked)) return true;
  const expected = segmentsOf(pattern);
  if (expected.slice(0, place).some((segment) => segment.includes('*'))) return false;
  const segment = expected[place] ?? '';
  const star = segment.indexOf('*');
  const actual = segmentsOf(asked);
  if (star < 0 || place === actual.length - 1) return true;
  return !matchesPattern(segment.slice(0, star + 1), actual[place] ?? '');
}

function countSlashes(text: string): number {
  return text.split('/').length - 1;
}
