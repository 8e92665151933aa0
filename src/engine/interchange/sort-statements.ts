// Sorts the statements of a policy: Allow before Deny, the account before its resources, reads before writes. This is a
// convention of the playground; the order of statements has no effect in RAM.

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
  return document.statements.flatMap(({ span, index }, position) => {
    const moved = sorted[position]?.statement;
    if (moved === undefined || moved.index === index) return [];
    return [{ span, text: text.slice(moved.span.start, moved.span.end) }];
  });
}

const DEEPEST_LEVEL = 5;

function rankOf(statement: Statement): number {
  const isDeny = statement.effect?.value === 'Deny';
  return (isDeny ? 100 : 0) + levelOf(statement) * 10 + (isReadOnly(statement) ? 0 : 1);
}

/** The highest level of the resources: 1 for the account, 2 for an instance, up to 5 for a leaf; 6 without resources. */
function levelOf({ resource }: Statement): number {
  const levels = (resource?.patterns ?? []).map(({ value }) => {
    const arn = splitArn(value);
    return arn === null ? 1 : Math.min(segmentsOf(arn.relativeId).length, DEEPEST_LEVEL);
  });
  return levels.reduce((outermost, level) => Math.min(outermost, level), DEEPEST_LEVEL + 1);
}

/** Whether all matched catalog actions are reads. A statement that matches none counts as writing. */
function isReadOnly({ action }: Statement): boolean {
  if (action?.kind !== 'action') return false;
  const patterns = action.patterns.map(({ value }) => value.toLowerCase());
  const matched = CATALOG.filter(({ fullName }) =>
    patterns.some((pattern) => matchesPattern(pattern, fullName.toLowerCase())),
  );
  return matched.length > 0 && matched.every(({ access }) => access === 'read');
}
