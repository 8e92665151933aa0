// Prepares a scenario in slices: parses its policies and builds the resource trees.

import { treeOf } from '../engine/account/resource-tree.ts';
import { STEPS_AT_ONCE } from '../engine/evaluation/decide/steps.ts';
import type { Steps } from '../engine/evaluation/decide/steps.ts';
import { parsePolicy } from '../engine/policy/parse.ts';
import type { ParsedPolicy } from '../engine/policy/parse.ts';
import { readPlainFragment } from '../scenario/link/fragment.ts';
import type { Fragment } from '../scenario/link/fragment.ts';
import { policyText } from '../scenario/scenario.ts';
import type { Scenario, ScenarioPolicy } from '../scenario/scenario.ts';
import type { LinkCodec } from './link-codec.ts';

/** Returns the content of a fragment; content that was read in slices is reused. */
export type ReadFragment = (hash: string) => Fragment;

const parsedPolicies = new WeakMap<ScenarioPolicy, ParsedPolicy>();

/** Parses the policy's text, with normalized line ends and without a byte order mark. */
export function parsedOf(policy: ScenarioPolicy): ParsedPolicy {
  const known = parsedPolicies.get(policy);
  if (known !== undefined) return known;
  const parsed = parsePolicy(normalizeText(policyText(policy)));
  parsedPolicies.set(policy, parsed);
  return parsed;
}

export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Reads any fragment with the codec. Without it, a fragment with a scenario counts as unknown. */
export function readWith(codec: LinkCodec | null): ReadFragment {
  return (hash) =>
    codec?.readFragment(hash) ?? readPlainFragment(hash) ?? { kind: 'error', error: 'unknown' };
}

/** Reads a fragment and prepares the scenario in it. */
export function* openInSteps(hash: string, codec: LinkCodec): Steps<Fragment> {
  const fragment = yield* codec.readInSteps(hash);
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
