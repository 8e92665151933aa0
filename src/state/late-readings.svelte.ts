// The code that decides by the API reference and compares it with the guide. It loads with the first use.

import type * as bothReadings from './both-readings.ts';

type Code = typeof bothReadings;

export class LateReadings {
  #code: Code | null = $state.raw(null);

  /** Null until it has loaded, which asking for it starts. */
  get code(): Code | null {
    if (this.#code === null) void this.#load();
    return this.#code;
  }

  async #load(): Promise<void> {
    this.#code = await import('./both-readings.ts');
  }
}
