// What a scenario decides, computed once and without runes: a frame that shows the matrix has nothing to follow.

import { treeOf } from '../../engine/account/resource-tree.ts';
import type { ResourceTree } from '../../engine/account/resource-tree.ts';
import type { ResourceTypes } from '../../engine/evaluation/decide/resource-types.ts';
import { compilePolicy } from '../../engine/evaluation/decide/compile-policy.ts';
import type { DecisionWork } from '../../engine/evaluation/decide/decision-work.ts';
import { computeExposure, isAdministrator } from '../../engine/evaluation/decide/exposure.ts';
import type { Exposure } from '../../engine/evaluation/decide/exposure.ts';
import { computeGrants } from '../../engine/evaluation/decide/permission-matrix.ts';
import type { PolicyGrants } from '../../engine/evaluation/decide/permission-matrix.ts';
import { conditionSensitive } from '../../engine/evaluation/explain/pivotal-conditions.ts';
import { parsePolicy } from '../../engine/policy/parse.ts';
import { policyText } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { poolDecisions } from '../../state/scope-decisions.ts';
import type { ScopeDecisions } from '../../state/scope-decisions.ts';
import { startWork } from '../../state/work-slices.ts';

export interface LightDecisions {
  readonly tree: ResourceTree;
  readonly column: ScopeDecisions;
  /** The value of `data-policy`. */
  readonly policy: string;
  readonly rejected: readonly string[];
  /** How many policies are asked together. */
  readonly asked: number;
  /** For each node, the actions whose decision depends on a condition. */
  readonly hanging: Int32Array;
  /** What the policies open; null without decisions. */
  readonly summary: { readonly exposure: Exposure; readonly isAdministrator: boolean } | null;
}

export interface LightDecisionWork {
  readonly work: DecisionWork;
  /** The decisions once all of the work is done; before that, the matrix without any. */
  readonly decide: () => LightDecisions;
}

/** Starts to decide the scope that the scenario shows, and does all of the work if it is little. */
export function startDecisions(
  { policies, account, context, view }: Scenario,
  types: ResourceTypes,
): LightDecisionWork {
  const tree = treeOf(account, view.others);
  const alone = view.scope === 'effective' ? undefined : policies[view.scope];
  const chosen = alone === undefined ? policies.filter(({ attached }) => attached) : [alone];
  const names = chosen.map(({ name }) => name);
  const compiled = chosen.map((policy) => compilePolicy(parsePolicy(policyText(policy))));
  const work = startWork([{ tree, policies: compiled, context }]);
  const decide = (): LightDecisions => {
    const isPending = !work.isDone;
    const asked = compiled.map((policy) => ({
      compiled: policy,
      grants: isPending ? NOTHING : computeGrants(policy, tree, context),
    }));
    const column = poolDecisions(tree, asked, isPending, types);
    return {
      tree,
      column,
      policy: alone?.name ?? 'effective',
      rejected: names.filter((_, index) => compiled[index]?.isRejected === true),
      asked: asked.length,
      summary: summarize(column),
      hanging: isPending ? NOTHING.allow : conditionSensitive(compiled, tree, context, view.mode, types),
    };
  };
  const summarize = (column: ScopeDecisions): LightDecisions['summary'] => {
    if (column.kind !== 'decided') return null;
    const exposure = computeExposure(column.matrix, view.mode);
    return {
      exposure,
      isAdministrator: isAdministrator(exposure, compiled, account, context, view.mode, types),
    };
  };
  return { work, decide };
}

const NOTHING: PolicyGrants = { allow: new Int32Array(0), deny: new Int32Array(0), statements: [] };
