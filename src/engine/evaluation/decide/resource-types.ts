// What each action is authorized on, by the document that counts. This is the guide: MSE "Grant permissions on Microservices
// Registry resources". The other one, which is not part of a first visit, is in reference-types.ts.

import type { AuthorizationRequest } from '../../account/request.ts';
import type { ResourceTree } from '../../account/resource-tree.ts';
import { CATALOG } from '../../catalog/catalog.ts';
import type { CatalogAction } from '../../catalog/catalog.ts';
import { NO_FACTS } from '../../catalog/observed-fact.ts';
import type { ObservedFact } from '../../catalog/observed-fact.ts';
import type { AuthorizationScope, ResourceKind } from '../../catalog/schema.ts';
import type { CompiledPolicy, CompiledStatement } from './compile-policy.ts';
import type { Decision, Evaluation, MatchingMode } from './decision.ts';

/** The document whose resource types apply. Where the API reference has no entry, the guide's do. */
export const READINGS = ['guide', 'api-reference'] as const;
export type Reading = (typeof READINGS)[number];

export interface ResourceTypes {
  readonly reading: Reading;
  /** What was observed. It decides for its actions, whatever the reading. */
  readonly facts: readonly ObservedFact[];
  scopeOf(action: CatalogAction): AuthorizationScope;
  /** The kind of resource in whose rows the action is decided. */
  typeOf(action: CatalogAction): ResourceKind;
  /** The set of the actions decided in the rows of a kind; by both documents empty for groups. */
  actionsOn(kind: ResourceKind): number;
  /** Null if every action is authorized on what the guide says. Decides what the guide has no case of. */
  readonly special: SpecialScopes | null;
}

export interface RequiredResource {
  readonly resource: string;
  readonly decision: Decision;
}

export interface SpecialScopes {
  /** The set of these actions. */
  readonly actions: number;
  /** Decides a request on each resource that it needs: all must be allowed, and one denied denies. */
  evaluate(
    policies: readonly CompiledPolicy[],
    request: AuthorizationRequest,
    mode: MatchingMode,
  ): Evaluation;
  /** The request on the resource that decides; and each required resource with its decision, if there are several. */
  examine(
    policies: readonly CompiledPolicy[],
    request: AuthorizationRequest,
    mode: MatchingMode,
  ): { readonly request: AuthorizationRequest; readonly required: readonly RequiredResource[] };
  /** Decides the actions in the sets of one mode. `statements` are those whose condition is met. */
  decide(
    sets: { readonly allow: Int32Array; readonly deny: Int32Array },
    tree: ResourceTree,
    statements: readonly CompiledStatement[],
  ): void;
}

/** For each kind, the actions that `typeOf` decides in its rows. */
export function groupByKind(typeOf: ResourceTypes['typeOf']): ResourceTypes['actionsOn'] {
  const byKind = new Map<ResourceKind, number>();
  for (const action of CATALOG) {
    const kind = typeOf(action);
    byKind.set(kind, (byKind.get(kind) ?? 0) | action.mask);
  }
  return (kind) => byKind.get(kind) ?? 0;
}

const typeByGuide = ({ resourceType }: CatalogAction) => resourceType;

export const GUIDE_TYPES: ResourceTypes = {
  reading: 'guide',
  facts: NO_FACTS,
  scopeOf: typeByGuide,
  typeOf: typeByGuide,
  actionsOn: groupByKind(typeByGuide),
  special: null,
};

export function otherReading(reading: Reading): Reading {
  return reading === 'guide' ? 'api-reference' : 'guide';
}
