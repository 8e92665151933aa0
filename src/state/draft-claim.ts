// Which draft is this page's alone: claimed by a Web Lock, which the browser lets go of when the page is gone.

const LOCK = 'ram-policy-playground.draft.';

/** One draft at a time. */
export class DraftClaim {
  readonly #locks: LockManager | undefined;
  #claimed: string | null = null;
  #letGo = () => {};

  /** Without locks (an old browser, an insecure address) nothing can be claimed. */
  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  /** Claims a draft in place of the one before; false, and the one before stays claimed, when another page has it. */
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
      // A frame without an origin is refused locks altogether.
      if (this.#locks === undefined) refuse();
      else this.#locks.request(LOCK + id, { ifAvailable: true }, hold).catch(refuse);
    });
  }

  release(): void {
    this.#letGo();
    this.#claimed = null;
  }
}
