// Selects the parts of a scenario to share. Omitted parts get their defaults when the link is opened.

import { scenarioOf } from '../scenario.ts';
import type { Scenario, ScenarioPolicy } from '../scenario.ts';

export const LINK_PARTS = [
  'policies',
  'system-texts',
  'account',
  'context',
  'expectations',
  'baseline',
  'cell',
] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

/** Returns the parts that are present in a scenario. */
export function partsIn({ policies, expectations, baseline, view }: Scenario): readonly LinkPart[] {
  const all = [...policies, ...(baseline?.policies ?? [])];
  const missing = new Set<LinkPart>([
    ...(policies.length === 0 ? (['policies'] as const) : []),
    ...(all.some((policy) => policy.kind === 'system' && policy.pasted !== undefined)
      ? []
      : (['system-texts'] as const)),
    ...(expectations.length === 0 ? (['expectations'] as const) : []),
    ...(baseline === null ? (['baseline'] as const) : []),
    ...(view.cell === null ? (['cell'] as const) : []),
  ]);
  return LINK_PARTS.filter((part) => !missing.has(part));
}

/** Returns the scenario with only these parts, the title, the view and what was observed. Without policies, the view of them resets. */
export function withParts(scenario: Scenario, parts: ReadonlySet<LinkPart>): Scenario {
  const { title, view, observed, example, exercise } = scenario;
  const bare = scenarioOf([]);
  const hasPolicies = parts.has('policies');
  const textsOf = (policies: readonly ScenarioPolicy[]) =>
    parts.has('system-texts') ? policies : policies.map(withStandIn);
  const { baseline } = scenario;
  const hasGoals = parts.has('expectations') || scenario.expectations.length === 0;
  const keptView = hasPolicies ? view : { ...view, scope: bare.view.scope, openPolicy: bare.view.openPolicy };
  const cell = parts.has('cell') && (hasPolicies || view.cell?.scope === 'effective') ? view.cell : null;
  return {
    title,
    policies: hasPolicies ? textsOf(scenario.policies) : bare.policies,
    account: parts.has('account') ? scenario.account : bare.account,
    context: parts.has('context') ? scenario.context : bare.context,
    view: { ...keptView, cell },
    observed,
    example: hasPolicies ? example : null,
    baseline:
      parts.has('baseline') && baseline !== null
        ? { ...baseline, policies: textsOf(baseline.policies) }
        : null,
    expectations: parts.has('expectations') ? scenario.expectations : bare.expectations,
    // A challenge needs its policies, its account and its goals.
    exercise: hasPolicies && parts.has('account') && hasGoals ? exercise : null,
  };
}

/** A system policy without its pasted text. */
function withStandIn(policy: ScenarioPolicy): ScenarioPolicy {
  if (policy.kind !== 'system') return policy;
  const { kind, name, attached } = policy;
  return { kind, name, attached };
}
