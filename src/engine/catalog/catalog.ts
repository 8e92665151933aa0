// Look-ups in the catalog of actions.

import { ACTIONS } from './actions.ts';
import type { ActionName } from './actions.ts';
import type { Access, ActionFacts, ActionGroup, ActionLevel } from './schema.ts';

export interface CatalogAction extends ActionFacts {
  readonly name: ActionName;
  readonly equivalent?: ActionName;
  /** `mse:GetNacosConfig`, as policies and requests write it. */
  readonly fullName: `mse:${ActionName}`;
  /** The displayed position. */
  readonly index: number;
  /** The set of this action alone. */
  readonly mask: number;
  readonly level: ActionLevel;
  readonly access: Access;
  /** Whether the documentation states the resource type. */
  readonly basis: 'documented' | 'assumed';
}

export const CATALOG: readonly CatalogAction[] = ACTIONS.map((facts, index) => {
  const { name, bit, tier, resourceType, group, modelPoint } = facts;
  return {
    ...facts,
    fullName: `mse:${name}`,
    index,
    mask: 1 << bit,
    level: group === 'list' ? group : resourceType === 'account' ? resourceType : 'instance',
    access: tier === 'list' || tier === 'read' ? 'read' : 'write',
    basis: modelPoint === null || modelPoint === 'create-cluster' ? 'documented' : 'assumed',
  };
});

export const ACTION_GROUPS: readonly ActionGroup[] = ['config', 'service', 'instance', 'list', 'account'];

/** What the names of a group's actions have in common. */
export const GROUP_NOUNS: Readonly<Record<ActionGroup, string>> = {
  config: '…NacosConfig',
  service: '…Nacos…',
  instance: '…Cluster',
  list: 'List…',
  account: 'List…',
};

const BY_FULL_NAME: ReadonlyMap<string, CatalogAction> = new Map(
  CATALOG.map((action) => [action.fullName.toLowerCase(), action]),
);

/** The action with this full name, ignoring case as RAM does; null if the catalog has none. */
export function findAction(fullName: string): CatalogAction | null {
  return BY_FULL_NAME.get(fullName.toLowerCase()) ?? null;
}

/** The action with this name of the catalog. */
export function actionNamed(name: ActionName): CatalogAction {
  const action = CATALOG.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`The catalog lacks ${name}`);
  return action;
}

/** The actions of a group, in catalog order. */
export function actionsOf(group: ActionGroup): readonly CatalogAction[] {
  return CATALOG.filter((action) => action.group === group);
}

/** The set of these actions. */
export function actionSetOf(actions: readonly CatalogAction[]): number {
  return actions.reduce((set, { mask }) => set | mask, 0);
}

/** The actions of a set, in catalog order. */
export function actionsIn(set: number): readonly CatalogAction[] {
  return CATALOG.filter(({ mask }) => (set & mask) !== 0);
}
