// The shortest list of patterns for some actions. A wildcard is written only where it matches no other published operation.

import { CATALOG } from '../catalog/catalog.ts';
import { KNOWN_ACTIONS } from '../catalog/operations.ts';
import { hasWildcard } from '../policy/pattern.ts';
import { matchesAction } from './regions.ts';

const ORDER: ReadonlyMap<string, number> = new Map(
  [...CATALOG.map(({ fullName }) => fullName), ...KNOWN_ACTIONS].map((name, index) => [name, index] as const),
);

/** `wanted`: names, and patterns that stay as they are written. In the order of the catalog. */
export function shortestPatterns(wanted: readonly string[]): readonly string[] {
  const kept = wanted.filter(hasWildcard);
  const names = wanted.filter(
    (name) => !hasWildcard(name) && !kept.some((pattern) => matchesAction(pattern, name)),
  );
  const chosen = [...kept];
  let open: readonly string[] = names;
  for (const { pattern, matched } of candidatesFor(names)) {
    const gained = open.filter((name) => matched.includes(name));
    if (gained.length < 2) continue;
    chosen.push(pattern);
    open = open.filter((name) => !gained.includes(name));
  }
  return [...chosen, ...open].toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

function rankOf(pattern: string): number {
  const exact = ORDER.get(pattern);
  if (exact !== undefined) return exact;
  const first = [...ORDER].find(([name]) => matchesAction(pattern, name));
  return first?.[1] ?? ORDER.size;
}

/** Beginnings of the names, up to the next word: those that match the most names first, of these the longest. */
function candidatesFor(names: readonly string[]): readonly { pattern: string; matched: readonly string[] }[] {
  const patterns = new Set(names.flatMap(beginningsOf));
  return [...patterns]
    .filter((pattern) =>
      KNOWN_ACTIONS.every((known) => names.includes(known) || !matchesAction(pattern, known)),
    )
    .map((pattern) => ({ pattern, matched: names.filter((name) => matchesAction(pattern, name)) }))
    .toSorted((a, b) => b.matched.length - a.matched.length || b.pattern.length - a.pattern.length);
}

/** `mse:GetNacosConfig` → `mse:*`, `mse:Get*`, `mse:GetNacos*`. */
function beginningsOf(name: string): readonly string[] {
  return [...name.matchAll(/[A-Z]/g)].map(({ index }) => `${name.slice(0, index)}*`);
}
