// The relative ids that a request can have, by the resource type of its action.
// Source: MSE "Grant permissions on Microservices Registry resources"; for clients "Fine-grained authorization in …".

import type { NamedResourceType, RequestResourceType } from './request-types.ts';
import { codePointsOf, LETTERS } from './request-language.ts';
import type { NamedEdge, RequestLanguage } from './request-language.ts';

/** The ids to prefer in witnesses, for each segment of `instance/I/NS/G/NAME`. */
export interface SegmentNames {
  readonly instances: readonly string[];
  readonly namespaces: readonly string[];
  readonly groups: readonly string[];
  readonly leaves: readonly string[];
}

const SLASH = 47;
const ROOT = codePointsOf('instance/');
const ROOT_LENGTH = ROOT.length;

/** Behind `instance/`: for each segment 1 to 4 one state while it is empty and one after its first character. */
const FIRST_SEGMENT = ROOT_LENGTH;
const LAST_SEGMENT_EMPTY = ROOT_LENGTH + 6;
const LAST_SEGMENT_BEGUN = ROOT_LENGTH + 7;
/** A relative id that does not begin with `instance/`; only where the action has no resource type. */
const FREE = ROOT_LENGTH + 8;
/** In the fixed segment of client resources, `config/` or `naming/`. */
const CLIENT_SEGMENT = ROOT_LENGTH + 9;

const LAST_SEGMENTS = {
  instance: 1,
  namespace: 2,
  group: 3,
  leaf: 4,
  'client-config': 4,
  'client-service': 4,
} as const;

function emptyState(segment: number): number {
  return FIRST_SEGMENT + 2 * (segment - 1);
}

/** The relative ids of a type that has more than one. */
export function createRelativeIdLanguage(type: NamedResourceType, names: SegmentNames): RequestLanguage {
  const common = {
    start: 0,
    alphabet: LETTERS,
    isClosed: false,
    isAncestorBoundary: (state: number, character: number) =>
      character === SLASH && state >= FIRST_SEGMENT && state < LAST_SEGMENT_EMPTY,
    distinguished: (state: number) => {
      const next = ROOT[state];
      if (next !== undefined) return [next];
      if (state >= CLIENT_SEGMENT) return nextOfClientSegment(type, state);
      return state < LAST_SEGMENT_EMPTY ? [SLASH] : [];
    },
  };
  if (type === 'any') return { ...common, ...anyText(names) };
  return { ...common, ...typedText(type, names) };
}

/** Any text that is not empty. Segments can be empty: then `instance/` itself is an ancestor. */
function anyText(names: SegmentNames): Pick<RequestLanguage, 'step' | 'accepts' | 'names'> {
  const segments = namesBySegment(names, 0);
  const start: readonly NamedEdge[] = [
    { text: 'instance/', cost: 2, isLast: false },
    { text: 'any-resource', cost: 40, isLast: true },
  ];
  return {
    step: (state, character) => {
      if (state < ROOT_LENGTH) return character === ROOT[state] ? state + 1 : FREE;
      if (state >= LAST_SEGMENT_EMPTY) return state === FREE ? FREE : LAST_SEGMENT_BEGUN;
      return stepInSegment(state, character);
    },
    accepts: (state) => state > 0,
    names: (state) => (state === 0 ? start : (segments.get(state) ?? [])),
  };
}

function stepInSegment(state: number, character: number): number {
  const segment = 1 + ((state - FIRST_SEGMENT) >> 1);
  return character === SLASH ? emptyState(segment + 1) : emptyState(segment) + 1;
}

function typedText(
  type: keyof typeof LAST_SEGMENTS,
  names: SegmentNames,
): Pick<RequestLanguage, 'step' | 'accepts' | 'names'> {
  const last = LAST_SEGMENTS[type];
  const client = clientSegmentOf(type);
  const segments = namesBySegment(names, last);
  const root: readonly NamedEdge[] = [{ text: 'instance/', cost: 2, isLast: false }];
  return {
    step: (state, character) => {
      if (state < ROOT_LENGTH) return character === ROOT[state] ? state + 1 : -1;
      if (state >= CLIENT_SEGMENT) {
        const index = state - CLIENT_SEGMENT;
        if (character !== client[index]) return -1;
        return index + 1 === client.length ? LAST_SEGMENT_EMPTY : state + 1;
      }
      if (state >= LAST_SEGMENT_EMPTY) return LAST_SEGMENT_BEGUN;
      const segment = 1 + ((state - FIRST_SEGMENT) >> 1);
      if (character !== SLASH) return emptyState(segment) + 1;
      // Names are not empty, and the last segment of an instance, namespace or group has no slash.
      if (state === emptyState(segment) || segment === last) return -1;
      const next = stepInSegment(state, character);
      return next === LAST_SEGMENT_EMPTY && client.length > 0 ? CLIENT_SEGMENT : next;
    },
    accepts: (state) => state === emptyState(last) + 1,
    names: (state) => (state === 0 ? root : (segments.get(state) ?? [])),
  };
}

function clientSegmentOf(type: RequestResourceType): readonly number[] {
  if (type === 'client-config') return codePointsOf('config/');
  return type === 'client-service' ? codePointsOf('naming/') : [];
}

function nextOfClientSegment(type: RequestResourceType, state: number): readonly number[] {
  const next = clientSegmentOf(type)[state - CLIENT_SEGMENT];
  return next === undefined ? [] : [next];
}

/** Names by the state at the beginning of a segment. `last` is the segment that ends the id; 0 for any. */
function namesBySegment(names: SegmentNames, last: number): ReadonlyMap<number, readonly NamedEdge[]> {
  const { instances, namespaces, groups, leaves } = names;
  return new Map(
    [instances, namespaces, groups, leaves].map((ids, index) => {
      const segment = index + 1;
      const edges = ids.flatMap((id, rank): readonly NamedEdge[] => {
        const cost = 10 + Math.min(rank, 9);
        const whole = { text: id, cost, isLast: true };
        const container = { text: `${id}/`, cost, isLast: false };
        if (segment === 4) return [whole];
        if (last === 0) return [whole, container];
        return segment === last ? [whole] : [container];
      });
      return [emptyState(segment), edges];
    }),
  );
}
