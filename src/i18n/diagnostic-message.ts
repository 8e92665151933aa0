// The sentence of a diagnostic: its code picks the message, its params fill it.

import type { Diagnostic, DiagnosticCode, DiagnosticParams } from '../engine/policy/diagnostic.ts';
import type { DiagnosticWords } from './diagnostics/messages.ts';

type One<Code extends DiagnosticCode> = { readonly code: Code; readonly params: DiagnosticParams[Code] };

/** A marked sentence in the language of the messages. */
export function messageOf(words: DiagnosticWords, diagnostic: Diagnostic): string {
  return sentenceOf(words, diagnostic);
}

function sentenceOf<Code extends DiagnosticCode>(
  words: DiagnosticWords,
  { code, params }: One<Code>,
): string {
  return words.diagnostics[code](params);
}
