// What the grant builder asks for: where, what and how. Maps to assertion lines, from which the engine writes the policy.

import type { RequestContext } from '../engine/account/request.ts';
import { ACCOUNT_REF } from '../engine/account/resource-ref.ts';
import type { ResourceRef } from '../engine/account/resource-ref.ts';
import type { ActionId } from '../engine/catalog/actions.ts';
import { actionWithId } from '../engine/catalog/catalog.ts';
import type { CatalogAction } from '../engine/catalog/catalog.ts';
import { DEPTHS, truncateTo } from '../engine/catalog/relative-id.ts';
import type { AccessTier, ResourceKind } from '../engine/catalog/schema.ts';
import { formatAssertion } from '../engine/evaluation/assertions/assertion.ts';
import type { GrantCondition } from '../engine/grant/line-condition.ts';
import { parseAddressRange } from '../engine/policy/address.ts';

export const GRANT_ROWS = ['config', 'service', 'instance'] as const;
export type GrantRow = (typeof GRANT_ROWS)[number];

export const GRANT_COLUMNS = ['list', 'read', 'create', 'update', 'delete'] as const;
export type GrantColumn = (typeof GRANT_COLUMNS)[number];

/** One tile of the form's matrix. */
export type GrantTile = `${GrantRow}-${GrantColumn}`;

/** `console` includes what its pages call; `client` is a Nacos client. */
export const GRANT_PATHS = ['console', 'api', 'client'] as const;
export type GrantPath = (typeof GRANT_PATHS)[number];

export const GRANT_PRESETS = ['view', 'edit', 'edit-and-delete'] as const;
export type GrantPreset = (typeof GRANT_PRESETS)[number];

/** `deny` takes away what is ticked, and needs nothing else. */
export const GRANT_EFFECTS = ['allow', 'deny'] as const;
export type GrantEffect = (typeof GRANT_EFFECTS)[number];

export interface GrantForm {
  readonly effect: GrantEffect;
  /** Everything in this resource, now and later; null until it is chosen. */
  readonly where: ResourceRef | null;
  /** What a person ticked. The console can need more. */
  readonly tiles: readonly GrantTile[];
  readonly includesHistory: boolean;
  readonly path: GrantPath;
  /** An address or a range; null without the condition. */
  readonly sourceIp: string | null;
  readonly requiresMfa: boolean;
  /** The first day without access, as `2026-12-31`; null without an end. */
  readonly expires: string | null;
}

export const COLUMN_TIERS: Readonly<Record<GrantColumn, AccessTier>> = {
  list: 'list',
  read: 'read',
  create: 'write',
  update: 'write',
  delete: 'delete',
};

const PRESET_COLUMNS: Readonly<Record<GrantPreset, readonly GrantColumn[]>> = {
  view: ['read'],
  edit: ['read', 'create', 'update'],
  'edit-and-delete': ['read', 'create', 'update', 'delete'],
};

/** The actions of each tile for console and API. */
const ACTIONS: Readonly<Partial<Record<GrantTile, readonly ActionId[]>>> = {
  'config-list': ['ListNacosConfigs', 'ListNacosHistoryConfigs'],
  'config-read': ['GetNacosConfig', 'GetNacosHistoryConfig'],
  'config-create': ['CreateNacosConfig'],
  'config-update': ['UpdateNacosConfig'],
  'config-delete': ['DeleteNacosConfig', 'DeleteNacosConfigs'],
  'service-list': ['ListAnsServices', 'ListAnsServiceClusters', 'ListAnsInstances'],
  'service-create': ['CreateNacosService', 'CreateNacosInstance'],
  'service-update': ['UpdateNacosService', 'UpdateNacosInstance', 'UpdateNacosCluster'],
  'service-delete': ['DeleteNacosService'],
  'instance-list': ['ListClusters', 'ListServiceQuotas', 'QueryClusterDetail'],
  'instance-create': ['CreateCluster'],
  'instance-update': ['UpdateCluster', 'RetryCluster'],
  'instance-delete': ['RestartCluster', 'DeleteCluster'],
};

const CLIENT_ACTIONS: Readonly<Partial<Record<GrantTile, readonly ActionId[]>>> = {
  'config-read': ['client/QueryNacosConfig'],
  'config-update': ['client/UpdateNacosConfig'],
  'service-read': ['client/QueryNacosNaming'],
  'service-update': ['client/UpdateNacosNaming'],
};

/** Actions about earlier versions. */
const HISTORY: readonly ActionId[] = ['GetNacosHistoryConfig', 'ListNacosHistoryConfigs'];

