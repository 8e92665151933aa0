// What each action is authorized on by the authorization tables of MSE's API reference. Most actions have no resource-level
// permission there and are authorized on the account's `*`.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { actionSetOf, CATALOG, findActionOn } from '../../catalog/catalog.ts';
import { ACCOUNT_RELATIVE_ID, truncateTo } from '../../catalog/relative-id.ts';
import type { ActionFacts, AuthorizationScope } from '../../catalog/schema.ts';
import { formatArn, mseArn, splitArn } from '../../policy/arn.ts';
import { sameStatement } from './decision.ts';
import type { Decision } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { matchedCandidates, prepareRequest } from './match-statement.ts';
import { actionsMatchedBy } from './permission-matrix.ts';
import { GUIDE_TYPES, groupByKind } from './resource-types.ts';
import type { Reading, ResourceTypes, SpecialScopes } from './resource-types.ts';

/** A literal star, as data: what CreateCluster is authorized on. */
const EVERY_INSTANCE = 'instance/*';

const scopeOf: ResourceTypes['scopeOf'] = ({ reference, resourceType }) => reference ?? resourceType;
const typeOf: ResourceTypes['typeOf'] = (action) => rowOf(scopeOf(action));

/** `instance/*` is no resource of the account, so the account's row answers for it; `both` is answered for the namespace. */
function rowOf(scope: AuthorizationScope): ActionFacts['resourceType'] {
  if (scope === 'every-instance') return 'account';
  return scope === 'both' ? 'namespace' : scope;
}

function actionsWith(scope: AuthorizationScope): number {
  return actionSetOf(CATALOG.filter((action) => scopeOf(action) === scope));
}

const BOTH = actionsWith('both');
const ON_EVERY_INSTANCE = actionsWith('every-instance');

/** The requests of a call, the outermost resource first. Where the guide's type applies or the action is unknown: itself. */
function requestsFor(request: AuthorizationRequest): readonly AuthorizationRequest[] {
  const arn = splitArn(request.resource);
  const action = findActionOn(request.action, arn?.relativeId ?? '');
  if (action === null || arn === null || scopeOf(action) === action.resourceType) return [request];
  return relativeIdsIn(scopeOf(action), arn.relativeId).map((relativeId): AuthorizationRequest => ({
    ...request,
    resource: formatArn({ ...arn, relativeId }),
  }));
}

function relativeIdsIn(scope: AuthorizationScope, relativeId: string): readonly string[] {
  switch (scope) {
    case 'account':
      return [ACCOUNT_RELATIVE_ID];
    case 'every-instance':
      return [EVERY_INSTANCE];
    case 'both':
      return [...new Set([truncateTo('instance', relativeId), truncateTo('namespace', relativeId)])];
    case 'instance':
    case 'namespace':
    case 'config':
    case 'service':
      return [truncateTo(scope, relativeId)];
  }
}

/** If several resources are required, the first of these decisions about one of them decides. */
const DECISIVE: readonly Decision[] = ['explicit-deny', 'implicit-deny', 'allow'];

function decisiveOf(decisions: readonly Decision[]): Decision {
  return DECISIVE.find((decision) => decisions.includes(decision)) ?? 'implicit-deny';
}

const evaluateAll: SpecialScopes['evaluate'] = (policies, request, mode) => {
  const all = requestsFor(request).map((each) => evaluate(policies, each, mode));
  const decision = decisiveOf(all.map((each) => each.decision));
  const deciding = all.filter((each) => each.decision === decision);
  const refs = deciding.flatMap(({ determining }) => determining);
  return {
    decision,
    determining: refs.filter((ref, index) => refs.findIndex((each) => sameStatement(each, ref)) === index),
    assumed: deciding.every(({ assumed }) => assumed),
  };
};

const examine: SpecialScopes['examine'] = (policies, request, mode) => {
  const required = requestsFor(request).map((each) => ({
    request: each,
    resource: each.resource,
    decision: evaluate(policies, each, mode).decision,
  }));
  const decision = decisiveOf(required.map((each) => each.decision));
  // If all are allowed, the innermost is explained.
  const deciding = required.filter((each) => each.decision === decision);
  return {
    request: deciding.at(decision === 'allow' ? -1 : 0)?.request ?? request,
    required:
      required.length < 2 ? [] : required.map(({ resource, decision: own }) => ({ resource, decision: own })),
  };
};

const decide: SpecialScopes['decide'] = (sets, tree, statements) => {
  requireInstance(sets, tree);
  decideOnEveryInstance(sets, tree, statements);
};

/** Decides on each namespace by the namespace and its instance together. */
function requireInstance({ allow, deny }: Parameters<typeof decide>[0], { nodes }: ResourceTree): void {
  for (const { index, parent, kind } of nodes) {
    if (kind !== 'namespace') continue;
    allow[index] = (allow[index] ?? 0) & (~BOTH | (allow[parent] ?? 0));
    deny[index] = (deny[index] ?? 0) | (BOTH & (deny[parent] ?? 0));
  }
}

/** Decides in the account's row by `instance/*`, which is no node and has no ancestors. */
function decideOnEveryInstance(
  { allow, deny }: Parameters<typeof decide>[0],
  { nodes, accountId }: ResourceTree,
  statements: Parameters<typeof decide>[2],
): void {
  const resource = mseArn(nodes[0]?.region ?? '', accountId, EVERY_INSTANCE);
  const prepared = prepareRequest({ action: '', resource, context: {} }, 'literal');
  allow[0] = (allow[0] ?? 0) & ~ON_EVERY_INSTANCE;
  deny[0] = (deny[0] ?? 0) & ~ON_EVERY_INSTANCE;
  for (const statement of statements) {
    if (!statement.resources.some((each) => matchedCandidates(each, prepared).length > 0)) continue;
    const target = statement.effect === 'Allow' ? allow : deny;
    target[0] = (target[0] ?? 0) | (ON_EVERY_INSTANCE & actionsMatchedBy(statement));
  }
}

export const REFERENCE_TYPES: ResourceTypes = {
  reading: 'api-reference',
  scopeOf,
  typeOf,
  actionsOn: groupByKind(typeOf),
  special: { actions: BOTH | ON_EVERY_INSTANCE, evaluate: evaluateAll, examine, decide },
};

export function resourceTypesOf(reading: Reading): ResourceTypes {
  return reading === 'guide' ? GUIDE_TYPES : REFERENCE_TYPES;
}
