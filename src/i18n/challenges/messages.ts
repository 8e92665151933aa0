// Messages of the challenges, by the ids of `learn/challenges`. Backquotes mark code, two asterisks mark emphasis.

export interface ChallengeMessages {
  readonly title: string;
  /** The challenge in one sentence. */
  readonly teaser: string;
  /** Who needs what, and why; in paragraphs. */
  readonly story: readonly string[];
  readonly hints: Readonly<Record<string, string>>;
  /** The lesson learned. Shown when all goals are met and nothing else is granted. */
  readonly debrief: readonly string[];
}
