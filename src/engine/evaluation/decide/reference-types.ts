// What each action is authorized on by the authorization tables of MSE's API reference, where most actions have no resource-level
// permission and are authorized on the account's `*`; and by what was observed, which overrides both documents.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { actionSetOf, CATALOG, findActionOn } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { NO_FACTS } from '../../catalog/observed-fact.ts';
import type { ObservedFact } from '../../catalog/observed-fact.ts';
import { ACCOUNT_RELATIVE_ID, truncateTo } from '../../catalog/relative-id.ts';
import type { AuthorizationScope, ResourceKind } from '../../catalog/schema.ts';
import { formatArn, mseArn, splitArn } from '../../policy/arn.ts';
import { sameStatement } from './decision.ts';
import type { Decision } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { matchedCandidates, prepareRequest } from './match-statement.ts';
import { observationOf } from './observed-scope.ts';
import { actionsMatchedBy } from './permission-matrix.ts';
import { GUIDE_TYPES, groupByKind } from './resource-types.ts';
import type { Reading, ResourceTypes, SpecialScopes } from './resource-types.ts';

/** A literal star, as data: what CreateCluster is authorized on. */
const EVERY_INSTANCE = 'instance/*';

type ScopeOf = (action: CatalogAction) => AuthorizationScope;

const scopeByReference: ScopeOf = ({ reference, resourceType }) => reference ?? resourceType;

/** `instance/*` is no resource of the account, so the account's row answers for it; `both` is answered for the namespace. */
function rowOf(scope: AuthorizationScope): ResourceKind {
  if (scope === 'every-instance') return 'account';
  return scope === 'both' ? 'namespace' : scope;
}

/** The requests of a call, the outermost resource first. Where the guide's type applies or the action is unknown: itself. */
function requestsFor(scopeOf: ScopeOf, request: AuthorizationRequest): readonly AuthorizationRequest[] {
  const arn = splitArn(request.resource);
  const action = findActionOn(request.action, arn?.relativeId ?? '');
  if (action === null || arn === null || scopeOf(action) === action.resourceType) return [request];
  return relativeIdsIn(scopeOf(action), arn.relativeId).map((relativeId): AuthorizationRequest => ({
    ...request,
    resource: formatArn({ ...arn, relativeId }),
  }));
}

/** The requests that a call is authorized by, the outermost resource first. */
export function requestsBy(
  types: ResourceTypes,
  request: AuthorizationRequest,
): readonly AuthorizationRequest[] {
  return requestsFor((action) => types.scopeOf(action), request);
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
    case 'group':
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

function createTypes(reading: Reading, facts: readonly ObservedFact[], scopeOf: ScopeOf): ResourceTypes {
  const typeOf: ResourceTypes['typeOf'] = (action) => rowOf(scopeOf(action));
  return {
    reading,
    facts,
    scopeOf,
    typeOf,
    actionsOn: groupByKind(typeOf),
    special: createSpecialScopes(scopeOf),
  };
}

function createSpecialScopes(scopeOf: ScopeOf): SpecialScopes {
  const actionsWith = (scope: AuthorizationScope) =>
    actionSetOf(CATALOG.filter((action) => scopeOf(action) === scope));
  const both = actionsWith('both');
  const onEveryInstance = actionsWith('every-instance');
  return {
    actions: both | onEveryInstance,
    evaluate: (policies, request, mode) => {
      const all = requestsFor(scopeOf, request).map((each) => evaluate(policies, each, mode));
      const decision = decisiveOf(all.map((each) => each.decision));
      const deciding = all.filter((each) => each.decision === decision);
      const refs = deciding.flatMap(({ determining }) => determining);
      return {
        decision,
        determining: refs.filter(
          (ref, index) => refs.findIndex((each) => sameStatement(each, ref)) === index,
        ),
        assumed: deciding.every(({ assumed }) => assumed),
      };
    },
    examine: (policies, request, mode) => {
      const required = requestsFor(scopeOf, request).map((each) => ({
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
          required.length < 2
            ? []
            : required.map(({ resource, decision: own }) => ({ resource, decision: own })),
      };
    },
    decide: (sets, tree, statements) => {
      requireInstance(sets, tree, both);
      decideOnEveryInstance(sets, tree, statements, onEveryInstance);
    },
  };
}

type Sets = Parameters<SpecialScopes['decide']>[0];

/** Decides on each namespace by the namespace and its instance together. */
function requireInstance({ allow, deny }: Sets, { nodes }: ResourceTree, actions: number): void {
  for (const { index, parent, kind } of nodes) {
    if (kind !== 'namespace') continue;
    allow[index] = (allow[index] ?? 0) & (~actions | (allow[parent] ?? 0));
    deny[index] = (deny[index] ?? 0) | (actions & (deny[parent] ?? 0));
  }
}

/** Decides in the account's row by `instance/*`, which is no node and has no ancestors. */
function decideOnEveryInstance(
  { allow, deny }: Sets,
  { nodes, accountId }: ResourceTree,
  statements: Parameters<SpecialScopes['decide']>[2],
  actions: number,
): void {
  const resource = mseArn(nodes[0]?.region ?? '', accountId, EVERY_INSTANCE);
  const prepared = prepareRequest({ action: '', resource, context: {} }, 'literal');
  allow[0] = (allow[0] ?? 0) & ~actions;
  deny[0] = (deny[0] ?? 0) & ~actions;
  for (const statement of statements) {
    if (!statement.resources.some((each) => matchedCandidates(each, prepared).length > 0)) continue;
    const target = statement.effect === 'Allow' ? allow : deny;
    target[0] = (target[0] ?? 0) | (actions & actionsMatchedBy(statement));
  }
}

export const REFERENCE_TYPES = createTypes('api-reference', NO_FACTS, scopeByReference);

function isByGuide(scopeOf: ScopeOf): boolean {
  return CATALOG.every((action) => scopeOf(action) === action.resourceType);
}

const observedTypes = new WeakMap<readonly ObservedFact[], Partial<Record<Reading, ResourceTypes>>>();

/** What actions are authorized on by a reading and by what was observed. The same object for the same array of facts. */
export function resourceTypesOf(reading: Reading, facts: readonly ObservedFact[] = NO_FACTS): ResourceTypes {
  const documented = reading === 'guide' ? GUIDE_TYPES : REFERENCE_TYPES;
  if (facts.length === 0) return documented;
  const known = observedTypes.get(facts) ?? {};
  observedTypes.set(facts, known);
  const scopeOf: ScopeOf = (action) => observationOf(facts, action).scope ?? documented.scopeOf(action);
  return (known[reading] ??= isByGuide(scopeOf)
    ? { ...GUIDE_TYPES, reading, facts }
    : createTypes(reading, facts, scopeOf));
}
