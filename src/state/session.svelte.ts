// What one visit opens and keeps: the fragment of the address, the visitor's drafts, and what to say of a broken link.

import { listDrafts, saveDraft } from '../scenario/drafts.ts';
import type { Draft, DraftStorage } from '../scenario/drafts.ts';
import { blankScenario, exampleScenario, starterScenario } from '../scenario/examples.ts';
import { readFragment } from '../scenario/permalink.ts';
import type { LinkError } from '../scenario/permalink.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Linter } from './linter.svelte.ts';
import { Playground } from './playground.svelte.ts';

/** The browser's side of a visit, handed in so that a test can stand in for it. */
export interface Visit {
  readonly storage: DraftStorage | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh name for a draft, unlike any other page's. */
  readonly newDraftId: () => string;
  /** Which draft this page was working on before a reload; another page's are never written to. */
  readonly ownDraftId: string | null;
  readonly rememberDraftId: (id: string) => void;
}

export class Session {
  readonly playground: Playground;
  readonly linter: Linter;
  linkError: LinkError | null = $state(null);
  /** An earlier draft that opening a link has put aside. */
  putAside: Draft | null = $state.raw(null);
  /** False when the browser keeps nothing. */
  isKept = $state(true);
  /** The state as it was opened, until it is first encoded, and then the fragment of what was opened or kept last. */
  #settled: Scenario | string;
  #draftId: string;
  readonly #visit: Visit;

  /** Opens what the fragment asks for; without one, the latest draft; without that, the start page. */
  constructor(hash: string, visit: Visit) {
    this.#visit = visit;
    this.#draftId = visit.newDraftId();
    this.playground = new Playground(starterScenario());
    this.linter = new Linter(this.playground, visit.now());
    this.#settled = this.playground.scenario;
    this.openFragment(hash);
  }

  /** Opens another fragment in the same page: a link pasted into the address bar, an example. */
  openFragment(hash: string): void {
    const fragment = readFragment(hash);
    const [latest = null] = listDrafts(this.#visit.storage);
    this.linkError = null;
    switch (fragment.kind) {
      case 'none':
        if (latest !== null) this.#resume(latest);
        return;
      case 'new':
        this.#open(blankScenario(), latest);
        return;
      case 'example':
        this.#open(exampleScenario(fragment.id), latest);
        return;
      case 'scenario':
        // A reload of one's own page finds its draft under the same fragment, and goes on with it.
        if (latest?.fragment === hash.replace(/^#/, '')) this.#resume(latest);
        else this.#open(fragment.scenario, latest);
        return;
      case 'error':
        this.linkError = fragment.error;
        if (latest !== null) this.#resume(latest);
        return;
    }
  }

  /** Goes on with the draft that a link had put aside. */
  returnToDraft(): void {
    if (this.putAside !== null) this.#resume(this.putAside);
  }

  /** Opens a scenario of our own making in place of the present one, whose draft is kept. */
  openScenario(scenario: Scenario): void {
    this.linkError = null;
    this.#open(scenario, listDrafts(this.#visit.storage)[0] ?? null);
  }

  /**
   * Takes note of a state and its fragment: a change since it was opened is kept as a draft. Returns whether the address
   * should show it; that of a broken link stays until something changes.
   */
  settle(scenario: Scenario, fragment: string): boolean {
    const before = this.#settled;
    this.#settled = fragment;
    if (before === scenario) return this.linkError === null;
    if (before === fragment) return false;
    const draft = { id: this.#draftId, savedAt: this.#visit.now(), fragment };
    this.isKept = saveDraft(this.#visit.storage, draft);
    this.#visit.rememberDraftId(draft.id);
    return true;
  }

  #open(scenario: Scenario, putAside: Draft | null): void {
    this.#draftId = this.#visit.newDraftId();
    this.putAside = putAside;
    this.#load(scenario);
  }

  #resume(draft: Draft): void {
    const kept = readFragment(draft.fragment);
    this.putAside = null;
    if (kept.kind !== 'scenario') return;
    this.#draftId = draft.id === this.#visit.ownDraftId ? draft.id : this.#visit.newDraftId();
    this.#load(kept.scenario);
  }

  #load(scenario: Scenario): void {
    this.playground.load(scenario);
    this.playground.history.restart(this.playground.snapshot);
    this.#settled = this.playground.scenario;
  }
}
