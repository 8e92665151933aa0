// What a scenario needs before it can be shown, computed in bounded parts: its policies parsed, its account laid out.

import { treeOf } from '../engine/account/resource-tree.ts';
import { SYSTEM_POLICIES } from '../engine/catalog/system-policies.ts';
import { STEPS_AT_ONCE } from '../engine/evaluation/decide/steps.ts';
import type { Steps } from '../engine/evaluation/decide/steps.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { readInSteps } from '../scenario/link/permalink.ts';
import type { Fragment } from '../scenario/link/permalink.ts';
import type { Scenario, ScenarioPolicy } from '../scenario/scenario.ts';

/** Returns what a fragment asks for; what was read before, in slices, is not read again. */
export type ReadFragment = (hash: string) => Fragment;

const parsedPolicies = new WeakMap<ScenarioPolicy, ParsedPolicy>();

/** The policy's text, with the line ends of an editor and without a byte order mark, parsed; neither means anything in JSON. */
export function parsedOf(policy: ScenarioPolicy): ParsedPolicy {
  const known = parsedPolicies.get(policy);
  if (known !== undefined) return known;
  const text = policy.kind === 'system' ? SYSTEM_POLICIES[policy.name] : policy.text;
  const parsed = parsePolicy(normalizeText(text));
  parsedPolicies.set(policy, parsed);
  return parsed;
}

export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Reads a fragment and prepares the scenario in it. */
export function* openInSteps(hash: string): Steps<Fragment> {
  const fragment = yield* readInSteps(hash);
  if (fragment.kind === 'scenario') yield* prepareInSteps(fragment.scenario);
  return fragment;
}

function* prepareInSteps({ policies, baseline, account, view }: Scenario): Steps<void> {
  for (const policy of [...policies, ...(baseline?.policies ?? [])]) {
    parsedOf(policy);
    yield STEPS_AT_ONCE;
  }
  treeOf(account);
  yield STEPS_AT_ONCE;
  treeOf(account, view.others);
  yield STEPS_AT_ONCE;
}
