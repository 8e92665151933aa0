// Whether a written grant grants the same under both readings of the documentation and in both matching modes.

import type { Account } from '../account/account.ts';
import { DEFAULT_CONTEXT } from '../account/request.ts';
import type { RequestContext } from '../account/request.ts';
import { buildTree } from '../account/resource-tree.ts';
import { compilePolicy } from '../evaluation/decide/compile-policy.ts';
import { unstableAnswers } from '../evaluation/decide/every-reading.ts';
import { allowedOn, buildMatrix, computeGrants } from '../evaluation/decide/permission-matrix.ts';
import { REFERENCE_TYPES } from '../evaluation/decide/reference-types.ts';
import { GUIDE_TYPES } from '../evaluation/decide/resource-types.ts';
import { parsePolicy } from '../policy/parse.ts';

/** Compares what the policies allow in the account by the guide. True if that is nothing. */
export function isRobustGrant(
  policies: readonly string[],
  account: Account,
  context: RequestContext = DEFAULT_CONTEXT,
): boolean {
  const tree = buildTree(account);
  const grants = policies.map((text) => computeGrants(compilePolicy(parsePolicy(text)), tree, context));
  const byGuide = buildMatrix(tree, grants, GUIDE_TYPES);
  const unstable = unstableAnswers(byGuide, buildMatrix(tree, grants, REFERENCE_TYPES));
  return tree.nodes.every(
    (node) => (allowedOn(byGuide, 'hierarchical', node) & (unstable[node.index] ?? 0)) === 0,
  );
}
