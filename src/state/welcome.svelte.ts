// The card of a first visit, which does not come again after one choice.

import { recall, remember } from './browser-storage.ts';
import type { ValueStorage } from './browser-storage.ts';

const WELCOME_KEY = 'ram-policy-playground.welcome';

export class Welcome {
  #isOffered: boolean = $state(false);
  readonly #storage: ValueStorage | null;

  constructor(storage: ValueStorage | null, isFirstVisit: boolean) {
    this.#storage = storage;
    this.#isOffered = isFirstVisit && recall(storage, WELCOME_KEY) === null;
  }

  get isOffered(): boolean {
    return this.#isOffered;
  }

  close(): void {
    this.#isOffered = false;
    remember(this.#storage, WELCOME_KEY, 'seen');
  }
}
