// The effects that check policies and assertions after an edit. No first visit needs them.

import type { AssertionChecks } from './assertion-checks.svelte.ts';
import type { Linter } from './linter.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';
import { afterPause } from './sync.svelte.ts';

/** The delay after the last key before rules and assertions are checked, so that they don't slow down typing. */
const CHECK_DELAY_MS = 200;

/** Loads the messages of errors with the open policy's first error, and finds fixes. Call while a component is set up. */
export function followErrors({ errorHelp, playground }: Session, preferences: Preferences): void {
  const parsedWithErrors = () => {
    const parsed = playground.view.openPolicy?.parsed;
    return parsed === undefined || parsed.diagnostics.length === 0 ? null : parsed;
  };
  $effect(() => {
    // If loading fails, the page shows codes; the next edit tries again.
    if (parsedWithErrors() !== null) void errorHelp.load(preferences.language).catch(() => {});
  });
  $effect(() => {
    const parsed = parsedWithErrors();
    if (parsed === null || !errorHelp.isLoaded) return;
    const timer = setTimeout(() => {
      errorHelp.run(parsed);
    }, CHECK_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  });
}

/** Updates the findings of the open policy. Call while a component is set up. */
export function followFindings(linter: Linter, preferences: Preferences): void {
  $effect(() => {
    if (!linter.isStarted) return;
    // If loading fails, the page shows no findings; the next change of the language, or visit, tries again.
    void linter.load(preferences.language).catch(() => {});
  });
  $effect(() => {
    const { input } = linter;
    return afterPause(CHECK_DELAY_MS, () => linter.run(input));
  });
  $effect(() => {
    const { otherInputs } = linter;
    return afterPause(CHECK_DELAY_MS, () => linter.runOthers(otherInputs));
  });
}

/** Updates the outcomes of assertions. Call while a component is set up. */
export function followAssertions(checks: AssertionChecks, now: () => number): void {
  $effect(() => {
    // If loading fails, the list shows no outcomes; the next line, or visit, tries again.
    if (checks.isWanted) void checks.load().catch(() => {});
  });
  $effect(() => {
    const checkSlice = checks.begin(now);
    if (checkSlice === null) return;
    const step = (): void => {
      const checked = checkSlice();
      if (checked === null) timer = setTimeout(step);
      else checks.show(checked);
    };
    let timer = setTimeout(step, CHECK_DELAY_MS);
    return () => {
      clearTimeout(timer);
    };
  });
  $effect(() => {
    const prove = checks.proofs?.begin() ?? null;
    return prove === null ? undefined : afterPause(CHECK_DELAY_MS, prove);
  });
}
