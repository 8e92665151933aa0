// What of a scenario is shared: parts can be left out, and then take their defaults where the link is opened.

import { scenarioOf } from '../scenario.ts';
import type { Scenario } from '../scenario.ts';

export const LINK_PARTS = ['policies', 'account', 'context', 'expectations', 'baseline', 'cell'] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

/** The parts that a scenario has to share at all. */
export function partsIn({ policies, expectations, baseline, view }: Scenario): readonly LinkPart[] {
  const missing = new Set<LinkPart>([
    ...(policies.length === 0 ? (['policies'] as const) : []),
    ...(expectations.length === 0 ? (['expectations'] as const) : []),
    ...(baseline === null ? (['baseline'] as const) : []),
    ...(view.cell === null ? (['cell'] as const) : []),
  ]);
  return LINK_PARTS.filter((part) => !missing.has(part));
}

/** The scenario with these parts alone. Title and view go along; a view of policies that stay behind does not. */
export function withParts(scenario: Scenario, parts: ReadonlySet<LinkPart>): Scenario {
  const { title, view, example, exercise } = scenario;
  const bare = scenarioOf([]);
  const hasPolicies = parts.has('policies');
  const hasGoals = parts.has('expectations') || scenario.expectations.length === 0;
  const shown = hasPolicies ? view : { ...view, scope: bare.view.scope, openPolicy: bare.view.openPolicy };
  const cell = parts.has('cell') && (hasPolicies || view.cell?.scope === 'effective') ? view.cell : null;
  return {
    title,
    policies: hasPolicies ? scenario.policies : bare.policies,
    account: parts.has('account') ? scenario.account : bare.account,
    context: parts.has('context') ? scenario.context : bare.context,
    view: { ...shown, cell },
    example: hasPolicies ? example : null,
    baseline: parts.has('baseline') ? scenario.baseline : null,
    expectations: parts.has('expectations') ? scenario.expectations : bare.expectations,
    // A task without what it starts from, or without its goals, is none.
    exercise: hasPolicies && parts.has('account') && hasGoals ? exercise : null,
  };
}
