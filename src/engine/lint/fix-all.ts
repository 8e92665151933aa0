// "Fix all of this kind": applies the quick fixes of one code one by one. After each, the text is checked again, since a fix can
// end or move other findings of its kind.

import { applyEdits } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';
import { createLintContext } from './lint-context.ts';
import type { LintInput } from './lint-input.ts';
import { RULES } from './rules.ts';
import type { Finding, FindingCode } from './rules.ts';

/** More findings of one kind than a policy within RAM's length limit can have. */
const MAX_FIXES = 500;

export interface FixedText {
  readonly text: string;
  /** The number of fixes applied. */
  readonly made: number;
}

/** Parses a changed text, with the same account, context and other policies. */
export type ReadInput = (text: string) => LintInput;

/**
 * Applies the fix of every finding of the code that has exactly one fix. Skips a fix that does not reduce the number of findings
 * of the code, so the loop terminates.
 */
export function fixAll(text: string, code: FindingCode, read: ReadInput): FixedText {
  let current = text;
  let made = 0;
  let findings = findingsOf(read(current), code);
  let index = 0;
  while (index < findings.length && made < MAX_FIXES) {
    const next = tryFix(current, editsOf(findings[index]), code, read);
    if (next === null || next.findings.length >= findings.length) {
      index += 1;
      continue;
    }
    current = next.text;
    findings = next.findings;
    made += 1;
    index = 0;
  }
  return { text: current, made };
}

function tryFix(text: string, edits: readonly TextEdit[], code: FindingCode, read: ReadInput) {
  if (edits.length === 0) return null;
  const fixed = applyEdits(text, edits);
  const input = read(fixed);
  if (input.parsed.kind !== 'accepted') return null;
  return { text: fixed, findings: findingsOf(input, code) };
}

/** The findings of this one rule. */
function findingsOf(input: LintInput, code: FindingCode): readonly Finding[] {
  if (input.parsed.kind !== 'accepted') return [];
  const context = createLintContext(input);
  return RULES.flatMap((rule): readonly Finding[] => (rule.code === code ? rule.find(context) : []));
}

/** The edits of the only fix; none where a person has to choose between several. */
function editsOf(finding: Finding | undefined): readonly TextEdit[] {
  const [only, another] = finding?.fixes ?? [];
  return only === undefined || another !== undefined ? [] : only.edits;
}
