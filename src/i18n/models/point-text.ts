// What is said of one point of the model. Code stands between backquotes, and what carries a sentence between two asterisks.

export interface PointText {
  /** What the playground does. */
  readonly here: string;
  /** What the documents say or leave open. */
  readonly documents?: string;
  /** What it would mean for policies if the service does it in another way. */
  readonly otherwise?: string;
  /** How to write policies that do not depend on it. */
  readonly advice?: string;
}

export type DocumentedText = Pick<PointText, 'here'> & { readonly title: string };
export type OpenText = Required<PointText> & { readonly title: string };
