import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../src/engine/account/account.ts';
import type { ResourceRef } from '../../src/engine/account/resource-ref.ts';
import { arnOf, buildTree } from '../../src/engine/account/resource-tree.ts';
import { findNode } from '../../src/engine/account/walk-tree.ts';
import type { ResourceTree } from '../../src/engine/account/resource-tree.ts';
import { CATALOG } from '../../src/engine/catalog/catalog.ts';
import { cellOf } from '../../src/engine/evaluation/decide/cell.ts';
import type { CompiledPolicy } from '../../src/engine/evaluation/decide/compile-policy.ts';
import { buildMatrix, computeGrants } from '../../src/engine/evaluation/decide/permission-matrix.ts';
import type { RequestContext } from '../../src/engine/account/request.ts';
import { editsOf, lawfulAccounts } from '../support/account-edits.ts';
import { accounts, contexts, policiesFor, seeded } from '../support/arbitraries.ts';
import { compile } from '../support/policy-builders.ts';

const edited = fc
  .oneof(accounts, lawfulAccounts)
  .chain((account) => fc.tuple(fc.constant(account), editsOf(account)));

/** The cells of a tree by action, ARN and mode. */
function decisionsIn(
  tree: ResourceTree,
  policies: readonly CompiledPolicy[],
  context: RequestContext,
): ReadonlyMap<string, string> {
  const matrix = buildMatrix(
    tree,
    policies.map((policy) => computeGrants(policy, tree, context)),
  );
  const decisions = new Map<string, string>();
  for (const node of tree.nodes) {
    for (const action of CATALOG) {
      if (action.resourceType !== node.kind) continue;
      for (const mode of ['hierarchical', 'literal'] as const) {
        const cell = cellOf(matrix, mode, node, action);
        const said = cell.kind === 'decision' ? [cell.decision, cell.assumed, cell.modesDiffer] : cell.kind;
        decisions.set(`${mode} ${action.name} ${arnOf(tree, node)}`, JSON.stringify(said));
      }
    }
  }
  return decisions;
}

test('a cell whose ARN exists before and after an edit keeps its decision', () => {
  const situations = edited.chain(([account, edit]) => {
    const policies = fc.array(policiesFor(buildTree(account)), { minLength: 1, maxLength: 3 });
    return fc.tuple(fc.constant(account), fc.constant(edit), policies, contexts);
  });
  fc.assert(
    fc.property(situations, ([account, edit, policies, context]) => {
      const result = edit.apply(account);
      fc.pre(result.kind === 'changed');
      const compiled = policies.map(compile);
      const before = decisionsIn(buildTree(account), compiled, context);
      const after = decisionsIn(buildTree(result.account), compiled, context);
      const shared = [...before.keys()].filter((cell) => after.has(cell));
      expect(shared.map((cell) => `${cell} ${after.get(cell) ?? ''}`)).toEqual(
        shared.map((cell) => `${cell} ${before.get(cell) ?? ''}`),
      );
    }),
    seeded(250),
  );
});

/** All resources of the account, in order, except one resource and its descendants. */
function restOf(account: Account, { resource, kind }: ResourceRef): string[] {
  const tree = buildTree(account);
  const left = findNode(tree, resource, kind);
  return tree.nodes
    .filter(({ index }) => left === null || index < left.index || index >= left.end)
    .map((node) => `${node.kind} ${arnOf(tree, node)} ${node.title}`);
}

const NOTHING: ResourceRef = { kind: 'instance', resource: '' };

test('resources that an edit does not name stay unchanged and in order', () => {
  fc.assert(
    fc.property(edited, ([before, edit]) => {
      const result = edit.apply(before);
      fc.pre(result.kind === 'changed');
      const isNew = edit.kind === 'add' || edit.kind === 'duplicate';
      expect(restOf(result.account, edit.kind === 'remove' ? NOTHING : result.ref)).toEqual(
        restOf(before, isNew ? NOTHING : edit.ref),
      );
    }),
    seeded(500),
  );
});

test('an edit does not modify its input, and a rejected edit returns no account', () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(edited, ([account, edit]) => {
      const copy = structuredClone(account);
      const result = edit.apply(account);
      outcomes.add(`${edit.kind} ${result.kind}`);
      expect(account).toEqual(copy);
      if (result.kind === 'refused') expect(result).not.toHaveProperty('account');
    }),
    seeded(500),
  );
  const kinds = ['add', 'duplicate', 'move', 'remove', 'rename'];
  expect([...outcomes].sort()).toEqual(kinds.flatMap((kind) => [`${kind} changed`, `${kind} refused`]));
});
