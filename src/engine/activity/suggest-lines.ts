// Writes the assertions that recorded calls need, grouped as people group permissions: by namespace and by group.

import { CATALOG } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { truncateTo } from '../catalog/relative-id.ts';
import { formatAssertion } from '../evaluation/assertions/assertion.ts';
import type { DecisionAssertion } from '../evaluation/assertions/assertion.ts';
import type { RecordedCall } from './recorded-call.ts';

/** `exact`: only the names in the record. `grouped`: a container for an action that was called on several names in it. */
export const BREADTHS = ['exact', 'grouped'] as const;
export type Breadth = (typeof BREADTHS)[number];

export interface SuggestedLine {
  readonly line: string;
  readonly assertion: DecisionAssertion;
  /** The number of events that it allows. */
  readonly count: number;
  /** Whether it allows a single event, which may have been a mistake. */
  readonly isSingle: boolean;
}

/** Where an action is needed, and by how many events. */
interface Place {
  readonly depth: 'on' | 'in';
  readonly resource: string;
  readonly count: number;
}

interface Need extends Place {
  readonly action: CatalogAction;
}

/** The lines that allow all calls, those with the most events first; lines for single events last. */
export function suggestLines(calls: readonly RecordedCall[], breadth: Breadth): readonly SuggestedLine[] {
  const needs = CATALOG.flatMap((action) => {
    const own = calls.filter((call) => call.action === action.id);
    return own.length === 0 ? [] : needsOf(action, own, breadth);
  });
  const byPlace = new Map<string, Need[]>();
  for (const need of needs) {
    const { action, depth, resource, count } = need;
    const key = JSON.stringify([action.path, depth, resource, count === 1]);
    const known = byPlace.get(key);
    if (known === undefined) byPlace.set(key, [need]);
    else known.push(need);
  }
  const lines = [...byPlace.values()].flatMap((group) => lineOf(group));
  return lines.toSorted(
    (one, other) => Number(one.isSingle) - Number(other.isSingle) || other.count - one.count,
  );
}

function lineOf(needs: readonly Need[]): readonly SuggestedLine[] {
  const [first] = needs;
  if (first === undefined) return [];
  const { depth, resource, action, count } = first;
  const assertion: DecisionAssertion = {
    kind: 'decision',
    decision: 'allow',
    actions: needs.map((need) => need.action.fullName),
    depth,
    resource,
    context: {},
    ...(action.path === 'client' ? { path: 'client' } : {}),
  };
  return [
    {
      line: formatAssertion(assertion),
      assertion,
      count: needs.reduce((sum, need) => sum + need.count, 0),
      isSingle: count === 1,
    },
  ];
}

/** The places where one action is needed. */
function needsOf(action: CatalogAction, calls: readonly RecordedCall[], breadth: Breadth): readonly Need[] {
  const exact = mergePlaces(
    calls.map(({ relativeId, count }): Place => ({ depth: 'on', resource: relativeId, count })),
  );
  const isLeaf = action.resourceType === 'config' || action.resourceType === 'service';
  const places = isLeaf && breadth === 'grouped' ? widenToNamespaces(widenToGroups(exact)) : exact;
  return places.map((place) => ({ action, ...place }));
}

/** A group in place of several names in it. */
function widenToGroups(places: readonly Place[]): readonly Place[] {
  const groups = countBy(places.map((place) => truncateTo('group', place.resource)));
  return mergePlaces(
    places.map((place): Place => {
      const group = truncateTo('group', place.resource);
      return (groups.get(group) ?? 0) > 1 ? { ...place, depth: 'in', resource: group } : place;
    }),
  );
}

/** A namespace in place of several groups in it, with the names in its other groups. */
function widenToNamespaces(places: readonly Place[]): readonly Place[] {
  const groups = places.filter(({ depth }) => depth === 'in');
  const namespaces = countBy(groups.map((place) => truncateTo('namespace', place.resource)));
  return mergePlaces(
    places.map((place): Place => {
      const namespace = truncateTo('namespace', place.resource);
      return (namespaces.get(namespace) ?? 0) > 1 ? { ...place, depth: 'in', resource: namespace } : place;
    }),
  );
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Adds the counts of equal places. */
function mergePlaces(places: readonly Place[]): readonly Place[] {
  const merged = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.depth} ${place.resource}`;
    merged.set(key, { ...place, count: (merged.get(key)?.count ?? 0) + place.count });
  }
  return [...merged.values()];
}
