// Words an error or a finding by its code.

import type { Finding, FindingCode, FindingParams } from '../engine/lint/rules.ts';
import type { Diagnostic } from '../engine/policy/diagnostic.ts';
import type { CliMessages } from '../i18n/cli/messages.ts';
import { messageOf } from '../i18n/diagnostic-message.ts';
import type { FindingMessages } from '../i18n/findings/messages.ts';

/** With marks, see i18n/marks.ts. */
export function messageOfProblem(words: CliMessages, problem: Diagnostic | Finding): string {
  return isFinding(problem, words.findings)
    ? messageOfFinding(problem, words.findings)
    : messageOf(words, problem);
}

function isFinding(problem: Diagnostic | Finding, findings: FindingMessages): problem is Finding {
  return Object.hasOwn(findings, problem.code);
}

interface OneFinding<Code extends FindingCode> {
  readonly code: Code;
  readonly params: FindingParams[Code];
}

function messageOfFinding<Code extends FindingCode>(
  { code, params }: OneFinding<Code>,
  findings: FindingMessages,
): string {
  return findings[code].message(params);
}
