// Reads and writes fragments: a scenario, an example, an exercise, or a reference page.

import { finish } from '../../engine/evaluation/decide/steps.ts';
import type { Steps } from '../../engine/evaluation/decide/steps.ts';
import { packInSteps, unpackInSteps } from './codec.ts';
import type { DecisionRecord } from './decision-record.ts';
import { readName } from './fragment.ts';
import type { Fragment } from './fragment.ts';
import { isWithinLimits } from './link-limits.ts';
import { LINK_VERSION, unwrapInSteps, wrapInSteps } from './link-text.ts';
import type { Scenario } from '../scenario.ts';

/** Longer fragments are not read. */
const MAX_LINK_CHARACTERS = 2_000_000;

/** Returns the fragment, without `#`, of a link to the scenario, optionally with its decisions. */
export function encodeFragment(scenario: Scenario, decisions: DecisionRecord | null = null): string {
  return finish(encodeInSteps(scenario, decisions));
}

/** The same, in bounded steps. */
export function* encodeInSteps(scenario: Scenario, decisions: DecisionRecord | null): Steps<string> {
  return yield* wrapInSteps(yield* packInSteps(scenario, decisions));
}

/** Reads `location.hash`. Never throws. The limits on the fragment and on its text bound the work. */
export function readFragment(hash: string): Fragment {
  return finish(readInSteps(hash));
}

/** The same, in bounded steps. */
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

/** Decodes percent-encoded ASCII characters and keeps everything else, so it accepts any text. */
function unescapeAscii(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Removes white space and invisible characters, which a link wrapped over several lines contains. */
function withoutBreaks(text: string): string {
  return text
    .replace(/(?:%[89a-f][\da-f])+/gi, (run) =>
      new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (code) => Number.parseInt(code, 16))),
    )
    .replace(/[\s+\p{Cc}\p{Cf}]+/gu, '');
}

/** Reads the longest valid prefix of one decoding; null if it is not a fragment of this page. */
function* readCandidate(text: string): Steps<Fragment | null> {
  const named = readName(text);
  if (named !== null) return named;
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
