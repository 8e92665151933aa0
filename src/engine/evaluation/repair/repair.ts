// Finds repairs of a denied request: small edits of the policies' text. Each is evaluated before it is offered, with all its
// side effects.

import type { ResourceTree } from '../../account/resource-tree.ts';
import type { ActionName } from '../../catalog/actions.ts';
import { actionsIn } from '../../catalog/catalog.ts';
import { parsePolicy } from '../../policy/parse.ts';
import { decisionsOn } from '../decide/cell.ts';
import { compareMatrices } from '../decide/compare.ts';
import type { ChangedDecision } from '../decide/compare.ts';
import { compilePolicy } from '../decide/compile-policy.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { MatchingMode } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import { buildMatrix, computeGrants } from '../decide/permission-matrix.ts';
import type { PermissionMatrix, PolicyGrants } from '../decide/permission-matrix.ts';
import { missingConsoleGrants } from './repair-console.ts';
import { draftConsoleGrants, draftRepairs } from './repair-draft.ts';
import type { DeniedRequest, PolicyChange, RepairDraft, RepairStep } from './repair-draft.ts';

/** The decisions over the tree that the repair would change; with the request's if the tree contains its resource. */
export interface RepairEffects {
  readonly gained: readonly ChangedDecision[];
  readonly lost: readonly ChangedDecision[];
  /** How many explicit denies would become implicit. */
  readonly softened: number;
  /** The names that newly allowed list actions show, even if their details stay denied. */
  readonly revealed: readonly RevealedNames[];
}

/** The names that a list action shows: instances of the account, configurations or services of all namespaces of an instance. */
export type RevealedNames = 'instances' | 'configs' | 'services';

const REVEALED: Partial<Readonly<Record<ActionName, RevealedNames>>> = {
  ListClusters: 'instances',
  ListNacosConfigs: 'configs',
  ListNacosHistoryConfigs: 'configs',
  ListAnsServices: 'services',
  ListAnsServiceClusters: 'services',
  ListAnsInstances: 'services',
};

export type Repair = RepairStep & {
  /** One for each changed policy, in order; more than one only for `remove-deny`. */
  readonly changes: readonly PolicyChange[];
  readonly effects: RepairEffects;
};

/**
 * The smallest repairs of a denied request, at most one of each kind; none for an allowed one. Each is parsed and evaluated:
 * RAM accepts its policies, and the request is then allowed (after `remove-deny`: no longer explicitly denied). A kind is
 * missing if no editable policy allows it, or if RAM would reject the result, for example a policy that becomes too long
 * or loses its last statement.
 */
export function repairsFor(denied: DeniedRequest, tree: ResourceTree): readonly Repair[] {
  const { policies, request, mode } = denied;
  const compiled = policies.map((policy) => policy.compiled);
  const evaluation = evaluate(compiled, request, mode);
  const simple = draftRepairs(denied, evaluation);
  if (simple.every((drafts) => drafts.length === 0)) return [];
  const before = decideBefore(compiled, denied, tree);
  const missing = evaluation.decision === 'implicit-deny' ? missingConsoleGrants(denied, before.matrix) : [];
  const kinds = [...simple, draftConsoleGrants(denied, missing)];
  return kinds.flatMap((drafts) => {
    for (const draft of drafts) {
      const repair = evaluateDraft(draft, before);
      if (repair !== null) return [repair];
    }
    return [];
  });
}

/** The decisions before any repair, and the grants of each policy. */
interface Before extends DeniedRequest {
  readonly compiled: readonly CompiledPolicy[];
  readonly grants: readonly PolicyGrants[];
  readonly matrix: PermissionMatrix;
}

function decideBefore(
  compiled: readonly CompiledPolicy[],
  denied: DeniedRequest,
  tree: ResourceTree,
): Before {
  const grants = compiled.map((policy) => computeGrants(policy, tree, denied.request.context));
  return { ...denied, compiled, grants, matrix: buildMatrix(tree, grants) };
}

/** Evaluates a draft. Null if RAM would reject a changed policy or the request stays denied. */
function evaluateDraft(
  draft: RepairDraft,
  { compiled, grants, matrix, request, mode }: Before,
): Repair | null {
  const changed = new Map<number, CompiledPolicy>();
  for (const { policy, text } of draft.changes) changed.set(policy, compilePolicy(parsePolicy(text)));
  if ([...changed.values()].some(({ isRejected }) => isRejected)) return null;
  const after = compiled.map((policy, index) => changed.get(index) ?? policy);
  const step = draft.stepFor(evaluate(after, request, mode).decision);
  if (step === null) return null;
  const { tree } = matrix;
  const grantsAfter = grants.map((own, index) => {
    const policy = changed.get(index);
    return policy === undefined ? own : computeGrants(policy, tree, request.context);
  });
  const matrixAfter = buildMatrix(tree, grantsAfter);
  const differing = compareMatrices(matrix, matrixAfter, mode);
  const gained = differing.filter(({ change }) => change === 'gained');
  const effects = {
    gained,
    lost: differing.filter(({ change }) => change === 'lost'),
    softened: countSoftened(matrix, matrixAfter, mode),
    revealed: [...new Set(gained.flatMap(({ action }) => REVEALED[action.name] ?? []))],
  };
  return { ...step, changes: draft.changes, effects };
}

function countSoftened(before: PermissionMatrix, after: PermissionMatrix, mode: MatchingMode): number {
  let count = 0;
  for (const node of after.tree.nodes) {
    const now = decisionsOn(after[mode], node);
    const softened = decisionsOn(before[mode], node).deny & ~now.deny & ~now.allow;
    count += actionsIn(softened).length;
  }
  return count;
}
