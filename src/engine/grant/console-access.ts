// What the console needs to reach what is granted: the pages before it. The path is assumed, as in console-steps.ts.

import { ACTIONS } from '../catalog/actions.ts';
import type { ActionName } from '../catalog/actions.ts';
import { actionWithId } from '../catalog/catalog.ts';
import type { ConsoleAction } from '../catalog/catalog.ts';
import { CONSOLE_STEPS } from '../catalog/console-steps.ts';
import { ACCOUNT_RELATIVE_ID, DEPTHS, segmentsOf } from '../catalog/relative-id.ts';
import { hasWildcard } from '../policy/pattern.ts';
import type { GrantNote } from './grant-note.ts';
import type { Wish, WishedAllow } from './read-wish.ts';
import type { Region } from './regions.ts';
import { coversScope, scopesOverlap } from './resource-scope.ts';

export interface ConsoleAccess {
  /** Further wishes, with the lines that need them. */
  readonly allows: readonly WishedAllow[];
  readonly notes: readonly GrantNote[];
}

export function consoleAccessFor(wish: Wish): ConsoleAccess {
  const added = new Map<string, Step>();
  const closed = new Map<string, ClosedStep>();
  const isWanted = ({ action, resource, allow }: Step) =>
    wish.allows.some(
      (own) =>
        (own.condition === '' || own.condition === allow.condition) &&
        own.regions.some((region) => region.action === action && coversScope(region.resource, resource)),
    );
  for (const allow of wish.allows) {
    for (const region of allow.regions) {
      for (const step of stepsTo(region, allow)) {
        if (isWanted(step)) continue;
        const key = `${step.action.name} ${step.resource} ${allow.condition}`;
        const by = forbiddingLine(step, wish);
        if (by === null) added.set(key, added.get(key) ?? step);
        else closed.set(key, closed.get(key) ?? { ...step, by });
      }
    }
  }
  const steps = [...added.values()].toSorted(byCatalog);
  return {
    allows: steps.map(({ action, resource, allow }) => {
      const region = { action, resource, condition: allow.condition, line: allow.line };
      const item = { action: action.fullName, resource, line: allow.line };
      return { ...allow, items: [item], regions: [region], open: [] };
    }),
    notes: [
      ...byResource(steps).map(([resource, own]) => ({
        code: 'console-steps-added' as const,
        actions: namesOf(own),
        resource,
      })),
      ...byLine([...closed.values()].toSorted(byCatalog)).flatMap(([line, own]) =>
        byResource(own).map(([resource, missing]) => ({
          code: 'console-steps-closed' as const,
          actions: namesOf(missing),
          resource,
          line,
        })),
      ),
    ],
  };
}

interface Step {
  readonly action: ConsoleAction;
  readonly resource: string;
  readonly allow: WishedAllow;
}

interface ClosedStep extends Step {
  /** The line that forbids it. */
  readonly by: number;
}

/** From the account inwards; each in the order of the catalog. */
function byCatalog(a: Step, b: Step): number {
  const positionOf = ({ action }: Step) => ACTIONS.findIndex(({ name }) => name === action.name);
  return DEPTHS[a.action.resourceType] - DEPTHS[b.action.resourceType] || positionOf(a) - positionOf(b);
}

function namesOf(steps: readonly Step[]): readonly ActionName[] {
  return [...new Set(steps.map(({ action }) => action.name))];
}

function byResource(steps: readonly Step[]): readonly (readonly [string, readonly Step[]])[] {
  const resources = [...new Set(steps.map(({ resource }) => resource))];
  return resources.map((resource) => [resource, steps.filter((step) => step.resource === resource)]);
}

function byLine(steps: readonly ClosedStep[]): readonly (readonly [number, readonly Step[]])[] {
  const lines = [...new Set(steps.map(({ by }) => by))];
  return lines.map((line) => [line, steps.filter(({ by }) => by === line)]);
}

function stepsTo({ action, resource }: Region, allow: WishedAllow): readonly Step[] {
  if (action.path !== 'console') return [];
  return stepsBefore(action.name).map((name) => {
    const step = actionWithId(name);
    return { action: step, resource: resourceOf(step, resource), allow };
  });
}

/** The actions of the pages before, the nearest first, and what MSE recommends to grant with the list of instances. */
export function stepsBefore(name: ActionName): readonly ActionName[] {
  const required = CONSOLE_STEPS[name]?.requires ?? null;
  if (required === null) return [];
  return required === 'ListClusters' ? [required, 'ListServiceQuotas'] : [required, ...stepsBefore(required)];
}

/** The resource of a step on the way to a resource, or to what a pattern matches. */
function resourceOf(step: ConsoleAction, resource: string): string {
  if (step.resourceType === 'account') return ACCOUNT_RELATIVE_ID;
  if (step.resourceType !== 'instance') return resource;
  const [type = '', instance = ''] = segmentsOf(resource);
  if (type !== 'instance') return ACCOUNT_RELATIVE_ID;
  return hasWildcard(instance) ? 'instance/*' : `instance/${instance}`;
}

function forbiddingLine({ action, resource, allow }: Step, { denies, rest }: Wish): number | null {
  const deny = denies.find(({ regions, condition }) =>
    regions.some(
      (region) =>
        region.action === action &&
        (condition === '' || condition === allow.condition) &&
        scopesOverlap(region.resource, resource),
    ),
  );
  return deny?.line ?? rest.console ?? null;
}
