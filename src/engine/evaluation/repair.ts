// What would allow a denied request: small edits of the policies' text, each tried out before it is offered, with all that it
// would change besides.

import type { ResourceTree } from '../account/resource-tree.ts';
import { parsePolicy } from '../policy/parse.ts';
import { compareMatrices } from './compare.ts';
import type { ChangedDecision } from './compare.ts';
import { compilePolicy } from './compile-policy.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import { evaluate } from './evaluate.ts';
import { combine, reachOfPolicy } from './permission-matrix.ts';
import type { PermissionMatrix, PolicyReach } from './permission-matrix.ts';
import { draftRepairs } from './repair-draft.ts';
import type { DeniedRequest, PolicyChange, RepairDraft, RepairStep } from './repair-draft.ts';

/** The decisions over the tree that the repair would turn, the asked one among them if the tree holds its resource. */
export interface RepairEffects {
  readonly gained: readonly ChangedDecision[];
  readonly lost: readonly ChangedDecision[];
}

export type Repair = RepairStep & {
  /** One for each policy that changes, in order; more than one only for a `remove-deny`. */
  readonly changes: readonly PolicyChange[];
  readonly effects: RepairEffects;
};

/**
 * The smallest repairs of a denied request, at most one of each kind; none for one that is allowed. Each has been parsed and
 * evaluated: its policies are accepted and the request is then allowed (after a `remove-deny`: no longer explicitly
 * denied). A kind is left out where no policy that can be edited offers it, or where RAM would refuse the result,
 * such as a policy that grows too long or loses its last statement.
 */
export function repairsFor(denied: DeniedRequest, tree: ResourceTree): readonly Repair[] {
  const { policies, request, mode } = denied;
  const compiled = policies.map((policy) => policy.compiled);
  const kinds = draftRepairs(denied, evaluate(compiled, request, mode));
  if (kinds.every((drafts) => drafts.length === 0)) return [];
  const survey = surveyOf(compiled, denied, tree);
  return kinds.flatMap((drafts) => {
    for (const draft of drafts) {
      const repair = tryOut(draft, survey);
      if (repair !== null) return [repair];
    }
    return [];
  });
}

/** What is decided before any repair, and what each policy adds to it. */
interface Survey extends DeniedRequest {
  readonly compiled: readonly CompiledPolicy[];
  readonly reaches: readonly PolicyReach[];
  readonly matrix: PermissionMatrix;
}

function surveyOf(compiled: readonly CompiledPolicy[], denied: DeniedRequest, tree: ResourceTree): Survey {
  const reaches = compiled.map((policy) => reachOfPolicy(policy, tree, denied.request.context));
  return { ...denied, compiled, reaches, matrix: combine(tree, reaches) };
}

/** The repair with its effects; null when RAM would refuse a policy of it or the request stays denied. */
function tryOut(draft: RepairDraft, { compiled, reaches, matrix, request, mode }: Survey): Repair | null {
  const changed = new Map<number, CompiledPolicy>();
  for (const { policy, text } of draft.changes) changed.set(policy, compilePolicy(parsePolicy(text)));
  if ([...changed.values()].some(({ kind }) => kind === 'rejected')) return null;
  const after = compiled.map((policy, place) => changed.get(place) ?? policy);
  const step = draft.stepFor(evaluate(after, request, mode).decision);
  if (step === null) return null;
  const { tree } = matrix;
  const reachesAfter = reaches.map((reach, place) => {
    const policy = changed.get(place);
    return policy === undefined ? reach : reachOfPolicy(policy, tree, request.context);
  });
  const differing = compareMatrices(matrix, combine(tree, reachesAfter), mode);
  const effects = {
    gained: differing.filter(({ change }) => change === 'gained'),
    lost: differing.filter(({ change }) => change === 'lost'),
  };
  return { ...step, changes: draft.changes, effects };
}
