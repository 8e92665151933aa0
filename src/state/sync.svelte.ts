// The effects of the page: what follows the state without being part of it. Those of frames alone are in sync-frame.svelte.ts.

import { untrack } from 'svelte';
import type { ResourceRef } from '../engine/account/resource-ref.ts';
import type { ExpectationChecks } from './expectation-checks.svelte.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Linter } from './linter.svelte.ts';
import type { Playground } from './playground.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { Session } from './session.svelte.ts';

/** How long after the last change the address bar and the draft follow, in milliseconds. */
export const QUIET_TIME = 250;

/** How long after the last key rules and expectations are looked at, in milliseconds: a quick typist does not wait for them. */
const SHORT_PAUSE = 200;

/** Browsers and servers cut or refuse longer addresses; the draft still holds the state. */
const LONGEST_ADDRESS = 60_000;

/** After each of these the page may not run again. */
const LEAVING = ['pagehide', 'visibilitychange'];

/**
 * Keeps address and draft up with the scenario; at once when the page is left or hidden, as its window tells. Call while a
 * component is set up.
 */
export function followScenario(
  session: Session,
  replaceHash: (fragment: string) => void,
  window: EventTarget,
): void {
  const { playground } = session;
  const follow = (scenario: Scenario): void => {
    const fragment = session.settle(scenario);
    if (fragment !== null) replaceHash(fragment.length <= LONGEST_ADDRESS ? fragment : '');
  };
  $effect(() => {
    const { scenario } = playground;
    const timer = setTimeout(() => {
      follow(scenario);
    }, QUIET_TIME);
    return () => {
      clearTimeout(timer);
    };
  });
  $effect(() => {
    const followNow = (): void => {
      follow(playground.scenario);
    };
    for (const leaving of LEAVING) window.addEventListener(leaving, followNow);
    return () => {
      for (const leaving of LEAVING) window.removeEventListener(leaving, followNow);
    };
  });
}

/** Keeps the findings up with the open policy. Call while a component is set up. */
export function followFindings(linter: Linter, preferences: Preferences): void {
  $effect(() => {
    if (!linter.isWanted) return;
    // Without them the page says less, and says so nowhere: they are fetched again with the next language or visit.
    void linter.load(preferences.language).catch(() => {});
  });
  $effect(() => {
    const { input } = linter;
    const timer = setTimeout(() => {
      linter.run(input);
    }, SHORT_PAUSE);
    return () => {
      clearTimeout(timer);
    };
  });
}

/** Keeps the outcomes of expectations up with what decides them. Call while a component is set up. */
export function followExpectations(checks: ExpectationChecks, now: () => number): void {
  $effect(() => {
    // Without them the list shows no outcomes; they are fetched again with the next line or visit.
    if (checks.isWanted) void checks.load().catch(() => {});
  });
  $effect(() => {
    const goOn = checks.begin(now);
    if (goOn === null) return;
    const step = (): void => {
      const checked = goOn();
      if (checked === null) timer = setTimeout(step);
      else checks.checked = checked;
    };
    let timer = setTimeout(step, SHORT_PAUSE);
    return () => {
      clearTimeout(timer);
    };
  });
}

/** Brings each resource that is sought into sight, once there is a matrix. Call while a component is set up. */
export function followSought(
  selection: Selection,
  matrix: () => { readonly land: (ref: ResourceRef) => Promise<void> } | undefined,
): void {
  $effect(() => {
    const { sought } = selection;
    const shown = matrix();
    if (sought !== null && shown !== undefined) untrack(() => void shown.land(sought));
  });
}

/** Keeps the history up with what is edited. Call while a component is set up. */
export function followHistory(playground: Playground, now: () => number): void {
  $effect(() => {
    const { snapshot } = playground;
    untrack(() => {
      playground.history.record(snapshot, now());
    });
  });
}

/** Tells the document its language, theme and title. Call while a component is set up. */
export function followPreferences(preferences: Preferences, document: Document): void {
  $effect(() => {
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset['theme'] = preferences.theme;
    document.title = preferences.messages.product;
  });
}

/** Keeps what has been learned each time that it becomes more than nothing. Call while a component is set up. */
export function followLearning(reached: () => number, keep: () => void): void {
  $effect(() => {
    if (reached() > 0) untrack(keep);
  });
}
