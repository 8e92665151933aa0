// The resources of MSE that a policy's ARNs name, segment by segment, beside what the account holds.
// Shapes: MSE "Grant permissions on Microservices Registry resources".

import type { ResourceNode, ResourceTree } from '../account/resource-tree.ts';
import type { CompiledStatement } from '../evaluation/compile-policy.ts';
import { formatArn, segmentsOf } from '../policy/arn.ts';
import type { Arn } from '../policy/arn.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import type { Located } from '../policy/span.ts';
import { nearestOf } from '../policy/suggest.ts';
import type { Fix } from './rule.ts';

/** An ARN of MSE as one statement writes it. */
export interface NamedResource {
  readonly statement: CompiledStatement;
  readonly source: Located<string>;
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
  return { edits: [{ span: source.span, text: JSON.stringify(formatArn({ ...fields, relativeId })) }] };
}

/** An instance id that is spelt out under `instance/` in an ARN that the account matches; null for all others. */
export function instanceIdIn({ fields, segments }: NamedResource, tree: ResourceTree): string | null {
  const [type, id] = segments;
  if (type !== 'instance' || id === undefined || !isPlainName(id)) return null;
  return matchesPattern(fields.account, tree.accountId) ? id : null;
}

/** Whether a segment is a name: not empty, no wildcard, no ellipsis or placeholder. */
export function isPlainName(segment: string): boolean {
  return segment !== '' && !hasWildcard(segment) && placeholderIn(segment) === null;
}

// `${instanceId}`, `<instance-id>`, `{instanceId}`; RAM's own `${acs:…}` is none.
const BRACKETED = /\$\{(?!acs:)[^}]*\}|<[\w -]+>|(?<!\$)\{[\w -]+\}/;
// An ellipsis at the end of a segment: `3fd98c48-...`.
const ELLIPSIS = /[^:/]*(?:\.{3,}|…)(?=\/|$)/;

/** What in an ARN stands for something else and was to be replaced; null when nothing was. */
export function placeholderIn(text: string): string | null {
  return BRACKETED.exec(text)?.[0] ?? ELLIPSIS.exec(text)?.[0] ?? null;
}

export function instancesOf(tree: ResourceTree): readonly ResourceNode[] {
  return tree.nodes.filter(({ kind, isOther }) => kind === 'instance' && !isOther);
}

/** What lies directly in the nodes of a relative id, those that stand for other names aside; null when there is no such node. */
export function childrenOf(tree: ResourceTree, relativeId: string): readonly ResourceNode[] | null {
  const places = tree.byRelativeId.get(relativeId);
  if (places === undefined) return null;
  return places.flatMap((place) => {
    const end = tree.nodes[place]?.end ?? place;
    return tree.nodes.slice(place + 1, end).filter(({ parent, isOther }) => parent === place && !isOther);
  });
}

/** The id that a wrong one was meant to be: that of the one node so titled, else the nearest; null when none is near. */
export function meantId(wrong: string, nodes: readonly ResourceNode[]): string | null {
  const titled = nodes.filter(({ title }) => title === wrong);
  const ids = nodes.map(({ id }) => id);
  return titled.length === 1 ? (titled[0]?.id ?? null) : nearestOf(wrong, ids);
}
