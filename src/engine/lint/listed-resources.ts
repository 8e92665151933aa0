// Whether a pattern matches something that the account lists, without matching it against every node.

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import type { CompiledResource } from '../evaluation/decide/compile-policy.ts';
import { canMatchMse } from '../policy/arn.ts';
import type { Arn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';

const answers = new WeakMap<ResourceTree, Map<string, boolean>>();

/** Whether the pattern itself matches a resource that the account lists, the account included. */
export function matchesListedResource({ source, fields }: CompiledResource, tree: ResourceTree): boolean {
  if (fields === null) return true;
  if (!canMatchMse(fields)) return false;
  if (!matchesPattern(fields.account, tree.accountId)) return false;
  const known = answers.get(tree) ?? new Map<string, boolean>();
  answers.set(tree, known);
  const before = known.get(source.value);
  if (before !== undefined) return before;
  const answer = hasWildcard(fields.relativeId)
    ? matchesByWildcard(fields, tree)
    : matchesByName(fields, tree);
  known.set(source.value, answer);
  return answer;
}

function matchesByName({ relativeId, region }: Arn, { byRelativeId, nodes }: ResourceTree): boolean {
  return (byRelativeId.get(relativeId) ?? []).some((index) =>
    matchesPattern(region, nodes[index]?.region ?? ''),
  );
}

/** Most nodes lack the longest literal part of the pattern, or lie in a subtree that its beginning excludes. */
function matchesByWildcard({ relativeId: pattern, region }: Arn, { nodes }: ResourceTree): boolean {
  const literals = pattern.split(/[*?]/);
  const start = literals[0] ?? '';
  const longest = literals.reduce((best, literal) => (literal.length > best.length ? literal : best), '');
  let index = 0;
  for (let node = nodes[0]; node !== undefined; node = nodes[index]) {
    if (isOutside(node, start)) index = node.end;
    else if (
      node.relativeId.includes(longest) &&
      matchesPattern(pattern, node.relativeId) &&
      matchesPattern(region, node.region)
    ) {
      return true;
    } else index += 1;
  }
  return false;
}

/** Whether no id in the subtree begins as the pattern does. */
function isOutside({ kind, relativeId }: ResourceNode, start: string): boolean {
  if (kind === 'account') return false;
  return !relativeId.startsWith(start) && !start.startsWith(relativeId);
}
