// What somebody is working on: a step of a lesson, a challenge of ours, or one that another visitor has made. What it asks is in
// `learn`; a link only names it, so a name that was once published stays.

export const LESSON_IDS = [
  'first-statement',
  'wildcards',
  'levels',
  'console-access',
  'namespaces',
  'groups-and-configurations',
  'services',
  'lists',
  'look-alikes',
  'deny-wins',
  'not-action',
  'several-policies',
  'system-policies',
  'source-address',
  'mfa-and-time',
  'least-privilege',
  'refusals',
  'undocumented',
] as const;
export type LessonId = (typeof LESSON_IDS)[number];

export const CHALLENGE_IDS = [
  'first-look',
  'one-namespace',
  'read-only',
  'example-4',
  'example-5',
  'two-teams',
  'only-services',
  'no-deletes',
  'from-the-office',
  'break-glass',
  'all-but-one',
  'one-letter-apart',
  'few-characters',
  'night-shift',
] as const;
export type ChallengeId = (typeof CHALLENGE_IDS)[number];

export type Exercise =
  /** `step` counts from 0; that of a lesson's summary is the number of its steps. */
  | { readonly kind: 'lesson'; readonly id: LessonId; readonly step: number }
  | { readonly kind: 'challenge'; readonly id: ChallengeId }
  | { readonly kind: 'own-challenge'; readonly challenge: OwnChallenge };

/** One that a link may name. */
export type OurExercise = Exclude<Exercise, { readonly kind: 'own-challenge' }>;

/** A challenge that a visitor has made. Its open goals are the scenario's expectations, its name is the scenario's title. */
export interface OwnChallenge {
  /** What is to be done, in its author's words. */
  readonly task: string;
  /** Expectations that are checked and not shown, veiled; see `veil.ts`. */
  readonly hidden: string;
  readonly budget: Budget | null;
}

/** What a policy should do with at most. */
export interface Budget {
  /** Of all attached custom policies together. */
  readonly statements: number;
  /** Of their texts without white space between tokens. */
  readonly characters: number;
}

export function isLessonId(id: string): id is LessonId {
  return LESSON_IDS.some((known) => known === id);
}

export function isChallengeId(id: string): id is ChallengeId {
  return CHALLENGE_IDS.some((known) => known === id);
}
