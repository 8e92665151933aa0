// The fragment of an address that holds a scenario, or asks for an example, an exercise or a page to read.

import { finish } from '../../engine/evaluation/decide/steps.ts';
import type { Steps } from '../../engine/evaluation/decide/steps.ts';
import { packInSteps, unpackInSteps } from './codec.ts';
import type { DecisionRecord } from './decision-record.ts';
import { isChallengeId, isLessonId } from '../exercise.ts';
import type { OurExercise } from '../exercise.ts';
import { isWithinLimits } from './link-limits.ts';
import { LINK_VERSION, unwrapInSteps, wrapInSteps } from './link-text.ts';
import { isExampleId } from '../scenario.ts';
import type { ExampleId, Scenario } from '../scenario.ts';

/** A longer fragment, in characters, is not looked into. */
const MAX_LINK_CHARACTERS = 2_000_000;

export type LinkError = 'damaged' | 'newer' | 'unknown' | 'too-large';

/** A page to read beside the playground itself. */
export type Reading =
  /** `point` is as the link has it: one that is not there any more still leads to the page. */
  { readonly kind: 'models'; readonly point: string | null } | { readonly kind: 'glossary' };

/** What a fragment asks for. */
export type Fragment =
  | { readonly kind: 'none' }
  | { readonly kind: 'new' }
  | { readonly kind: 'example'; readonly id: ExampleId }
  | { readonly kind: 'exercise'; readonly exercise: OurExercise }
  | Reading
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly decisions: DecisionRecord | null }
  | { readonly kind: 'error'; readonly error: LinkError };

/** The fragment, without `#`, of a link to the scenario, which may remember what it decided when it was made. */
export function encodeFragment(scenario: Scenario, decisions: DecisionRecord | null = null): string {
  return finish(encodeInSteps(scenario, decisions));
}

/** The same in bounded parts. */
export function* encodeInSteps(scenario: Scenario, decisions: DecisionRecord | null): Steps<string> {
  return yield* wrapInSteps(yield* packInSteps(scenario, decisions));
}

/** Reads `location.hash`. Never throws; the work is bounded by the length of the fragment and a limit on the text in it. */
export function readFragment(hash: string): Fragment {
  return finish(readInSteps(hash));
}

/** The same in bounded parts. */
export function* readInSteps(hash: string): Steps<Fragment> {
  const raw = hash.startsWith('#') ? hash.slice(1) : hash;
  if (raw === '') return { kind: 'none' };
  if (raw.length > MAX_LINK_CHARACTERS) return { kind: 'error', error: 'too-large' };
  const once = unescapeAscii(raw);
  const twice = unescapeAscii(once);
  let first: Fragment | null = null;
  for (const candidate of new Set([raw, once, twice, withoutBreaks(twice)])) {
    const fragment = yield* readCandidate(candidate.replace(/^[!/]+/, ''));
    if (fragment === null) continue;
    if (fragment.kind !== 'error') return fragment;
    first ??= fragment;
  }
  return first ?? { kind: 'error', error: raw.startsWith('p') ? 'damaged' : 'unknown' };
}

/** Undoes percent-encoding of ASCII characters; anything else is left as it is, so that no text can break it. */
function unescapeAscii(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Removes blanks, line breaks and invisible characters: a link that was broken over lines has them in the middle. */
function withoutBreaks(text: string): string {
  return text
    .replace(/(?:%[89a-f][\da-f])+/gi, (run) =>
      new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (code) => Number.parseInt(code, 16))),
    )
    .replace(/[\s+\p{Cc}\p{Cf}]+/gu, '');
}

/** The longest legal beginning of one spelling; null when it is no fragment of ours at all. */
function* readCandidate(text: string): Steps<Fragment | null> {
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
  const link = /^p=(\d{1,4})\.([A-Za-z0-9]+)\.([A-Za-z0-9]+)\.([A-Za-z0-9_.-]*[A-Za-z0-9])/.exec(text);
  if (link === null) return text.startsWith('p=') ? { kind: 'error', error: 'damaged' } : null;
  const [, version = '', codec = '', sum = '', payload = ''] = link;
  if (Number(version) > LINK_VERSION) return { kind: 'error', error: 'newer' };
  if (Number(version) !== LINK_VERSION) return { kind: 'error', error: 'damaged' };
  if (codec !== 'l') return { kind: 'error', error: 'unknown' };
  return yield* readPayload(payload, sum);
}

function* readPayload(payload: string, sum: string): Steps<Fragment> {
  const unwrapped = yield* unwrapInSteps(payload, sum);
  if (unwrapped.kind !== 'text') return { kind: 'error', error: unwrapped.kind };
  yield unwrapped.text.length;
  const unpacked = yield* unpackInSteps(unwrapped.text);
  if (unpacked === null) return { kind: 'error', error: 'damaged' };
  return isWithinLimits(unpacked.scenario)
    ? { kind: 'scenario', ...unpacked }
    : { kind: 'error', error: 'too-large' };
}
