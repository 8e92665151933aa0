// Words a diagnostic and its fixes: the code selects the message, the params fill it.

import type { ErrorFix, ErrorFixCode, ErrorFixParams } from '../engine/lint/error-fixes/error-fix.ts';
import type { Diagnostic, DiagnosticCode, DiagnosticParams } from '../engine/policy/diagnostic.ts';
import type { DiagnosticWords } from './diagnostics/messages.ts';

/** A marked sentence in the language of the messages. */
export function messageOf(words: DiagnosticWords, diagnostic: Diagnostic): string {
  return sentenceOf(words, diagnostic);
}

/** The marked label of a fix, as a command. */
export function fixLabelOf(words: DiagnosticWords, fix: ErrorFix): string {
  return commandOf(words, fix);
}

type One<Code extends DiagnosticCode> = { readonly code: Code; readonly params: DiagnosticParams[Code] };
type OneFix<Code extends ErrorFixCode> = { readonly code: Code; readonly params: ErrorFixParams[Code] };

function sentenceOf<Code extends DiagnosticCode>(
  { diagnostics }: DiagnosticWords,
  { code, params }: One<Code>,
): string {
  return diagnostics[code](params);
}

function commandOf<Code extends ErrorFixCode>(
  { errorFixes }: DiagnosticWords,
  { code, params }: OneFix<Code>,
): string {
  return errorFixes[code](params);
}
