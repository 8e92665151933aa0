// The state of an exercise that goals and hints are checked on.

import { buildTree } from '../engine/account/resource-tree.ts';
import type { ResourceTree } from '../engine/account/resource-tree.ts';
import type { RequestContext } from '../engine/account/request.ts';
import { compilePolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { CompiledPolicy } from '../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../engine/evaluation/decide/decision.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { policyText } from '../scenario/scenario.ts';
import type { Scenario, ScenarioPolicy, ScenarioView } from '../scenario/scenario.ts';

export interface LearnerPolicy {
  readonly kind: ScenarioPolicy['kind'];
  readonly name: string;
  readonly attached: boolean;
  readonly parsed: ParsedPolicy;
  readonly compiled: CompiledPolicy;
}

export interface LearnerState {
  readonly policies: readonly LearnerPolicy[];
  readonly tree: ResourceTree;
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  readonly cell: ScenarioView['cell'];
}

/** Builds the state from a scenario. */
export function learnerStateOf({ policies, account, context, view }: Scenario): LearnerState {
  return {
    policies: policies.map((policy) => {
      const parsed = parsePolicy(policyText(policy));
      const { kind, name, attached } = policy;
      return { kind, name, attached, parsed, compiled: compilePolicy(parsed) };
    }),
    tree: buildTree(account),
    context,
    mode: view.mode,
    cell: view.cell,
  };
}

/** Returns the attached custom policies. */
export function userPolicies({ policies }: LearnerState): readonly LearnerPolicy[] {
  return policies.filter(({ kind, attached }) => kind === 'custom' && attached);
}
