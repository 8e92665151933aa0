// Code that no first visit needs. It loads with the first use.

export class LateCode<Code> {
  #code: Code | null = $state.raw(null);
  #isLoading = false;
  readonly #import: () => Promise<Code>;

  constructor(load: () => Promise<Code>) {
    this.#import = load;
  }

  /** Null until it has loaded, which the first read starts. If loading fails, the next read tries again. */
  get code(): Code | null {
    if (this.#code === null && !this.#isLoading) void this.#load();
    return this.#code;
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#code = await this.#import();
    } catch {
      // What depends on the code stays pending.
    } finally {
      this.#isLoading = false;
    }
  }
}
