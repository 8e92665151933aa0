// Where lines deny what others allow: the Deny items that are needed, and the lines that contradict each other.

import { hasWildcard } from '../policy/pattern.ts';
import type { GrantNote } from './grant-note.ts';
import { isMetBy } from './line-condition.ts';
import type { Wish, WishedAllow, WishedDeny } from './read-wish.ts';
import { actionsNamedBy, matchesAction } from './regions.ts';
import type { GrantItem, Region } from './regions.ts';
import { coversScope, hasEffect, scopesOverlap } from './resource-scope.ts';
import { insideContainer } from './scope-patterns.ts';

export interface DenyItems {
  readonly deny: WishedDeny;
  readonly items: readonly GrantItem[];
  /** A `NotAction` statement for `only`; null if it would deny what another line allows, or is not needed. */
  readonly except: { readonly actions: readonly string[]; readonly resource: string } | null;
}

export interface Exceptions {
  readonly denies: readonly DenyItems[];
  readonly notes: readonly GrantNote[];
  readonly contradictions: readonly GrantNote[];
}

export function findExceptions(wish: Wish): Exceptions {
  const notes: GrantNote[] = [];
  const contradictions: GrantNote[] = [];
  const denies = wish.denies.flatMap((deny): readonly DenyItems[] => {
    const needed = new Set<Region>();
    let isOpenNeeded = false;
    for (const allow of wish.allows) {
      if (allow.line === deny.line) continue;
      const conflict = conflictOf(allow, deny);
      for (const region of conflict.denied) needed.add(region);
      isOpenNeeded ||= conflict.isOpen;
      const note = { line: allow.line, other: deny.line };
      if (conflict.kind === 'contradiction') contradictions.push({ code: 'contradiction', ...note });
      else if (conflict.kind === 'exception') notes.push({ code: 'exception', ...note });
    }
    if (deny.kind === 'implicit-deny') return [];
    if (deny.kind === 'explicit-deny') for (const region of deny.regions) needed.add(region);
    if (needed.size === 0 && !isOpenNeeded) return [];
    return [denyItemsOf(deny, [...needed], isOpenNeeded, wish)];
  });
  for (const { deny, items } of denies) {
    for (const { line, regions } of implicitDenies(wish)) {
      if (items.some((item) => regions.some((region) => isHit(item, region))))
        contradictions.push({ code: 'contradiction', line, other: deny.line });
    }
  }
  return { denies: withRest(denies, wish), notes, contradictions };
}

function implicitDenies({ denies }: Wish): readonly WishedDeny[] {
  return denies.filter(({ kind }) => kind === 'implicit-deny');
}

function isHit({ action, resource }: GrantItem, region: Region): boolean {
  return (
    matchesAction(action, region.action.fullName) &&
    hasEffect(region.action, resource) &&
    scopesOverlap(resource, region.resource)
  );
}

interface Conflict {
  readonly kind: 'none' | 'exception' | 'contradiction';
  /** The regions of the deny that hit the allow. */
  readonly denied: readonly Region[];
  /** Whether it also hits actions outside the catalog. */
  readonly isOpen: boolean;
}

/** An allow of which something is left is an exception; a forced region has no line that wants it. */
function conflictOf(allow: WishedAllow, deny: WishedDeny): Conflict {
  const denied: Region[] = [];
  let isException = false;
  const leftActions = new Map<string, boolean>();
  if (!isMetBy(allow.conditions, deny.context)) return { kind: 'none', denied, isOpen: false };
  const isSameContext = isMetBy(deny.conditions, allow.context);
  for (const region of allow.regions) {
    const id = region.action.id;
    const hitting = deny.regions.filter(
      ({ action, resource }) => action === region.action && scopesOverlap(resource, region.resource),
    );
    denied.push(...hitting);
    if (region.isForced === true) continue;
    const isGone = isSameContext && hitting.some(({ resource }) => coversScope(resource, region.resource));
    leftActions.set(id, (leftActions.get(id) ?? false) || !isGone);
    if (hitting.length > 0 && isSameContext) isException = true;
  }
  const isOpen = allow.open.some((open) =>
    deny.open.some(
      (own) =>
        scopesOverlap(own.resource, open.resource) &&
        (hasWildcard(open.pattern) || matchesAction(own.pattern, open.pattern)) &&
        (deny.isComplement ? !deny.patterns.includes(open.pattern) : patternsMeet(own.pattern, open.pattern)),
    ),
  );
  const isAllowImplicit = deny.kind === 'implicit-deny' && isException;
  const isNothingLeft = leftActions.size > 0 && [...leftActions.values()].some((isLeft) => !isLeft);
  if (isAllowImplicit || isNothingLeft) return { kind: 'contradiction', denied, isOpen };
  return { kind: isException ? 'exception' : 'none', denied, isOpen };
}

