// The effects of the page, which follow the state. Those that can wait until the browser is idle are in sync-checks.svelte.ts,
// those of embedded frames in sync-frame.svelte.ts.

import { untrack } from 'svelte';
import type { ResourceRef } from '../engine/account/resource-ref.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { loadLinkCodec } from './link-codec.ts';
import type { Playground } from './playground.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { Session } from './session.svelte.ts';
import { finishInSlices } from './work-slices.ts';

/** The delay after the last change before the address bar and the draft are updated. */
export const SAVE_DELAY_MS = 250;

/** Browsers and servers cut or reject longer addresses; the draft still holds the state. */
const MAX_ADDRESS_LENGTH = 60_000;

/** The page may not run again after one of these events. */
const LEAVE_EVENTS = ['pagehide', 'visibilitychange'];

/** A field that loses the focus ends its composition, even if the browser does not report that. */
const COMPOSITION_EVENTS = ['compositionstart', 'compositionend', 'focusout'];

/** Begins work after a pause in milliseconds. Both `begin` and this return a function that stops the work. */
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

/** Loads what reads and writes links, unless it is there. */
export async function loadCodec(session: Session): Promise<void> {
  if (session.codec === null) session.setCodec(await loadLinkCodec());
}

/** Updates address and draft: after a pause, or at once when the page is left or hidden. Call while a component is set up. */
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
    // Links record decisions.
    if (playground.isPending && !playground.pending.isPaused) return;
    const { codec } = session;
    if (codec === null) {
      // If loading fails, the next change tries again.
      if (session.isChanged(scenario)) void loadCodec(session).catch(() => {});
      return;
    }
    return afterPause(SAVE_DELAY_MS, () => {
      if (!session.needsFragment(scenario)) return () => {};
      return finishInSlices(codec.encodeInSteps(scenario, playground.matrix), (encoded) => {
        follow(scenario, encoded);
      });
    });
  });
  $effect(() => {
    const followNow = (): void => {
      follow(playground.scenario);
    };
    for (const type of LEAVE_EVENTS) window.addEventListener(type, followNow);
    return () => {
      for (const type of LEAVE_EVENTS) window.removeEventListener(type, followNow);
    };
  });
}

/** Computes pending decisions in slices. Call while a component is set up. */
export function followDecisions(session: Session, now: () => number): void {
  $effect(() => session.playground.pending.begin(now) ?? undefined);
  $effect(() => {
    if (!session.playground.isPending)
      untrack(() => {
        session.changedDecisions.check();
      });
  });
}

/** Scrolls the matrix to the scroll target once it is mounted. Call while a component is set up. */
export function followScrollTarget(
  selection: Selection,
  matrix: () => { readonly focusResource: (ref: ResourceRef) => Promise<void> } | undefined,
): void {
  $effect(() => {
    const { scrollTarget } = selection;
    const shown = matrix();
    if (scrollTarget !== null && shown !== undefined) untrack(() => void shown.focusResource(scrollTarget));
  });
}

/** Records each edit in the history; a composed word is a separate step. Call while a component is set up. */
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

/** Tracks whether an input method is composing a word. Call while a component is set up. */
export function followComposition(playground: Playground, document: EventTarget): void {
  $effect(() => {
    // A field can lose the focus while the page removes it, in the middle of an update.
    const follow = ({ type }: Event): void => {
      untrack(() => {
        playground.history.setComposing(type === 'compositionstart');
      });
    };
    for (const type of COMPOSITION_EVENTS) document.addEventListener(type, follow);
    return () => {
      for (const type of COMPOSITION_EVENTS) document.removeEventListener(type, follow);
    };
  });
}

/** Sets the document's language, theme and title. Call while a component is set up. */
export function followPreferences(preferences: Preferences, document: Document): void {
  $effect(() => {
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset['theme'] = preferences.theme;
    document.title = preferences.messages.product;
  });
}

/** Records progress whenever it is above zero. Call while a component is set up. */
export function followLearning(progress: () => number, record: () => void): void {
  $effect(() => {
    if (progress() > 0) untrack(record);
  });
}
