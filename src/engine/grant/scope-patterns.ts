// The resource patterns of a statement that say what a line says: `on` one resource or those that a pattern matches, `in` also
// what is inside.

import type { ResourceTree } from '../account/resource-tree.ts';
import type { CatalogAction } from '../catalog/catalog.ts';
import {
  ACCOUNT_RELATIVE_ID,
  CLIENT_SEGMENTS,
  clientKindOf,
  clientRelativeId,
  countSlashes,
  DEPTHS,
  kindsOfRelativeId,
  segmentsOf,
  withoutClientSegment,
} from '../catalog/relative-id.ts';
import { hasWildcard, matchesPattern } from '../policy/pattern.ts';
import { hasEffect } from './resource-scope.ts';

export interface LineScope {
  readonly depth: 'on' | 'in';
  readonly resource: string;
  /** Whether clients' requests in a container are named by the form of their ARNs, because an action needs it. */
  readonly usesClientForm: boolean;
}

/** More alternatives than these are not written. */
const MAX_ALTERNATIVES = 8;

const MAX_PARTIAL = 100;

/** `isListedOnly`: the patterns name what the account lists, because no pattern says it for all names. */
export interface ScopePatterns {
  readonly patterns: readonly string[];
  readonly isListedOnly: boolean;
}

const NOTHING: ScopePatterns = { patterns: [], isListedOnly: false };

function exactly(...patterns: readonly string[]): ScopePatterns {
  return { patterns, isListedOnly: false };
}

/** Empty if the action is not checked on any resource of the scope. */
export function patternsFor(action: CatalogAction, scope: LineScope, tree: ResourceTree): ScopePatterns {
  return action.path === 'client'
    ? clientPatterns(action, scope, tree)
    : consolePatterns(action, scope, tree);
}

function consolePatterns(
  action: CatalogAction,
  { depth, resource }: LineScope,
  tree: ResourceTree,
): ScopePatterns {
  const { resourceType } = action;
  const kinds = kindsOfRelativeId(resource);
  if (depth === 'in' && !kinds.includes('config')) {
    return hasEffect(action, resource) ? exactly(resource) : NOTHING;
  }
  if (resource === ACCOUNT_RELATIVE_ID) return resourceType === 'account' ? exactly(resource) : NOTHING;
  if (!hasWildcard(resource)) {
    return kinds.includes(resourceType) ? exactly(resource) : NOTHING;
  }
  if (!hasEffect(action, resource)) return NOTHING;
  return matchingItself(action, resource, tree);
}

/** Patterns that match what the pattern matches, but no container of a resource of the type. */
function matchingItself(action: CatalogAction, pattern: string, tree: ResourceTree): ScopePatterns {
  const depth = DEPTHS[action.resourceType];
  const missing = depth - countSlashes(pattern);
  // The pattern also matches what is inside a matched container, or is too deep for one.
  if (pattern.endsWith('*') || missing <= 0 || depth === 1) return exactly(pattern);
  const deepened = withSlashes(pattern, missing);
  // Names are not empty.
  const possible = deepened.filter((text) => !segmentsOf(text).includes(''));
  const isWritable = deepened.length > 0 && possible.length <= MAX_ALTERNATIVES;
  return isWritable ? exactly(...possible) : listed(action, pattern, tree);
}

/** The pattern with `count` more slashes, in each way that its wildcards can match them; empty if there are too many. */
function withSlashes(pattern: string, count: number): readonly string[] {
  let partial: readonly { readonly text: string; readonly left: number }[] = [{ text: '', left: count }];
  for (const character of pattern) {
    partial = partial.flatMap(({ text, left }) => {
      if (character === '?') {
        return [{ text: `${text}?`, left }, ...(left > 0 ? [{ text: `${text}/`, left: left - 1 }] : [])];
      }
      if (character !== '*') return [{ text: text + character, left }];
      return Array.from({ length: left + 1 }, (_, own) => ({
        text: `${text}*${'/*'.repeat(own)}`,
        left: left - own,
      }));
    });
    if (partial.length > MAX_PARTIAL) return [];
  }
  return [...new Set(partial.filter(({ left }) => left === 0).map(({ text }) => text))];
}

/** The listed resources that the pattern matches. */
function listed(action: CatalogAction, pattern: string, tree: ResourceTree): ScopePatterns {
  const ids = tree.nodes
    .filter(
      ({ kind, relativeId, isPlaceholder }) =>
        kind === action.resourceType && !isPlaceholder && matchesPattern(pattern, relativeId),
    )
    .map(({ kind, relativeId }) =>
      action.path === 'client' && (kind === 'config' || kind === 'service')
        ? clientRelativeId(kind, relativeId)
        : relativeId,
    );
  return { patterns: [...new Set(ids)], isListedOnly: true };
}

function clientPatterns(
  action: CatalogAction,
  { depth, resource, usesClientForm }: LineScope,
  tree: ResourceTree,
): ScopePatterns {
  const kind = action.resourceType;
  if (kind !== 'config' && kind !== 'service') return NOTHING;
  const plain = withoutClientSegment(resource);
  const segments = segmentsOf(plain);
  if (segments.length === DEPTHS.config + 1) {
    return segments[0] === 'instance' && !segments.includes('')
      ? exactly(clientRelativeId(kind, plain))
      : NOTHING;
  }
  if (depth === 'on' && !plain.endsWith('*')) {
    return hasWildcard(plain) ? listed(action, plain, tree) : NOTHING;
  }
  if (depth === 'on' && plain === ACCOUNT_RELATIVE_ID) return NOTHING;
  if (!hasEffect(action, plain)) return NOTHING;
  return exactly(...(usesClientForm ? insideContainer(plain, kind) : [plain]));
}

/** What the action is checked on in a resource, without what the other access path is checked on. */
export function ownParts({ path, resourceType }: CatalogAction, resource: string): readonly string[] {
  return path === 'client' ? insideContainer(resource, resourceType) : [resource];
}

/** What clients call in a container, by the form of their ARNs: the console has no such resources. */
export function insideContainer(container: string, kind: 'config' | 'service'): readonly string[] {
  const segment = CLIENT_SEGMENTS[kind];
  if (container === ACCOUNT_RELATIVE_ID) return [`instance/*/*/*/${segment}/*`];
  if (clientKindOf(container) !== null) return [container];
  const missing = Math.max(0, DEPTHS.group - (segmentsOf(container).length - 1));
  const deep = `${container}${'/*'.repeat(missing)}/${segment}/*`;
  return missing > 0 && hasWildcard(container) && !container.endsWith('*')
    ? [`${container}/${segment}/*`, deep]
    : [deep];
}
