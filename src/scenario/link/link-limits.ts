// Limits on the scenario in a link, so that no part of the work is slow by itself. Valid policies and real accounts stay far
// below them.

import type { Account } from '../../engine/account/account.ts';
import type { RequestContext } from '../../engine/account/request.ts';
import type { Scenario, ScenarioPolicy } from '../scenario.ts';

export const MAX_RESOURCES = 100_000;

/** Of an id or a display name, in characters. */
export const MAX_NAME_LENGTH = 1024;

/** Of one policy's text, in characters. */
export const MAX_POLICY_LENGTH = 100_000;

/** Over all policies, including those of the baseline. */
const MAX_POLICIES_LENGTH = 1_000_000;

/** Over all keys and values of a context. */
export const MAX_CONTEXT_LENGTH = 10_000;

/** No decision depends on the title. */
const MAX_TITLE_LENGTH = 100_000;

/** Per assertion, and per text of a challenge. */
export const MAX_LINE_LENGTH = 4000;

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
  return policy.kind === 'system' ? (policy.pasted?.text.length ?? 0) : policy.text.length;
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
