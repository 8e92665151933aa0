// What is reported about a policy of the page, as far as it is known. Only later parts show it.

import type { CheckedText } from '../../state/linter.svelte.ts';
import type { PolicyBuffer } from '../../state/policy-buffer.svelte.ts';
import type { Session } from '../../state/session.svelte.ts';
import { findingLines } from './finding-line.ts';
import type { FindingLine } from './finding-line.ts';

/** What is known about the present text. */
export function currentLines(session: Session, buffer: PolicyBuffer): readonly FindingLine[] {
  return linesOf(session, buffer, { text: buffer.text, findings: session.linter.findingsIn(buffer) });
}

/** Like `currentLines`, but between a key and the next check the findings stay: a list must not flicker. */
export function listedLines(session: Session, buffer: PolicyBuffer): readonly FindingLine[] {
  const { linter } = session;
  return linter.isChecked(buffer)
    ? currentLines(session, buffer)
    : linesOf(session, buffer, linter.lastFindingsIn(buffer));
}

function linesOf(
  { playground, linter, errorHelp }: Session,
  { parsed }: PolicyBuffer,
  checked: CheckedText,
): readonly FindingLine[] {
  const errors = {
    text: parsed.text,
    diagnostics: parsed.diagnostics,
    words: errorHelp.messages,
    fixes: errorHelp.fixesIn(parsed),
  };
  // Findings would reveal the hidden cell of a lesson.
  const shown = playground.marks.hiddenCell === null ? checked : { ...checked, findings: [] };
  return findingLines(errors, linter.messages, shown);
}
