// Pages of one browser, that share its storage and its claims: what a session sees of the world, without any of it.

import type { DraftStorage } from '../../src/scenario/drafts/drafts.ts';
import { loadLinkCodec } from '../../src/state/link-codec.ts';
import type { LinkCodec } from '../../src/state/link-codec.ts';
import { Session } from '../../src/state/session.svelte.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const linkCodec = await loadLinkCodec();

export class Page {
  readonly session: Session;
  /** What the page remembers over a reload, and what a duplicate of it starts with. */
  ownDraftId: string;
  /** What the address shows after the last update; null where it was left alone. */
  address: string | null = null;

  constructor(session: (page: Page) => Session, ownDraftId: string) {
    this.ownDraftId = ownDraftId;
    this.session = session(this);
    this.update();
  }

  get title(): string {
    return this.session.playground.title;
  }

  /** What happens a moment after the last change. */
  update(): void {
    this.address = this.session.saveDraft(this.session.playground.scenario);
  }

  /** Changes something, and gives the fragment that the address then shows. */
  edit(title: string): string {
    this.session.playground.setTitle(title);
    this.update();
    return this.address ?? '';
  }
}

export class Browser {
  readonly storage: DraftStorage | null;
  readonly #hasLocks: boolean;
  /** The page that has a draft. */
  readonly #claims = new Map<string, Page>();
  readonly #codec: LinkCodec | null;
  #clock = 0;
  #ids = 0;

  constructor(
    storage: DraftStorage | null = memoryStorage(),
    hasLocks = true,
    codec: LinkCodec | null = linkCodec,
  ) {
    this.#codec = codec;
    this.storage = storage;
    this.#hasLocks = hasLocks;
  }

  /** Opens a page, whose drafts are this page's own once the claims are resolved. */
  async open(hash: string, arrival: NavigationTimingType = 'navigate', ownDraftId = ''): Promise<Page> {
    const page = new Page((self) => this.#start(hash, arrival, self), ownDraftId);
    await Promise.resolve();
    return page;
  }

  /** The page is gone, and another in its place that remembers the same. */
  reload(page: Page, hash: string): Promise<Page> {
    this.leave(page);
    return this.open(hash, 'reload', page.ownDraftId);
  }

  /** The page holds no claims any more: it is gone, or put by to come back to. */
  leave(page: Page): void {
    for (const [id, holder] of this.#claims) if (holder === page) this.#claims.delete(id);
  }

  #start(hash: string, arrival: NavigationTimingType, page: Page): Session {
    return new Session(
      hash,
      {
        storage: this.storage,
        now: () => (this.#clock += 1),
        newDraftId: () => `draft-${String((this.#ids += 1))}`,
        arrival,
        ownDraftId: page.ownDraftId,
        rememberDraftId: (id) => (page.ownDraftId = id),
        claimDraft: (id) => {
          const holder = this.#claims.get(id);
          if (!this.#hasLocks || (holder !== undefined && holder !== page)) return Promise.resolve(false);
          this.leave(page);
          this.#claims.set(id, page);
          return Promise.resolve(true);
        },
        isGuest: false,
      },
      this.#codec,
    );
  }
}
