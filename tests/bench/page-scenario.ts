// The scenario for key presses: five policies of ten statements. Keys go to the first one.

import type { Account } from '../../src/engine/account/account.ts';
import { DEFAULT_ACCOUNT } from '../../src/engine/account/account.ts';
import { buildTree } from '../../src/engine/account/resource-tree.ts';
import { accountPreset } from '../../src/scenario/presets/account-presets.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { allow, policy } from '../support/policy-builders.ts';
import { generatedPolicies } from './generated-policies.ts';

export interface PageScenario {
  readonly scenario: Scenario;
  readonly resources: number;
}

export function defaultAccountScenario(): PageScenario {
  return pageScenario(DEFAULT_ACCOUNT);
}

export function largeAccountScenario(): PageScenario {
  return pageScenario(accountPreset('large'));
}

const TYPED_ACTION = 'mse:*';

/** A letter after the first `*` of the first policy removes all its grants. Deleting it restores them. */
function pageScenario(account: Account): PageScenario {
  const tree = buildTree(account);
  const [edited = '', ...others] = generatedPolicies(tree, 5, 10, 4);
  const { Statement: statements } = JSON.parse(edited) as { Statement: readonly object[] };
  const typed = policy({
    Statement: [allow({ Action: TYPED_ACTION, Resource: 'acs:mse:*:*:*' }), ...statements.slice(1)],
  });
  const texts = [JSON.stringify(typed, null, 2), ...others];
  const policies = texts.map((text, index) => ({
    kind: 'custom' as const,
    name: `policy-${String(index + 1)}`,
    text,
    attached: true,
  }));
  return { scenario: { ...scenarioOf(policies), account }, resources: tree.nodes.length };
}

/** The index of the line that ends with the action, a quotation mark and a comma. */
export function typedLine({ scenario }: PageScenario): number {
  const [first] = scenario.policies;
  if (first?.kind !== 'custom') throw new Error('The first policy can be typed in');
  return first.text.split('\n').findIndex((line) => line.endsWith(`"${TYPED_ACTION}",`));
}
