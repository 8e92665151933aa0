// The requests that a line is about. A line can name resources as the guide does; where another reading authorizes an action on a
// container of them, the requests are about the container.

import { DEPTHS, kindsOfRelativeId, truncateTo } from '../catalog/relative-id.ts';
import { hasWildcard } from '../policy/pattern.ts';
import type { AnalyzedStatement, ScopePlace, StatementReader } from './analyzed-statement.ts';
import { ONLY_IDS } from './request-types.ts';
import type { ActionTable, KnownAction, RequestResourceType } from './request-types.ts';

/** The requests of an assertion without its context. */
export interface AssertionScope {
  readonly actions: readonly string[];
  readonly depth: 'on' | 'in';
  readonly resource: string;
}

/** Requests that the statement matches and none of the excluded ones. */
export interface AssertedRequests {
  readonly scope: AnalyzedStatement;
  readonly excluded: readonly AnalyzedStatement[];
}

/** The depth of the resources of a type: the number of names in their relative ids. */
const DEPTH: Readonly<Record<Exclude<RequestResourceType, 'any'>, number>> = {
  account: 0,
  'every-instance': 0,
  instance: 1,
  namespace: 2,
  group: 3,
  leaf: 4,
  'client-config': 4,
  'client-service': 4,
};

/**
 * What the line is about, in parts. `isNot`: the same for all other actions. Null if a pattern of resources cannot be related to
 * the resources on which actions are authorized.
 */
export function assertedRequests(
  { actions, depth, resource }: AssertionScope,
  isNot: boolean,
  table: ActionTable,
  reader: StatementReader,
): readonly AssertedRequests[] | null {
  const isAccount = depth === 'on' && resource === '*';
  const named = reader.scopeOf(
    actions,
    // `on *` is the account, whose relative id is a star; `in *` is everything.
    { relativeId: resource, reach: depth === 'in' ? 'inside' : 'itself', isLiteral: isAccount },
    isNot,
  );
  const moved = table.filter(({ guideType }) => guideType !== undefined);
  if (moved.length === 0) return [{ scope: named, excluded: [] }];
  const names = moved.map(({ fullName }) => fullName);
  const found = [{ scope: named, excluded: [reader.scopeOf(names, { relativeId: '*', reach: 'inside' })] }];
  for (const action of moved) {
    if (named.actions.matchesKnown[table.indexOf(action)] !== true) continue;
    const place = placeOf(action, depth, resource);
    if (place === 'unrelated') return null;
    if (place !== 'none') found.push({ scope: reader.scopeOf([action.fullName], place), excluded: [] });
  }
  return found;
}

/** Where the requests of an action are that a line names by the guide or by the reading. */
function placeOf(
  { type, guideType = type }: KnownAction,
  depth: 'on' | 'in',
  resource: string,
): ScopePlace | 'none' | 'unrelated' {
  if (type === 'any' || guideType === 'any') return 'unrelated';
  const [own, byGuide] = [DEPTH[type], DEPTH[guideType]];
  if (resource === '*' && depth === 'in') return { relativeId: '*', reach: 'inside' };
  if (resource !== '*' && hasWildcard(resource)) return 'unrelated';
  const [kind] = kindsOfRelativeId(resource);
  if (kind === undefined) return 'none';
  const named = DEPTHS[kind];
  const isNamed = depth === 'on' ? named === own || named === byGuide : named <= Math.max(own, byGuide);
  if (!isNamed) return 'none';
  if (own > named) return depth === 'in' ? { relativeId: resource, reach: 'inside' } : 'unrelated';
  return { relativeId: ownIdOf(type, resource), reach: 'itself', isLiteral: true };
}

/** The resource that decides about one that lies in it. */
function ownIdOf(type: Exclude<RequestResourceType, 'any'>, resource: string): string {
  switch (type) {
    case 'account':
    case 'every-instance':
      return ONLY_IDS[type];
    case 'instance':
    case 'namespace':
    case 'group':
      return truncateTo(type, resource);
    case 'leaf':
    case 'client-config':
    case 'client-service':
      return resource;
  }
}
