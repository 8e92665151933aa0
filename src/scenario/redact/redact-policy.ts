// Replaces the names in a policy's resources and the ids in its conditions. All other characters stay.

import type { RequestContext } from '../../engine/account/request.ts';
import { compilePolicy } from '../../engine/evaluation/decide/compile-policy.ts';
import { computeGrants } from '../../engine/evaluation/decide/permission-matrix.ts';
import type { Statement } from '../../engine/policy/document.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import type { ParsedPolicy } from '../../engine/policy/parse.ts';
import { applyEdits } from '../../engine/policy/text-edit.ts';
import type { TextEdit } from '../../engine/policy/text-edit.ts';
import { redactContext } from './redact-condition.ts';
import type { ConditionRedaction } from './redact-condition.ts';
import type { RedactedTrees } from './redact-resource.ts';

export interface PolicyRedaction {
  readonly trees: RedactedTrees;
  /** The original contexts. Decisions must stay the same in each. */
  readonly contexts: readonly RequestContext[];
  /** Null if the pattern cannot be rewritten. */
  readonly redactResource: (pattern: string) => readonly string[] | null;
  readonly redactValue: ConditionRedaction['redactValue'];
}

/** Returns a valid policy text with the same decisions; null if there is none. */
export function redactPolicyText(parsed: ParsedPolicy, redaction: PolicyRedaction): string | null {
  const edits: TextEdit[] = [];
  for (const statement of parsed.document.statements) {
    const found = resourceEdits(statement, redaction);
    if (found === null) return null;
    edits.push(...found, ...conditionEdits(statement, redaction));
  }
  const text = applyEdits(parsed.text, edits);
  return hasSameDecisions(parsed, parsePolicy(text), redaction) ? text : null;
}

function resourceEdits(
  { resource }: Statement,
  { redactResource }: PolicyRedaction,
): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { value, span } of resource?.patterns ?? []) {
    const patterns = redactResource(value);
    if (patterns === null) return null;
    if (patterns.length === 1 && patterns[0] === value) continue;
    const items = patterns.map((pattern) => JSON.stringify(pattern)).join(', ');
    const needsList = patterns.length > 1 && span.start === resource?.span.start;
    edits.push({ span, text: needsList ? `[${items}]` : items });
  }
  return edits;
}

function conditionEdits({ condition }: Statement, { redactValue }: PolicyRedaction): readonly TextEdit[] {
  return (condition?.clauses ?? []).flatMap(({ key, values }) =>
    values.flatMap(({ value, span }) => {
      const redacted = redactValue(key.value, value);
      return redacted === value ? [] : [{ span, text: JSON.stringify(redacted) }];
    }),
  );
}

/** Also false if the text became longer than RAM accepts. */
function hasSameDecisions(
  before: ParsedPolicy,
  after: ParsedPolicy,
  { trees, contexts, redactValue }: PolicyRedaction,
): boolean {
  if (after.kind !== 'accepted') return false;
  const [compiledBefore, compiledAfter] = [compilePolicy(before), compilePolicy(after)];
  return contexts.every((context) => {
    const wanted = computeGrants(compiledBefore, trees.before, context);
    const found = computeGrants(compiledAfter, trees.after, redactContext(context, redactValue));
    return (
      wanted.allow.every((actions, index) => actions === found.allow[index]) &&
      wanted.deny.every((actions, index) => actions === found.deny[index])
    );
  });
}
