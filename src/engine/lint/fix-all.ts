// "Fix all of this kind": the quick fixes of one code, one after another. Each is made on what the last has left, since a fix
// may end other findings of its kind, or move them.

import { applyEdits } from '../policy/text-edit.ts';
import type { TextEdit } from '../policy/text-edit.ts';
import { RULES } from './lint.ts';
import type { Finding, FindingCode } from './lint.ts';
import type { LintInput } from './rule.ts';

/** More than a policy of RAM's length can have of one kind. */
const MAX_FIXES = 500;

export interface FixedText {
  readonly text: string;
  /** How many fixes were made. */
  readonly made: number;
}

/** Reads a text again, in the same surroundings. */
export type ReadInput = (text: string) => LintInput;

/**
 * Makes the fix of every finding of the code that has exactly one. `read` gives the input of a text; a fix that leaves a text without fewer
 * findings of the code is not made, so that the work ends.
 */
export function fixAll(text: string, code: FindingCode, read: ReadInput): FixedText {
  let current = text;
  let made = 0;
  let findings = findingsOf(read(current), code);
  let place = 0;
  while (place < findings.length && made < MAX_FIXES) {
    const next = tryFix(current, editsOf(findings[place]), code, read);
    if (next === null || next.findings.length >= findings.length) {
      place += 1;
      continue;
    }
    current = next.text;
    findings = next.findings;
    made += 1;
    place = 0;
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

/** What the one rule has to say, without asking the others. */
function findingsOf(input: LintInput, code: FindingCode): readonly Finding[] {
  if (input.parsed.kind !== 'accepted') return [];
  return RULES.flatMap((rule): readonly Finding[] => (rule.code === code ? rule.find(input) : []));
}

/** Alternatives are for a person to choose from. */
function editsOf(finding: Finding | undefined): readonly TextEdit[] {
  const [only, another] = finding?.fixes ?? [];
  return only === undefined || another !== undefined ? [] : only.edits;
}
