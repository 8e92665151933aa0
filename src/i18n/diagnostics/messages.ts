// What every language says about errors in a policy's text.

import type { DiagnosticCode, DiagnosticParams } from '../../engine/policy/diagnostic.ts';

/** One sentence for each code. */
export type DiagnosticMessages = {
  readonly [Code in DiagnosticCode]: (params: DiagnosticParams[Code]) => string;
};

export interface DiagnosticWords {
  readonly diagnostics: DiagnosticMessages;
}
