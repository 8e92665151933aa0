// The known actions that patterns match: those of the catalog, and the other published ones of MSE.

import { NAMED_ACTIONS } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import { containsPattern, matchesPattern } from '../policy/pattern.ts';

const CATALOG_ACTIONS = NAMED_ACTIONS.map((action) => ({ action, name: action.fullName.toLowerCase() }));
const CATALOG_NAMES = new Set<string>(NAMED_ACTIONS.map(({ fullName }) => fullName));

/** The known actions that are not in the catalog, in alphabetical order. */
export const OTHER_ACTIONS: readonly string[] = KNOWN_ACTIONS.filter((name) => !CATALOG_NAMES.has(name));
const OTHERS = OTHER_ACTIONS.map((action) => ({ action, name: action.toLowerCase() }));

export interface MatchedActions {
  readonly catalogActions: readonly CatalogAction[];
  readonly otherActions: readonly string[];
}

/** The actions that at least one pattern matches, ignoring case; with `negated`, those that no pattern matches. */
export function matchedActions(patterns: readonly string[], negated = false): MatchedActions {
  const lower = patterns.map((pattern) => pattern.toLowerCase());
  const isIn = ({ name }: { readonly name: string }) =>
    lower.some((pattern) => matchesPattern(pattern, name)) !== negated;
  return {
    catalogActions: CATALOG_ACTIONS.filter(isIn).map(({ action }) => action),
    otherActions: OTHERS.filter(isIn).map(({ action }) => action),
  };
}

/** The first other pattern that matches everything that `pattern` matches; null for none. */
export function widerPattern(pattern: string, patterns: readonly string[]): string | null {
  const wanted = pattern.toLowerCase();
  const covers = (candidate: string) => candidate !== wanted && containsPattern(candidate, wanted);
  return patterns.find((candidate) => covers(candidate.toLowerCase())) ?? null;
}

/** The known action with this full name, ignoring case; null for none. */
export function knownAction(fullName: string): string | null {
  const { catalogActions, otherActions } = matchedActions([fullName]);
  return catalogActions[0]?.fullName ?? otherActions[0] ?? null;
}
