// The code that decides by the API reference and compares it with the guide. It loads with the first use.

import type * as bothReadings from './both-readings.ts';

type Code = typeof bothReadings;

export class LateReadings {
  #code: Code | null = $state.raw(null);
  #isLoading = false;

  /** Null until it has loaded, which the first read starts. If loading fails, the next read tries again. */
  get code(): Code | null {
    if (this.#code === null && !this.#isLoading) void this.#load();
    return this.#code;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#code = await import('./both-readings.ts');
    } catch {
      // Decisions stay pending.
    } finally {
      this.#isLoading = false;
    }
  }
}
