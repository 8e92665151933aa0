// The MSE resources that the ARNs of a policy name, compared with the account segment by segment.
// Shapes: MSE "Grant permissions on Microservices Registry resources".

import { childrenOf, nodesWithId } from '../account/walk-tree.ts';
import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import type { CompiledStatement } from '../evaluation/decide/compile-policy.ts';
import { formatArn } from '../policy/arn.ts';
import { segmentsOf } from '../catalog/relative-id.ts';
import type { Arn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import type { Spanned } from '../policy/span.ts';
import { nearestOf } from '../policy/suggest.ts';
import { invisibleIn, lookAlikesIn } from '../policy/confusable-characters.ts';
import { replaceString } from './fix.ts';
import type { Fix } from './fix.ts';

/** An ARN of MSE in a statement. */
export interface NamedResource {
  readonly statement: CompiledStatement;
  readonly source: Spanned<string>;
  readonly fields: Arn;
  /** The segments of the relative ID: `instance`, instance, namespace, group, name; fewer for a shorter ID. */
  readonly segments: readonly string[];
}

/** Every ARN whose service is `mse`, in the order of the text. */
export function namedResourcesOf(statements: readonly CompiledStatement[]): readonly NamedResource[] {
  return statements.flatMap((statement) =>
    statement.resources.flatMap(({ source, fields }) =>
      fields?.service === 'mse'
        ? [{ statement, source, fields, segments: segmentsOf(fields.relativeId) }]
        : [],
    ),
  );
}

/** Replaces one segment of the ARN. */
export function replaceSegment(
  { source, fields, segments }: NamedResource,
  index: number,
  text: string,
): Fix {
  const relativeId = segments.with(index, text).join('/');
  return replaceString(source.span, formatArn({ ...fields, relativeId }));
}

/** The instance ID in an ARN of this account, if it is a plain name; otherwise null. */
export function instanceIdIn({ fields, segments }: NamedResource, tree: ResourceTree): string | null {
  const [type, id] = segments;
  if (type !== 'instance' || id === undefined || !isPlainName(id)) return null;
  return matchesPattern(fields.account, tree.accountId) ? id : null;
}

/** Whether a segment is a plain name: not empty, without wildcard, ellipsis or placeholder. */
export function isPlainName(segment: string): boolean {
  if (segment === '' || segment.includes('\\')) return false;
  return !hasWildcard(segment) && placeholderIn(segment) === null;
}

// `${instanceId}`, `<instance-id>`, `{instanceId}`; but not RAM's `${acs:…}`.
const BRACKETED = /\$\{(?!acs:)[^}]*\}|<[\w -]+>|(?<!\$)\{[\w -]+\}/;
// An ellipsis at the end of a segment: `3fd98c48-...`.
const ELLIPSIS = /[^:/]*(?:\.{3,}|…)(?=\/|$)/;

/** The first placeholder in an ARN; null for none. */
export function placeholderIn(text: string): string | null {
  return BRACKETED.exec(text)?.[0] ?? ELLIPSIS.exec(text)?.[0] ?? null;
}

/** The instances that the account lists. */
export function instancesOf(tree: ResourceTree): readonly ResourceNode[] {
  return listedChildrenOf(tree, '*') ?? [];
}

/** The children of the nodes with this relative ID, without placeholders; null when there is no such node. */
export function listedChildrenOf(tree: ResourceTree, relativeId: string): readonly ResourceNode[] | null {
  const containers = nodesWithId(tree, relativeId);
  if (containers.length === 0) return null;
  return containers.flatMap((node) => childrenOf(tree, node)).filter(({ isPlaceholder }) => !isPlaceholder);
}

/**
 * The intended ID for a wrong one: the ID of the only node with this display name, or the most similar ID. Null when none is
 * similar, or when several nodes have this display name.
 */
export function meantId(wrong: string, nodes: readonly ResourceNode[]): string | null {
  const titled = idsTitled(wrong, nodes);
  if (titled.length > 0) return titled.length === 1 ? (titled[0] ?? null) : null;
  return nearestOf(
    wrong,
    nodes.map(({ id }) => id),
  );
}

/** The ids of the nodes with this display name. */
export function idsTitled(title: string, nodes: readonly ResourceNode[]): readonly string[] {
  return [...new Set(nodes.filter((node) => node.title === title).map(({ id }) => id))];
}

/** The first segment of an ARN whose name the account does not have, and the existing siblings. */
export interface MissingName {
  /** The index in `segments`: 1 for the instance, 4 for the name. */
  readonly index: number;
  readonly name: string;
  readonly siblings: readonly ResourceNode[];
}

/** The first missing name before any wildcard; null when all names exist, or for another account. */
export function missingNameIn(
  { segments, fields }: Pick<NamedResource, 'segments' | 'fields'>,
  tree: ResourceTree,
): MissingName | null {
  if (segments[0] !== 'instance' || !matchesPattern(fields.account, tree.accountId)) return null;
  for (let index = 1; index < segments.length; index += 1) {
    const name = segments[index] ?? '';
    if (name === '' || hasWildcard(name)) return null;
    const outer = index === 1 ? '*' : segments.slice(0, index).join('/');
    const siblings = listedChildrenOf(tree, outer) ?? [];
    if (!siblings.some(({ id }) => id === name)) return { index, name, siblings };
  }
  return null;
}

/** The IDs that differ from a missing name only in letter case; every instance has the namespace `public`. */
export function sameButCase({ index, name, siblings }: MissingName): readonly string[] {
  const ids = [...siblings.map(({ id }) => id), ...(index === 2 ? ['public'] : [])];
  return [...new Set(ids.filter((id) => id !== name && id.toLowerCase() === name.toLowerCase()))];
}

/** Whether the missing name differs from an existing one only in case or Unicode form, which more specific rules report. */
export function isNearlyExisting(resource: NamedResource, tree: ResourceTree): boolean {
  const missing = missingNameIn(resource, tree);
  if (missing === null) return false;
  const { name, siblings } = missing;
  return sameButCase(missing).length > 0 || siblings.some(({ id }) => id.normalize() === name.normalize());
}

/** Whether an ARN has a name that the account has in another spelling, so it does not match the intended resource. */
export function isMisspelt(fields: Arn, tree: ResourceTree): boolean {
  const missing = missingNameIn({ segments: segmentsOf(fields.relativeId), fields }, tree);
  if (missing === null) return false;
  const { name, siblings } = missing;
  return (
    sameButCase(missing).length > 0 ||
    siblings.some(({ id, title }) => title === name || id.normalize() === name.normalize()) ||
    invisibleIn(name).length > 0 ||
    lookAlikesIn(name).length > 0
  );
}

/** One fix for each ID that can replace the segment. */
export function replaceSegmentByOneOf(
  resource: NamedResource,
  index: number,
  ids: readonly string[],
): readonly Fix[] {
  return ids.map((choice) => ({ ...replaceSegment(resource, index, choice), choice }));
}
