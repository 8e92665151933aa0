// What tests, and pages around an embed, can do from outside: `window.playground`.

import type { Scenario } from '../scenario/scenario.ts';
import type { Playground } from './playground.svelte.ts';

declare global {
  interface Window {
    playground: PageApi;
  }
}

export interface PageApi {
  /** Replaces the text of the policy at a place, from 0. A system policy, or none at that place, is left alone. */
  readonly setPolicyText: (index: number, text: string) => void;
  /** The whole state as plain JSON. */
  readonly scenario: () => Scenario;
  /** Replaces everything; false, and nothing changed, when the value is no scenario. */
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
