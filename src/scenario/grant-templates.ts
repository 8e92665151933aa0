// Starting points of the grant builder: forms that are filled in for common roles. A person chooses where, and can change the rest.

import type { ResourceRef } from '../engine/account/resource-ref.ts';
import { DEPTHS, truncateTo } from '../engine/catalog/relative-id.ts';
import type { ResourceKind } from '../engine/catalog/schema.ts';
import { activeTiles, dayAfter } from './grant-form.ts';
import type { GrantEffect, GrantForm, GrantPath, GrantTile } from './grant-form.ts';

export const GRANT_TEMPLATES = [
  'developer',
  'auditor',
  'release-bot',
  'sdk',
  'on-call',
  'no-deletes',
] as const;
export type GrantTemplate = (typeof GRANT_TEMPLATES)[number];

interface TemplateForm {
  readonly effect: GrantEffect;
  /** The kinds of resource that it is meant for, the narrowest first. */
  readonly kinds: readonly ResourceKind[];
  readonly tiles: readonly GrantTile[];
  readonly path: GrantPath;
  readonly includesHistory: boolean;
  readonly requiresMfa: boolean;
  /** Days of access; null without an end. */
  readonly days: number | null;
}

const PLAIN = { effect: 'allow', includesHistory: true, requiresMfa: false, days: null } as const;

const TEMPLATES: Readonly<Record<GrantTemplate, TemplateForm>> = {
  developer: {
    ...PLAIN,
    kinds: ['namespace'],
    tiles: ['config-read', 'config-create', 'config-update', 'service-list'],
    path: 'console',
  },
  auditor: {
    ...PLAIN,
    kinds: ['namespace', 'instance', 'account'],
    tiles: ['config-list', 'config-read', 'service-list', 'instance-list'],
    path: 'console',
  },
  'release-bot': {
    ...PLAIN,
    kinds: ['group'],
    tiles: ['config-read', 'config-create', 'config-update'],
    path: 'api',
    includesHistory: false,
  },
  sdk: {
    ...PLAIN,
    kinds: ['group', 'namespace'],
    tiles: ['config-read', 'service-read', 'service-update'],
    path: 'client',
  },
  'on-call': {
    ...PLAIN,
    kinds: ['namespace', 'instance'],
    tiles: ['config-read', 'config-update', 'service-list', 'service-update'],
    path: 'console',
    requiresMfa: true,
    days: 7,
  },
  'no-deletes': {
    ...PLAIN,
    effect: 'deny',
    kinds: ['namespace', 'instance', 'account'],
    tiles: ['config-delete', 'service-delete', 'instance-delete'],
    path: 'console',
  },
};

/** Fills in the form, and moves a resource that is too deep out to one that fits. `now` is in milliseconds since 1970. */
export function withTemplate({ where }: GrantForm, template: GrantTemplate, now: number): GrantForm {
  const { effect, kinds, tiles, path, includesHistory, requiresMfa, days } = TEMPLATES[template];
  return {
    effect,
    where: where === null ? null : containerFor(where, kinds),
    tiles,
    includesHistory,
    path,
    sourceIp: null,
    requiresMfa,
    expires: days === null ? null : dayAfter(now, days),
  };
}

/** The narrowest fitting resource that contains `where` or is it; `where` if it is wider than all that fit. */
function containerFor(where: ResourceRef, kinds: readonly ResourceKind[]): ResourceRef {
  const kind = kinds.find((each) => DEPTHS[each] <= DEPTHS[where.kind]);
  return kind === undefined || kind === where.kind
    ? where
    : { resource: truncateTo(kind, where.resource), kind };
}

/** The template that the form equals, wherever it applies; null if it equals none. */
export function templateOf(form: GrantForm): GrantTemplate | null {
  return GRANT_TEMPLATES.find((template) => isFilledBy(form, TEMPLATES[template])) ?? null;
}

function isFilledBy(form: GrantForm, template: TemplateForm): boolean {
  const active = activeTiles(form);
  const wanted = activeTiles({ ...form, path: template.path, tiles: template.tiles });
  return (
    form.effect === template.effect &&
    form.path === template.path &&
    form.includesHistory === template.includesHistory &&
    form.requiresMfa === template.requiresMfa &&
    (form.expires === null) === (template.days === null) &&
    active.length === wanted.length &&
    active.every((tile) => wanted.includes(tile))
  );
}

/** Whether the template is meant for this kind of resource. */
export function fitsTemplate(template: GrantTemplate, kind: ResourceKind): boolean {
  return TEMPLATES[template].kinds.includes(kind);
}

/** Whether the template is only meant for resources inside a namespace. */
export function isInsideNamespace(template: GrantTemplate): boolean {
  return TEMPLATES[template].kinds.every((kind) => DEPTHS[kind] > DEPTHS.namespace);
}
