// What the fragment of an address can ask for, and the forms that need no decoding: examples, exercises, reference pages.

import type { DecisionRecord } from './decision-record.ts';
import { isChallengeId, isLessonId } from '../exercise.ts';
import type { BuiltInExercise } from '../exercise.ts';
import { isExampleId } from '../scenario.ts';
import type { ExampleId, Scenario } from '../scenario.ts';

export type LinkError = 'damaged' | 'newer' | 'unknown' | 'too-large';

/** A reference page. */
export type ReferencePage =
  /** `point` can be unknown: the link still opens the page. */
  { readonly kind: 'models'; readonly point: string | null } | { readonly kind: 'glossary' };

/** A fragment that names something built in. */
export type NamedFragment =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'example'; readonly id: ExampleId }
  | { readonly kind: 'exercise'; readonly exercise: BuiltInExercise }
  | ReferencePage;

export type Fragment =
  | NamedFragment
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly decisions: DecisionRecord | null }
  | { readonly kind: 'error'; readonly error: LinkError };

/** Reads a fragment that names something, exactly as written; null if it takes the codec: examples are not part of a first visit. */
export function readPlainFragment(hash: string): NamedFragment | null {
  const raw = hash.startsWith('#') ? hash.slice(1) : hash;
  if (raw === '') return { kind: 'none' };
  const fragment = readName(raw);
  return fragment?.kind === 'error' || fragment?.kind === 'example' ? null : fragment;
}

/** Reads the longest valid prefix of one decoding; null if it names nothing. */
export function readName(
  text: string,
): NamedFragment | { readonly kind: 'error'; readonly error: 'unknown' } | null {
  if (/^new(?![\w-])/.test(text)) return { kind: 'new' };
  const example = /^example=([\w-]*)/.exec(text)?.[1];
  if (example !== undefined) {
    return isExampleId(example) ? { kind: 'example', id: example } : { kind: 'error', error: 'unknown' };
  }
  const exercise = /^(lesson|challenge)=([\w-]*)/.exec(text);
  if (exercise !== null) {
    const [, kind, id = ''] = exercise;
    if (kind === 'lesson' && isLessonId(id)) return { kind: 'exercise', exercise: { kind, id, step: 0 } };
    return kind === 'challenge' && isChallengeId(id)
      ? { kind: 'exercise', exercise: { kind, id } }
      : { kind: 'error', error: 'unknown' };
  }
  const point = /^models(?:=([\w-]*)|(?![\w%-]))/.exec(text);
  if (point !== null) return { kind: 'models', point: point[1] ?? null };
  if (/^glossary(?![\w-])/.test(text)) return { kind: 'glossary' };
  return null;
}
