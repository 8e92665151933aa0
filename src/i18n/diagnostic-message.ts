// The sentence of a diagnostic: its code picks the message, its params fill it.

import type { Diagnostic, DiagnosticCode, DiagnosticParams } from '../engine/policy/diagnostic.ts';
import type { Messages } from './messages.ts';

type One<Code extends DiagnosticCode> = { readonly code: Code; readonly params: DiagnosticParams[Code] };

/** A marked sentence in the language of the messages. */
export function messageOf(t: Pick<Messages, 'diagnostics'>, diagnostic: Diagnostic): string {
  return sentenceOf(t, diagnostic);
}

function sentenceOf<Code extends DiagnosticCode>(
  t: Pick<Messages, 'diagnostics'>,
  { code, params }: One<Code>,
): string {
  return t.diagnostics[code](params);
}
