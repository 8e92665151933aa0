// One finding or error of a file, as the command reports it.

import type { ExposureTier } from '../engine/evaluation/decide/exposure.ts';
import type { Severity } from '../engine/policy/diagnostic.ts';

/** For each tier, on how many of how many resources something is allowed or denied; and the same in words. */
export interface ExposureSummary extends Readonly<
  Record<ExposureTier, readonly [count: number, of: number]>
> {
  readonly summary: string;
}

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
  /** What the policy opens; null if RAM would reject it. */
  readonly exposure: ExposureSummary | null;
}
