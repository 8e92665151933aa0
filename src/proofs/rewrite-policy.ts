// Rewrites one policy to less text or fewer permissions, and proves what stays the same.

import type { Account } from '../engine/account/account.ts';
import type { AuthorizationRequest, RequestContext } from '../engine/account/request.ts';
import { buildTree } from '../engine/account/resource-tree.ts';
import { simplifyPolicy } from '../engine/analysis/simplify-policy.ts';
import type { WitnessNames } from '../engine/analysis/witness-names.ts';
import { compareMatrices } from '../engine/evaluation/decide/compare.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { buildMatrix, computeGrants } from '../engine/evaluation/decide/permission-matrix.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import { createAnalysis, isAllowedOnlyBy } from './analyzed-policies.ts';
import { tightenPolicy } from './tighten-policy.ts';

/** `simplify`: the same decisions with less text. `tighten`: the same for all listed resources, and less elsewhere. */
export type RewriteGoal = 'simplify' | 'tighten';

export interface RewriteQuestion {
  readonly kind: 'rewrite';
  readonly goal: RewriteGoal;
  readonly text: string;
  readonly account: Account;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly names: WitnessNames;
}

export interface PolicyRewrite {
  readonly goal: RewriteGoal;
  /** Equal to the text before where nothing was found. */
  readonly text: string;
  /** What is proven of it: `same` decisions on every request, or fewer Allows outside of the account. */
  readonly proof:
    { readonly kind: 'same' } | { readonly kind: 'less'; readonly example: AuthorizationRequest };
  /** False if the work limit was reached first. */
  readonly isComplete: boolean;
}

export function rewritePolicy(question: RewriteQuestion): PolicyRewrite {
  const { goal, text, mode } = question;
  if (goal === 'tighten') return tighten(question);
  return { goal, proof: { kind: 'same' }, ...simplifyPolicy(text, mode === 'hierarchical') };
}

/** Keeps the text if the decisions of a listed resource would change, or if it is not proven that nothing more is allowed. */
function tighten({ goal, text, account, context, mode, names }: RewriteQuestion): PolicyRewrite {
  const tree = buildTree(account);
  const unchanged: PolicyRewrite = { goal, text, proof: { kind: 'same' }, isComplete: true };
  const tightened = tightenPolicy(text, tree, mode);
  if (tightened === text) return unchanged;
  const [before, after] = [parsePolicy(text), parsePolicy(tightened)];
  const [grantsBefore, grantsAfter] = [before, after].map((parsed) =>
    computeGrants(compilePolicy(parsed), tree, context),
  );
  if (after.kind !== 'accepted' || grantsBefore === undefined || grantsAfter === undefined) return unchanged;
  const changes = compareMatrices(buildMatrix(tree, [grantsBefore]), buildMatrix(tree, [grantsAfter]), mode);
  if (changes.length > 0) return unchanged;
  const { analysis, read } = createAnalysis(mode, names);
  const [wide, narrow] = [read([before]), read([after])];
  const more = analysis.covers(wide.documents, narrow.documents, isAllowedOnlyBy(narrow, wide));
  const less = analysis.covers(narrow.documents, wide.documents, isAllowedOnlyBy(wide, narrow));
  if (more.kind !== 'yes' || less.kind === 'unknown') return { ...unchanged, isComplete: false };
  const proof = less.kind === 'yes' ? unchanged.proof : { kind: 'less' as const, example: less.witness };
  return { goal, text: tightened, proof, isComplete: true };
}
