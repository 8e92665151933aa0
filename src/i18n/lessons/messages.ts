// Messages of the lessons, by the ids of `learn/lessons`. Backquotes mark code, two asterisks mark emphasis.

export interface LessonMessages {
  readonly title: string;
  /** What the lesson teaches, in one sentence. */
  readonly teaser: string;
  readonly steps: Readonly<Record<string, StepMessages>>;
  /** Key points, one or two sentences each. */
  readonly summary: readonly string[];
}

export interface StepMessages {
  readonly heading: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** The question shown before the cell is revealed, and its answer. Both are present if the step has a prediction. */
  readonly question?: string;
  readonly answer?: string;
  readonly task: string;
  readonly hints: Readonly<Record<string, string>>;
  /** Shown when the goals are met. */
  readonly done?: string;
}
