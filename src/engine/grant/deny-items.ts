// What has to be denied by a statement: what lines want denied explicitly, and what they deny in a part of what others allow.

import type { GrantNote } from './grant-note.ts';
import { isMetBy } from './line-condition.ts';
import type { Wish, WishedDeny } from './read-wish.ts';
import { actionsNamedBy, matchesAction } from './regions.ts';
import type { GrantItem, OpenRegion, Region } from './regions.ts';
import { hitting, hittingOpen, isWanted } from './resolve-conflicts.ts';
import { coversScope, hasEffect, scopesOverlap } from './resource-scope.ts';
import { ownParts } from './scope-patterns.ts';

export interface DenyItems {
  readonly deny: Pick<WishedDeny, 'line' | 'conditions' | 'condition' | 'regions' | 'open'>;
  readonly items: readonly GrantItem[];
  /** A `NotAction` statement, for `only`; null if there is none. */
  readonly except: { readonly actions: readonly string[]; readonly resource: string } | null;
}

export function denyItemsFor(wish: Wish): readonly DenyItems[] {
  return [
    ...wish.denies.flatMap((deny): readonly DenyItems[] => {
      if (deny.kind === 'implicit-deny') return [];
      const { regions, open } = neededOf(deny, wish);
      if (regions.length + open.length === 0) return [];
      const except = exceptionOf(deny, wish);
      if (except !== null) return [{ deny, items: [], except }];
      return [{ deny, items: itemsOf(deny, regions, open, wish), except: null }];
    }),
    ...(['console', 'client'] as const).flatMap((path) => restItems(path, wish)),
  ];
}

/** The lines that want no statement to deny what some statement has to deny. */
export function deniedExplicitly(denies: readonly DenyItems[], wish: Wish): readonly GrantNote[] {
  const implicit = wish.denies.filter(({ kind }) => kind === 'implicit-deny');
  return implicit.flatMap(({ line, regions, context }) =>
    denies
      .filter(
        ({ deny, items, except }) =>
          isMetBy(deny.conditions, context) &&
          regions.some(
            (region) =>
              items.some((item) => isHit(item.action, item.resource, region)) ||
              (except !== null &&
                scopesOverlap(except.resource, region.resource) &&
                !except.actions.some((pattern) => matchesAction(pattern, region.action.fullName))),
          ),
      )
      .map(({ deny }) => ({ code: 'contradiction' as const, line, other: deny.line })),
  );
}

function isHit(pattern: string, resource: string, region: Region): boolean {
  return (
    matchesAction(pattern, region.action.fullName) &&
    hasEffect(region.action, resource) &&
    scopesOverlap(resource, region.resource)
  );
}

interface Needed {
  readonly regions: readonly Region[];
  /** Of actions outside the catalog. */
  readonly open: readonly OpenRegion[];
}

function neededOf(deny: WishedDeny, { allows }: Wish): Needed {
  if (deny.kind === 'explicit-deny') return deny;
  const others = allows.filter(
    ({ line, conditions }) => line !== deny.line && isMetBy(conditions, deny.context),
  );
  const hit = new Set(others.flatMap(({ regions }) => regions.flatMap((region) => hitting(region, deny))));
  const hitOpen = new Set(others.flatMap(({ open }) => open.flatMap((each) => hittingOpen(each, deny))));
  return {
    regions: deny.regions.filter((region) => hit.has(region)),
    open: deny.open.filter((region) => hitOpen.has(region)),
  };
}

/** What the lines that this Deny would meet want allowed. */
function allowedBeside(deny: WishedDeny, { allows }: Wish): readonly Region[] {
  return allows
    .filter(({ context }) => isMetBy(deny.conditions, context))
    .flatMap(({ regions }) => regions.filter(isWanted));
}

/** `only` denies all actions but its own, unless another line allows one of them where `only` says nothing of it. */
function exceptionOf(deny: WishedDeny, wish: Wish): DenyItems['except'] {
  const [open] = deny.open;
  if (deny.kind !== 'only' || open === undefined) return null;
  const { resource } = open;
  if (!deny.regions.every((region) => region.resource === resource)) return null;
  const isBlocked = allowedBeside(deny, wish).some(
    (region) =>
      hasEffect(region.action, resource) &&
      scopesOverlap(region.resource, resource) &&
      !deny.regions.some(({ action }) => action === region.action) &&
      !deny.patterns.some((pattern) => matchesAction(pattern, region.action.fullName)),
  );
  return isBlocked ? null : { actions: [...new Set(deny.patterns)], resource };
}

/** The actions by name, and the patterns of the line where they meet nothing that another line allows. */
function itemsOf(
  deny: WishedDeny,
  needed: readonly Region[],
  open: readonly OpenRegion[],
  wish: Wish,
): readonly GrantItem[] {
  const { line } = deny;
  const beside = allowedBeside(deny, wish);
  const mayDeny = (pattern: string, resource: string) =>
    actionsNamedBy(pattern).every(
      (action) =>
        !hasEffect(action, resource) ||
        deny.regions.some((region) => region.action === action && coversScope(region.resource, resource)) ||
        !beside.some((region) => region.action === action && scopesOverlap(region.resource, resource)),
    );
  const names = needed.map(({ action, resource }) => ({ action: action.fullName, resource, line }));
  if (deny.kind === 'only') return names;
  const written = deny.patterns.flatMap((pattern): readonly GrantItem[] => {
    const [resource, ...others] = new Set([
      ...needed
        .filter(({ action }) => matchesAction(pattern, action.fullName))
        .map((region) => region.resource),
      ...open.filter((each) => each.pattern === pattern).map((each) => each.resource),
    ]);
    if (resource === undefined || others.length > 0 || !mayDeny(pattern, resource)) return [];
    return [{ action: pattern, resource, line }];
  });
  return [...names, ...written];
}

/** `deny everything else` takes back what is granted only because the other access path has an action of the same name. */
function restItems(path: 'console' | 'client', { allows, rest }: Wish): readonly DenyItems[] {
  const line = rest[path];
  if (line === undefined) return [];
  const all = allows.flatMap(({ regions }) => regions);
  const regions = all
    .filter((region) => !isWanted(region) && region.action.path === path)
    .flatMap(({ action, resource }) =>
      ownParts(action, resource).map((part): Region => ({ action, resource: part, condition: '', line })),
    )
    .filter(
      (region) =>
        !all.some(
          (other) =>
            isWanted(other) && other.action === region.action && coversScope(other.resource, region.resource),
        ),
    );
  const items = regions.map(({ action, resource }) => ({ action: action.fullName, resource, line }));
  return [{ deny: { line, conditions: [], condition: '', regions, open: [] }, items, except: null }];
}
