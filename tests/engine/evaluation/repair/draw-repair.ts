// Repairs as lines, and the policies that they repair.

import { buildTree } from '../../../../src/engine/account/resource-tree.ts';
import { compilePolicy } from '../../../../src/engine/evaluation/decide/compile-policy.ts';
import type { Decision, MatchingMode } from '../../../../src/engine/evaluation/decide/decision.ts';
import { evaluate } from '../../../../src/engine/evaluation/decide/evaluate.ts';
import { repairsFor } from '../../../../src/engine/evaluation/repair/repair.ts';
import type { Repair } from '../../../../src/engine/evaluation/repair/repair.ts';
import { draftDenials } from '../../../../src/engine/evaluation/repair/repair-deny.ts';
import { draftRepairs } from '../../../../src/engine/evaluation/repair/repair-draft.ts';
import type { AttachedPolicy, RepairStep } from '../../../../src/engine/evaluation/repair/repair-draft.ts';
import { parsePolicy } from '../../../../src/engine/policy/parse.ts';
import { account, group, instance, namespace, request } from '../../../support/account-builders.ts';
import { policy } from '../../../support/policy-builders.ts';
import type { StatementJson } from '../../../support/policy-builders.ts';

export const ACCOUNT = account({
  instances: [
    instance({
      namespaces: [
        namespace({ groups: [group({ configs: ['app.yaml', 'db.yaml'], services: ['app.yaml'] })] }),
      ],
    }),
    instance({ id: 'mse-cn-2' }),
  ],
});
const TREE = buildTree(ACCOUNT);
export const GROUP = 'instance/mse-cn-1/public/DEFAULT_GROUP';
/** The resource of `request()` as a repair writes it. */
export const LEAF = `acs:mse:*:*:${GROUP}/app.yaml`;
export const MFA = { Bool: { 'acs:MFAPresent': 'true' } };

export function attached(text: string, editable = true): AttachedPolicy {
  const parsed = parsePolicy(text);
  return { parsed, compiled: compilePolicy(parsed), editable };
}

export function custom(...statements: readonly StatementJson[]): AttachedPolicy {
  return attached(JSON.stringify(policy({ Statement: statements })));
}

export function system(...statements: readonly StatementJson[]): AttachedPolicy {
  return { ...custom(...statements), editable: false };
}

export function repairsOf(
  policies: readonly AttachedPolicy[],
  requested = request(),
  mode: MatchingMode = 'hierarchical',
  tree = TREE,
): readonly Repair[] {
  return repairsFor({ policies, request: requested, mode }, tree);
}

/** A repair as a line: its step and position. */
function drawRepair(found: RepairStep): string {
  switch (found.kind) {
    case 'add-resource':
      return `${found.statement.policy}.${found.statement.statement} + ${found.resource}`;
    case 'add-action':
      return `${found.statement.policy}.${found.statement.statement} + ${found.action}`;
    case 'add-statement':
      return `${found.policy} + ${found.action} on ${found.resource}`;
    case 'open-console':
      return `${found.policy} + ${found.grants.map(({ actions, resources }) => `${actions.join()} on ${resources.join()}`).join('; ')}`;
    case 'remove-deny':
      return `- ${found.statements.map((ref) => `${ref.policy}.${ref.statement}`).join(' ')}, then ${found.leaves}`;
    case 'remove-allow':
      return `- ${found.statements.map((ref) => `${ref.policy}.${ref.statement}`).join(' ')}`;
    case 'remove-action':
      return `${found.statement.policy}.${found.statement.statement} - ${found.action}`;
    case 'extend-deny':
      return `${found.statement.policy}.${found.statement.statement} + Deny ${found.action}`;
    case 'add-deny':
      return `${found.policy} + Deny ${found.action} on ${found.resource}`;
  }
}

export function drawEffects({ effects: { gained, lost } }: Repair): readonly string[] {
  return [...gained, ...lost].map(
    ({ node, action, change }) => `${change} ${action.name} on ${node.kind} ${node.id}`,
  );
}

export function drawRepairs(...parameters: Parameters<typeof repairsOf>): readonly string[] {
  return repairsOf(...parameters).map(drawRepair);
}

/** The drafts of each kind before they are evaluated, and what they are if `decision` is the one after them. */
export function drawDrafts(
  policies: readonly AttachedPolicy[],
  decision: Decision,
  requested = request(),
  mode: MatchingMode = 'hierarchical',
): readonly (readonly (string | null)[])[] {
  const denied = { policies, request: requested, mode };
  const evaluation = evaluate(
    policies.map(({ compiled }) => compiled),
    requested,
    mode,
  );
  const kinds =
    evaluation.decision === 'allow'
      ? draftDenials(denied, evaluation.determining)
      : draftRepairs(denied, evaluation.determining);
  return kinds.map((drafts) =>
    drafts.map(({ stepFor }) => {
      const step = stepFor(decision);
      return step === null ? null : drawRepair(step);
    }),
  );
}
