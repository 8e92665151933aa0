// What observed facts say about an action. A fact overrides both documents; facts that contradict each other decide nothing.

import type { CatalogAction } from '../../catalog/catalog.ts';
import { NO_FACTS } from '../../catalog/observed-fact.ts';
import type { ObservedFact, ObservedType } from '../../catalog/observed-fact.ts';
import type { AuthorizationScope } from '../../catalog/schema.ts';

/** The resources that `both` requires. A refusal names only the one that was denied. */
const REQUIRED_TOGETHER: readonly ObservedType[] = ['instance', 'namespace'];

export interface Observation {
  /** About this action, in the order of the scenario. */
  readonly facts: readonly ObservedFact[];
  /** What decides; null without facts, and if they contradict each other. */
  readonly scope: AuthorizationScope | null;
}

export function observationOf(all: readonly ObservedFact[], action: CatalogAction): Observation {
  // What a Nacos client's requests name is not in question.
  if (all.length === 0 || action.path === 'client') return NOTHING;
  const facts = all.filter((fact) => fact.action === action.name);
  const scopes = new Set(facts.map(({ resourceType }) => decidingScope(action, resourceType)));
  const [scope = null] = scopes;
  return { facts, scope: scopes.size === 1 ? scope : null };
}

const NOTHING: Observation = { facts: NO_FACTS, scope: null };

/** One of the two resources that the API reference requires together confirms both. */
export function decidingScope(action: CatalogAction, observed: ObservedType): AuthorizationScope {
  return action.reference === 'both' && REQUIRED_TOGETHER.includes(observed) ? 'both' : observed;
}

/** Adds facts. A fact that is there already gets the later date. */
export function mergeFacts(
  facts: readonly ObservedFact[],
  added: readonly ObservedFact[],
): readonly ObservedFact[] {
  const merged = [...facts];
  for (const fact of added) {
    const index = merged.findIndex((known) => isSameFact(known, fact));
    const known = merged[index];
    if (known === undefined) merged.push(fact);
    else if (known.date < fact.date) merged[index] = fact;
  }
  return merged;
}

/** Whether both say the same, whatever their dates. */
export function isSameFact(one: ObservedFact, other: ObservedFact): boolean {
  return one.action === other.action && one.resourceType === other.resourceType;
}
