// A matrix as a drawing: a row a node, a column an action.
// ✓ allow · ✕ explicit deny · · implicit deny · k/n a roll-up · – not applicable. Behind it, ? for a decision that is
// assumed and ~ for a cell in which the two modes differ.

import type { Account } from '../../../../src/engine/account/account.ts';
import type { RequestContext } from '../../../../src/engine/account/request.ts';
import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import type { ResourceNode } from '../../../../src/engine/account/resource-tree.ts';
import type { ActionName } from '../../../../src/engine/catalog/actions.ts';
import { CATALOG } from '../../../../src/engine/catalog/catalog.ts';
import type { CatalogAction } from '../../../../src/engine/catalog/catalog.ts';
import { cellOf } from '../../../../src/engine/evaluation/decide/cell.ts';
import type { Cell } from '../../../../src/engine/evaluation/decide/cell.ts';
import type { CompiledPolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { buildMatrix, computeGrants } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';
import type { PermissionMatrix } from '../../../../src/engine/evaluation/decide/permission-matrix.ts';

const SIGNS: Readonly<Record<Decision, string>> = { allow: '✓', 'explicit-deny': '✕', 'implicit-deny': '·' };

export function matrixOf(
  account: Account,
  policies: readonly CompiledPolicy[],
  context: RequestContext = {},
): PermissionMatrix {
  const tree = buildTree(account);
  return buildMatrix(
    tree,
    policies.map((policy) => computeGrants(policy, tree, context)),
  );
}

export function actionWithId(name: ActionName): CatalogAction {
  const found = CATALOG.find((action) => action.name === name);
  if (found === undefined) throw new Error(`There is no action ${name}`);
  return found;
}

export function drawCell(cell: Cell): string {
  switch (cell.kind) {
    case 'decision':
      return SIGNS[cell.decision] + (cell.assumed ? '?' : '') + (cell.modesDiffer ? '~' : '');
    case 'roll-up':
      return `${cell.allowed}/${cell.total}${cell.modesDiffer ? '~' : ''}`;
    case 'not-applicable':
      return '–';
  }
}

function labelOf(node: ResourceNode): string {
  const name = node.kind === 'account' ? 'account' : node.id;
  return '  '.repeat(node.depth) + name + (node.kind === 'service' ? ' (service)' : '');
}

/** The rows of the whole tree for these actions, columns aligned. */
export function drawMatrix(
  matrix: PermissionMatrix,
  actions: readonly ActionName[],
  mode: MatchingMode = 'hierarchical',
): string {
  const rows = [
    ['', ...actions],
    ...matrix.tree.nodes.map((node) => [
      labelOf(node),
      ...actions.map((name) => drawCell(cellOf(matrix, mode, node, actionWithId(name)))),
    ]),
  ];
  const widths = ['', ...actions].map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A drawing as a test writes it: indented as a whole, with a line break at both ends. */
export function drawing(text: string): string {
  const lines = text.split('\n').slice(1, -1);
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin).trimEnd()).join('\n');
}
