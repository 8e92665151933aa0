// The resources of MSE that a policy's ARNs name, segment by segment, beside what the account holds.
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
import { replaceString } from './rule.ts';
import type { Fix } from './rule.ts';

/** An ARN of MSE as one statement writes it. */
export interface NamedResource {
  readonly statement: CompiledStatement;
  readonly source: Spanned<string>;
  readonly fields: Arn;
  /** Of the relative id: `instance`, the instance, the namespace, the group and the name, as far as it goes. */
  readonly segments: readonly string[];
}

/** Every resource whose service is spelt `mse`, in the order of the text. */
export function namedResources(statements: readonly CompiledStatement[]): readonly NamedResource[] {
  return statements.flatMap((statement) =>
    statement.resources.flatMap(({ source, fields }) =>
      fields?.service === 'mse'
        ? [{ statement, source, fields, segments: segmentsOf(fields.relativeId) }]
        : [],
    ),
  );
}

/** The same ARN with another text in one segment. */
export function replaceSegment(
  { source, fields, segments }: NamedResource,
  place: number,
  text: string,
): Fix {
  const relativeId = segments.map((segment, at) => (at === place ? text : segment)).join('/');
  return replaceString(source.span, formatArn({ ...fields, relativeId }));
}

/** An instance id that is spelt out under `instance/` in an ARN that the account matches; null for all others. */
export function instanceIdIn({ fields, segments }: NamedResource, tree: ResourceTree): string | null {
  const [type, id] = segments;
  if (type !== 'instance' || id === undefined || !isPlainName(id)) return null;
  return matchesPattern(fields.account, tree.accountId) ? id : null;
}

/** Whether a segment is a name: not empty, no wildcard, no ellipsis or placeholder. */
export function isPlainName(segment: string): boolean {
  if (segment === '' || segment.includes('\\')) return false;
  return !hasWildcard(segment) && placeholderIn(segment) === null;
}

// `${instanceId}`, `<instance-id>`, `{instanceId}`; RAM's own `${acs:…}` is none.
const BRACKETED = /\$\{(?!acs:)[^}]*\}|<[\w -]+>|(?<!\$)\{[\w -]+\}/;
// An ellipsis at the end of a segment: `3fd98c48-...`.
const ELLIPSIS = /[^:/]*(?:\.{3,}|…)(?=\/|$)/;

/** What in an ARN stands for something else and was to be replaced; null when nothing was. */
export function placeholderIn(text: string): string | null {
  return BRACKETED.exec(text)?.[0] ?? ELLIPSIS.exec(text)?.[0] ?? null;
}

const instances = new WeakMap<ResourceTree, readonly ResourceNode[]>();

/** The instances that the account lists. */
export function instancesOf(tree: ResourceTree): readonly ResourceNode[] {
  const known = instances.get(tree);
  if (known !== undefined) return known;
  const found = listedChildrenOf(tree, '*') ?? [];
  instances.set(tree, found);
  return found;
}

/** The listed nodes directly in the nodes of a relative id, placeholders left out; null when there is no such node. */
export function listedChildrenOf(tree: ResourceTree, relativeId: string): readonly ResourceNode[] | null {
  const containers = nodesWithId(tree, relativeId);
  if (containers.length === 0) return null;
  return containers.flatMap((node) => childrenOf(tree, node)).filter(({ isPlaceholder }) => !isPlaceholder);
}

/**
 * The id that a wrong one was meant to be: that of the only node with this title, else the nearest. Null when none is near,
 * or when several nodes have this title.
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

/** The first segment of an ARN that names nothing in the account, and the nodes that it could name. */
export interface MissingName {
  /** The index in `segments`: 1 for the instance, 4 for the name. */
  readonly index: number;
  readonly name: string;
  readonly siblings: readonly ResourceNode[];
}

/** Follows the plain names of an ARN into the tree; null when all that is plain exists, or the account is another. */
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

/** The ids of siblings that differ from a missing name in letter case only; `public` is in every instance. */
export function sameButCase({ index, name, siblings }: MissingName): readonly string[] {
  const ids = [...siblings.map(({ id }) => id), ...(index === 2 ? ['public'] : [])];
  return [...new Set(ids.filter((id) => id !== name && id.toLowerCase() === name.toLowerCase()))];
}

/** Whether a more exact rule than `unknown-…` reports the missing name: it differs only in case or in its Unicode form. */
export function isDistinguished(resource: NamedResource, tree: ResourceTree): boolean {
  const missing = missingNameIn(resource, tree);
  if (missing === null) return false;
  const { name, siblings } = missing;
  return sameButCase(missing).length > 0 || siblings.some(({ id }) => id.normalize() === name.normalize());
}

/** Whether an ARN names something that the account has under another spelling, so that it matches nothing that was meant. */
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

/** A fix for each of the ids that may be meant by one segment. */
export function replaceSegmentByOneOf(
  resource: NamedResource,
  index: number,
  ids: readonly string[],
): readonly Fix[] {
  return ids.map((choice) => ({ ...replaceSegment(resource, index, choice), choice }));
}
