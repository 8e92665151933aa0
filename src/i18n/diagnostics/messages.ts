// The messages of errors in a policy, and of their fixes.

import type { ErrorFixCode, ErrorFixParams } from '../../engine/lint/error-fixes/error-fix.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../engine/policy/diagnostic.ts';

/** One sentence for each code. */
export type DiagnosticMessages = {
  readonly [Code in DiagnosticCode]: (params: DiagnosticParams[Code]) => string;
};

/** The label of each fix, as a command. */
export type ErrorFixMessages = {
  readonly [Code in ErrorFixCode]: (params: ErrorFixParams[Code]) => string;
};

export interface PolicyErrorMessages {
  /** A short title for each code. */
  readonly titles: Readonly<Record<DiagnosticCode, string>>;
  /** Above the errors: what happens while RAM would reject the text, or it is not JSON. */
  readonly states: { readonly rejected: string; readonly notJson: string };
  readonly diagnostics: DiagnosticMessages;
  readonly errorFixes: ErrorFixMessages;
}
