// Decides recorded calls again: what changes for them if other policies are attached.

import type { AuthorizationRequest } from '../account/request.ts';
import type { Decision } from '../evaluation/decide/decision.ts';
import type { RecordedCall } from './recorded-call.ts';

/** A call whose outcome would be another, for all or some of its source addresses. */
export interface ReplayedCall {
  readonly call: RecordedCall;
  /** Null where the record says it. */
  readonly before: Decision | null;
  readonly after: Decision;
  /** The number of events with these outcomes. */
  readonly count: number;
  /** The addresses that they came from, as far as the record has them. */
  readonly addresses: readonly string[];
}

export interface Replay {
  /** Allowed before, denied now. The most frequent first. */
  readonly refused: readonly ReplayedCall[];
  /** Denied before, allowed now. */
  readonly allowed: readonly ReplayedCall[];
  /** The number of events with the same outcome. */
  readonly unchanged: number;
}

/** Compares the outcome under `decide` with that under `baseline`; with the recorded one if `baseline` is null. */
export function replayCalls(
  calls: readonly RecordedCall[],
  requestOf: (call: RecordedCall, address: string | null) => AuthorizationRequest,
  decide: (request: AuthorizationRequest) => Decision,
  baseline: ((request: AuthorizationRequest) => Decision) | null,
): Replay {
  const refused: ReplayedCall[] = [];
  const allowed: ReplayedCall[] = [];
  let unchanged = 0;
  for (const call of calls) {
    const changed = new Map<string, ReplayedCall & { count: number; readonly addresses: string[] }>();
    for (const { address, count } of call.sources) {
      const request = requestOf(call, address);
      const before = baseline?.(request) ?? null;
      const after = decide(request);
      const wasAllowed = before === null ? !call.isDenied : before === 'allow';
      if (wasAllowed === (after === 'allow')) {
        unchanged += count;
        continue;
      }
      const key = `${String(before)} ${after}`;
      let known = changed.get(key);
      if (known === undefined) {
        known = { call, before, after, count: 0, addresses: [] };
        changed.set(key, known);
        (wasAllowed ? refused : allowed).push(known);
      }
      known.count += count;
      if (address !== null) known.addresses.push(address);
    }
  }
  return { refused: refused.toSorted(byCount), allowed: allowed.toSorted(byCount), unchanged };
}

function byCount(one: ReplayedCall, other: ReplayedCall): number {
  return other.count - one.count;
}
