// The draft that this page writes to. A page claims its draft; another page with the same draft writes to a copy.

import { deleteDraft, listDrafts, OPENED_LINKS, readDraft, saveDraft } from '../scenario/drafts/drafts.ts';
import type { Draft, DraftStorage } from '../scenario/drafts/drafts.ts';
import type { SessionEnvironment } from './session-environment.ts';

export class WorkingDraft {
  #id: string;
  #savedText: string | null = $state.raw(null);
  #isSaved = $state(true);
  #isOpen = $state(false);
  readonly #environment: SessionEnvironment;

  constructor(environment: SessionEnvironment) {
    this.#environment = environment;
    this.#id = $state(environment.newDraftId());
  }

  get id(): string {
    return this.#id;
  }

  /** The fragment that this page saved last; null before its first change. */
  get savedText(): string | null {
    return this.#savedText;
  }

  /** False if the browser did not store the last change. */
  get isSaved(): boolean {
    return this.#isSaved;
  }

  /** Whether the page shows the visitor's own draft, and not something opened and unchanged. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The stored draft; null if nothing was saved, or it was deleted. */
  get stored(): Draft | null {
    return this.#savedText === null ? null : readDraft(this.#storage, this.#id);
  }

  /** Marks what the page shows as opened and unchanged. */
  markUnchanged(): void {
    this.#isOpen = false;
    this.#isSaved = true;
  }

  /** Starts a new draft. It is stored with the first change. */
  start(): void {
    this.#id = this.#environment.newDraftId();
    this.#savedText = null;
    this.#environment.rememberDraftId('');
  }

  /** Continues a stored draft: as a copy, until this page has claimed the original. */
  resume(draft: Draft): void {
    this.#isOpen = true;
    const copyId = this.#id;
    void this.#environment.claimDraft(draft.id).then((isClaimed) => {
      if (!isClaimed || this.#id !== copyId || this.#savedText !== null) return;
      this.#id = draft.id;
      this.#savedText = draft.fragment;
      this.#environment.rememberDraftId(draft.id);
    });
  }

  /** Saves a fragment. Writes to a new draft if another page has changed this one, which pages without locks can do. */
  save(fragment: string, isWithinLimits: boolean): void {
    const stored = readDraft(this.#storage, this.#id);
    if (stored !== null && stored.fragment !== this.#savedText) this.start();
    const draft = { id: this.#id, savedAt: this.#environment.now(), fragment };
    this.#isSaved = isWithinLimits && saveDraft(this.#storage, draft);
    if (!this.#isSaved) return;
    this.#savedText = fragment;
    this.#isOpen = true;
    this.#environment.rememberDraftId(draft.id);
    void this.#environment.claimDraft(draft.id);
  }

  /** Claims the draft again after the page was in the browser's cache, where it holds no locks. */
  async reclaim(): Promise<void> {
    const id = this.#id;
    const isClaimed = await this.#environment.claimDraft(id);
    if (!isClaimed && this.#id === id) this.start();
  }

  /** Deletes the stored draft. The next change is saved as a new one. */
  delete(): void {
    if (this.#savedText !== null) deleteDraft(this.#storage, this.#id);
    this.start();
  }

  /** Adds a link to the list of opened links. */
  listLink(fragment: string): void {
    const { now, newDraftId } = this.#environment;
    const earlier = listDrafts(this.#storage, OPENED_LINKS).find((link) => link.fragment === fragment);
    saveDraft(this.#storage, { id: earlier?.id ?? newDraftId(), savedAt: now(), fragment }, OPENED_LINKS);
  }

  get #storage(): DraftStorage | null {
    return this.#environment.storage;
  }
}
