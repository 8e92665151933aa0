// One list for all that is said of a policy: what RAM would refuse, and what is worth saying of what it would accept.

import type { Finding, FindingCode, FindingParams } from '../../engine/lint/lint.ts';
import type { FindingOf } from '../../engine/lint/rule.ts';
import type { Diagnostic, DiagnosticCode, Severity } from '../../engine/policy/diagnostic.ts';
import type { Span } from '../../engine/policy/span.ts';
import type { TextEdit } from '../../engine/policy/text-edit.ts';
import type { FindingMessages } from '../../i18n/findings/messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { messageOf } from '../../i18n/diagnostic-message.ts';

export interface ProblemFix {
  /** A marked sentence, as a command. */
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

export interface Problem {
  readonly code: DiagnosticCode | FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  /** A marked sentence. */
  readonly message: string;
  /** Its quick fixes: none, one, or alternatives. */
  readonly fixes: readonly ProblemFix[];
  /** The rule whose fixes can be made all at once; null for an error. */
  readonly rule: FindingCode | null;
  /** Why it matters; null where the message says it all. */
  readonly why: string | null;
}

/** As the RAM console orders them. */
export const SEVERITY_ORDER: readonly Severity[] = ['error', 'security-warning', 'warning', 'suggestion'];

/** The gravest first, those of one severity in the order of the text. */
export function problemsOf(
  t: Messages,
  words: FindingMessages | null,
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
): readonly Problem[] {
  const said = words === null ? [] : findings.map((finding) => problemOf(finding, words));
  return [...diagnostics.map((diagnostic) => problemOfDiagnostic(t, diagnostic)), ...said].sort(
    (a, b) =>
      SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) || a.span.start - b.span.start,
  );
}

function problemOfDiagnostic(t: Messages, diagnostic: Diagnostic): Problem {
  const { code, severity, span } = diagnostic;
  return { code, severity, span, message: messageOf(t, diagnostic), fixes: [], rule: null, why: null };
}

function problemOf<Code extends FindingCode>(
  { code, severity, span, params, fixes }: FindingOf<Code, FindingParams[Code]>,
  words: FindingMessages,
): Problem {
  const { message, why, fix: labelOf } = words[code];
  return {
    code,
    severity,
    span,
    message: message(params),
    fixes:
      labelOf === null
        ? []
        : fixes.map(({ edits, choice }) => ({ label: labelOf(params, choice ?? ''), edits })),
    rule: code,
    why,
  };
}
