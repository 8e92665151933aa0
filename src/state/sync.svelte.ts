// The effects of the page: what follows the state without being part of it. Those of frames alone are in sync-frame.svelte.ts.

import { untrack } from 'svelte';
import type { ResourceRef } from '../engine/account/resource-ref.ts';
import type { AssertionChecks } from './assertion-checks.svelte.ts';
import { encodeInSteps } from '../scenario/link/permalink.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Linter } from './linter.svelte.ts';
import type { Playground } from './playground.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { Session } from './session.svelte.ts';
import { finishInSlices } from './work-slices.ts';

/** How long after the last change the address bar and the draft follow, in milliseconds. */
export const QUIET_TIME = 250;

/** How long after the last key rules and expectations are looked at, in milliseconds: a quick typist does not wait for them. */
const SHORT_PAUSE = 200;

/** Browsers and servers cut or refuse longer addresses; the draft still holds the state. */
const MAX_ADDRESS_LENGTH = 60_000;

/** After each of these the page may not run again. */
const LEAVING = ['pagehide', 'visibilitychange'];

/** A field that loses the focus composes no longer, whatever its browser reports. */
const COMPOSING = ['compositionstart', 'compositionend', 'focusout'];

/** Begins work after so many milliseconds; `begin` returns what stops it, and so does this. */
export function afterPause(pause: number, begin: () => () => void): () => void {
  let stop = (): void => {
    clearTimeout(timer);
  };
  const timer = setTimeout(() => {
    stop = begin();
  }, pause);
  return () => {
    stop();
  };
}

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
  const follow = (scenario: Scenario, encoded?: string): void => {
    const fragment = session.saveDraft(scenario, encoded);
    if (fragment !== null) replaceHash(fragment.length <= MAX_ADDRESS_LENGTH ? fragment : '');
  };
  $effect(() => {
    const { scenario, history } = playground;
    if (history.isComposing) return;
    // A link remembers what is decided.
    if (playground.isPending && !playground.pending.isPaused) return;
    return afterPause(QUIET_TIME, () => {
      if (!session.needsFragment(scenario)) return () => {};
      return finishInSlices(encodeInSteps(scenario, playground.decisionRecord), (encoded) => {
        follow(scenario, encoded);
      });
    });
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

/** Computes decisions that take long, a slice at a time. Call while a component is set up. */
export function followDecisions(session: Session, now: () => number): void {
  $effect(() => session.playground.pending.begin(now) ?? undefined);
  $effect(() => {
    if (!session.playground.isPending)
      untrack(() => {
        session.checkChangedDecisions();
      });
  });
}

/**
 * Loads the messages of errors as soon as the open policy has one, and looks for fixes a moment after the last change. Call
 * while a component is set up.
 */
export function followErrors({ errorHelp, playground }: Session, preferences: Preferences): void {
  const wrong = () => {
    const parsed = playground.open?.parsed;
    return parsed === undefined || parsed.diagnostics.length === 0 ? null : parsed;
  };
  $effect(() => {
    // Where they cannot be fetched, the page shows codes; the next edit tries again.
    if (wrong() !== null) void errorHelp.load(preferences.language).catch(() => {});
  });
  $effect(() => {
    const parsed = wrong();
    if (parsed === null || !errorHelp.isLoaded) return;
    const timer = setTimeout(() => {
      errorHelp.run(parsed);
    }, SHORT_PAUSE);
    return () => {
      clearTimeout(timer);
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
    return afterPause(SHORT_PAUSE, () => linter.run(input));
  });
}

/** Keeps the outcomes of expectations up with what decides them. Call while a component is set up. */
export function followAssertions(checks: AssertionChecks, now: () => number): void {
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
    const { scrollTarget } = selection;
    const shown = matrix();
    if (scrollTarget !== null && shown !== undefined) untrack(() => void shown.land(scrollTarget));
  });
}

/** Records each edit in the history; a composed word is one step of its own. Call while a component is set up. */
export function followHistory(playground: Playground, now: () => number): void {
  let wasComposing = false;
  $effect(() => {
    const { snapshot, history } = playground;
    const { isComposing } = history;
    untrack(() => {
      if (!isComposing) history.record(snapshot, now(), wasComposing);
    });
    wasComposing = isComposing;
  });
}

/** Knows when an input method composes a word in a field of the document. Call while a component is set up. */
export function followComposition(playground: Playground, document: EventTarget): void {
  $effect(() => {
    // A field can lose the focus while the page removes it, in the middle of an update.
    const follow = ({ type }: Event): void => {
      untrack(() => (playground.history.isComposing = type === 'compositionstart'));
    };
    for (const type of COMPOSING) document.addEventListener(type, follow);
    return () => {
      for (const type of COMPOSING) document.removeEventListener(type, follow);
    };
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
