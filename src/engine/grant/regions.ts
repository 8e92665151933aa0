// What lines say of actions on resources: where a statement may have an effect without saying more than they do.

import { CATALOG } from '../catalog/catalog.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import { containsPattern, hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { coversScope, hasEffect } from './resource-scope.ts';

/** An action on what a resource pattern matches and on what is inside that. */
export interface Region {
  readonly action: CatalogAction;
  readonly resource: string;
  /** See `conditionId`. */
  readonly condition: string;
  readonly line: number;
  /** Granted only because no statement separates it from what is wanted. */
  readonly isForced?: true;
}

/** Actions outside the catalog, by a pattern of a line. */
export interface OpenRegion {
  readonly pattern: string;
  readonly resource: string;
  readonly condition: string;
  readonly line: number;
}

/** What a statement must contain: an action, or a pattern of a line as it is written, on a resource pattern. */
export interface GrantItem {
  readonly action: string;
  readonly resource: string;
  readonly line: number;
}

export function matchesAction(pattern: string, fullName: string): boolean {
  return matchesPattern(pattern.toLowerCase(), fullName.toLowerCase());
}

/** The actions of both access paths that a name or pattern matches. */
export function actionsNamedBy(pattern: string): readonly CatalogAction[] {
  return CATALOG.filter(({ fullName }) => matchesAction(pattern, fullName));
}

const CATALOG_NAMES: ReadonlySet<string> = new Set(CATALOG.map(({ fullName }) => fullName));

/** The published operations outside the catalog that a name or pattern matches. */
export function otherOperationsNamedBy(pattern: string): readonly string[] {
  return KNOWN_ACTIONS.filter((name) => !CATALOG_NAMES.has(name) && matchesAction(pattern, name));
}

export class Regions {
  readonly #regions: readonly Region[];
  readonly #open: readonly OpenRegion[];

  constructor(regions: readonly Region[], open: readonly OpenRegion[]) {
    this.#regions = regions;
    this.#open = open;
  }

  /** Whether a statement with this condition may have this action (a name, or a pattern of a line) on this resource. */
  permits(pattern: string, resource: string, condition: string): boolean {
    const isOpen = hasWildcard(pattern) || !CATALOG_NAMES.has(pattern);
    return (
      actionsNamedBy(pattern).every((action) => this.#permitsAction(action, resource, condition)) &&
      (!isOpen ||
        this.#open.some(
          (open) =>
            isUnder(open.condition, condition) &&
            containsPattern(open.pattern.toLowerCase(), pattern.toLowerCase()) &&
            coversScope(open.resource, resource),
        ))
    );
  }

  #permitsAction(action: CatalogAction, resource: string, condition: string): boolean {
    return (
      !hasEffect(action, resource) ||
      this.#regions.some(
        (region) =>
          region.action === action &&
          isUnder(region.condition, condition) &&
          coversScope(region.resource, resource),
      )
    );
  }
}

/** Whether what is said under the outer condition is said under the inner one too. */
function isUnder(outer: string, inner: string): boolean {
  return outer === '' || outer === inner;
}
