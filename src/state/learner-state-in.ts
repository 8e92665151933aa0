// The learner state of the playground.

import { REJECTED_POLICY } from '../engine/evaluation/decide/compile-policy.ts';
import type { LearnerState, LearnerPolicy } from '../learn/learner-state.ts';
import type { Playground } from './playground.svelte.ts';

/** Decisions are those that the page shows: while a text is not JSON, the last ones before. */
export function learnerStateIn({
  buffers,
  listed,
  context,
  mode,
  scenario,
  isPending,
}: Playground): LearnerState {
  const policies = isPending ? buffers.map(withoutDecisions) : buffers;
  return { policies, tree: listed, context, mode, cell: scenario.view.cell };
}

/** While decisions are being computed, a policy counts for nothing, and no goal counts as met. */
function withoutDecisions({ kind, name, attached, parsed }: LearnerPolicy): LearnerPolicy {
  return { kind, name, attached, parsed, compiled: REJECTED_POLICY };
}

/** Whether what is decided is what it was before the last keys, or not known yet. */
export function isHalfTyped({ attached, isPending }: Playground): boolean {
  return isPending || attached.some(({ isStale }) => isStale);
}
