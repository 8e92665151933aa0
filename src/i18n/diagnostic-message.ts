// Words a diagnostic and its fixes: the code selects the message, the params fill it.

import type { ErrorFix, ErrorFixCode, ErrorFixParams } from '../engine/lint/error-fixes/error-fix.ts';
import type { Diagnostic, DiagnosticCode, DiagnosticParams } from '../engine/policy/diagnostic.ts';
import type { PolicyErrorMessages } from './diagnostics/messages.ts';

/** A marked sentence in the language of the messages. */
export function messageOf(messages: PolicyErrorMessages, diagnostic: Diagnostic): string {
  return sentenceOf(messages, diagnostic);
}

/** The marked label of a fix, as a command. */
export function fixLabelOf(messages: PolicyErrorMessages, fix: ErrorFix): string {
  return commandOf(messages, fix);
}

type One<Code extends DiagnosticCode> = { readonly code: Code; readonly params: DiagnosticParams[Code] };
type OneFix<Code extends ErrorFixCode> = { readonly code: Code; readonly params: ErrorFixParams[Code] };

function sentenceOf<Code extends DiagnosticCode>(
  { diagnostics }: PolicyErrorMessages,
  { code, params }: One<Code>,
): string {
  return diagnostics[code](params);
}

function commandOf<Code extends ErrorFixCode>(
  { errorFixes }: PolicyErrorMessages,
  { code, params }: OneFix<Code>,
): string {
  return errorFixes[code](params);
}
