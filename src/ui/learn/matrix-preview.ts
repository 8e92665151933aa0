// The effective decisions of a scenario as a small picture: a row for each resource, a column for each action.

import { buildTree } from '../../engine/account/resource-tree.ts';
import { CATALOG } from '../../engine/catalog/catalog.ts';
import { compilePolicy } from '../../engine/evaluation/decide/compile-policy.ts';
import { computeGrants } from '../../engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { policyText } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { decisionWord, poolColumns, rowCell } from '../../state/scope-decisions.ts';

/** Rows that a picture has at most. */
const MAX_ROWS = 17;

export interface MatrixPreview {
  readonly columns: number;
  readonly rows: number;
  /** Squares of one unit each, as SVG path data, by what is decided. */
  readonly allowed: string;
  readonly denied: string;
  readonly some: string;
  /** The action applies to the resource, and nothing allows it. */
  readonly silent: string;
}

export function previewOf({ policies, account, context, view }: Scenario): MatrixPreview {
  const tree = buildTree(account);
  const column = poolColumns(
    tree,
    policies
      .filter(({ attached }) => attached)
      .map((policy) => {
        const compiled = compilePolicy(parsePolicy(policyText(policy)));
        return { compiled, grants: computeGrants(compiled, tree, context) };
      }),
  );
  const squares = { allowed: '', denied: '', some: '', silent: '' };
  const nodes = tree.nodes.slice(0, MAX_ROWS);
  for (const [row, node] of nodes.entries()) {
    for (const [place, action] of CATALOG.entries()) {
      const square = `M${String(place)} ${String(row)}h.8v.8h-.8z`;
      switch (decisionWord(rowCell(column, tree, view.mode, node, action))) {
        case 'allow':
        case 'all':
          squares.allowed += square;
          break;
        case 'explicit-deny':
          squares.denied += square;
          break;
        case 'some':
          squares.some += square;
          break;
        case 'implicit-deny':
        case 'none':
          squares.silent += square;
          break;
        case 'empty':
        case 'not-applicable':
        case 'rejected':
        case 'pending':
          break;
      }
    }
  }
  return { columns: CATALOG.length, rows: nodes.length, ...squares };
}