function patternsMeet(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().split('*')[0] ?? '', b.toLowerCase().split('*')[0] ?? ''];
  return x.startsWith(y) || y.startsWith(x);
}

/** The items of a Deny: the patterns of the line where they hit nothing that another line allows, else the actions. */
function denyItemsOf(
  deny: WishedDeny,
  needed: readonly Region[],
  isOpenNeeded: boolean,
  wish: Wish,
): DenyItems {
  const { line, isComplement, patterns, open } = deny;
  const mayDeny = (pattern: string, resource: string) => {
    const others = wish.allows
      .filter((allow) => allow.line !== line && isMetBy(deny.conditions, allow.context))
      .flatMap(({ regions }) => regions.filter(({ isForced }) => isForced !== true));
    return actionsNamedBy(pattern).every(
      (action) =>
        !hasEffect(action, resource) ||
        deny.regions.some((region) => region.action === action && coversScope(region.resource, resource)) ||
        !others.some((region) => region.action === action && scopesOverlap(region.resource, resource)),
    );
  };
  const scope = open[0]?.resource;
  if (isComplement && scope !== undefined) {
    const isDeniable = !wish.allows.some(
      (allow) =>
        allow.line !== line &&
        allow.regions.some(
          ({ action, resource, isForced }) =>
            isForced !== true &&
            scopesOverlap(resource, scope) &&
            !patterns.some((pattern) => matchesAction(pattern, action.fullName)) &&
            !deny.regions.some((region) => region.action === action),
        ),
    );
    if (isDeniable && deny.regions.every(({ resource }) => resource === scope))
      return { deny, items: [], except: { actions: patterns, resource: scope } };
  }
  const items: GrantItem[] = [];
  const written = new Set<string>();
  if (!isComplement) {
    for (const pattern of patterns.filter(hasWildcard)) {
      const matched = needed.filter(({ action }) => matchesAction(pattern, action.fullName));
      const resources = new Set([
        ...matched.map(({ resource }) => resource),
        ...(isOpenNeeded
          ? open.filter((each) => each.pattern === pattern).map(({ resource }) => resource)
          : []),
      ]);
      const [resource] = resources;
      if (resource === undefined || resources.size > 1 || !mayDeny(pattern, resource)) continue;
      items.push({ action: pattern, resource, line });
      written.add(pattern);
    }
    if (isOpenNeeded) {
      for (const { pattern, resource } of open) {
        if (!hasWildcard(pattern)) items.push({ action: pattern, resource, line });
      }
    }
  }
  for (const { action, resource } of needed) {
    if ([...written].some((pattern) => matchesAction(pattern, action.fullName))) continue;
    items.push({ action: action.fullName, resource, line });
  }
  return { deny, items, except: null };
}

/** `deny everything else via client` takes back what is granted to clients only because the console has the same action. */
function withRest(denies: readonly DenyItems[], wish: Wish): readonly DenyItems[] {
  const added = (['console', 'client'] as const).flatMap((path): readonly DenyItems[] => {
    const line = wish.rest[path];
    if (line === undefined) return [];
    const regions = wish.allows.flatMap(({ regions: own }) => own);
    const wanted = regions.filter(({ isForced }) => isForced !== true);
    const forced = regions.filter(
      ({ action, resource, isForced }) =>
        isForced === true &&
        action.path === path &&
        !wanted.some((region) => region.action === action && coversScope(region.resource, resource)),
    );
    if (forced.length === 0) return [];
    const own = forced.flatMap(({ action, resource }) =>
      separated(action.path, resource).map((pattern) => ({ action, resource: pattern, condition: '', line })),
    );
    const deny: WishedDeny = {
      line,
      kind: 'deny',
      context: {},
      conditions: [],
      condition: '',
      regions: own,
      open: [],
      patterns: [],
      isComplement: false,
    };
    const items = own.map(({ action, resource }) => ({ action: action.fullName, resource, line }));
    return [{ deny, items, except: null }];
  });
  return [...denies, ...added];
}

/** The part of a container that only requests of this path name. */
function separated(path: 'console' | 'client', resource: string): readonly string[] {
  if (path === 'console') return [resource];
  return insideContainer(resource);
}
