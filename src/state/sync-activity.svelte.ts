// The effect that has the least policy for recorded calls written. Loaded with their dialog.

import { untrack } from 'svelte';
import { ActivityWorker } from './activity-worker.svelte.ts';
import type { PolicySuggestion } from './policy-suggestion.svelte.ts';

/** Asks again after each change. Call while a component is set up. */
export function followSuggestion(suggestion: PolicySuggestion): void {
  const worker = new ActivityWorker();
  $effect(() => {
    const { question } = suggestion;
    if (question === null) return;
    // Not again when the worker is busy or no longer busy.
    untrack(() => {
      worker.ask(question, (answer) => {
        suggestion.show(question, answer);
      });
    });
  });
  $effect(() => () => {
    worker.close();
  });
}
