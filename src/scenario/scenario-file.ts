// Writes a scenario as a file, for scenarios too large for a link.

import type { Scenario } from './scenario.ts';

export const SCENARIO_FILE = 'ram-policy-playground.json';

export function writeScenarioFile(scenario: Scenario): string {
  return `${JSON.stringify({ format: 'ram-policy-playground', ...scenario }, null, 2)}\n`;
}
