import { expect, test } from 'vitest';
import {
  isWithinLimits,
  MAX_CONTEXT_LENGTH,
  MAX_LINE_LENGTH,
  MAX_NAME_LENGTH,
  MAX_POLICY_LENGTH,
  MAX_RESOURCES,
} from '../../../src/scenario/link/link-limits.ts';
import { encodeFragment, readFragment } from '../../../src/scenario/link/permalink.ts';
import { starterScenario } from '../../../src/scenario/presets/start-scenarios.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { account, group, instance, namespace } from '../../support/account-builders.ts';

function withConfigs(configs: readonly string[]): Partial<Scenario> {
  const groups = [group({ configs })];
  return { account: account({ instances: [instance({ namespaces: [namespace({ groups })] })] }) };
}

function policyOf(length: number): Partial<Scenario> {
  return { policies: [{ kind: 'custom', name: 'p', text: ' '.repeat(length), attached: true }] };
}

/** The account, an instance, a namespace and a group are resources too. */
const MAX_CONFIGS = MAX_RESOURCES - 4;

test.each<[string, Partial<Scenario>, Partial<Scenario>]>([
  [
    'resources',
    withConfigs(Array.from({ length: MAX_CONFIGS }, String)),
    withConfigs(Array.from({ length: MAX_CONFIGS + 1 }, String)),
  ],
  [
    'the length of a name',
    withConfigs(['n'.repeat(MAX_NAME_LENGTH)]),
    withConfigs(['n'.repeat(MAX_NAME_LENGTH + 1)]),
  ],
  ["the length of a policy's text", policyOf(MAX_POLICY_LENGTH), policyOf(MAX_POLICY_LENGTH + 1)],
  [
    'the context',
    { context: { k: 'v'.repeat(MAX_CONTEXT_LENGTH - 2) } },
    { context: { k: 'v'.repeat(MAX_CONTEXT_LENGTH) } },
  ],
  [
    'the length of an assertion',
    { expectations: ['x'.repeat(MAX_LINE_LENGTH)] },
    { expectations: ['x'.repeat(MAX_LINE_LENGTH + 1)] },
  ],
])('A link has a limit on %s', (_, within, beyond) => {
  expect(isWithinLimits({ ...starterScenario(), ...within })).toBe(true);
  expect(isWithinLimits({ ...starterScenario(), ...beyond })).toBe(false);
});

test('A link over a limit is rejected as too large', () => {
  const scenario = { ...starterScenario(), ...withConfigs(['n'.repeat(MAX_NAME_LENGTH + 1)]) };
  expect(readFragment(encodeFragment(scenario))).toEqual({ kind: 'error', error: 'too-large' });
});
