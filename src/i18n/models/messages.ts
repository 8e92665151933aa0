// The text of one point of the model. Backquotes mark code, two asterisks mark emphasis.

export interface PointMessages {
  /** What the playground does. */
  readonly here: string;
  /** What the documentation says or leaves open. */
  readonly documents?: string;
  /** What would change for policies if the service behaves differently. */
  readonly otherwise?: string;
  /** How to write policies that do not depend on this point. */
  readonly advice?: string;
}

export type DocumentedPoint = Pick<PointMessages, 'here'> & { readonly title: string };
export type OpenPoint = Required<PointMessages> & { readonly title: string };
