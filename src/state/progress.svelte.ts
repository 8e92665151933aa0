// The lesson steps and challenges that the visitor completed, stored in the browser only.

import { isChallengeId, isLessonId } from '../scenario/exercise.ts';
import type { ChallengeId, LessonId } from '../scenario/exercise.ts';
import { isObject, readJson } from '../scenario/unknown-json.ts';
import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';

const KEY = 'ram-policy-playground.progress';

export interface ProgressRecord {
  /** The ids of the completed steps. */
  readonly lessons: Readonly<Partial<Record<LessonId, readonly string[]>>>;
  /** The most stars won, 1 to 3. */
  readonly challenges: Readonly<Partial<Record<ChallengeId, number>>>;
}

const NOTHING: ProgressRecord = { lessons: {}, challenges: {} };

const progressBySession = new WeakMap<object, Progress>();

/** The progress of a session, read on first use: most visits don't need it. */
export function progressIn(session: { readonly storage: ValueStorage | null }): Progress {
  const progress = progressBySession.get(session) ?? new Progress(session.storage);
  progressBySession.set(session, progress);
  return progress;
}

export class Progress {
  #record: ProgressRecord = $state.raw(NOTHING);
  readonly #storage: ValueStorage | null;

  constructor(storage: ValueStorage | null) {
    this.#storage = storage;
    this.#record = readProgress(recall(storage, KEY) ?? '') ?? NOTHING;
  }

  get record(): ProgressRecord {
    return this.#record;
  }

  get isEmpty(): boolean {
    const { lessons, challenges } = this.#record;
    return Object.keys(lessons).length + Object.keys(challenges).length === 0;
  }

  /** The completed steps of a lesson. */
  stepsOf(lesson: LessonId): readonly string[] {
    return this.#record.lessons[lesson] ?? [];
  }

  /** The most stars won with a challenge; 0 if none. */
  starsOf(challenge: ChallengeId): number {
    return this.#record.challenges[challenge] ?? 0;
  }

  completeStep(lesson: LessonId, step: string): void {
    this.#add({ lessons: { [lesson]: [step] }, challenges: {} });
  }

  recordStars(challenge: ChallengeId, stars: number): void {
    if (stars > 0) this.#add({ lessons: {}, challenges: { [challenge]: stars } });
  }

  reset(): void {
    this.#store(NOTHING);
  }

  /** The text of an export file. */
  exported(): string {
    return `${JSON.stringify({ format: 'ram-policy-playground-progress', ...this.#record }, null, 2)}\n`;
  }

  /** Adds the progress in an exported file. Returns false, without a change, if the text holds none. */
  import(text: string): boolean {
    const read = readProgress(text);
    if (read === null) return false;
    this.#add(read);
    return true;
  }

  /** Adds to the stored progress, which another page may have changed. */
  #add(more: ProgressRecord): void {
    const stored = readProgress(recall(this.#storage, KEY) ?? '') ?? NOTHING;
    this.#store(merge(merge(this.#record, stored), more));
  }

  #store(record: ProgressRecord): void {
    this.#record = record;
    remember(this.#storage, KEY, JSON.stringify(record));
  }
}

function merge(a: ProgressRecord, b: ProgressRecord): ProgressRecord {
  const lessons: Partial<Record<LessonId, readonly string[]>> = { ...a.lessons };
  for (const [id, steps] of Object.entries(b.lessons))
    if (isLessonId(id)) lessons[id] = [...new Set([...(lessons[id] ?? []), ...steps])];
  const challenges: Partial<Record<ChallengeId, number>> = { ...a.challenges };
  for (const [id, stars] of Object.entries(b.challenges))
    if (isChallengeId(id)) challenges[id] = Math.max(challenges[id] ?? 0, stars);
  return { lessons, challenges };
}

/** Null if the text holds no progress. Unknown lessons and challenges are left out. */
function readProgress(text: string): ProgressRecord | null {
  const value = readJson(text);
  if (!isObject(value) || !isObject(value['lessons']) || !isObject(value['challenges'])) return null;
  const lessons = Object.entries(value['lessons']).flatMap(([id, steps]): [string, readonly string[]][] =>
    isLessonId(id) && Array.isArray(steps) ? [[id, steps.filter((step) => typeof step === 'string')]] : [],
  );
  const challenges = Object.entries(value['challenges']).filter(
    ([id, stars]) => isChallengeId(id) && [1, 2, 3].some((known) => known === stars),
  );
  return { lessons: Object.fromEntries(lessons), challenges: Object.fromEntries(challenges) };
}
