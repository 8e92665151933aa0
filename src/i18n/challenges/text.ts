// What is said of challenges, by the ids of `learn/challenges`. Between backquotes stands code, between two asterisks what
// matters most.

export interface ChallengeText {
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly teaser: string;
  /** Who needs what, and why; in paragraphs. */
  readonly story: readonly string[];
  readonly hints: Readonly<Record<string, string>>;
  /** What there was to learn, said when all goals are met and nothing else is granted. */
  readonly debrief: readonly string[];
}
