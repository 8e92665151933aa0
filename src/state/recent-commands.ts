// The commands that the visitor ran last, stored in the browser where storage is available.

import { isObject, readJson } from '../scenario/unknown-json.ts';
import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';

const KEY = 'ram-policy-playground.commands';
const MAX_RECENT = 5;

/** The ids of the commands, the latest first. */
export function recentCommands(storage: ValueStorage | null): readonly string[] {
  const value = readJson(recall(storage, KEY) ?? '');
  const ids = isObject(value) ? value['ids'] : null;
  return Array.isArray(ids)
    ? ids.filter((id): id is string => typeof id === 'string').slice(0, MAX_RECENT)
    : [];
}

export function rememberCommand(storage: ValueStorage | null, id: string): void {
  const ids = [id, ...recentCommands(storage).filter((other) => other !== id)].slice(0, MAX_RECENT);
  remember(storage, KEY, JSON.stringify({ ids }));
}
