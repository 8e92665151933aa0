// The questions about recorded calls that a worker answers: to read them from a text, to decide them under policies, and to write
// the least policy for them.

import { requestOf } from '../../engine/activity/recorded-call.ts';
import type { RecordedCall } from '../../engine/activity/recorded-call.ts';
import { replayCalls } from '../../engine/activity/replay.ts';
import type { Replay } from '../../engine/activity/replay.ts';
import { findUnusedPermissions } from '../../engine/activity/unused-permissions.ts';
import type { UnusedPermissions } from '../../engine/activity/unused-permissions.ts';
import type { Account } from '../../engine/account/account.ts';
import type { AuthorizationRequest, RequestContext } from '../../engine/account/request.ts';
import { treeOf } from '../../engine/account/resource-tree.ts';
import type { ObservedFact } from '../../engine/catalog/observed-fact.ts';
import type { Assertion } from '../../engine/evaluation/assertions/assertion.ts';
import { compilePolicy } from '../../engine/evaluation/decide/compile-policy.ts';
import type { MatchingMode } from '../../engine/evaluation/decide/decision.ts';
import { evaluate } from '../../engine/evaluation/decide/evaluate.ts';
import { resourceTypesOf } from '../../engine/evaluation/decide/reference-types.ts';
import type { Reading } from '../../engine/evaluation/decide/resource-types.ts';
import { writeGrant } from '../../engine/grant/write-grant.ts';
import type { ParsedPolicy } from '../../engine/policy/parse.ts';
import { readActivity } from './read-activity.ts';
import type { ActivityReading } from './read-activity.ts';

/** Policies that are attached together, and how they decide. */
export interface PolicySide {
  readonly policies: readonly ParsedPolicy[];
  readonly reading: Reading;
  readonly facts: readonly ObservedFact[];
}

/** Asks for the least policies that meet the assertions. */
export interface WriteQuestion {
  readonly kind: 'write';
  readonly account: Account;
  readonly assertions: readonly Assertion[];
}

export type ActivityQuestion =
  | WriteQuestion
  | { readonly kind: 'read'; readonly text: string }
  | {
      readonly kind: 'decide';
      readonly calls: readonly RecordedCall[];
      readonly account: Account;
      /** Of every call, except for the source address that its record has. */
      readonly context: RequestContext;
      readonly mode: MatchingMode;
      readonly now: PolicySide;
      /** Null: the recorded outcome. */
      readonly baseline: PolicySide | null;
    };

export type ActivityAnswer =
  /** Empty if no policies meet the assertions. */
  | { readonly kind: 'write'; readonly policies: readonly string[] }
  | { readonly kind: 'read'; readonly reading: ActivityReading }
  | {
      readonly kind: 'decide';
      readonly replay: Replay;
      /** For each policy of `now`. By the guide: with the API reference nearly every scoped statement would be unused. */
      readonly unused: readonly (readonly UnusedPermissions[])[];
    };

export function answerActivity(question: ActivityQuestion): ActivityAnswer {
  if (question.kind === 'read') return { kind: 'read', reading: readActivity(question.text) };
  if (question.kind === 'write') return { kind: 'write', policies: writeGrant(question).policies };
  const { calls, account, context, mode, now, baseline } = question;
  const tree = treeOf(account);
  const toRequest = (call: RecordedCall, address: string | null) => requestOf(call, tree, context, address);
  const allowed = calls.filter(({ isDenied }) => !isDenied).map((call) => toRequest(call, null));
  return {
    kind: 'decide',
    replay: replayCalls(calls, toRequest, decider(now, mode), baseline && decider(baseline, mode)),
    unused: now.policies.map((policy) => findUnusedPermissions(policy, tree, allowed, mode)),
  };
}

function decider({ policies, reading, facts }: PolicySide, mode: MatchingMode) {
  const compiled = policies.map(compilePolicy);
  const types = resourceTypesOf(reading, facts);
  return (request: AuthorizationRequest) => evaluate(compiled, request, mode, types).decision;
}
