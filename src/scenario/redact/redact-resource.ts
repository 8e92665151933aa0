// Rewrites one resource pattern to patterns that match the same nodes by their pseudonyms. Each result is verified by the
// engine's matching: a wildcard can cross slashes, overlap or match a pseudonym by chance. Then the nodes are listed instead.

import { requestedId } from '../../engine/account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../engine/account/resource-tree.ts';
import { allActionsOn } from '../../engine/assist/named-resources.ts';
import { actionSetOf, CATALOG } from '../../engine/catalog/catalog.ts';
import { CLIENT_SEGMENTS, DEPTHS } from '../../engine/catalog/relative-id.ts';
import { compileResource } from '../../engine/evaluation/decide/compile-policy.ts';
import { computeStatementGrants, PATHS } from '../../engine/evaluation/decide/permission-matrix.ts';
import { formatArn, splitArn } from '../../engine/policy/arn.ts';
import type { Arn } from '../../engine/policy/arn.ts';
import { hasWildcard, matchesPattern } from '../../engine/policy/pattern.ts';
import { kindAtDepth } from './pseudonyms.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { splitPieces } from './pattern-literals.ts';

/** Longer lists would make a policy unreadable, and soon too long for RAM. */
const MAX_LISTED = 200;

/** The trees before and after, both with placeholder nodes. The same index is the same node. */
export interface RedactedTrees {
  readonly before: ResourceTree;
  readonly after: ResourceTree;
}

/** Returns one or more patterns that replace a valid pattern; null if more than `MAX_LISTED` would be needed. */
export function redactResource(
  pattern: string,
  trees: RedactedTrees,
  pseudonyms: Pseudonyms,
): readonly string[] | null {
  if (pattern === '*') return [pattern];
  const fields = splitArn(pattern);
  if (fields === null) return null;
  const { relativeId } = fields;
  const account = redactAccountField(fields.account, trees.before.accountId, pseudonyms);
  const write = (id: string): string => formatArn({ ...fields, account, relativeId: id });
  if (!canMatchNodes(fields)) return [write(pseudonyms.resource(relativeId))];
  const named = matchedNodes([pattern], trees.before);
  for (const relativeIds of candidateRewrites(relativeId, named, trees.after, pseudonyms)) {
    if (relativeIds.length === 0 || relativeIds.length > MAX_LISTED) continue;
    const patterns = relativeIds.map(write);
    if (isSame(matchedNodes(patterns, trees.after), named)) return patterns;
  }
  return null;
}

/** Whether the ARN can match an MSE resource, judged by its service and the first segment of its relative id. */
export function canMatchNodes({ service, relativeId }: Arn): boolean {
  const [first = ''] = relativeId.split('/');
  return matchesPattern(service, 'mse') && (hasWildcard(first) || first === 'instance');
}

function redactAccountField(field: string, accountId: string, pseudonyms: Pseudonyms): string {
  if (field === accountId) return pseudonyms.account(accountId);
  if (field === '*' || field === '') return field;
  return hasWildcard(field) && matchesPattern(field, accountId) ? '*' : pseudonyms.account(field);
}

/** Yields candidate rewrites, the most similar to the original first. */
function* candidateRewrites(
  relativeId: string,
  named: Int32Array,
  after: ResourceTree,
  pseudonyms: Pseudonyms,
): Generator<readonly string[]> {
  const rewritten = rewriteRelativeId(relativeId, pseudonyms);
  if (rewritten !== null) yield [rewritten];
  if (rewritten?.includes('?') === true) {
    // A `?` matches one character, and a pseudonym has another length than the real name.
    yield [rewritten.replaceAll('?', '*')];
    yield spellOut(relativeId, pseudonyms);
  }
  if (named.every((actions) => actions === 0)) yield [pseudonyms.resource(relativeId)];
  yield listSubtrees(named, after);
  yield [...new Set(after.nodes.flatMap((node) => idsOf(node, named[node.index] ?? 0)))];
}

/** The segment by which the ARNs of Nacos clients differ, and its values. */
const CLIENT_SEGMENT = DEPTHS.config;
const CLIENT_WORDS: readonly string[] = Object.values(CLIENT_SEGMENTS);

/** Replaces each segment and each literal by its pseudonym; null if one of them has none. */
function rewriteRelativeId(relativeId: string, pseudonyms: Pseudonyms): string | null {
  const all = relativeId.split('/');
  const isOfClient = all.length > CLIENT_SEGMENT + 1 && CLIENT_WORDS.includes(all[CLIENT_SEGMENT] ?? '');
  const parts = all.map((part, depth) =>
    isOfClient && depth === CLIENT_SEGMENT ? part : rewritePart(part, depth, pseudonyms),
  );
  return parts.includes(null) ? null : parts.join('/');
}

function rewritePart(part: string, depth: number, pseudonyms: Pseudonyms): string | null {
  if (!hasWildcard(part)) return pseudonyms.part(part, kindAtDepth(depth));
  const pieces = splitPieces(part).map(({ kind, text }) =>
    kind === 'wildcards' ? text : pseudonyms.literal(kind, text),
  );
  return pieces.includes(null) ? null : pieces.join('');
}

/** Returns one pattern for each name that a segment with `?` matches; empty if there are none or too many. */
function spellOut(relativeId: string, pseudonyms: Pseudonyms): readonly string[] {
  let starts: readonly string[] = [''];
  for (const [depth, part] of relativeId.split('/').entries()) {
    const ends = part.includes('?') ? pseudonyms.partsMatching(part) : [rewritePart(part, depth, pseudonyms)];
    if (starts.length * ends.length > MAX_LISTED) return [];
    starts = starts.flatMap((start) =>
      ends.flatMap((end) => (end === null ? [] : [depth === 0 ? end : `${start}/${end}`])),
    );
  }
  return starts;
}

/** Lists the matched nodes, and `x/*` for a node whose descendants are all matched. */
function listSubtrees(named: Int32Array, tree: ResourceTree): readonly string[] {
  const listed = new Set<string>();
  let skipTo = 0;
  for (const node of tree.nodes) {
    const { index, kind, end } = node;
    if (index < skipTo) continue;
    for (const id of idsOf(node, named[index] ?? 0)) listed.add(id);
    const isWhole = named.subarray(index + 1, end).every((actions) => actions === ALL_ACTIONS);
    if (kind === 'account' || end === index + 1 || !isWhole) continue;
    listed.add(`${node.relativeId}/*`);
    skipTo = end;
  }
  return [...listed];
}

const ALL_ACTIONS = actionSetOf(CATALOG);

/**
 * The relative ids by which the node is matched: by the console's, the client's, or both. `*` would match everything, so the
 * account is written as `?`: no other relative id is one character long.
 */
function idsOf(node: ResourceNode, actions: number): readonly string[] {
  const ids = PATHS.flatMap(([path, own]) => ((actions & own) === 0 ? [] : [requestedId(node, path)]));
  return node.kind === 'account' && ids.length > 0 ? ['?'] : [...new Set(ids)];
}

/** For each node, the actions of the paths by whose ARNs a pattern matches it. */
function matchedNodes(patterns: readonly string[], tree: ResourceTree): Int32Array {
  const span = { start: 0, end: 0 };
  const compiled = patterns.map((value) => compileResource({ value, span })).filter((one) => one !== null);
  return computeStatementGrants([allActionsOn(compiled)], tree, {}).allow;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.every((named, index) => named === b[index]);
}
