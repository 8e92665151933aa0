// The text of the matrix's filter: words of a resource's id or name, and tokens such as `write` or `denied`.

import type { AccessTier } from '../engine/catalog/schema.ts';

export interface FilterQuery {
  /** What an id or name contains, in lower case; empty for any. */
  readonly text: string;
  /** The tiers whose actions are shown; empty for all. */
  readonly tiers: readonly AccessTier[];
  readonly isAllowed: boolean;
  readonly isDenied: boolean;
  /** Whether all decisions of a resource, or not all, are robust; null for any. */
  readonly isRobust: boolean | null;
}

const TIERS: Readonly<Record<string, readonly AccessTier[]>> = {
  list: ['list'],
  read: ['list', 'read'],
  write: ['write', 'delete'],
  delete: ['delete'],
  列出: ['list'],
  读取: ['list', 'read'],
  写入: ['write', 'delete'],
  删除: ['delete'],
};
const ALLOWED = ['allowed', '允许', '已允许'];
const DENIED = ['denied', '拒绝', '显式拒绝'];
export const ROBUST = ['robust', '稳健'];
const NOT_ROBUST = ['not-robust', '不稳健'];

/** Parses a filter. Quoted words are never tokens: `"write"` finds a resource of that name. */
export function parseFilterQuery(text: string): FilterQuery {
  const parts = text.toLowerCase().match(/"[^"]*"?|\S+/g) ?? [];
  const words: string[] = [];
  const tiers: AccessTier[] = [];
  let isAllowed = false;
  let isDenied = false;
  let isRobust: boolean | null = null;
  for (const part of parts) {
    if (part.startsWith('"')) words.push(part.replaceAll('"', ''));
    else if (Object.hasOwn(TIERS, part)) tiers.push(...(TIERS[part] ?? []));
    else if (ALLOWED.includes(part)) isAllowed = true;
    else if (DENIED.includes(part)) isDenied = true;
    else if (ROBUST.includes(part)) isRobust = true;
    else if (NOT_ROBUST.includes(part)) isRobust = false;
    else words.push(part);
  }
  return { text: words.join(' ').trim(), tiers, isAllowed, isDenied, isRobust };
}
