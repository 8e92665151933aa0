// One list of everything to report about a policy: what RAM would reject, and findings about what it would accept.

import type { ErrorFix } from '../../engine/lint/error-fixes/error-fix.ts';
import type { FindingCode, FindingParams } from '../../engine/lint/rules.ts';
import type { FindingOf } from '../../engine/lint/rule.ts';
import type { Diagnostic, DiagnosticCode, Severity } from '../../engine/policy/diagnostic.ts';
import type { Span } from '../../engine/policy/span.ts';
import type { TextEdit } from '../../engine/policy/text-edit.ts';
import { fixLabelOf, messageOf } from '../../i18n/diagnostic-message.ts';
import type { PolicyErrorMessages } from '../../i18n/diagnostics/messages.ts';
import type { FindingMessages } from '../../i18n/findings/messages.ts';
import { code as asCode } from '../../i18n/marks.ts';
import type { CheckedText } from '../../state/linter.svelte.ts';

export interface FindingLineFix {
  /** A marked sentence, as a command. */
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

export interface FindingLine {
  readonly code: DiagnosticCode | FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  /** The number of the line where it begins, from 1. */
  readonly line: number;
  /** The marked text without its quotation marks, if it is short and plain; else empty. */
  readonly subject: string;
  /** A few words, without names. */
  readonly title: string;
  /** A marked sentence. */
  readonly message: string;
  /** Its quick fixes: none, one, or alternatives. */
  readonly fixes: readonly FindingLineFix[];
  /** The rule whose fixes can be made all at once; null for an error. */
  readonly rule: FindingCode | null;
}

/** The diagnostics of a text, and what has loaded or been found for them by now. */
export interface KnownErrors {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly words: PolicyErrorMessages | null;
  /** The fixes of each diagnostic, in the same order; empty before they have been looked for. */
  readonly fixes: readonly (readonly ErrorFix[])[];
}

/** A longer name says less than the title. */
const MAX_SUBJECT = 32;

/** As the RAM console orders them. */
export const SEVERITY_ORDER: readonly Severity[] = ['error', 'security-warning', 'warning', 'suggestion'];

/** The gravest first, those of one severity in the order of the text. */
export function findingLines(
  { text, diagnostics, words, fixes }: KnownErrors,
  findingWords: FindingMessages | null,
  checked: CheckedText,
): readonly FindingLine[] {
  const errors = diagnostics.map((diagnostic, index) =>
    lineOfDiagnostic(words, diagnostic, fixes[index] ?? [], text),
  );
  const reported =
    findingWords === null
      ? []
      : checked.findings.map((finding) => lineOfFinding(finding, findingWords, checked.text));
  return [...errors, ...reported].sort(
    (a, b) =>
      SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) || a.span.start - b.span.start,
  );
}

/** Until the words have loaded, the code is the message: an error is never hidden. */
function lineOfDiagnostic(
  words: PolicyErrorMessages | null,
  diagnostic: Diagnostic,
  fixes: readonly ErrorFix[],
  text: string,
): FindingLine {
  const { code, severity, span } = diagnostic;
  const known = { code, severity, ...placeOf(span, text), rule: null };
  if (words === null) return { ...known, title: code, message: asCode(code), fixes: [] };
  return {
    ...known,
    title: words.titles[code],
    message: messageOf(words, diagnostic),
    fixes: fixes.map((fix) => ({ label: fixLabelOf(words, fix), edits: fix.edits })),
  };
}

function lineOfFinding<Code extends FindingCode>(
  { code, severity, span, params, fixes }: FindingOf<Code, FindingParams[Code]>,
  words: FindingMessages,
  text: string,
): FindingLine {
  const { title, message, fix: labelOf } = words[code];
  return {
    code,
    severity,
    ...placeOf(span, text),
    title,
    message: message(params),
    fixes:
      labelOf === null
        ? []
        : fixes.map(({ edits, choice }) => ({ label: labelOf(params, choice ?? ''), edits })),
    rule: code,
  };
}

function placeOf(span: Span, text: string): Pick<FindingLine, 'span' | 'line' | 'subject'> {
  const marked = text.slice(span.start, span.end).replace(/^"|"$/g, '');
  return {
    span,
    line: text.slice(0, span.start).split('\n').length,
    subject: marked.length <= MAX_SUBJECT && /^[\w:*?.-]+$/.test(marked) ? marked : '',
  };
}
