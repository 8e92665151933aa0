// The messages of each finding.

import type { FindingCode, FindingParams } from '../../engine/lint/rules.ts';

export interface RuleMessages<Params> {
  /** A short title for lists and for the page's heading. */
  readonly title: string;
  /** One or two sentences: what is wrong here, with the name quoted, and what to do. */
  readonly message: (params: Params) => string;
  /** For the finding's page: why it matters, in a short paragraph. */
  readonly why: string;
  /** The label of the quick fix; with alternatives, of the one that writes `choice`. Null if the rule has no fix. */
  readonly fix: ((params: Params, choice: string) => string) | null;
}

export type FindingMessages = {
  readonly [Code in FindingCode]: RuleMessages<FindingParams[Code]>;
};
