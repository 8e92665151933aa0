// Slow scenarios: each is large in one way, within the limits of a link.

import type { Account } from '../../src/engine/account/account.ts';
import { scenarioOf } from '../../src/scenario/scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { account, group, instance, namespace } from '../support/account-builders.ts';

export interface HostileScenario {
  readonly name: string;
  readonly scenario: Scenario;
}

export interface HostileSize {
  readonly policies: number;
  readonly patterns: number;
  readonly resources: number;
}

/** Names of 240 equal letters that differ only in the last characters. */
function longNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${'a'.repeat(236)}${String(index).padStart(4, '0')}`);
}

export function accountOf(configs: readonly string[]): Account {
  const groups = [group({ name: 'G', configs })];
  return account({
    instances: [instance({ id: 'mse-cn-1', namespaces: [namespace({ id: 'public', groups })] })],
  });
}

/** Distinct patterns with many asterisks that nearly match: no name has their last piece. */
function starPatterns(policy: number, count: number, middle: string, end: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const number = policy * count + index;
    const stars = middle.repeat(8 + (number % 5));
    return `acs:mse:*:*:*${stars}${number.toString(36).replaceAll(/\d/g, 'a*')}${end}`;
  });
}

function policyText(statements: readonly object[]): string {
  return JSON.stringify({ Version: '1', Statement: statements });
}

export function hostileScenario(
  name: string,
  { policies, patterns, resources }: HostileSize,
  { middle = 'a*', end = 'b', others = false }: { middle?: string; end?: string; others?: boolean } = {},
): HostileScenario {
  const texts = Array.from({ length: policies }, (_, policy) =>
    policyText([{ Effect: 'Allow', Action: 'mse:*', Resource: starPatterns(policy, patterns, middle, end) }]),
  );
  const named = texts.map((text, index) => ({
    kind: 'custom' as const,
    name: `p${String(index)}`,
    text,
    attached: true,
  }));
  const scenario = scenarioOf(named);
  return {
    name,
    scenario: {
      ...scenario,
      account: accountOf(longNames(resources)),
      view: { ...scenario.view, others: others },
    },
  };
}

/** All scenarios, by what is large. */
export function hostileScenarios(): readonly HostileScenario[] {
  const size = { policies: 20, patterns: 90, resources: 2000 };
  return [
    hostileScenario('stars', size),
    hostileScenario('stars before a missing letter', size, { end: 'b*' }),
    hostileScenario('stars that match', size, { end: '*' }),
    hostileScenario('question marks', size, { middle: '?a*', end: 'b*' }),
    hostileScenario('many policies', { policies: 100, patterns: 120, resources: 2000 }, { end: 'b*' }),
    hostileScenario('rows for other names', size, { end: 'b*', others: true }),
  ];
}
