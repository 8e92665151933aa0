// What would allow a denied request: small edits of the policies' text, each evaluated before it is offered, with everything
// else that it would change.

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
import { consoleGrants } from './repair-console.ts';
import { draftConsoleGrants, draftRepairs } from './repair-draft.ts';
import type { DeniedRequest, PolicyChange, RepairDraft, RepairStep } from './repair-draft.ts';

/** The decisions over the tree that the repair would change, that of the request included if the tree has its resource. */
export interface RepairEffects {
  readonly gained: readonly ChangedDecision[];
  readonly lost: readonly ChangedDecision[];
  /** How many explicit denials would become implicit. */
  readonly softened: number;
  /** What the lists that become allowed show, whatever else is denied. */
  readonly revealed: readonly RevealedNames[];
}

/** Names that a list action shows: of instances in the account, of configurations or services in all namespaces of an instance. */
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
  const evaluation = evaluate(compiled, request, mode);
  const simple = draftRepairs(denied, evaluation);
  if (simple.every((drafts) => drafts.length === 0)) return [];
  const survey = surveyOf(compiled, denied, tree);
  const grants = evaluation.decision === 'implicit-deny' ? consoleGrants(denied, survey.matrix) : [];
  const kinds = [...simple, draftConsoleGrants(denied, grants)];
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
  readonly reaches: readonly PolicyGrants[];
  readonly matrix: PermissionMatrix;
}

function surveyOf(compiled: readonly CompiledPolicy[], denied: DeniedRequest, tree: ResourceTree): Survey {
  const reaches = compiled.map((policy) => computeGrants(policy, tree, denied.request.context));
  return { ...denied, compiled, reaches, matrix: buildMatrix(tree, reaches) };
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
    return policy === undefined ? reach : computeGrants(policy, tree, request.context);
  });
  const matrixAfter = buildMatrix(tree, reachesAfter);
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
