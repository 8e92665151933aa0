// What every language says of each finding.

import type { FindingCode, FindingParams } from '../../engine/lint/lint.ts';

export interface FindingWords<Params> {
  /** A few words for lists and for the page's heading. */
  readonly title: string;
  /** One or two sentences: what is wrong here, with the name quoted, and what to do. */
  readonly message: (params: Params) => string;
  /** For the finding's page: why it matters, in a short paragraph. */
  readonly why: string;
  /** The quick fix as a command; of alternatives, the one that writes `choice`. Null for a rule that offers none. */
  readonly fix: ((params: Params, choice: string) => string) | null;
}

export type FindingMessages = {
  readonly [Code in FindingCode]: FindingWords<FindingParams[Code]>;
};
