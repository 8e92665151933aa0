// Decides recorded calls again: what changes for them if other policies are attached.

import type { AuthorizationRequest } from '../account/request.ts';
import type { Decision } from '../evaluation/decide/decision.ts';
import type { RecordedCall } from './recorded-call.ts';

/** A call whose outcome would be another. `before` is null where the record says it. */
export interface ReplayedCall {
  readonly call: RecordedCall;
  readonly request: AuthorizationRequest;
  readonly before: Decision | null;
  readonly after: Decision;
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
  requestOf: (call: RecordedCall) => AuthorizationRequest,
  decide: (request: AuthorizationRequest) => Decision,
  baseline: ((request: AuthorizationRequest) => Decision) | null,
): Replay {
  const refused: ReplayedCall[] = [];
  const allowed: ReplayedCall[] = [];
  let unchanged = 0;
  for (const call of calls) {
    const request = requestOf(call);
    const before = baseline?.(request) ?? null;
    const after = decide(request);
    const wasAllowed = before === null ? !call.isDenied : before === 'allow';
    if (wasAllowed === (after === 'allow')) unchanged += call.count;
    else (wasAllowed ? refused : allowed).push({ call, request, before, after });
  }
  return { refused: refused.toSorted(byCount), allowed: allowed.toSorted(byCount), unchanged };
}

function byCount(one: ReplayedCall, other: ReplayedCall): number {
  return other.call.count - one.call.count;
}
