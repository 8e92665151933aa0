// What action patterns take in, of the 25 actions of the matrix and of all others that MSE is known to have.

import { CATALOG } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import { containsPattern, matchesPattern } from '../policy/pattern.ts';

const LISTED = CATALOG.map((action) => ({ action, name: action.fullName.toLowerCase() }));
const LISTED_NAMES = new Set<string>(CATALOG.map(({ fullName }) => fullName));

/** The known actions that are not among the 25, in alphabetical order. */
export const OTHER_ACTIONS: readonly string[] = KNOWN_ACTIONS.filter((name) => !LISTED_NAMES.has(name));
const OTHERS = OTHER_ACTIONS.map((action) => ({ action, name: action.toLowerCase() }));

export interface TakenIn {
  readonly listed: readonly CatalogAction[];
  readonly others: readonly string[];
}

/** The actions that at least one of the patterns takes in, case aside; with `negated`, those that none does. */
export function takenIn(patterns: readonly string[], negated = false): TakenIn {
  const lower = patterns.map((pattern) => pattern.toLowerCase());
  const isIn = ({ name }: { readonly name: string }) =>
    lower.some((pattern) => matchesPattern(pattern, name)) !== negated;
  return {
    listed: LISTED.filter(isIn).map(({ action }) => action),
    others: OTHERS.filter(isIn).map(({ action }) => action),
  };
}

/** The first of the patterns that takes in all that `pattern` does, and is not that pattern; null when none does. */
export function coveringPattern(pattern: string, patterns: readonly string[]): string | null {
  const wanted = pattern.toLowerCase();
  const covers = (candidate: string) => candidate !== wanted && containsPattern(candidate, wanted);
  return patterns.find((candidate) => covers(candidate.toLowerCase())) ?? null;
}

/** The known action of this full name, case aside; null when MSE has none. */
export function knownAction(fullName: string): string | null {
  const { listed, others } = takenIn([fullName]);
  return listed[0]?.fullName ?? others[0] ?? null;
}
