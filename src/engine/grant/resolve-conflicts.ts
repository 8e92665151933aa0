// Lines that allow what other lines deny: a Deny wins, as in RAM. A line of which nothing is left contradicts.

import { containsPattern } from '../policy/pattern.ts';
import { patternsOverlap } from '../policy/pattern-overlap.ts';
import { DistinctList } from './distinct-list.ts';
import type { GrantNote } from './grant-note.ts';
import { isMetBy } from './line-condition.ts';
import type { Wish, WishedAllow, WishedDeny } from './read-wish.ts';
import type { OpenRegion, Region } from './regions.ts';
import { coversScope, scopesOverlap } from './resource-scope.ts';

/** `other` denies what `line` allows. Indices in the request's assertions. */
export interface Conflict {
  readonly line: number;
  readonly other: number;
}

export interface ResolvedWish {
  readonly wish: Wish;
  /** Conflicts about a part of the line: a Deny statement makes the exception. */
  readonly exceptions: readonly Conflict[];
  readonly contradictions: readonly GrantNote[];
}

/**
 * Leaves out what other lines deny as a whole. What they deny in a part of it stays, for a Deny statement, and so does what is to
 * be denied explicitly.
 */
export function resolveConflicts(wish: Wish): ResolvedWish {
  const exceptions = new DistinctList<Conflict>();
  const contradictions = new DistinctList<GrantNote>();
  const allows = wish.allows.flatMap((allow): readonly WishedAllow[] => {
    let left: WishedAllow = allow;
    for (const deny of wish.denies) {
      if (deny.line === allow.line || !isMetBy(deny.conditions, allow.context)) continue;
      // A statement denies explicitly whether or not something is allowed.
      if (deny.kind !== 'explicit-deny' && !isMetBy(allow.conditions, deny.context)) continue;
      const lines = { line: allow.line, other: deny.line };
      const wanted = left.regions.filter(isWanted);
      const gone = wanted.filter((region) => isDeniedAsWhole(region, deny));
      const isOpenHit = left.open.some((open) => hittingOpen(open, deny).length > 0);
      const isHit = isOpenHit || wanted.some((region) => hitting(region, deny).length > 0);
      const isOpenGone = left.open.every((open) => deniesOpen(deny, open));
      if (wanted.length > 0 ? gone.length === wanted.length : isOpenGone) {
        contradictions.add({ code: 'contradiction', ...lines });
        return [];
      }
      if (
        deny.kind === 'implicit-deny' &&
        (isOpenHit || wanted.some((region) => !gone.includes(region) && hitting(region, deny).length > 0))
      ) {
        contradictions.add({ code: 'contradiction', ...lines });
      }
      if (isHit) exceptions.add(lines);
      if (gone.length > 0 && deny.kind !== 'explicit-deny') left = withoutRegions(left, gone);
    }
    return [left];
  });
  return { wish: { ...wish, allows }, exceptions: exceptions.items, contradictions: contradictions.items };
}

export function isWanted({ isForced }: Region): boolean {
  return isForced !== true;
}

/** The regions of the deny that meet the region. */
export function hitting(region: Region, deny: WishedDeny): readonly Region[] {
  return deny.regions.filter(
    ({ action, resource }) => action === region.action && scopesOverlap(resource, region.resource),
  );
}

/** The same outside the catalog. */
export function hittingOpen(open: OpenRegion, deny: WishedDeny): readonly OpenRegion[] {
  const pattern = open.pattern.toLowerCase();
  if (deny.kind === 'only' && deny.patterns.some((own) => containsPattern(own.toLowerCase(), pattern)))
    return [];
  return deny.open.filter(
    (own) =>
      scopesOverlap(own.resource, open.resource) && patternsOverlap(own.pattern.toLowerCase(), pattern),
  );
}

function isDeniedAsWhole(region: Region, deny: WishedDeny): boolean {
  return hitting(region, deny).some(({ resource }) => coversScope(resource, region.resource));
}

function deniesOpen(deny: WishedDeny, open: WishedAllow['open'][number]): boolean {
  return (
    deny.kind !== 'only' &&
    deny.open.some(
      ({ pattern, resource }) =>
        pattern.toLowerCase() === open.pattern.toLowerCase() && coversScope(resource, open.resource),
    )
  );
}

/** The actions that are left, by name: the pattern of the line would match the others too. */
function withoutRegions(allow: WishedAllow, gone: readonly Region[]): WishedAllow {
  const left = allow.regions.filter((region) => isWanted(region) && !gone.includes(region));
  const items = left.map(({ action, resource, line }) => ({ action: action.fullName, resource, line }));
  const forced = allow.regions.filter(
    (region) =>
      !isWanted(region) &&
      items.some((item) => item.action === region.action.fullName && item.resource === region.resource),
  );
  return { ...allow, items, regions: [...left, ...forced], open: [] };
}
