// Calls that were recorded: by ActionTrail events, access-denied errors or decoded diagnostic messages.

import type { AuthorizationRequest, RequestContext } from '../account/request.ts';
import { requestedId } from '../account/resource-tree.ts';
import type { ResourceTree } from '../account/resource-tree.ts';
import { findNode } from '../account/walk-tree.ts';
import type { ActionId } from '../catalog/actions.ts';
import { actionWithId } from '../catalog/catalog.ts';
import { clientRelativeId } from '../catalog/relative-id.ts';
import { mseArn } from '../policy/arn.ts';

/** What was called, by whom and with which outcome. */
export interface Call {
  /** The name of the RAM user or role; null if the source doesn't tell. */
  readonly caller: string | null;
  readonly action: ActionId;
  /** The resource by the guide, as an account lists it: without the segment of Nacos clients. */
  readonly relativeId: string;
  /** Null if the source doesn't tell. */
  readonly region: string | null;
  readonly isDenied: boolean;
}

/** Equal calls. Plain data, which can be sent to a worker. */
export interface RecordedCall extends Call {
  /** The number of events. */
  readonly count: number;
  /** The same events by the address that they came from. */
  readonly sources: readonly CallSource[];
}

export interface CallSource {
  /** A public IP address; null if the record has none. */
  readonly address: string | null;
  readonly count: number;
}

export type UnplacedReason =
  /** The event is not one of MSE. */
  | 'other-service'
  /** MSE has no column for the action in the matrix. */
  | 'unlisted-action'
  /** The call was made by the account itself or by a service, which policies don't restrict. */
  | 'unrestricted-caller'
  /** The call failed for another reason than permissions, so it says nothing about them. */
  | 'failed'
  /** The parameters don't name the instance, or a name below it. */
  | 'no-resource'
  /** Not JSON, or without the fields of an event. */
  | 'unreadable';

/** Events of the same operation that could not be placed, for the same reason. */
export interface UnplacedEvents {
  readonly operation: string;
  readonly reason: UnplacedReason;
  readonly count: number;
}

/** Counts equal calls once. Keeps the order of the first ones. */
export class CallList {
  readonly #calls = new Map<string, { call: Call; readonly counts: Map<string | null, number> }>();
  readonly #unplaced = new Map<string, UnplacedEvents>();

  /** Adds an event. `address`: a public IP address. */
  add(call: Call, address: string | null): void {
    const key = JSON.stringify([call.caller, call.action, call.relativeId, call.isDenied]);
    const known = this.#calls.get(key) ?? { call, counts: new Map<string | null, number>() };
    if (known.call.region === null) known.call = call;
    known.counts.set(address, (known.counts.get(address) ?? 0) + 1);
    this.#calls.set(key, known);
  }

  skip(operation: string, reason: UnplacedReason): void {
    const key = JSON.stringify([operation, reason]);
    const count = (this.#unplaced.get(key)?.count ?? 0) + 1;
    this.#unplaced.set(key, { operation, reason, count });
  }

  get calls(): readonly RecordedCall[] {
    return [...this.#calls.values()].map(({ call, counts }) => {
      const sources = [...counts].map(([address, count]) => ({ address, count }));
      return { ...call, count: sources.reduce((sum, { count }) => sum + count, 0), sources };
    });
  }

  get unplaced(): readonly UnplacedEvents[] {
    return [...this.#unplaced.values()];
  }
}

/** The distinct callers, in the order of their first calls. */
export function callersOf(calls: readonly RecordedCall[]): readonly (string | null)[] {
  return [...new Set(calls.map(({ caller }) => caller))];
}

/**
 * The request of a call. An instance that the account lists has its region there; else the call's, else the account's. The
 * recorded address replaces that of the context.
 */
export function requestOf(
  { action: id, relativeId, region }: Pick<Call, 'action' | 'relativeId' | 'region'>,
  tree: ResourceTree,
  context: RequestContext,
  address: string | null = null,
): AuthorizationRequest {
  const action = actionWithId(id);
  const node = findNode(tree, relativeId, action.resourceType);
  const requested =
    node === null
      ? action.path === 'client'
        ? clientRelativeId(action.resourceType, relativeId)
        : relativeId
      : requestedId(node, action.path);
  const place = node?.region ?? region ?? tree.nodes[0]?.region ?? '';
  return {
    action: action.fullName,
    resource: mseArn(place, tree.accountId, requested),
    context: address === null ? context : { ...context, 'acs:SourceIp': address },
  };
}
