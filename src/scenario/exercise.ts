// Identifies the exercise of a scenario: a step of a lesson, a built-in challenge, or a custom challenge. `learn` has the contents.
// Links contain the ids, so a published id never changes.

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
  'two-paths',
  'system-policies',
  'source-address',
  'mfa-and-time',
  'least-privilege',
  'grant-access',
  'refusals',
  'proofs',
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
  'own-configuration',
  'from-the-office',
  'break-glass',
  'all-but-one',
  'one-letter-apart',
  'few-characters',
  'night-shift',
] as const;
export type ChallengeId = (typeof CHALLENGE_IDS)[number];

export type Exercise =
  /** `step` counts from 0. The summary's step is the number of steps. */
  | { readonly kind: 'lesson'; readonly id: LessonId; readonly step: number }
  | { readonly kind: 'challenge'; readonly id: ChallengeId }
  | { readonly kind: 'own-challenge'; readonly challenge: OwnChallenge };

/** An exercise that a link identifies by its id. */
export type BuiltInExercise = Exclude<Exercise, { readonly kind: 'own-challenge' }>;

/** A custom challenge. Its visible goals are the scenario's assertions, its name is the scenario's title. */
export interface OwnChallenge {
  /** The author's description. */
  readonly task: string;
  /** Hidden assertions, written by `obfuscate`. */
  readonly hidden: string;
  readonly budget: Budget | null;
}

/** Limits over all attached custom policies. */
export interface Budget {
  readonly statements: number;
  /** Without white space between tokens. */
  readonly characters: number;
}

export function isLessonId(id: string): id is LessonId {
  return LESSON_IDS.some((known) => known === id);
}

export function isChallengeId(id: string): id is ChallengeId {
  return CHALLENGE_IDS.some((known) => known === id);
}
