// Finds repairs of a decision: small edits of the policies' text that allow a denied request or deny an allowed one. Each is
// evaluated before it is offered, with all its side effects.

import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { nearestOfKind, subtreeOf } from '../../account/walk-tree.ts';
import { actionWithId, actionsIn, findAction } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { CONSOLE_STEPS } from '../../catalog/console-steps.ts';
import type { RevealedNames } from '../../catalog/console-steps.ts';
import { GUIDE_TYPES } from '../decide/resource-types.ts';
import { parsePolicy } from '../../policy/parse.ts';
import { decisionsOn } from '../decide/cell.ts';
import { compareMatrices } from '../decide/compare.ts';
import type { ChangedDecision } from '../decide/compare.ts';
import { compilePolicy } from '../decide/compile-policy.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { MatchingMode } from '../decide/decision.ts';
import { evaluate } from '../decide/evaluate.ts';
import { allowedOn, buildMatrix, computeGrants } from '../decide/permission-matrix.ts';
import type { PermissionMatrix, PolicyGrants } from '../decide/permission-matrix.ts';
import { missingConsoleGrants } from './repair-console.ts';
import { draftDenials } from './repair-deny.ts';
import { additionOf, draftConsoleGrants, draftRepairs, isEditable } from './repair-draft.ts';
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

export type Repair = RepairStep & {
  /** One for each changed policy, in order; more than one only for `remove-deny`. */
  readonly changes: readonly PolicyChange[];
  readonly effects: RepairEffects;
};

/**
 * The smallest repairs of a decision, at most one of each kind. Each is parsed and evaluated: RAM accepts its policies, and a
 * denied request is then allowed (after `remove-deny`: no longer explicitly denied), an allowed one denied. A kind is missing if
 * no editable policy allows it, or if RAM would reject the result, for example a policy that becomes too long or loses its last
 * statement.
 */
export function repairsFor(denied: DeniedRequest, tree: ResourceTree): readonly Repair[] {
  const { policies, request, mode, types = GUIDE_TYPES } = denied;
  const compiled = policies.map((policy) => policy.compiled);
  const evaluation = evaluate(compiled, request, mode, types);
  const target = { ...denied, request: types.special?.examine(compiled, request, mode).request ?? request };
  const simple =
    evaluation.decision === 'allow'
      ? draftDenials(target, evaluation.determining)
      : draftRepairs(target, evaluation.determining);
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

/** An equivalent action that a Deny leaves allowed. */
export interface Loophole {
  readonly action: CatalogAction;
  /** The resource of the equivalent action, or a container of the resources on which it is allowed. */
  readonly node: ResourceNode;
  /** Extends the Deny to the action; null if the statement cannot be edited or the result would still allow it. */
  readonly repair: Pick<Repair, 'changes' | 'effects'> | null;
}

/**
 * The equivalent action, if it is allowed on the denied resource, on its namespace, or on one of the configurations in it. Null
 * if the request is allowed or no equivalent action is.
 */
export function loopholeOf(denied: DeniedRequest, tree: ResourceTree, node: ResourceNode): Loophole | null {
  const { policies, request, mode, types = GUIDE_TYPES } = denied;
  const name = findAction(request.action)?.equivalent;
  if (name === undefined) return null;
  const compiled = policies.map((policy) => policy.compiled);
  const { decision, determining } = evaluate(compiled, request, mode, types);
  if (decision === 'allow') return null;
  const action = actionWithId(name);
  const resourceType = types.typeOf(action);
  const place = nearestOfKind(tree, node, resourceType) ?? node;
  const before = decideBefore(compiled, denied, tree);
  const isAllowed = ({ matrix }: Pick<Before, 'matrix'>): boolean =>
    subtreeOf(tree, place).some(
      (inner) => inner.kind === resourceType && (allowedOn(matrix, mode, inner) & action.mask) !== 0,
    );
  if (!isAllowed(before)) return null;
  const statement = determining.find(({ policy }) => isEditable(policies[policy]));
  if (statement === undefined) return { action, node: place, repair: null };
  const changes = additionOf(policies, statement, { action: action.fullName });
  const evaluated = evaluateChanges(changes, before);
  const isClosed = evaluated !== null && !isAllowed({ matrix: evaluated.matrix });
  return { action, node: place, repair: isClosed ? { changes, effects: evaluated.effects } : null };
}

/** The decisions before any repair, and the grants of each policy. */
export interface Before extends DeniedRequest {
  readonly compiled: readonly CompiledPolicy[];
  readonly grants: readonly PolicyGrants[];
  readonly matrix: PermissionMatrix;
}

export function decideBefore(
  compiled: readonly CompiledPolicy[],
  denied: DeniedRequest,
  tree: ResourceTree,
): Before {
  const grants = compiled.map((policy) => computeGrants(policy, tree, denied.request.context));
  return { ...denied, compiled, grants, matrix: buildMatrix(tree, grants, denied.types) };
}

/** Evaluates a draft. Null if RAM would reject a changed policy or the request stays denied. */
function evaluateDraft(draft: RepairDraft, before: Before): Repair | null {
  const evaluated = evaluateChanges(draft.changes, before);
  if (evaluated === null) return null;
  const step = draft.stepFor(
    evaluate(evaluated.policies, before.request, before.mode, before.types).decision,
  );
  return step === null ? null : { ...step, changes: draft.changes, effects: evaluated.effects };
}

/** The policies, the matrix and the effects of changes; null if RAM would reject a changed policy. */
export function evaluateChanges(
  changes: readonly PolicyChange[],
  { compiled, grants, matrix, request, mode }: Before,
): {
  readonly policies: readonly CompiledPolicy[];
  readonly matrix: PermissionMatrix;
  readonly effects: RepairEffects;
} | null {
  const changed = new Map<number, CompiledPolicy>();
  for (const { policy, text } of changes) changed.set(policy, compilePolicy(parsePolicy(text)));
  if ([...changed.values()].some(({ isRejected }) => isRejected)) return null;
  const policies = compiled.map((policy, index) => changed.get(index) ?? policy);
  const { tree } = matrix;
  const grantsAfter = grants.map((own, index) => {
    const policy = changed.get(index);
    return policy === undefined ? own : computeGrants(policy, tree, request.context);
  });
  const matrixAfter = buildMatrix(tree, grantsAfter, matrix.types);
  const differing = compareMatrices(matrix, matrixAfter, mode);
  const gained = differing.filter(({ change }) => change === 'gained');
  const effects = {
    gained,
    lost: differing.filter(({ change }) => change === 'lost'),
    softened: countSoftened(matrix, matrixAfter, mode),
    revealed: [
      ...new Set(
        gained.flatMap(({ action }) =>
          action.path === 'console' ? (CONSOLE_STEPS[action.name]?.reveals ?? []) : [],
        ),
      ),
    ],
  };
  return { policies, matrix: matrixAfter, effects };
}

function countSoftened(before: PermissionMatrix, after: PermissionMatrix, mode: MatchingMode): number {
  let count = 0;
  for (const node of after.tree.nodes) {
    const now = decisionsOn(after, mode, node);
    const softened = decisionsOn(before, mode, node).deny & ~now.deny & ~now.allow;
    count += actionsIn(softened).length;
  }
  return count;
}
