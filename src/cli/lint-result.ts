// One finding or error of a file, as the command reports it.

import type { Severity } from '../engine/policy/diagnostic.ts';

export interface LintResult {
  readonly file: string;
  /** The policy's name in a scenario; null if the file is the policy. */
  readonly policy: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** From 1, in UTF-16 code units; the end is exclusive. For a policy in a scenario: positions in its text. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
