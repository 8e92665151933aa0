// The ids in a policy's resources for which the account has a display name.

import { childrenOf } from '../../account/walk-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import type { Span } from '../../policy/span.ts';

export interface NamedId {
  readonly span: Span;
  readonly name: string;
}

/** An ARN: everything up to the instance, the instance, and perhaps the namespace. */
const INSTANCE_PATH = /^(acs:[^/]*:instance\/)([^/]+)(?:\/([^/]+))?/;

/**
 * The ids of instances and namespaces, in the order of the text. An id of which the name is not unique among its siblings is left
 * out: two resources would look alike.
 */
export function namedIds(
  { statements }: PolicyDocument,
  text: string,
  tree: ResourceTree,
): readonly NamedId[] {
  const names = namesIn(tree);
  return statements.flatMap(({ resource }) =>
    (resource?.patterns ?? []).flatMap(({ value, span }) => {
      // With an escape, positions in the value are not those in the text.
      const isPlain = text.slice(span.start, span.end) === `"${value}"`;
      return isPlain ? namedIn(value, span.start + 1, names) : [];
    }),
  );
}

/** The names of instances, and under each instance id those of its namespaces. */
interface Names {
  readonly instances: ReadonlyMap<string, string>;
  readonly namespaces: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function namesIn(tree: ResourceTree): Names {
  const [account] = tree.nodes;
  const instances = account === undefined ? [] : childrenOf(tree, account);
  return {
    instances: uniqueNames(instances),
    namespaces: new Map(
      instances.map((instance) => [instance.id, uniqueNames(childrenOf(tree, instance))] as const),
    ),
  };
}

function uniqueNames(siblings: readonly ResourceNode[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { title, id } of siblings) {
    const name = title === '' ? id : title;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = siblings.filter(({ title }) => title !== '' && counts.get(title) === 1);
  return new Map(named.map(({ id, title }) => [id, title]));
}

function namedIn(value: string, start: number, { instances, namespaces }: Names): readonly NamedId[] {
  const [, before = '', instance = '', namespace = ''] = INSTANCE_PATH.exec(value) ?? [];
  const found: NamedId[] = [];
  const name = instances.get(instance);
  if (name !== undefined) found.push(namedAt(start + before.length, instance, name));
  const inner = namespaces.get(instance)?.get(namespace);
  if (inner !== undefined) found.push(namedAt(start + before.length + instance.length + 1, namespace, inner));
  return found;
}

function namedAt(start: number, id: string, name: string): NamedId {
  return { span: { start, end: start + id.length }, name };
}
