// Drafts that deny an allowed request, not evaluated yet. Source: RAM "Policy evaluation process": a Deny overrides every Allow,
// and without an Allow a request is denied by default.

import { findAction } from '../../catalog/catalog.ts';
import { removeFromList } from '../../policy/text-edit.ts';
import type { StatementRef } from '../decide/decision.ts';
import { isConditionMet, prepareRequest } from '../decide/match-statement.ts';
import type { PreparedRequest } from '../decide/match-statement.ts';
import {
  additionOf,
  changeOf,
  coversResource,
  isEditable,
  newStatements,
  patternFor,
  removalOf,
} from './repair-draft.ts';
import type { AttachedPolicy, DeniedRequest, DenyStep, PolicyChange, RepairDraft } from './repair-draft.ts';

/** For each way to deny the request, the drafts to try. `allows` are the statements that allow it. */
export function draftDenials(
  { policies, request, mode }: DeniedRequest,
  allows: readonly StatementRef[],
): readonly (readonly RepairDraft[])[] {
  const prepared = prepareRequest(request, mode);
  const resource = patternFor(prepared);
  const action = findAction(request.action)?.fullName ?? request.action;
  const removal = removalOf(policies, allows);
  return [
    allows.length === 1 ? allows.flatMap((ref) => draftActionRemoval(policies, ref, action)) : [],
    matchingDenies(policies, prepared).flatMap((statement) =>
      additionOf(policies, statement, { action }).map((change) =>
        draftThatDenies([change], { kind: 'extend-deny', statement, action }),
      ),
    ),
    resource === null
      ? []
      : [...policies.keys()].flatMap((policy) =>
          newStatements(policies, policy, 'Deny', [{ actions: [action], resources: [resource] }]).map(
            (change) => draftThatDenies([change], { kind: 'add-deny', policy, action, resource }),
          ),
        ),
    removal.length === 0 ? [] : [draftThatDenies(removal, { kind: 'remove-allow', statements: allows })],
  ];
}

/** The editable Denies on the resource, whose condition is met. */
function matchingDenies(
  policies: readonly AttachedPolicy[],
  prepared: PreparedRequest,
): readonly StatementRef[] {
  return policies.flatMap((policy, index) => {
    if (!isEditable(policy)) return [];
    return policy.compiled.statements
      .filter(
        (statement) =>
          statement.effect === 'Deny' &&
          statement.actionKind === 'action' &&
          isConditionMet(statement, prepared.context) &&
          coversResource(statement, prepared),
      )
      .map(({ source }) => ({ policy: index, statement: source.index }));
  });
}

/** Removes the action from the list of an Allow that names it; other patterns of the list stay. */
function draftActionRemoval(
  policies: readonly AttachedPolicy[],
  statement: StatementRef,
  action: string,
): readonly RepairDraft[] {
  const policy = policies[statement.policy];
  const element = policy?.parsed.document.statements[statement.statement]?.action;
  if (!isEditable(policy) || !element || element.patterns.length < 2) return [];
  const edits = removeFromList(
    element.patterns.map(({ span }) => span),
    (index) => element.patterns[index]?.value.toLowerCase() === action.toLowerCase(),
  );
  if (edits.length === 0) return [];
  const change = changeOf(statement.policy, policy.parsed.text, edits);
  return [draftThatDenies([change], { kind: 'remove-action', statement, action })];
}

function draftThatDenies(changes: readonly PolicyChange[], step: DenyStep): RepairDraft {
  return { changes, stepFor: (decision) => (decision === 'allow' ? null : step) };
}
