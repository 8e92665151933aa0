// One resource pattern → patterns that name the same nodes by their stand-ins. What is written is always held against the
// engine's own matching: a wildcard may cross slashes, overlap or take in a stand-in by chance, and then nodes are listed.

import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import { allActionsOn } from '../../engine/assist/named-resources.ts';
import { compileResource } from '../../engine/evaluation/decide/compile-policy.ts';
import { computeStatementGrants } from '../../engine/evaluation/decide/permission-matrix.ts';
import { formatArn, splitArn } from '../../engine/policy/arn.ts';
import type { Arn } from '../../engine/policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../engine/policy/pattern.ts';
import { kindAtDepth } from './pseudonyms.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { piecesOf } from './pattern-literals.ts';

/** Longer lists would hide what a policy is about, and soon be too long for RAM. */
const MAX_LISTED = 200;

/** An account before and after, both with nodes for what they do not list; the same place is the same node. */
export interface RedactedTrees {
  readonly before: ResourceTree;
  readonly after: ResourceTree;
}

/** The patterns, at least one, in place of a pattern that RAM accepts; null when there is no short list of them. */
export function redactResource(
  pattern: string,
  trees: RedactedTrees,
  standIns: Pseudonyms,
): readonly string[] | null {
  if (pattern === '*') return [pattern];
  const fields = splitArn(pattern);
  if (fields === null) return null;
  const { relativeId } = fields;
  const account = redactAccountField(fields.account, trees.before.accountId, standIns);
  const write = (id: string): string => formatArn({ ...fields, account, relativeId: id });
  if (!mayNameNodes(fields)) return [write(standIns.resource(relativeId))];
  const named = nodesNamed([pattern], trees.before);
  for (const relativeIds of drafts(relativeId, named, trees.after, standIns)) {
    if (relativeIds.length === 0 || relativeIds.length > MAX_LISTED) continue;
    const patterns = relativeIds.map(write);
    if (isSame(nodesNamed(patterns, trees.after), named)) return patterns;
  }
  return null;
}

/** Whether the ARN is one of MSE's whose relative id begins like one: all others name nothing, whatever follows. */
export function mayNameNodes({ service, relativeId }: Arn): boolean {
  const [first = ''] = relativeId.split('/');
  return matchesPattern(service, 'mse') && (hasWildcard(first) || first === 'instance');
}

function redactAccountField(field: string, accountId: string, standIns: Pseudonyms): string {
  if (field === accountId) return standIns.account(accountId);
  if (field === '*' || field === '') return field;
  return hasWildcard(field) && matchesPattern(field, accountId) ? '*' : standIns.account(field);
}

/** Ways to write it, the most like the original first. They are worked out as they are asked for. */
function* drafts(
  relativeId: string,
  named: Int32Array,
  after: ResourceTree,
  standIns: Pseudonyms,
): Generator<readonly string[]> {
  const rewritten = rewriteRelativeId(relativeId, standIns);
  if (rewritten !== null) yield [rewritten];
  if (rewritten?.includes('?') === true) {
    // A `?` counts characters, and stand-ins are not as long as what they stand for.
    yield [rewritten.replaceAll('?', '*')];
    yield spellOut(relativeId, standIns);
  }
  if (named.every((actions) => actions === 0)) yield [standIns.resource(relativeId)];
  yield listSubtrees(named, after);
  yield [...new Set(after.nodes.filter(({ index }) => named[index] !== 0).map(idOf))];
}

/** The pattern with a stand-in for each part and run of letters; null when one of them has none. */
function rewriteRelativeId(relativeId: string, standIns: Pseudonyms): string | null {
  const parts = relativeId.split('/').map((part, depth) => rewritePart(part, depth, standIns));
  return parts.includes(null) ? null : parts.join('/');
}

function rewritePart(part: string, depth: number, standIns: Pseudonyms): string | null {
  if (!hasWildcard(part)) return standIns.part(part, kindAtDepth(depth));
  const pieces = piecesOf(part).map(({ kind, text }) =>
    kind === 'wildcards' ? text : standIns.run(kind, text),
  );
  return pieces.includes(null) ? null : pieces.join('');
}

/** The pattern once for each of the names that a part with a `?` matches; nothing when there are too many or none. */
function spellOut(relativeId: string, standIns: Pseudonyms): readonly string[] {
  let starts: readonly string[] = [''];
  for (const [depth, part] of relativeId.split('/').entries()) {
    const ends = part.includes('?') ? standIns.partsLike(part) : [rewritePart(part, depth, standIns)];
    if (starts.length * ends.length > MAX_LISTED) return [];
    starts = starts.flatMap((start) =>
      ends.flatMap((end) => (end === null ? [] : [depth === 0 ? end : `${start}/${end}`])),
    );
  }
  return starts;
}

/** The named nodes one by one, but all that a node contains as `x/*` where the whole of it is named. */
function listSubtrees(named: Int32Array, tree: ResourceTree): readonly string[] {
  const listed = new Set<string>();
  let skipTo = 0;
  for (const node of tree.nodes) {
    const { index, kind, end } = node;
    if (index < skipTo) continue;
    if (named[index] !== 0) listed.add(idOf(node));
    if (kind === 'account' || end === index + 1 || named.subarray(index + 1, end).includes(0)) continue;
    listed.add(`${node.relativeId}/*`);
    skipTo = end;
  }
  return [...listed];
}

/** The account's `*` would match everything; no other relative id is one character long. */
function idOf({ kind, relativeId }: ResourceTree['nodes'][number]): string {
  return kind === 'account' ? '?' : relativeId;
}

/** For each node, 0 where none of the patterns names it. */
function nodesNamed(patterns: readonly string[], tree: ResourceTree): Int32Array {
  const span = { start: 0, end: 0 };
  const compiled = patterns.map((value) => compileResource({ value, span })).filter((one) => one !== null);
  return computeStatementGrants([allActionsOn(compiled)], tree, {}).allow;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.every((named, index) => named === b[index]);
}
