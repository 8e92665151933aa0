// The API for tests and embedding pages: `window.playground`.

import type { Scenario } from '../scenario/scenario.ts';
import type { Playground } from './playground.svelte.ts';

declare global {
  interface Window {
    playground: PageApi;
  }
}

export interface PageApi {
  /** Replaces the text of the policy at an index. Does nothing for a system policy or an unknown index. */
  readonly setPolicyText: (index: number, text: string) => void;
  /** Returns the complete state as plain JSON. */
  readonly scenario: () => Scenario;
  /** Replaces everything. Returns false, without a change, if the value is no scenario. */
  readonly load: (scenario: unknown) => boolean;
}

export function pageApi(playground: Playground): PageApi {
  return {
    setPolicyText: (index, text) => {
      playground.setPolicyText(index, text);
    },
    scenario: () => playground.scenario,
    load: (scenario) => playground.loadJson(scenario),
  };
}
