// Random edits of an account, and random accounts that obey the naming rules. Edits draw from few names, so that some collide
// and some are invalid.

import fc from 'fast-check';
import type { Account, Group, Instance, Namespace } from '../../src/engine/account/account.ts';
import { addChild } from '../../src/engine/account/add-resources.ts';
import type { NewResource } from '../../src/engine/account/add-resources.ts';
import {
  duplicateResource,
  moveResource,
  removeResource,
  renameResource,
} from '../../src/engine/account/edit-account.ts';
import type { EditResult, FieldTexts } from '../../src/engine/account/edit-result.ts';
import { checkName } from '../../src/engine/account/naming-rules.ts';
import { CONTAINER_KINDS } from '../../src/engine/account/resource-ref.ts';
import { segmentFor } from '../../src/engine/catalog/relative-id.ts';
import type { ChildKind, ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';

export interface Edit {
  readonly kind: 'add' | 'rename' | 'duplicate' | 'remove' | 'move';
  /** The edited resource; for an addition, the parent. */
  readonly ref: ResourceRef;
  readonly apply: (account: Account) => EditResult;
}

const IDS = [
  '',
  'public',
  'prod',
  'mse-cn-2',
  'mse-cn-3',
  'G',
  'app.yaml',
  'a',
  'a/b',
  'a:b',
  '*',
  'no no',
  '@',
];
const NAMES = ['', 'prod', 'a name', '#'];
const REGIONS = ['cn-hangzhou', 'cn-beijing', 'nowhere'];
const KINDS: readonly ChildKind[] = ['instance', 'namespace', 'group', 'config', 'service'];

const texts: fc.Arbitrary<FieldTexts> = fc
  .record({
    id: fc.option(fc.constantFrom(...IDS, '1234567890123457')),
    name: fc.option(fc.constantFrom(...NAMES), { freq: 1 }),
    region: fc.option(fc.constantFrom(...REGIONS), { freq: 1 }),
  })
  .map(({ id, name, region }) => ({
    ...(id === null ? {} : { id }),
    ...(name === null ? {} : { name }),
    ...(region === null ? {} : { region }),
  }));

const newResources = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.constantFrom(...IDS),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...REGIONS),
  )
  .map(([kind, id, name, region]): NewResource => {
    if (kind === 'instance') return { kind, id, name, region };
    return kind === 'namespace' ? { kind, id, name } : { kind, id };
  });

/** Edits of resources in the account, and sometimes of others. */
export function editsOf(account: Account): fc.Arbitrary<Edit> {
  const present: ResourceRef[] = buildTree(account).nodes.map(({ kind, relativeId }) => ({
    kind,
    resource: relativeId,
  }));
  const refs = fc.oneof(
    { weight: 15, arbitrary: fc.constantFrom(...present) },
    fc.constant<ResourceRef>({ kind: 'group', resource: 'instance/mse-cn-1/public/gone' }),
  );
  /** Mostly a resource of a possible parent's kind, if there is one. */
  const containersFor = (child: ResourceRef['kind']): fc.Arbitrary<ResourceRef> => {
    const wanted = child === 'account' ? null : CONTAINER_KINDS[child];
    const fitting = present.filter(({ kind }) => kind === wanted);
    return fitting.length === 0
      ? refs
      : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fitting) }, refs);
  };
  return fc.oneof(
    newResources.chain((child) =>
      containersFor(child.kind).map((ref): Edit => ({
        kind: 'add',
        ref,
        apply: (value) => addChild(value, ref, child),
      })),
    ),
    fc
      .tuple(refs, texts)
      .map(([ref, to]): Edit => ({ kind: 'rename', ref, apply: (value) => renameResource(value, ref, to) })),
    refs.map((ref): Edit => ({ kind: 'duplicate', ref, apply: (value) => duplicateResource(value, ref) })),
    refs.map((ref): Edit => ({ kind: 'remove', ref, apply: (value) => removeResource(value, ref) })),
    refs.chain((ref) =>
      containersFor(ref.kind).map((container): Edit => ({
        kind: 'move',
        ref,
        apply: (value) => moveResource(value, ref, container),
      })),
    ),
  );
}

function idsOf(kind: ChildKind, some: readonly string[]): fc.Arbitrary<string[]> {
  const ids = fc
    .oneof(fc.constantFrom(...some), fc.string({ unit: 'grapheme', maxLength: 8 }))
    .filter((id) => checkName(kind, id) === null);
  return fc.uniqueArray(ids, { maxLength: 3, selector: (id) => segmentFor(kind, id) });
}

/** Containers with these ids, each with something in it. */
function listOf<T>(ids: fc.Arbitrary<string[]>, item: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return ids.chain((some) => fc.tuple(...some.map(item)));
}

const LEAVES = ['app.yaml', 'a', 'G', 'a:b'];

const lawfulGroups = listOf(
  idsOf('group', ['DEFAULT_GROUP', 'G', 'prod', 'g:1']),
  (name): fc.Arbitrary<Group> =>
    fc.record({
      name: fc.constant(name),
      configs: idsOf('config', LEAVES),
      services: idsOf('service', [...LEAVES, 'a/*', '*', '😀']),
    }),
);

const lawfulNamespaces = listOf(
  idsOf('namespace', ['', 'public', 'prod', 'prod-1']),
  (id): fc.Arbitrary<Namespace> =>
    fc.record({ id: fc.constant(id), name: fc.constantFrom(id, '', '生产'), groups: lawfulGroups }),
);

const lawfulInstances = listOf(
  idsOf('instance', ['mse-cn-1', 'mse-cn-12', 'mse-cn-2']),
  (id): fc.Arbitrary<Instance> =>
    fc.record({
      id: fc.constant(id),
      name: fc.oneof(fc.constant(id), fc.string({ unit: 'binary' })),
      region: fc.constantFrom('cn-hangzhou', 'cn-beijing'),
      namespaces: lawfulNamespaces,
    }),
);

/** Accounts that obey every naming rule and contain no id twice. */
export const lawfulAccounts: fc.Arbitrary<Account> = fc.record({
  id: fc.constantFrom('1234567890123456', '1234567890123457'),
  region: fc.constantFrom('cn-hangzhou', 'cn-beijing'),
  instances: lawfulInstances,
});
