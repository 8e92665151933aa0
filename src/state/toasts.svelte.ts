// The report of the last action, with a way to undo it. The page shows one at a time.

import type { ExampleId } from '../scenario/scenario.ts';

/** What happened. The page words it. */
export type ToastMessage =
  | {
      readonly kind: 'policy-added' | 'policy-removed' | 'resource-removed' | 'text-changed' | 'fact-removed';
      readonly name: string;
    }
  | { readonly kind: 'account-replaced' | 'draft-deleted' | 'duplicated' }
  | { readonly kind: 'resources-added' | 'policies-imported' | 'facts-recorded'; readonly count: number }
  /** `example` is null for a scenario that isn't an example. */
  | { readonly kind: 'opened'; readonly example: ExampleId | null };

/** How to undo an action, and whether it is still the last one. */
export interface Undo {
  readonly isPossible: () => boolean;
  readonly run: () => void;
}

interface Toast {
  readonly message: ToastMessage;
  readonly undo: Undo | null;
}

export class Toasts {
  #toast: Toast | null = $state.raw(null);

  /** The message shown; a new object for each action. */
  get message(): ToastMessage | null {
    return this.#toast?.message ?? null;
  }

  /** Whether the action can be undone, which it can until something else is changed. */
  get canUndo(): boolean {
    return this.#toast?.undo?.isPossible() === true;
  }

  show(message: ToastMessage, undo: Undo | null = null): void {
    this.#toast = { message, undo };
  }

  undo(): void {
    const undo = this.#toast?.undo;
    this.#toast = null;
    if (undo?.isPossible() === true) undo.run();
  }

  close(): void {
    this.#toast = null;
  }
}
