// Why a Resource pattern misses a request's ARN: the first field or segment in which they part.

import { segmentsOf } from '../policy/arn.ts';
import type { Arn, ArnField } from '../policy/arn.ts';
import { matchesPattern } from '../policy/pattern.ts';
import type { Located } from '../policy/span.ts';
import type { CompiledResource } from './compile-policy.ts';
import type { Question } from './match-statement.ts';

/** The parts of `instance/I/NS/G/NAME`, in order. */
const SEGMENT_NAMES = ['type', 'instance', 'namespace', 'group', 'name'] as const;
export type SegmentName = (typeof SEGMENT_NAMES)[number];

/**
 * `field`: a field of the ARN differs. `segment`: a part of the relative id differs. `narrower`: the pattern names
 * something beneath what is asked about. `wider`: it names a container, which counts for nothing in literal matching.
 * `account`: the request is about the account, the pattern about something in it.
 */
export type MissReason =
  | { readonly kind: 'field'; readonly field: ArnField }
  | { readonly kind: 'segment'; readonly segment: SegmentName }
  | { readonly kind: 'narrower' }
  | { readonly kind: 'wider' }
  | { readonly kind: 'account' };

export interface ResourceMiss {
  readonly pattern: Located<string>;
  readonly reason: MissReason;
  /** What the pattern says there, and what the request says there. */
  readonly expected: string;
  readonly actual: string;
  /** How much matches before it parts, for comparing misses: fields first, then segments. */
  readonly progress: number;
}

/** The miss of the pattern that gets furthest; null when there is no pattern or the request's resource is no ARN. */
export function nearestMiss(resources: readonly CompiledResource[], question: Question): ResourceMiss | null {
  const { arn } = question;
  if (arn === null) return null;
  const misses = resources.flatMap(({ source, fields }) =>
    fields === null ? [] : [missOf(source, fields, arn)],
  );
  return misses.reduce<ResourceMiss | null>(
    (best, miss) => (best === null || miss.progress > best.progress ? miss : best),
    null,
  );
}

const FIXED_FIELDS = ['partition', 'service', 'region', 'account'] as const;

function missOf(pattern: Located<string>, expected: Arn, actual: Arn): ResourceMiss {
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
  if (asked === '*') {
    return { reason: { kind: 'account' }, expected: pattern, actual: asked, progress: 0 };
  }
  const expected = segmentsOf(pattern);
  const actual = segmentsOf(asked);
  const parts = expected.findIndex(
    (segment, place) => place >= actual.length || !matchesPattern(segment, actual[place] ?? ''),
  );
  if (parts < 0) {
    return { reason: { kind: 'wider' }, expected: pattern, actual: asked, progress: expected.length };
  }
  if (parts >= actual.length) {
    return { reason: { kind: 'narrower' }, expected: pattern, actual: asked, progress: parts };
  }
  const segment = SEGMENT_NAMES[parts];
  // A star crosses slashes, so behind one there is no telling which part was meant.
  if (segment === undefined || expected.slice(0, parts + 1).some((text) => text.includes('*'))) {
    return {
      reason: { kind: 'field', field: 'relativeId' },
      expected: pattern,
      actual: asked,
      progress: parts,
    };
  }
  return {
    reason: { kind: 'segment', segment },
    expected: expected[parts] ?? '',
    actual: actual[parts] ?? '',
    progress: parts,
  };
}
