// What a link may hold. What is within these limits is decided and shown without a long pause; no policy that RAM would accept
// and no account of real names comes near them.

import type { Account } from '../../engine/account/account.ts';
import type { RequestContext } from '../../engine/account/request.ts';
import type { Scenario, ScenarioPolicy } from '../scenario.ts';

export const MAX_RESOURCES = 100_000;

/** Of an ID or a display name, in characters. */
export const MAX_NAME_LENGTH = 1024;

/** Of one policy's text, in characters. */
export const MAX_POLICY_LENGTH = 100_000;

/** Of all policies' texts, those of a pinned comparison included. */
const MAX_POLICIES_LENGTH = 1_000_000;

/** Of all keys and values of a request context. */
export const MAX_CONTEXT_LENGTH = 10_000;

/** Of the title, which no decision depends on. */
const MAX_TITLE_LENGTH = 100_000;

/** Of one assertion, and of the texts of a challenge. */
export const MAX_LINE_LENGTH = 4000;

/** Whether a link may hold the scenario. */
export function isWithinLimits(scenario: Scenario): boolean {
  const { title, policies, baseline, account, context, expectations } = scenario;
  const all = baseline === null ? policies : [...policies, ...baseline.policies];
  return (
    title.length <= MAX_TITLE_LENGTH &&
    all.every((policy) => lengthOf(policy) <= MAX_POLICY_LENGTH && policy.name.length <= MAX_NAME_LENGTH) &&
    all.reduce((sum, policy) => sum + lengthOf(policy), 0) <= MAX_POLICIES_LENGTH &&
    [context, ...(baseline === null ? [] : [baseline.context])].every(isContextWithinLimits) &&
    expectations.every((line) => line.length <= MAX_LINE_LENGTH) &&
    isAccountWithinLimits(account)
  );
}

function lengthOf(policy: ScenarioPolicy): number {
  return policy.kind === 'system' ? 0 : policy.text.length;
}

function isContextWithinLimits(context: RequestContext): boolean {
  let length = 0;
  for (const [key, value] of Object.entries(context)) {
    const values = typeof value === 'string' ? [value] : value;
    length += values.reduce((sum, text) => sum + text.length + 1, key.length);
  }
  return length <= MAX_CONTEXT_LENGTH;
}

function isAccountWithinLimits({ id, region, instances }: Account): boolean {
  let resources = 1;
  let longest = Math.max(id.length, region.length);
  const count = (...names: readonly string[]) => {
    for (const name of names) longest = Math.max(longest, name.length);
    resources += 1;
  };
  for (const instance of instances) {
    count(instance.id, instance.name, instance.region);
    for (const namespace of instance.namespaces) {
      count(namespace.id, namespace.name);
      for (const group of namespace.groups) {
        count(group.name);
        for (const name of group.configs) count(name);
        for (const name of group.services) count(name);
      }
    }
  }
  return resources <= MAX_RESOURCES && longest <= MAX_NAME_LENGTH;
}
