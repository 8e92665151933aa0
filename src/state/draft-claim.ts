// Claims a draft for this page by a Web Lock. The browser releases the lock when the page is closed.

const LOCK = 'ram-policy-playground.draft.';

/** Holds one lock at a time. */
export class DraftClaim {
  readonly #locks: LockManager | undefined;
  #claimed: string | null = null;
  #letGo = () => {};

  /** Without locks (old browsers, insecure addresses) every claim fails. */
  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  /** Acquires the lock for `id` and releases the previous one. Returns false, and keeps the previous one, if another page holds it. */
  claim(id: string): Promise<boolean> {
    if (id === this.#claimed) return Promise.resolve(true);
    return new Promise((resolve) => {
      const hold = (lock: Lock | null): Promise<void> | null => {
        resolve(lock !== null);
        if (lock === null) return null;
        this.release();
        this.#claimed = id;
        return new Promise((release) => {
          this.#letGo = release;
        });
      };
      const refuse = (): void => {
        resolve(false);
      };
      // Frames without an origin cannot use locks.
      if (this.#locks === undefined) refuse();
      else this.#locks.request(LOCK + id, { ifAvailable: true }, hold).catch(refuse);
    });
  }

  release(): void {
    this.#letGo();
    this.#claimed = null;
  }
}
