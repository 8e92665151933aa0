// Tests whether a pattern matches a listed resource, without matching it against every node.

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import { nodesWithId } from '../account/walk-tree.ts';
import type { CompiledResource } from '../evaluation/decide/compile-policy.ts';
import { canMatchMse } from '../policy/arn.ts';
import type { Arn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';

/** Creates a test for whether a pattern itself matches a resource that the account lists, or the account. Results are cached. */
export function createListedMatcher(tree: ResourceTree): (resource: CompiledResource) => boolean {
  const results = new Map<string, boolean>();
  return ({ source, fields }) => {
    if (fields === null) return true;
    const known = results.get(source.value);
    if (known !== undefined) return known;
    const result = matchesTree(fields, tree);
    results.set(source.value, result);
    return result;
  };
}

function matchesTree(fields: Arn, tree: ResourceTree): boolean {
  if (!canMatchMse(fields)) return false;
  if (!matchesPattern(fields.account, tree.accountId)) return false;
  return hasWildcard(fields.relativeId) ? matchesByWildcard(fields, tree) : matchesByName(fields, tree);
}

function matchesByName({ relativeId, region }: Arn, tree: ResourceTree): boolean {
  return nodesWithId(tree, relativeId).some((node) => matchesPattern(region, node.region));
}

/** Skips nodes without the longest literal part of the pattern, and subtrees that its literal prefix excludes. */
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

/** Whether no id in the subtree can begin with the literal prefix of the pattern. */
function isOutside({ kind, relativeId }: ResourceNode, start: string): boolean {
  if (kind === 'account') return false;
  return !relativeId.startsWith(start) && !start.startsWith(relativeId);
}
