// Look-ups in the catalog of actions.

import { ACTIONS, CLIENT_ACTIONS } from './actions.ts';
import type { ActionId, ActionName, ClientActionId } from './actions.ts';
import { clientKindOf } from './relative-id.ts';
import type { Access, AccessPath, ActionFacts, ActionGroup, ActionLevel } from './schema.ts';

interface ColumnFacts extends ActionFacts {
  readonly equivalent?: ActionName;
  /** `mse:GetNacosConfig`, as policies and requests write it. Two actions can share it: see `path`. */
  readonly fullName: string;
  /** The displayed position. */
  readonly index: number;
  /** The set of this action alone. */
  readonly mask: number;
  readonly level: ActionLevel;
  readonly access: Access;
  /** Whether the documentation states the resource type. */
  readonly basis: 'documented' | 'assumed';
}

export interface ConsoleAction extends ColumnFacts {
  readonly path: 'console';
  readonly id: ActionName;
  readonly name: ActionName;
}

export interface ClientAction extends ColumnFacts {
  readonly path: 'client';
  readonly id: ClientActionId;
  readonly resourceType: 'config' | 'service';
}

export type CatalogAction = ConsoleAction | ClientAction;

export const ACTION_GROUPS: readonly ActionGroup[] = [
  'config',
  'service',
  'client',
  'instance',
  'list',
  'account',
];

const byGroup = (a: { readonly group: ActionGroup }, b: { readonly group: ActionGroup }) =>
  ACTION_GROUPS.indexOf(a.group) - ACTION_GROUPS.indexOf(b.group);

/** All actions, in the order of the columns. */
export const CATALOG: readonly CatalogAction[] = [...ACTIONS, ...CLIENT_ACTIONS]
  .toSorted(byGroup)
  .map((facts, index): CatalogAction => {
    const { name, bit, tier, resourceType, group, modelPoint } = facts;
    const common = {
      fullName: `mse:${name}`,
      index,
      mask: 1 << bit,
      access: tier === 'list' || tier === 'read' ? ('read' as const) : ('write' as const),
      basis:
        modelPoint === null || modelPoint === 'create-cluster'
          ? ('documented' as const)
          : ('assumed' as const),
    };
    return 'id' in facts
      ? { ...facts, ...common, path: 'client', level: 'client' }
      : {
          ...facts,
          ...common,
          path: 'console',
          id: facts.name,
          level: group === 'list' ? group : resourceType === 'account' ? resourceType : 'instance',
        };
  });

export const CONSOLE_ACTIONS: readonly ConsoleAction[] = CATALOG.filter(
  (action) => action.path === 'console',
);
export const CLIENT_CATALOG: readonly ClientAction[] = CATALOG.filter((action) => action.path === 'client');

/** What the names of a group's actions have in common. */
export const GROUP_NOUNS: Readonly<Record<ActionGroup, string>> = {
  config: '…NacosConfig',
  service: '…Nacos…',
  instance: '…Cluster',
  list: 'List…',
  account: 'List…',
  client: '',
};

/** For a name that both paths have, the console's action. */
const BY_FULL_NAME: ReadonlyMap<string, CatalogAction> = new Map(
  [...CLIENT_CATALOG, ...CONSOLE_ACTIONS].map((action) => [action.fullName.toLowerCase(), action]),
);

/** The action with this full name, ignoring case as RAM does; null if the catalog has none. If both paths have it, the console's. */
export function findAction(fullName: string): CatalogAction | null {
  return BY_FULL_NAME.get(fullName.toLowerCase()) ?? null;
}

/** Whether the console and Nacos clients use one name, as for `mse:UpdateNacosConfig`. */
export function isSharedWithClients({ fullName }: CatalogAction): boolean {
  return CATALOG.filter((action) => action.fullName === fullName).length > 1;
}

/** One action for each full name: the console's where both paths have it. In the order of the columns. */
export const NAMED_ACTIONS: readonly CatalogAction[] = CATALOG.filter(
  (action) => findAction(action.fullName) === action,
);

/** The action with this full name by one access path; null if the path has none. */
export function actionOf(fullName: string, path: 'client'): ClientAction | null;
export function actionOf(fullName: string, path: AccessPath): CatalogAction | null;
export function actionOf(fullName: string, path: AccessPath): CatalogAction | null {
  const wanted = fullName.toLowerCase();
  return CATALOG.find((action) => action.path === path && action.fullName.toLowerCase() === wanted) ?? null;
}

/** The action that a request on this relative id is of: the form of the relative id tells the access paths apart. */
export function findActionOn(fullName: string, relativeId: string): CatalogAction | null {
  const kind = clientKindOf(relativeId);
  const ofClient = kind === null ? null : actionOf(fullName, 'client');
  return ofClient?.resourceType === kind ? ofClient : findAction(fullName);
}

/** The action with this id. */
export function actionWithId(id: ActionName): ConsoleAction;
export function actionWithId(id: ActionId): CatalogAction;
export function actionWithId(id: ActionId): CatalogAction {
  const action = CATALOG.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`The catalog lacks ${id}`);
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
