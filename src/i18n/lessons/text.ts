// What is said in lessons, by the ids of `learn/lessons`. Between backquotes stands code, between two asterisks what matters most.

export interface LessonText {
  readonly title: string;
  /** What is learned, in one sentence. */
  readonly teaser: string;
  readonly steps: Readonly<Record<string, StepText>>;
  /** What to take along, a sentence or two each. */
  readonly summary: readonly string[];
}

export interface StepText {
  readonly heading: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** What is asked before the cell is shown, and what is said to it then. Both where the step has a prediction. */
  readonly question?: string;
  readonly answer?: string;
  /** What is to be done. */
  readonly task: string;
  readonly hints: Readonly<Record<string, string>>;
  /** What is said once it is done. */
  readonly done?: string;
}
