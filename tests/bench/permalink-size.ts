// Length of links and the time to write them: example 3 of the documentation and a team's scenario, each compared with
// a simple encoding.

import LZString from 'lz-string';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { encodeFragment, readFragment } from '../../src/scenario/link/permalink.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { recordOf } from '../support/scenario-decisions.ts';
import { teamScenario } from '../support/team-scenario.ts';
import { medianTimes } from './timing.ts';

export interface PermalinkFigures {
  readonly name: string;
  /** Including the record of decisions. */
  readonly characters: number;
  /** lz-string over the scenario's indented JSON. */
  readonly naiveCharacters: number;
  readonly encodeMs: number;
  readonly decodeMs: number;
}

export function measurePermalinks(): readonly PermalinkFigures[] {
  return [
    // An unchanged example has its own short link, so it is marked as changed.
    measure('example 3, default account', { ...exampleScenario('3'), example: null }),
    measure('3 policies, 150 resources, 20 assertions', teamScenario()),
  ];
}

function measure(name: string, scenario: Scenario): PermalinkFigures {
  const decisions = recordOf(scenario);
  const fragment = encodeFragment(scenario, decisions);
  const naive = LZString.compressToEncodedURIComponent(JSON.stringify(scenario, null, 2));
  const [encodeMs, decodeMs] = medianTimes([
    () => encodeFragment(scenario, decisions),
    () => readFragment(fragment),
  ]);
  return { name, characters: fragment.length, naiveCharacters: naive.length, encodeMs, decodeMs };
}
