// Decides the request of an access-denied error by the attached policies, and compares the decision with the error and the
// cell of the matrix.

import type { AuthorizationRequest, RequestContext } from '../../account/request.ts';
import { arnOf, requestedArn } from '../../account/resource-tree.ts';
import type { ResourceNode, ResourceTree } from '../../account/resource-tree.ts';
import { findActionOn } from '../../catalog/catalog.ts';
import { GUIDE_TYPES } from '../decide/resource-types.ts';
import type { ResourceTypes } from '../decide/resource-types.ts';
import type { ResourceKind } from '../../catalog/schema.ts';
import { kindsOfRelativeId } from '../../catalog/relative-id.ts';
import { splitArn } from '../../policy/arn.ts';
import type { CompiledPolicy } from '../decide/compile-policy.ts';
import type { Decision, MatchingMode, StatementRef } from '../decide/decision.ts';
import type { AccessDeniedError, DenialType } from './error-words.ts';
import { evaluate } from '../decide/evaluate.ts';
import { matchesAction } from '../decide/match-statement.ts';

export type ErrorRemark =
  /** The resource of the tree has another ARN, for example another region, and another decision. */
  | { readonly kind: 'tree-differs'; readonly resource: string; readonly decision: Decision }
  /** The region in the error is a literal `*`, which only a pattern with the region `*` matches. */
  | { readonly kind: 'region-star' }
  /** The error reports a denial, but these policies allow the request. */
  | { readonly kind: 'allowed-here' }
  /** The error reports the other kind of denial. */
  | { readonly kind: 'denial-differs'; readonly reported: DenialType }
  /** The error names a kind of policy that the playground does not model. */
  | { readonly kind: 'policy-type'; readonly policyType: string }
  /** The service checked the action on another kind of resource than the playground assumes. */
  | { readonly kind: 'other-level'; readonly named: ResourceKind; readonly assumed: ResourceKind }
  /** The error reports an explicit deny and names no resource; these are the Deny statements for the action. */
  | { readonly kind: 'deny-statements'; readonly statements: readonly StatementRef[] };

export interface JudgedError {
  /** The request with the ARN of the error; null if the error has no action or no complete resource. */
  readonly request: AuthorizationRequest | null;
  readonly decision: Decision | null;
  readonly remarks: readonly ErrorRemark[];
}

/** The policies and the rest of the input of a decision. */
export interface ErrorSetting {
  readonly policies: readonly CompiledPolicy[];
  readonly context: RequestContext;
  readonly mode: MatchingMode;
  /** What actions are authorized on; by default what the guide says. */
  readonly types?: ResourceTypes;
  readonly tree: ResourceTree;
  /** The node of the resource in the error; null if the tree has none. */
  readonly node: ResourceNode | null;
}

const MODELLED_POLICY_TYPE = 'AccountLevelIdentityBasedPolicy';

/** Decides the request of an error by the ARN in the error. `*` and `?` in it are ordinary characters. */
export function judgeError(error: AccessDeniedError, setting: ErrorSetting): JudgedError {
  const { policies, mode } = setting;
  const request = requestOf(error, setting);
  const decision = request === null ? null : evaluate(policies, request, mode).decision;
  const remarks = [
    ...(request === null || decision === null ? [] : remarksOnDecision(error, request, decision, setting)),
    ...(request === null && error.action !== null && error.denialType === 'ExplicitDeny'
      ? [{ kind: 'deny-statements' as const, statements: denyStatementsFor(policies, error.action) }]
      : []),
    ...(error.policyType === null || error.policyType === MODELLED_POLICY_TYPE
      ? []
      : [{ kind: 'policy-type' as const, policyType: error.policyType }]),
  ];
  return { request, decision, remarks };
}

/** `*` alone is the account; its ARN comes from the tree. */
function requestOf(
  { action, resource, context }: AccessDeniedError,
  setting: ErrorSetting,
): AuthorizationRequest | null {
  if (action === null || resource === null || resource.kind === 'damaged') return null;
  const [root] = setting.tree.nodes;
  if (resource.kind === 'account' && root === undefined) return null;
  return {
    action,
    resource: resource.kind === 'account' && root !== undefined ? arnOf(setting.tree, root) : resource.text,
    context: { ...setting.context, ...context },
  };
}

function remarksOnDecision(
  { action, resource, denialType }: AccessDeniedError,
  request: AuthorizationRequest,
  decision: Decision,
  { policies, mode, types = GUIDE_TYPES, tree, node }: ErrorSetting,
): readonly ErrorRemark[] {
  const remarks: ErrorRemark[] = [];
  const known = findActionOn(action ?? '', splitArn(request.resource)?.relativeId ?? '');
  const assumed = known === null ? undefined : types.typeOf(known);
  if (node !== null && assumed === node.kind) {
    const treeResource = known === null ? arnOf(tree, node) : requestedArn(tree, node, known);
    const inTree = evaluate(policies, { ...request, resource: treeResource }, mode).decision;
    if (inTree !== decision) remarks.push({ kind: 'tree-differs', resource: treeResource, decision: inTree });
  }
  const named = kindNamedBy(request.resource, assumed ?? null);
  if (resource?.kind === 'arn' && resource.arn.region === '*') remarks.push({ kind: 'region-star' });
  if (assumed !== undefined && named !== null && named !== assumed) {
    remarks.push({ kind: 'other-level', named, assumed });
  }
  if (decision === 'allow') remarks.push({ kind: 'allowed-here' });
  else if (denialType !== null && (denialType === 'ExplicitDeny') !== (decision === 'explicit-deny')) {
    remarks.push({ kind: 'denial-differs', reported: denialType });
  }
  return remarks;
}

/** The kind of resource that an ARN names; for a leaf, the kind that the action expects. Null for another resource type. */
function kindNamedBy(resource: string, assumed: ResourceKind | null): ResourceKind | null {
  const kinds = kindsOfRelativeId(splitArn(resource)?.relativeId ?? '');
  return kinds.find((kind) => kind === assumed) ?? kinds[0] ?? null;
}

/** The Deny statements that match an action, on any resource. */
export function denyStatementsFor(
  policies: readonly CompiledPolicy[],
  action: string,
): readonly StatementRef[] {
  const wanted = action.toLowerCase();
  return policies.flatMap((policy, index) =>
    policy.statements
      .filter((statement) => statement.effect === 'Deny' && matchesAction(statement, wanted))
      .map(({ source }) => ({ policy: index, statement: source.index })),
  );
}