/** Edit, by the console and the API, without conditions. */
export function createForm(where: ResourceRef | null): GrantForm {
  return withPreset(
    {
      effect: 'allow',
      where,
      tiles: [],
      includesHistory: true,
      path: 'console',
      sourceIp: null,
      requiresMfa: false,
      expires: null,
    },
    'edit',
  );
}

/** Whether the form can ask for a tile: by the access path, and by what the chosen resource contains. */
export function hasTile({ where, path }: GrantForm, row: GrantRow, column: GrantColumn): boolean {
  if (tileActions({ path }, `${row}-${column}`).length === 0) return false;
  const kind = where?.kind ?? 'namespace';
  if (row !== 'instance') return kind !== (row === 'config' ? 'service' : 'config');
  if (column === 'list') return true;
  return column === 'create' ? kind === 'account' : DEPTHS[kind] <= DEPTHS.instance;
}

/** The row that presets set: that of services if only a service was chosen. */
export function presetRow({ where }: GrantForm): GrantRow {
  return where?.kind === 'service' ? 'service' : 'config';
}

function presetTiles(form: GrantForm, preset: GrantPreset): readonly GrantTile[] {
  const row = presetRow(form);
  // To edit a configuration that exists, nobody has to create it.
  const isLeaf = form.where?.kind === 'config' || form.where?.kind === 'service';
  return PRESET_COLUMNS[preset]
    .filter((column) => hasTile(form, row, column) && (column !== 'create' || !isLeaf))
    .map((column): GrantTile => `${row}-${column}`);
}

/** The tiles that no preset sets: lists, and other rows. */
function tilesBeside(form: GrantForm): readonly GrantTile[] {
  const row = presetRow(form);
  return form.tiles.filter((tile) => tile === `${row}-list` || !tile.startsWith(row));
}

/** Sets the tiles of a preset; those of other rows stay. */
export function withPreset(form: GrantForm, preset: GrantPreset): GrantForm {
  return { ...form, tiles: [...tilesBeside(form), ...presetTiles(form, preset)] };
}

/** The preset that equals the tiles of its row; null if none does. */
export function presetOf(form: GrantForm): GrantPreset | null {
  const row = presetRow(form);
  const own = activeTiles(form).filter((tile) => tile.startsWith(row) && tile !== `${row}-list`);
  const isSame = (tiles: readonly GrantTile[]) =>
    tiles.length === own.length && tiles.every((tile) => own.includes(tile));
  return GRANT_PRESETS.find((preset) => isSame(presetTiles(form, preset))) ?? null;
}

/** Chooses a resource; a preset stays one, with the tiles that fit the resource. */
export function withWhere(form: GrantForm, where: ResourceRef): GrantForm {
  const preset = presetOf(form);
  if (preset === null) return { ...form, where };
  return withPreset({ ...form, where, tiles: tilesBeside(form) }, preset);
}

export function withTile(form: GrantForm, tile: GrantTile, isOn: boolean): GrantForm {
  const others = form.tiles.filter((each) => each !== tile);
  return { ...form, tiles: isOn ? [...others, tile] : others };
}

/**
 * Asks for one action on a resource, and keeps the conditions. An action that the form cannot ask for there, as to create an
 * instance, is asked for on the account.
 */
export function withAction(form: GrantForm, where: ResourceRef, { id, path }: CatalogAction): GrantForm {
  const asked: GrantForm = {
    ...form,
    where,
    path: path === 'client' ? 'client' : 'console',
    includesHistory: HISTORY.includes(id),
  };
  for (const row of GRANT_ROWS) {
    for (const column of GRANT_COLUMNS) {
      const tile: GrantTile = `${row}-${column}`;
      if (!tileActions(asked, tile).includes(id)) continue;
      return { ...asked, where: hasTile(asked, row, column) ? where : ACCOUNT_REF, tiles: [tile] };
    }
  }
  return withWhere(form, where);
}

export function withEffect(form: GrantForm, effect: GrantEffect): GrantForm {
  return { ...form, effect };
}

export function withPath(form: GrantForm, path: GrantPath): GrantForm {
  return { ...form, path };
}

/** What is ticked and fits the chosen resource and path. */
export function activeTiles(form: GrantForm): readonly GrantTile[] {
  return GRANT_ROWS.flatMap((row) =>
    GRANT_COLUMNS.filter((column) => hasTile(form, row, column)).map(
      (column): GrantTile => `${row}-${column}`,
    ),
  ).filter((tile) => form.tiles.includes(tile));
}

/** The tiles that the console needs for those that are ticked: the lists on the way. */
export function requiredTiles(form: GrantForm): readonly GrantTile[] {
  const active = activeTiles(form);
  if (form.effect === 'deny' || form.path !== 'console' || active.length === 0) return [];
  const lists = (['config', 'service'] as const).filter((row) => active.some((tile) => tile.startsWith(row)));
  return [...lists.map((row): GrantTile => `${row}-list`), 'instance-list'];
}

