// A scenario as a file, for what is too large for a link.

import { parsePolicy } from '../engine/policy/parse.ts';
import { decodeScenario } from './decode-scenario.ts';
import type { Scenario } from './scenario.ts';
import { readJson } from './unknown-json.ts';

export const SCENARIO_FILE = 'ram-policy-playground.json';

export function writeScenarioFile(scenario: Scenario): string {
  return `${JSON.stringify({ format: 'ram-policy-playground', ...scenario }, null, 2)}\n`;
}

/** What a dropped file holds. A policy is anything that RAM's rules find statements in, right or wrong. */
export type DroppedFile =
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'policy'; readonly text: string }
  | { readonly kind: 'unreadable' };

export function readDroppedFile(text: string): DroppedFile {
  const scenario = decodeScenario(readJson(text));
  if (scenario !== null) return { kind: 'scenario', scenario };
  const { kind, document } = parsePolicy(text);
  return kind === 'accepted' || document.statements.length > 0
    ? { kind: 'policy', text }
    : { kind: 'unreadable' };
}
