// The state of a playground, as goals and hints check it.

import { REJECTED_POLICY } from '../engine/evaluation/decide/compile-policy.ts';
import type { LearnerState, LearnerPolicy } from '../learn/learner-state.ts';
import type { Playground } from './playground.svelte.ts';

/** Uses the decisions that the page shows: while a text is not JSON, those of the last text that was. */
export function learnerStateIn({
  buffers,
  actualTree,
  context,
  mode,
  scenario,
  isPending,
}: Playground): LearnerState {
  const policies = isPending ? buffers.map(withoutDecisions) : buffers;
  return { policies, tree: actualTree, context, mode, cell: scenario.view.cell };
}

/** While decisions are being computed, no goal is met. */
function withoutDecisions({ kind, name, attached, parsed }: LearnerPolicy): LearnerPolicy {
  return { kind, name, attached, parsed, compiled: REJECTED_POLICY };
}

/** Whether decisions are those of an earlier text, or still being computed. */
export function isHalfTyped({ attached, isPending }: Playground): boolean {
  return isPending || attached.some(({ isStale }) => isStale);
}
