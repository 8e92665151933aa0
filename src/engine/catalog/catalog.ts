// Look-ups in what MSE offers.

import { ACTIONS } from './actions.ts';
import type { ActionName } from './actions.ts';
import type { ActionFacts, ActionGroup, ResourceKind } from './schema.ts';

/**
 * Goes up by one whenever an action comes, goes or changes its place: links remember decisions by the places of the actions.
 */
export const CATALOG_VERSION = 1;

/** An action with its place among the 25, which is also its bit in the matrix's sets. */
export interface CatalogAction extends ActionFacts {
  readonly name: ActionName;
  readonly index: number;
  /** As a policy and a request write it: `mse:GetNacosConfig`. */
  readonly fullName: `mse:${ActionName}`;
}

export const CATALOG: readonly CatalogAction[] = ACTIONS.map((facts, index) => ({
  ...facts,
  index,
  fullName: `mse:${facts.name}`,
}));

export const ACTION_GROUPS: readonly ActionGroup[] = ['account', 'instance', 'list', 'config', 'service'];

const BY_FULL_NAME: ReadonlyMap<string, CatalogAction> = new Map(
  CATALOG.map((action) => [action.fullName.toLowerCase(), action]),
);

/** The action of this full name (`mse:GetNacosConfig`), case aside as RAM matches it; null when it is none of the 25. */
export function findAction(fullName: string): CatalogAction | null {
  return BY_FULL_NAME.get(fullName.toLowerCase()) ?? null;
}

/** The action of one of the catalog's own names. */
export function actionNamed(name: ActionName): CatalogAction {
  const action = CATALOG.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`The catalog lacks ${name}`);
  return action;
}

/** The actions of a group, in the order of the columns. */
export function actionsOf(group: ActionGroup): readonly CatalogAction[] {
  return CATALOG.filter((action) => action.group === group);
}

/** The set of these actions, a bit each by index. */
export function actionSetOf(actions: readonly CatalogAction[]): number {
  return actions.reduce((set, { index }) => set | (1 << index), 0);
}

/** The actions of a set, in the order of the catalog. */
export function actionsIn(set: number): readonly CatalogAction[] {
  return CATALOG.filter(({ index }) => (set & (1 << index)) !== 0);
}

const ACTIONS_BY_RESOURCE_TYPE: ReadonlyMap<ResourceKind, number> = new Map(
  CATALOG.map(({ resourceType }) => [
    resourceType,
    actionSetOf(CATALOG.filter((action) => action.resourceType === resourceType)),
  ]),
);

/** The set of the actions that are asked about nodes of a kind; none are asked about a group. */
export function actionsOnResourceType(kind: ResourceKind): number {
  return ACTIONS_BY_RESOURCE_TYPE.get(kind) ?? 0;
}