/** Whether earlier versions are a question at all. */
export function hasHistory(form: GrantForm): boolean {
  return form.path !== 'client' && activeTiles(form).includes('config-read');
}

/** What a tile allows, without regard to the chosen resource. */
export function tileActions({ path }: Pick<GrantForm, 'path'>, tile: GrantTile): readonly ActionId[] {
  return (path === 'client' ? CLIENT_ACTIONS : ACTIONS)[tile] ?? [];
}

/** The actions that the form allows, in the order of the tiles. */
export function grantedActions(form: GrantForm): readonly ActionId[] {
  const wanted = new Set([...activeTiles(form), ...requiredTiles(form)]);
  return GRANT_ROWS.flatMap((row) =>
    GRANT_COLUMNS.flatMap((column): readonly ActionId[] => {
      const tile: GrantTile = `${row}-${column}`;
      return wanted.has(tile) ? tileActions(form, tile) : [];
    }),
  ).filter((action) => isWanted(form, action));
}

/** A batch of configurations is authorized on a namespace, so one inside it cannot be granted. */
function isWanted({ where, includesHistory }: GrantForm, id: ActionId): boolean {
  if (!includesHistory && HISTORY.includes(id)) return false;
  return id !== 'DeleteNacosConfigs' || DEPTHS[where?.kind ?? 'account'] <= DEPTHS.namespace;
}

/**
 * One line for each level: on the account, on the instance, and in the chosen resource. Empty until a resource and at least one
 * tile are chosen.
 */
export function grantLines(form: GrantForm): readonly string[] {
  const { where } = form;
  if (where === null) return [];
  const actions = grantedActions(form).map(actionWithId);
  const lineOf = (chosen: typeof actions, depth: 'on' | 'in', resource: string): readonly string[] =>
    chosen.length === 0
      ? []
      : [
          formatAssertion({
            ...{ kind: 'decision', decision: 'allow', depth, resource, context: {} },
            actions: chosen.map(({ fullName }) => fullName),
            ...(form.path === 'client' ? { path: 'client' } : {}),
          }),
        ];
  const above = (kind: ResourceKind) => DEPTHS[kind] < DEPTHS[where.kind];
  const onAccount = actions.filter(({ resourceType }) => resourceType === 'account');
  const onInstance = actions.filter(({ resourceType }) => resourceType === 'instance' && above('instance'));
  const inside = actions.filter((action) => !onAccount.includes(action) && !onInstance.includes(action));
  return [
    ...lineOf(onAccount, 'on', ACCOUNT_REF.resource),
    ...lineOf(onInstance, 'on', truncateTo('instance', where.resource)),
    ...lineOf(inside, 'in', where.resource),
  ];
}

const START_OF_DAY = 'T00:00:00+08:00';

/** The conditions of every Allow. Those that are not filled in yet are left out. */
export function grantConditions({
  effect,
  sourceIp,
  requiresMfa,
  expires,
}: GrantForm): readonly GrantCondition[] {
  if (effect === 'deny') return [];
  const hasRange = sourceIp !== null && parseAddressRange(sourceIp) !== null;
  return [
    ...(hasRange ? [{ operator: 'IpAddress', key: 'acs:SourceIp', values: [sourceIp] }] : []),
    ...(requiresMfa ? [{ operator: 'Bool', key: 'acs:MFAPresent', values: ['true'] }] : []),
    ...(hasDate(expires)
      ? [{ operator: 'DateLessThan', key: 'acs:CurrentTime', values: [expires + START_OF_DAY] }]
      : []),
  ];
}

function hasDate(expires: string | null): expires is string {
  return expires !== null && !Number.isNaN(Date.parse(expires + START_OF_DAY));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day some days after a time in milliseconds since 1970. */
export function dayAfter(now: number, days: number): string {
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}

/** The context of a request that meets the conditions and is like the given one otherwise. */
export function meetConditions(form: GrantForm, context: RequestContext): RequestContext {
  const { effect, sourceIp, requiresMfa, expires } = form;
  if (effect === 'deny') return context;
  const [address = ''] = (sourceIp ?? '').split('/');
  return {
    ...context,
    ...(parseAddressRange(address) === null ? {} : { 'acs:SourceIp': address }),
    ...(requiresMfa ? { 'acs:MFAPresent': 'true' } : {}),
    ...(hasDate(expires)
      ? { 'acs:CurrentTime': new Date(Date.parse(expires + START_OF_DAY) - 1000).toISOString() }
      : {}),
  };
}
