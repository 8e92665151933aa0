// How long a link is and what it costs to make one: the documentation's example 3 in the account of a first visit, beside the
// plainest link that could hold it.

import LZString from 'lz-string';
import { exampleScenario } from '../../src/scenario/examples.ts';
import { encodeFragment, readFragment } from '../../src/scenario/permalink.ts';
import { medianTimes } from './timing.ts';

export interface PermalinkFigures {
  readonly characters: number;
  /** lz-string over the scenario's JSON as it is, indented. */
  readonly naiveCharacters: number;
  readonly encodeMs: number;
  readonly decodeMs: number;
}

export function measurePermalink(): PermalinkFigures {
  // An example that is opened has a short link of its own; one that was changed has not.
  const scenario = { ...exampleScenario('3'), example: null };
  const fragment = encodeFragment(scenario);
  const naive = LZString.compressToEncodedURIComponent(JSON.stringify(scenario, null, 2));
  const [encodeMs, decodeMs] = medianTimes([() => encodeFragment(scenario), () => readFragment(fragment)]);
  return { characters: fragment.length, naiveCharacters: naive.length, encodeMs, decodeMs };
}
