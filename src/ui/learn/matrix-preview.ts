// The effective decisions of a scenario as a small picture: a row for each resource, a column for each action.

import { buildTree } from '../../engine/account/resource-tree.ts';
import { CATALOG } from '../../engine/catalog/catalog.ts';
import type { CatalogAction } from '../../engine/catalog/catalog.ts';
import { compilePolicy } from '../../engine/evaluation/decide/compile-policy.ts';
import { computeGrants } from '../../engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { policyText } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { decisionWord, poolDecisions, rowCell } from '../../state/scope-decisions.ts';

/** Rows that a picture has at most. */
const MAX_ROWS = 17;

/** What a square shows: allowed by tier, allowed for some resources inside, denied explicitly or by default. */
export const SQUARES = ['list', 'read', 'write', 'delete', 'some', 'denied', 'silent'] as const;
type Square = (typeof SQUARES)[number];

export interface MatrixPreview {
  readonly columns: number;
  readonly rows: number;
  /** Squares of one unit each, as SVG path data. */
  readonly paths: Readonly<Record<Square, string>>;
}

export function previewOf({ policies, account, context, view }: Scenario): MatrixPreview {
  const tree = buildTree(account);
  const column = poolDecisions(
    tree,
    policies
      .filter(({ attached }) => attached)
      .map((policy) => {
        const compiled = compilePolicy(parsePolicy(policyText(policy)));
        return { compiled, grants: computeGrants(compiled, tree, context) };
      }),
  );
  const paths: Record<Square, string> = {
    ...{ list: '', read: '', write: '', delete: '', some: '', denied: '', silent: '' },
  };
  const nodes = tree.nodes.slice(0, MAX_ROWS);
  for (const [row, node] of nodes.entries()) {
    for (const [index, action] of CATALOG.entries()) {
      const square = squareOf(decisionWord(rowCell(column, tree, view.mode, node, action)), action);
      if (square !== null) paths[square] += `M${String(index)} ${String(row)}h.8v.8h-.8z`;
    }
  }
  return { columns: CATALOG.length, rows: nodes.length, paths };
}

function squareOf(word: ReturnType<typeof decisionWord>, { tier }: CatalogAction): Square | null {
  switch (word) {
    case 'allow':
    case 'all':
      return tier;
    case 'not-checked':
      return 'delete';
    case 'some':
      return tier === 'write' || tier === 'delete' ? tier : 'some';
    case 'explicit-deny':
      return 'denied';
    case 'implicit-deny':
    case 'none':
      return 'silent';
    case 'empty':
    case 'not-applicable':
    case 'rejected':
    case 'pending':
      return null;
  }
}
