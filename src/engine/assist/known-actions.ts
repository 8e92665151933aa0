// What action patterns take in, of the 25 actions of the matrix and of all others that MSE is known to have.

import { CATALOG } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import { containsPattern, matchesPattern } from '../policy/pattern.ts';

const CATALOG_ACTIONS = CATALOG.map((action) => ({ action, name: action.fullName.toLowerCase() }));
const CATALOG_NAMES = new Set<string>(CATALOG.map(({ fullName }) => fullName));

/** The known actions that are not among the 25, in alphabetical order. */
export const OTHER_ACTIONS: readonly string[] = KNOWN_ACTIONS.filter((name) => !CATALOG_NAMES.has(name));
const OTHERS = OTHER_ACTIONS.map((action) => ({ action, name: action.toLowerCase() }));

export interface MatchedActions {
  readonly catalogActions: readonly CatalogAction[];
  readonly otherActions: readonly string[];
}

/** The actions that at least one of the patterns takes in, case aside; with `negated`, those that none does. */
export function matchedActions(patterns: readonly string[], negated = false): MatchedActions {
  const lower = patterns.map((pattern) => pattern.toLowerCase());
  const isIn = ({ name }: { readonly name: string }) =>
    lower.some((pattern) => matchesPattern(pattern, name)) !== negated;
  return {
    catalogActions: CATALOG_ACTIONS.filter(isIn).map(({ action }) => action),
    otherActions: OTHERS.filter(isIn).map(({ action }) => action),
  };
}

/** The first of the patterns that takes in all that `pattern` does, and is not that pattern; null when none does. */
export function widerPattern(pattern: string, patterns: readonly string[]): string | null {
  const wanted = pattern.toLowerCase();
  const covers = (candidate: string) => candidate !== wanted && containsPattern(candidate, wanted);
  return patterns.find((candidate) => covers(candidate.toLowerCase())) ?? null;
}

/** The known action of this full name, case aside; null when MSE has none. */
export function knownAction(fullName: string): string | null {
  const { catalogActions, otherActions } = matchedActions([fullName]);
  return catalogActions[0]?.fullName ?? otherActions[0] ?? null;
}
