// The statements of a policy in a stable order: Allow before Deny, the account before what lies in it, reads before writes.
// Assumed: this is a habit, not a rule of RAM; the order of statements decides nothing.

import { CATALOG } from '../catalog/catalog.ts';
import { splitArn } from '../policy/arn.ts';
import { segmentsOf } from '../catalog/relative-id.ts';
import type { Statement } from '../policy/document.ts';
import { parsePolicy } from '../policy/parse.ts';
import { matchesPattern } from '../policy/pattern.ts';
import type { TextEdit } from '../policy/text-edit.ts';

/**
 * The edits that put the statements in order. Each statement keeps its characters, and statements that rank alike keep their
 * order. No edits when the order is right already, or when the text is not JSON.
 */
export function sortStatements(text: string): readonly TextEdit[] {
  const { kind, document } = parsePolicy(text);
  if (kind === 'not-json') return [];
  const ranked = document.statements.map((statement) => ({ statement, rank: rankOf(statement) }));
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank);
  return document.statements.flatMap(({ span, index }, place) => {
    const moved = sorted[place]?.statement;
    if (moved === undefined || moved.index === index) return [];
    return [{ span, text: text.slice(moved.span.start, moved.span.end) }];
  });
}

const DEEPEST_LEVEL = 5;

function rankOf(statement: Statement): number {
  const isDeny = statement.effect?.value === 'Deny';
  return (isDeny ? 100 : 0) + levelOf(statement) * 10 + (isReadOnly(statement) ? 0 : 1);
}

/** The outermost of what the resources name: 1 for the account, 2 for an instance, up to 5 for a leaf; 6 without any. */
function levelOf({ resource }: Statement): number {
  const levels = (resource?.patterns ?? []).map(({ value }) => {
    const arn = splitArn(value);
    return arn === null ? 1 : Math.min(segmentsOf(arn.relativeId).length, DEEPEST_LEVEL);
  });
  return levels.reduce((outermost, level) => Math.min(outermost, level), DEEPEST_LEVEL + 1);
}

/** Whether all that the actions match in the catalog is reading; a statement that matches nothing there counts as writing. */
function isReadOnly({ action }: Statement): boolean {
  if (action?.kind !== 'action') return false;
  const patterns = action.patterns.map(({ value }) => value.toLowerCase());
  const matched = CATALOG.filter(({ fullName }) =>
    patterns.some((pattern) => matchesPattern(pattern, fullName.toLowerCase())),
  );
  return matched.length > 0 && matched.every(({ access }) => access === 'read');
}
