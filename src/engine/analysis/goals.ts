// What every question is made of: requests that would refute the answer "yes".

import type { AnalyzedStatement } from './analyzed-statement.ts';

/** A request that matches all of `required` and none of `excluded`. */
export interface Goal {
  readonly required: readonly AnalyzedStatement[];
  readonly excluded: readonly AnalyzedStatement[];
}

/** The statements of a policy set by effect. */
export interface StatementsByEffect {
  readonly all: readonly AnalyzedStatement[];
  readonly allows: readonly AnalyzedStatement[];
  readonly denies: readonly AnalyzedStatement[];
}
